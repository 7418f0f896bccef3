package reports

import (
	"strings"
	"testing"

	"teneur/pipeline"
	"teneur/pipeline/topics"
)

// TestNoTopics: a refusal is told with its reason and its numbers, and nothing else.
func TestNoTopics(t *testing.T) {
	seen := make(map[string]bool)
	for _, why := range []string{topics.FewParagraphs, topics.FewWords, topics.FewTerms, topics.NoTopics} {
		for language, w := range bilingual(t) {
			got := markdownOf(func(m *markdown) {
				w.topicsSection(m, &pipeline.Corpus{Topics: topics.Result{Why: why, Used: 1234}})
			})
			if found := broken.FindString(got); found != "" || strings.Contains(got, why+" ") && language == "nl" || seen[got] {
				t.Errorf("%s, %s: %s", language, why, got)
			}
			seen[got] = true
			if want := w.lang.t("(bruikbare alinea’s en reacties: 1.234). Liever geen thema’s dan verzonnen.", "(usable paragraphs and comments: 1,234). Rather no themes than invented ones."); !strings.Contains(got, want) {
				t.Errorf("%s: no %q in %s", language, want, got)
			}
		}
	}
}

func TestComes(t *testing.T) {
	for n, want := range map[int][2]string{1: {"komt er één", "one comes"}, 2: {"komen er 2", "2 come"}} {
		says(t, want[0], func(w *Writer) string { return w.lang.comes(n) }, want[0], want[1])
	}
}

// TestTopicsSection: a row for each topic, and folded below it passages with a link to their post; hostile text stays text.
func TestTopicsSection(t *testing.T) {
	c := pipeline.Corpus{Stems: stemsNamed("vis", "<b>brood</b>"), Posts: []pipeline.Record{{ID: "een", Title: "Een | [x](y)"}, {ID: "twee"}}, PassagesOf: 5000,
		Passages: []pipeline.Passage{{Post: "een", Unit: "s1", Text: "1. De *vis* <script>"}, {Post: "twee", Unit: "c1", Text: "# Brood"}},
		Topics: topics.Result{K: 4, Coherence: .25, Stability: .9, Topics: []topics.Topic{
			{Share: .6, Words: []topics.Weighted{{Term: 0}, {Term: 1}}, Typical: []int{0, 1}, Coherence: .3, Stability: 1, Docs: 2},
			{Share: .4, Words: []topics.Weighted{{Term: 1}}, Coherence: .2, Stability: .8, Docs: 1, OneDoc: true}}}}
	for language, w := range bilingual(t) {
		got := markdownOf(func(m *markdown) { m.block("# Kop"); w.topicsSection(m, &c) })
		checkMarkdown(t, map[string]string{"index.md": got, "posts/een.md": "x", "posts/twee.md": "x"}, "index.md", got)
		for _, want := range []string{
			w.lang.t("in een steekproef van 2 van de 5.000 alinea’s en reacties naar groepen woorden", "in a sample of 2 of the 5,000 paragraphs and comments"), w.lang.t("Van de 4 groepen komen er 2", "Of the 4 groups 2 come"),
			w.lang.t("| 1 | vis, &lt;b&gt;brood&lt;/b&gt; | 60% | 1,00 | 0,30 | 2 |", "| 1 | vis, &lt;b&gt;brood&lt;/b&gt; | 60% | 1.00 | 0.30 | 2 |"), w.lang.t("| 1 (vooral één) |", "| 1 (one mostly) |"),
			`- 1\. De \*vis\* &lt;script&gt; — [Een &#124; \[x\](y)](posts/een.md), s1`, `- \# Brood — [twee](posts/twee.md), c1`} {
			if !strings.Contains(got, want) {
				t.Errorf("%s: no %q in\n%s", language, want, got)
			}
		}
		if n := strings.Count(got, "<details>"); n != 1 {
			t.Errorf("%s: %d folds, want one: the second topic has no passage", language, n)
		}
	}
}

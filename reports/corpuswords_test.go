package reports

import (
	"fmt"
	"strings"
	"testing"

	"teneur/pipeline"
	"teneur/pipeline/lexis"
)

// TestPostKeysSection: a row for each post of several, with a link and its words, or that there is none.
func TestPostKeysSection(t *testing.T) {
	c := pipeline.Corpus{Stems: stemsNamed("vis", "<b>"), Posts: []pipeline.Record{{ID: "een", Title: "[x](y) | z", Keys: []lexis.Key{key(0, 1200, 3, 0), key(1, 4, 0, 0)}}, {ID: "twee"}}}
	for language, w := range bilingual(t) {
		got := markdownOf(func(m *markdown) { w.postKeysSection(m, &c) })
		for _, want := range []string{w.lang.t(`| [\[x\](y) &#124; z](posts/een.md) | vis (1.200 tegen 3), &lt;b&gt; (4 tegen 0) |`, `| [\[x\](y) &#124; z](posts/een.md) | vis (1,200 to 3), &lt;b&gt; (4 to 0) |`),
			w.lang.t("| [twee](posts/twee.md) | geen woord staat er aantoonbaar vaker |", "| [twee](posts/twee.md) | no word is demonstrably more frequent |")} {
			if !strings.Contains(got, want) {
				t.Errorf("%s: no %q in\n%s", language, want, got)
			}
		}
		one := pipeline.Corpus{Stems: c.Stems, Posts: c.Posts[:1]}
		if got := markdownOf(func(m *markdown) { w.postKeysSection(m, &one) }); got != "" {
			t.Errorf("%s: one post: %s", language, got)
		}
	}
}

// TestSuggestionsSection: the words with their counts, and passages in which one sentence has the word and the theme.
func TestSuggestionsSection(t *testing.T) {
	sentence := func(theme, stem string) []pipeline.PassageSentence {
		return []pipeline.PassageSentence{{Stems: []string{stem}, Themes: []string{theme}}}
	}
	c := pipeline.Corpus{Stems: stemsNamed("vis", "brood"), Posts: []pipeline.Record{{ID: "een", Title: "Een"}}, Passages: []pipeline.Passage{
		{Post: "een", Unit: "s1", Text: "Vis bij het gilde.", Sentences: sentence("gilden", "vis")}, {Post: "een", Unit: "s2", Text: "Vis elders.", Sentences: sentence("vertrouwen", "vis")},
		{Post: "een", Unit: "s3", Text: "Vis hier, gilde daar.", Sentences: append(sentence("", "vis"), sentence("gilden", "kaas")...)}},
		Suggestions: []pipeline.Suggestion{{Path: "gilden", Words: []lexis.Key{{Term: 0, Target: 12, Reference: 3}, {Term: 1, Target: 9}}}}}
	for range 9 {
		c.Passages = append(c.Passages, pipeline.Passage{Post: "een", Unit: "c9", Text: "Brood <b>.", Sentences: sentence("gilden", "brood")})
	}
	for language, w := range bilingual(t) {
		got := markdownOf(func(m *markdown) { w.suggestionsSection(m, &c) })
		for _, want := range []string{"| gilden | vis | 12 | 3 |\n| | brood | 9 | 0 |\n", "- Vis bij het gilde. — [Een](posts/een.md), s1\n", "- Brood &lt;b&gt;. — [Een](posts/een.md), c9\n"} {
			if !strings.Contains(got, want) {
				t.Errorf("%s: no %q in\n%s", language, want, got)
			}
		}
		if strings.Contains(got, "elders") || strings.Contains(got, "Vis hier") || strings.Count(got, "\n- ") != suggestionPassages {
			t.Errorf("%s: passages that show nothing, or too many:\n%s", language, got)
		}
		if got := markdownOf(func(m *markdown) { w.suggestionsSection(m, &pipeline.Corpus{}) }); got != "" {
			t.Errorf("%s: no suggestions: %s", language, got)
		}
	}
}

// TestCompanySection: pairs with their figures, ten at most; where there are none, that.
func TestCompanySection(t *testing.T) {
	stems := stemsNamed("vis", "brood")
	var pairs []lexis.Pair
	for range 12 {
		pairs = append(pairs, lexis.Pair{A: 0, B: 1, Both: 3, CountA: 1200, CountB: 4, LogDice: 12.34, NPMI: .567})
	}
	for language, w := range bilingual(t) {
		got := markdownOf(func(m *markdown) { w.companySection(m, pairs, stems) })
		if want := w.lang.t("| vis + brood | 3 | 1.200, 4 | 12,3 | 0,57 |\n", "| vis + brood | 3 | 1,200, 4 | 12.3 | 0.57 |\n"); strings.Count(got, want) != 10 {
			t.Errorf("%s: not ten rows %q in\n%s", language, want, got)
		}
		got = markdownOf(func(m *markdown) { w.companySection(m, nil, stems) })
		if want := w.lang.t("Geen twee woorden staan in drie of meer zinnen samen", "No two words stand together in three or more sentences"); !strings.Contains(got, want) || strings.Contains(got, "|") {
			t.Errorf("%s: %s", language, got)
		}
	}
}

// TestStemDoubts: words that the stemmer throws together are named in the report, apart from each other.
func TestStemDoubts(t *testing.T) {
	p := smallPost()
	p.Sections[0].Body += strings.Repeat(" De gilden spraken. Zij gillen. Het gilde zweeg. Hij gilt, zij gilden niet.", 4)
	for _, language := range []string{"nl", "en"} {
		o := all(t.TempDir()+"/r", language)
		writeReport(t, o, p)
		l := newLanguage(language)
		page := readReport(t, o.Dir)["posts/de-markt.md"]
		if want := l.t("- Samengenomen, maar niet één woord: *gilde", "- Thrown together, but not one word: *gilde"); !strings.Contains(page, want) {
			t.Errorf("%s: the page does not name gilde beside gillen", language)
		}
		if want := fmt.Sprintf(l.t("(stam %s).", "(stem %s)."), "gil"); !strings.Contains(page, want) {
			t.Errorf("%s: the page does not name the stem %q", language, want)
		}
	}
}

package reports

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/text"

	"teneur/corpus"
	"teneur/pipeline"
	"teneur/pipeline/themes"
)

func analysisOf(t testing.TB, post corpus.Post) pipeline.Analysis {
	t.Helper()
	a, err := model(t).NewAnalyzer().Analyze(context.Background(), post)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// rendered gives the words in bold, and all words, of a Markdown text as a reader sees them.
func rendered(t *testing.T, source string) (bold []string, all string) {
	t.Helper()
	data := []byte(source)
	var b strings.Builder
	err := ast.Walk(every.Parser().Parse(text.NewReader(data)), func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if e, ok := n.(*ast.Emphasis); ok && entering && e.Level == 2 {
			bold = append(bold, seen(e, data))
		}
		return ast.WalkContinue, nil
	})
	if err != nil {
		t.Fatal(err)
	}
	b.WriteString(seen(every.Parser().Parse(text.NewReader(data)), data))
	return bold, b.String()
}

func seen(n ast.Node, source []byte) string {
	var b strings.Builder
	_ = ast.Walk(n, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if t, ok := n.(*ast.Text); ok && entering {
			b.Write(t.Value(source))
			if t.SoftLineBreak() {
				b.WriteByte(' ')
			}
		}
		if s, ok := n.(*ast.String); ok && entering {
			b.Write(s.Value)
		}
		return ast.WalkContinue, nil
	})
	return strings.NewReplacer("&lt;", "<", "&gt;", ">", "&amp;", "&", "&#124;", "|", "&#64;", "@", `\`, "").Replace(b.String())
}

// TestMarked: in bold is what makes the hit and nothing else, whatever stands beside it; the rest of the sentence is as it was.
func TestMarked(t *testing.T) {
	for _, test := range []struct {
		sentence string
		bold     []string
	}{
		{"Wij vertrouwen elkaar.", []string{"vertrouwen"}},
		{"Vertrouwen, dat is vertrouwen!", []string{"Vertrouwen", "vertrouwen"}},
		{"Het gilde (‘het gilde’) had \"vertrouwen\".", []string{"gilde", "gilde", "vertrouwen"}},
		{"*Vertrouwen* en <b>gilden</b> | [vertrouwen](x) `vertrouwen` $vertrouwen$ ~~vertrouwen~~.", []string{"Vertrouwen", "gilden", "vertrouwen", "vertrouwen", "vertrouwen", "vertrouwen"}},
		{"Voor wat hoort wat, zei zij.", []string{"Voor wat hoort wat"}},
		{"Er is niets.", nil},
		{"- Vertrouwen: 1. het gilde", []string{"Vertrouwen", "gilde"}},
	} {
		p := corpus.Post{ID: "m", Sections: []corpus.Section{{Body: escape(test.sentence)}}}
		a := analysisOf(t, p)
		u := &a.Units[0]
		source := ""
		for i := range u.Doc.Sentences {
			source += marked(u, i, func(themes.Hit) bool { return true }) + " "
		}
		bold, words := rendered(t, source)
		if !slices.Equal(bold, test.bold) {
			t.Errorf("%q: in bold %q, want %q: %s", test.sentence, bold, test.bold, source)
		}
		if got, want := strings.Join(strings.Fields(words), " "), strings.Join(strings.Fields(u.Doc.Text), " "); got != want {
			t.Errorf("%q reads %q", want, got)
		}
	}
}

// TestMarkedWanted: hits of other themes are not in bold.
func TestMarkedWanted(t *testing.T) {
	a := analysisOf(t, corpus.Post{ID: "m", Sections: []corpus.Section{{Body: "Zonder gilde geen vertrouwen."}}})
	got := marked(&a.Units[0], 0, func(h themes.Hit) bool { return h.Theme == "gilden" })
	if want := "Zonder **gilde** geen vertrouwen."; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

// TestEvidence: each theme has its sentences, with the unit, and compounds with their parts; beyond sixty they are counted.
func TestEvidence(t *testing.T) {
	post := corpus.Post{ID: "e", Sections: []corpus.Section{{Heading: "A | b", Level: 2, Body: "Het gildebestuur zweeg. Het regende. " + strings.Repeat("Het gilde sprak. ", 70)}},
		Comments: []corpus.Comment{{ID: "c1", Name: "<i>", By: corpus.Reader, Body: "Welk gilde?"}}}
	a := analysisOf(t, post)
	for language, w := range bilingual(t) {
		got := markdownOf(func(m *markdown) { w.themeEvidence(m, &a) })
		for _, want := range []string{w.lang.t("<summary>Zinnen met gilden (72)</summary>", "<summary>Sentences with gilden (72)</summary>"), "- Het **gildebestuur** zweeg. — ‘A &#124; b’ (gilde·bestuur)\n",
			"- Het **gilde** sprak. — ‘A &#124; b’\n", w.lang.t("- … en nog 12; alle treffers staan in *tables/hits.csv*", "- … and 12 more; all hits stand in *tables/hits.csv*")} {
			if !strings.Contains(got, want) {
				t.Errorf("%s: no %q in\n%.600s", language, want, got)
			}
		}
		if n := strings.Count(got, "\n- "); n != mostEvidence+1 || strings.Contains(got, "regende") || strings.Count(got, "<details>") != 1 {
			t.Errorf("%s: %d items, %d folds", language, n, strings.Count(got, "<details>"))
		}
	}
	w := bilingual(t)["nl"]
	if places := w.carrying(&a, "gilden"); len(places) != 72 || places[71] != (pipeline.Place{Unit: 1, Sentence: 0}) {
		t.Errorf("%d sentences carry the theme", len(places))
	}
}

// TestEvidenceCountsAgree: the number in the title is that of the sentences shown, for every theme of the bundled posts.
func TestEvidenceCountsAgree(t *testing.T) {
	w := bilingual(t)["nl"]
	shown := 0
	for post, err := range corpus.Bundled() {
		if err != nil {
			t.Fatal(err)
		}
		a := analysisOf(t, post)
		for _, theme := range a.Themes {
			places := w.carrying(&a, theme.Path)
			shown += len(places)
			if len(places) != theme.Sentences {
				t.Errorf("%s, %s: %d sentences shown, %d counted", post.ID, theme.Path, len(places), theme.Sentences)
			}
		}
	}
	if shown == 0 {
		t.Error("no sentence carries a theme")
	}
}

// TestStandsAlone: a theme at the top and one that opposes its parent stand by themselves.
func TestStandsAlone(t *testing.T) {
	w := bilingual(t)["nl"]
	for path, want := range map[string]bool{"vertrouwen": true, "vertrouwen/wantrouwen": true, "vertrouwen/individueel": false} {
		if got := w.standsAlone(path); got != want {
			t.Errorf("%s: %v, want %v", path, got, want)
		}
	}
}

// TestTogetherSection: pairs of themes that stand alone, with a dash where too little is known, and the sentences with both in bold.
func TestTogetherSection(t *testing.T) {
	a := analysisOf(t, corpus.Post{ID: "t", Sections: []corpus.Section{{Body: "Zonder gilde geen vertrouwen. Het wantrouwen groeit."}}})
	for language, w := range bilingual(t) {
		got := markdownOf(func(m *markdown) { w.togetherSection(m, a.Together, &a) })
		for _, want := range []string{w.lang.t("| vertrouwen + gilden | 1 | 0,5 | – | 1 |", "| vertrouwen + gilden | 1 | 0.5 | – | 1 |"),
			"- Zonder **gilde** geen **vertrouwen**. — "} {
			if !strings.Contains(got, want) {
				t.Errorf("%s: no %q in\n%s", language, want, got)
			}
		}
		if n := strings.Count(got, "<details>"); n != 1 || strings.Contains(got, "› wantrouwen") {
			t.Errorf("%s: %d folds, want that of the one pair that shares a sentence:\n%s", language, n, got)
		}
		if got := markdownOf(func(m *markdown) { w.togetherSection(m, nil, &a) }); got != "" {
			t.Errorf("%s: nothing together: %s", language, got)
		}
		known := []pipeline.Cooccurrence{{A: "vertrouwen", B: "gilden", Sentences: 9, Units: 3, Expected: 1234.56, Known: true, NPMI: -.25}, {A: "vertrouwen", B: "vertrouwen/individueel", Sentences: 9}, {A: "gilden", B: "wederkerigheid"}}
		got = markdownOf(func(m *markdown) { w.togetherSection(m, known, nil) })
		if want := fmt.Sprintf("| vertrouwen + gilden | 9 | %s | %s | 3 |", w.lang.number(1234.56, 1), w.lang.t("−0,25", "−0.25")); !strings.Contains(got, want) || strings.Contains(got, "individueel") || strings.Contains(got, "+ wederkerigheid") {
			t.Errorf("%s: no %q in\n%s", language, want, got)
		}
	}
}

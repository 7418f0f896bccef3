package reports

import (
	"fmt"
	"strings"
	"testing"

	"teneur/corpus"
	"teneur/pipeline"
	"teneur/pipeline/lexis"
	"teneur/pipeline/shift"
)

// TestNetwork: themes that occur and the words around them; a figure takes three links.
func TestNetwork(t *testing.T) {
	c := pipeline.Corpus{Stems: stemsNamed("vis", "<brood>", "kaas"), Themes: []pipeline.CorpusTheme{{Path: "vertrouwen", Hits: 9}, {Path: "vertrouwen/individueel", Hits: 4}, {Path: "vertrouwen/wantrouwen", Hits: 3}, {Path: "wederkerigheid"}, {Path: "gilden", Hits: 5}},
		Together:    []pipeline.Cooccurrence{{A: "vertrouwen", B: "gilden", Known: true, NPMI: .2, Sentences: 1234}, {A: "vertrouwen", B: "vertrouwen/wantrouwen", Known: true, NPMI: -.2, Sentences: 1}, {A: "gilden", B: "vertrouwen/wantrouwen", NPMI: .9, Sentences: 2}},
		Suggestions: []pipeline.Suggestion{{Path: "gilden", Words: []lexis.Key{{Term: 1, Target: 6}}, Sentences: 10, Of: 100}, {Path: "wederkerigheid", Words: []lexis.Key{{Term: 2, Target: 6}}}}}
	w := bilingual(t)["nl"]
	if _, ok := w.network(&c); ok {
		t.Error("two links give a figure")
	}
	c.Suggestions[0].Words = append(c.Suggestions[0].Words, lexis.Key{Term: 0, Target: 5, Reference: 1})
	f, ok := w.network(&c)
	if want := "Samen in dezelfde zinnen, met het aantal zinnen: vertrouwen – gilden (1.234); gilden – <brood> (6); gilden – vis (5)."; !ok || f.Alt != want {
		t.Fatalf("%v, %q, want %q: links that are not known or not above chance are none", ok, f.Alt, want)
	}
	svg, err := f.SVG()
	if err != nil {
		t.Fatal(err)
	}
	checkXML(t, f.name, string(svg))
	for label, want := range map[string]bool{"wantrouwen": true, "individueel": false, "wederkerigheid": false, "kaas": false} {
		if strings.Contains(string(svg), label) != want {
			t.Errorf("%s in the figure: %v, want %v", label, !want, want)
		}
	}
}

// TestKeynessFigure: it takes three words; its text names both ends, or that there is none.
func TestKeynessFigure(t *testing.T) {
	stems := stemsNamed("vis", "brood", "kaas")
	c := pipeline.WordContrast{Kind: pipeline.CommentWords, Keyness: lexis.Keyness{Tested: 9, Over: []lexis.Key{key(0, 9, 1, 2), key(1, 8, 1, 2)}}}
	for language, w := range bilingual(t) {
		if _, ok := w.keyness("p-keyness", "s", c, stems); ok {
			t.Errorf("%s: two words give a figure", language)
		}
		full := c
		full.Over = append(full.Over, key(2, 7, 1, 2))
		f, ok := w.keyness("p-keyness", "s", full, stems)
		want := w.lang.t("Woorden die vaker voorkomen in de reacties: vis (9 tegen 1), brood (8 tegen 1) en kaas (7 tegen 1). Vaker in het essay: geen.",
			"Words more frequent in the comments: vis (9 to 1), brood (8 to 1) and kaas (7 to 1). More frequent in the essay: none.")
		if !ok || f.Alt != want || f.name != "figures/p-keyness" {
			t.Errorf("%s: %v, %s: %q, want %q", language, ok, f.name, f.Alt, want)
		}
	}
}

// TestThread: it takes three comments; the title says that readers differ only where that is shown.
func TestThread(t *testing.T) {
	a := pipeline.Analysis{ID: "p", Units: []pipeline.Unit{{Kind: pipeline.Section, ID: "s1"}, {ID: "c1", Kind: pipeline.Comment, By: corpus.Reader, Name: "<b>"}, {ID: "c2", Kind: pipeline.Comment, By: corpus.Author, ReplyTo: "c1"}}}
	a.Shift.Units = make([]shift.Estimate, 4)
	for language, w := range bilingual(t) {
		a.Units = a.Units[:3]
		if _, ok := w.thread(&a); ok {
			t.Errorf("%s: two comments give a figure", language)
		}
		a.Units = append(a.Units, pipeline.Unit{ID: "c3", Kind: pipeline.Comment, By: corpus.Reader})
		for _, test := range []struct {
			delta          float64
			significant    bool
			dutch, english string
		}{
			{.5, false, "De toon van de reacties, in hun volgorde", "The tone of the comments, in their order"},
			{.5, true, "De lezers klinken positiever dan de antwoorden van de auteur", "The readers sound more positive than the author’s replies"},
			{-.5, true, "De lezers klinken negatiever dan de antwoorden van de auteur", "The readers sound more negative than the author’s replies"},
		} {
			a.Shift.ReadersVsAuthor = shift.Delta{Delta: test.delta, Significant: test.significant}
			if got, want := w.threadTitle(&a), w.lang.t(test.dutch, test.english); got != want {
				t.Errorf("%s: %q, want %q", language, got, want)
			}
		}
		f, ok := w.thread(&a)
		if !ok {
			t.Fatalf("%s: three comments give no figure", language)
		}
		svg, err := f.SVG()
		if err != nil {
			t.Fatal(err)
		}
		checkXML(t, f.name, string(svg))
		if want := w.lang.t("c1 (<b>) –, c2 (auteur) –, c3 (anoniem) –.", "c1 (<b>) –, c2 (author) –, c3 (anonymous) –."); !strings.HasSuffix(f.Alt, want) {
			t.Errorf("%s: %q does not end in %q", language, f.Alt, want)
		}
	}
}

// TestMultiples: it takes two posts; they stand by date, undated ones last, and what is left out is counted.
func TestMultiples(t *testing.T) {
	w := bilingual(t)["nl"]
	add := func(id, date string, mean float64) {
		w.remember(w.sketch(&pipeline.Analysis{ID: id, Date: date, Shift: shift.Result{Essay: shift.Estimate{Mean: mean, N: 9, Enough: true}}}))
	}
	add("c", "", .3)
	if _, ok := w.multiples(); ok {
		t.Error("one post gives small multiples")
	}
	add("b", "2020-02-01", -.2)
	add("a", "2019-01-01", .1)
	f, ok := w.multiples()
	if want := "Gemiddelde van elk essay: a +0,10, b −0,20, c +0,30."; !ok || !strings.HasSuffix(f.Alt, want) || strings.Contains(w.sketchSource(), "niet getoond") {
		t.Errorf("%v, %q, want %q; source %q", ok, f.Alt, want, w.sketchSource())
	}
	for i := range mostSketches {
		add(fmt.Sprint("p", i), "2021", 0)
	}
	if got := w.sketchSource(); !strings.HasSuffix(got, " · niet getoond: 3 posts") || len(w.sketches) != mostSketches {
		t.Errorf("%d posts drawn, source %q", len(w.sketches), got)
	}
}

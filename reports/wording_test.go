package reports

import (
	"fmt"
	"strings"
	"testing"

	"teneur/pipeline"
	"teneur/pipeline/lexis"
	"teneur/pipeline/shift"
	"teneur/pipeline/stats"
)

// key is a word that stands so often on either side; its interval begins at two times as often.
func key(term, target, reference, speakers int) lexis.Key {
	k := lexis.Key{Term: term, Target: target, Reference: reference, Speakers: speakers, P: 1, Ratio: stats.Ratio{Estimate: 2, Low: 1, High: 3}}
	if target < reference {
		k.Ratio = stats.Ratio{Estimate: -2, Low: -3, High: -1}
	}
	return k
}

// TestKeys: both counts with the larger first, the careful ratio, the people where there are several, and p over posts where it is known.
func TestKeys(t *testing.T) {
	stems := stemsNamed("vis", "brood", "kaas")
	stems[1].Forms = append(stems[1].Forms, pipeline.FormCount{Form: "broden", Count: 1}, pipeline.FormCount{Form: "*broodje*", Count: 1}, pipeline.FormCount{Form: "broodjes", Count: 1})
	tested := key(2, 1234, 0, pipeline.MostVoices)
	tested.P, tested.PKnown = .0314, true
	for _, test := range []struct {
		keys           []lexis.Key
		dutch, english string
	}{
		{nil, "", ""},
		{[]lexis.Key{key(0, 9, 1, 1)}, "*vis* (9 tegen 1, minstens 2,0 keer zo vaak)", "*vis* (9 to 1, at least 2.0 times as often)"},
		{[]lexis.Key{key(0, 1, 9, 3), tested}, "*vis* (9 tegen 1, minstens 2,0 keer zo vaak, 3 personen) en *kaas* (1.234 tegen 0, minstens 2,0 keer zo vaak, 10 of meer personen; over de posts p = 0,031)",
			"*vis* (9 to 1, at least 2.0 times as often, 3 people) and *kaas* (1,234 to 0, at least 2.0 times as often, 10 or more people; over the posts p = 0.031)"},
		{[]lexis.Key{key(1, 9, 1, 0), key(0, 9, 1, 0), key(2, 9, 1, 0)}, `*brood/broden/\*broodje\*/…* (9 tegen 1, minstens 2,0 keer zo vaak) en *vis* (9 tegen 1, minstens 2,0 keer zo vaak)`,
			`*brood/broden/\*broodje\*/…* (9 to 1, at least 2.0 times as often) and *vis* (9 to 1, at least 2.0 times as often)`},
	} {
		says(t, test.dutch, func(w *Writer) string { return w.keys(test.keys, stems, 2) }, test.dutch, test.english)
	}
}

// TestContrastItem: nothing is called demonstrable where no word stands out, and what was left out is counted.
func TestContrastItem(t *testing.T) {
	stems := stemsNamed("vis", "brood")
	for _, test := range []struct {
		kind           pipeline.WordKind
		k              lexis.Keyness
		dutch, english string
	}{
		{pipeline.CommentWords, lexis.Keyness{Why: lexis.WhyFewWords}, "**Reacties tegenover essay**: niet vergeleken, daarvoor zijn er te weinig woorden.", "**Comments against essay**: not compared, there are too few words for that."},
		{pipeline.CommentWords, lexis.Keyness{Why: lexis.WhyNoneFrequent}, "**Reacties tegenover essay**: niet vergeleken, geen woord komt vaak genoeg voor.", "**Comments against essay**: not compared, no word occurs often enough."},
		{pipeline.ReaderWords, lexis.Keyness{Tested: 12, Alone: 1}, "**Lezers tegenover antwoorden van de auteur**: geen woord staat aantoonbaar vaker aan een van beide kanten (vergeleken: 12). Eén woord is weggelaten omdat maar één persoon het gebruikt.",
			"**Readers against the author’s replies**: no word is demonstrably more frequent on either side (compared: 12). One word was left out because a single person uses it."},
		{pipeline.ReferenceWords, lexis.Keyness{Tested: 12, Alone: 2, Over: []lexis.Key{key(0, 9, 1, 0)}, Under: []lexis.Key{key(1, 1, 9, 0)}},
			"**Corpus tegenover de eigen frequentielijst**: vaker in het corpus: *vis* (9 tegen 1, minstens 2,0 keer zo vaak); vaker in de lijst: *brood* (9 tegen 1, minstens 2,0 keer zo vaak). 2 woorden zijn weggelaten omdat maar één persoon ze gebruikt.",
			"**Corpus against the user’s frequency list**: more in the corpus: *vis* (9 to 1, at least 2.0 times as often); more in the list: *brood* (9 to 1, at least 2.0 times as often). 2 words were left out because a single person uses them."},
		{pipeline.CommentWords, lexis.Keyness{Tested: 12, Under: []lexis.Key{key(1, 1, 9, 0)}}, "**Reacties tegenover essay**: vaker in het essay: *brood* (9 tegen 1, minstens 2,0 keer zo vaak).", "**Comments against essay**: more in the essay: *brood* (9 to 1, at least 2.0 times as often)."},
	} {
		says(t, test.dutch, func(w *Writer) string {
			return w.contrastItem(pipeline.WordContrast{Kind: test.kind, Keyness: test.k}, stems)
		}, test.dutch, test.english)
	}
}

func TestSilentText(t *testing.T) {
	for _, test := range []struct {
		compared, silent int
		dutch, english   string
	}{
		{0, 0, "Geen sectie heeft genoeg woorden om haar met de rest te vergelijken.", "No section has enough words to compare it with the rest."},
		{3, 0, "", ""},
		{3, 1, "In het ene andere deel met genoeg woorden staat geen woord aantoonbaar vaker dan in de rest.", "In the one other part with enough words no word is demonstrably more frequent than in the rest."},
		{3, 2, "In de 2 andere delen met genoeg woorden staat geen woord aantoonbaar vaker dan in de rest.", "In the 2 other parts with enough words no word is demonstrably more frequent than in the rest."},
		{3, 3, "Van de 3 delen met genoeg woorden heeft er geen een woord dat er aantoonbaar vaker staat dan in de rest van het essay.", "Of the 3 parts with enough words none has a word that is demonstrably more frequent than in the rest of the essay."},
	} {
		says(t, fmt.Sprint(test.compared, test.silent), func(w *Writer) string { return w.silentText(test.compared, test.silent) }, test.dutch, test.english)
	}
}

func TestRichnessText(t *testing.T) {
	var a pipeline.Analysis
	says(t, "no words", func(w *Writer) string { return w.richnessText(&a) }, "", "")
	a.Wording.Readers = lexis.Richness{Words: 1, MATTRWhy: "x", MTLDWhy: "x"}
	a.Wording.Essay = lexis.Richness{Words: 1200, MATTR: .71, Window: 100, MTLD: 88.4, LIX: 36.2}
	for language, w := range bilingual(t) {
		want := w.lang.t("**Woordrijkdom en leesbaarheid.** Het essay: MATTR 0,71 (venster van 100 woorden), MTLD 88 en LIX 36 (gemiddeld), over 1.200 woorden; de reacties van lezers: te weinig tekst, over één woord. ",
			"**Lexical richness and readability.** The essay: MATTR 0.71 (window of 100 words), MTLD 88 and LIX 36 (medium), over 1,200 words; the readers’ comments: too little text, over one word. ")
		if got := w.richnessText(&a); !strings.HasPrefix(got, want) {
			t.Errorf("%s: %q, want %q", language, got, want)
		}
	}
}

func TestLIX(t *testing.T) {
	for v, want := range map[float64]string{0: "zeer makkelijk", 24.9: "zeer makkelijk", 25: "makkelijk", 35: "gemiddeld", 45: "moeilijk", 55: "zeer moeilijk", 90: "zeer moeilijk"} {
		if got := (language{}).lix(v); got != want {
			t.Errorf("a LIX of %v is %s, want %s", v, got, want)
		}
	}
}

// TestSpreadSection: themes that are measured and words, and dashes for what is not known.
func TestSpreadSection(t *testing.T) {
	a := pipeline.Analysis{Stems: stemsNamed("vis"), Units: []pipeline.Unit{{Kind: pipeline.Intro}, {Kind: pipeline.Section}, {Kind: pipeline.Comment}},
		Themes: []pipeline.ThemeTotal{{Path: "gilden", Essay: 7, Spread: pipeline.Spread{Parts: 2, In: 1, DPNorm: .5, Known: true}}, {Path: "vertrouwen", Essay: 2, Spread: pipeline.Spread{Parts: 2, In: 1}}}}
	a.Wording.Spreads = []lexis.Spread{{Term: 0, Count: 6, Parts: 2, DPNorm: .1, DPKnown: true}}
	for language, w := range bilingual(t) {
		got := markdownOf(func(m *markdown) { w.spreadSection(m, &a) })
		for _, want := range []string{w.lang.t("| thema *gilden* | 7 | 1 van 2 | 0,50 | – |", "| theme *gilden* | 7 | 1 of 2 | 0.50 | – |"), w.lang.t("| vis | 6 | 2 van 2 | 0,10 | – |", "| vis | 6 | 2 of 2 | 0.10 | – |")} {
			if !strings.Contains(got, want) {
				t.Errorf("%s: no %q in\n%s", language, want, got)
			}
		}
		if strings.Contains(got, "*vertrouwen*") {
			t.Errorf("%s: a spread that is not known:\n%s", language, got)
		}
		if got := markdownOf(func(m *markdown) { w.spreadSection(m, &pipeline.Analysis{}) }); got != "" {
			t.Errorf("%s: nothing is spread: %s", language, got)
		}
	}
}

// TestWhy: every reason for which something is not computed is told in Dutch and in English.
func TestWhy(t *testing.T) {
	dutch, english := newLanguage("nl"), newLanguage("en")
	for _, key := range []string{shift.WhyNoSentences, shift.WhyFewSentences, shift.WhyFewWords, shift.WhyFewTones, shift.WhyFewComments, shift.WhyAlike, shift.WhySingleBlock,
		shift.WhySingleComment, shift.WhyFewParagraphs, shift.WhyShort, shift.WhyDescriptive, lexis.WhyFewWords, lexis.WhyNoneFrequent} {
		if nl, en := dutch.why(key), english.why(key); nl == key || nl == en || nl == "" || en == "" {
			t.Errorf("%q: %q in Dutch, %q in English", key, nl, en)
		}
	}
}

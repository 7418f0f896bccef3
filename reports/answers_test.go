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

// answering is a post of two parts whose readers take up these parts, "" for none; the author answers one of them.
func answering(parts ...string) *pipeline.Analysis {
	a := &pipeline.Analysis{ID: "p", Units: []pipeline.Unit{{ID: "intro", Kind: pipeline.Intro}, {ID: "s1", Kind: pipeline.Section, Heading: "De *markt*"},
		{ID: "c0", Kind: pipeline.Comment, By: corpus.Author, Answers: pipeline.Answer{Unit: "intro", By: pipeline.AnswersFollowing}}}}
	for i, part := range parts {
		answer := pipeline.Answer{Unit: part}
		if part != "" {
			answer.By, answer.Words = pipeline.AnswersSharing, []string{"markt", "<vis>"}
		}
		a.Units = append(a.Units, pipeline.Unit{ID: fmt.Sprint("c", i+1), Kind: pipeline.Comment, By: corpus.Reader, Name: "J|an", Answers: answer})
	}
	a.Shift.Units = make([]shift.Estimate, len(a.Units))
	return a
}

// TestTakenUpText: the part that most readers take up is named where it is one, and at least two do.
func TestTakenUpText(t *testing.T) {
	for _, test := range []struct {
		parts          []string
		dutch, english string
	}{
		{nil, "", ""}, {[]string{"s1"}, "", ""}, {[]string{"", ""}, "", ""}, {[]string{"s1", "intro"}, "", ""}, {[]string{"s1", "s1", "intro", "intro"}, "", ""},
		{[]string{"s1", "s1", ""}, `De twee lezersreacties waarvan het af te lezen is, gaan allebei over ‘De \*markt\*’.`, `The two readers’ comments where it can be told are both about ‘De \*markt\*’.`},
		{[]string{"s1", "s1", "s1", ""}, `De lezersreacties waarvan het af te lezen is (3), gaan alle over ‘De \*markt\*’.`, `The readers’ comments where it can be told (3) are all about ‘De \*markt\*’.`},
		{[]string{"intro", "intro", "intro", "s1", "s1"}, "Van de 5 lezersreacties waarvan het af te lezen is, gaan er 3 over de inleiding.", "Of the 5 readers’ comments where it can be told, 3 are about the introduction."},
	} {
		says(t, fmt.Sprint(test.parts), func(w *Writer) string { return w.takenUpText(answering(test.parts...)) }, test.dutch, test.english)
	}
}

// TestAnswersSection: a row for each reader whose comment points to a part, and how many do not.
func TestAnswersSection(t *testing.T) {
	for language, w := range bilingual(t) {
		for _, parts := range [][]string{nil, {"", ""}} {
			if got := markdownOf(func(m *markdown) { w.answersSection(m, answering(parts...)) }); got != "" {
				t.Errorf("%s, %q: %s", language, parts, got)
			}
		}
		got := markdownOf(func(m *markdown) { w.answersSection(m, answering("s1", "", "")) })
		row := "| c1 (J&#124;an) | ‘De \\*markt\\*’ | " + w.lang.t("gedeelde woorden: *markt* en *&lt;vis&gt;*", "shared words: *markt* and *&lt;vis&gt;*") + " |"
		left := w.lang.t("Bij 2 van de 3 reacties van lezers wijst niets een deel aan.", "For 2 of the 3 readers’ comments nothing points to a part.")
		if !strings.Contains(got, row) || !strings.Contains(got, left) || strings.Contains(got, "| c0") || strings.Contains(got, "| c2") || strings.Contains(got, "| c3") {
			t.Errorf("%s:\n%s", language, got)
		}
		if got := markdownOf(func(m *markdown) { w.answersSection(m, answering("s1", "intro")) }); strings.Contains(got, "wijst niets") || strings.Contains(got, "nothing points") {
			t.Errorf("%s: readers that point nowhere where all point somewhere:\n%s", language, got)
		}
	}
}

func TestAnswerReason(t *testing.T) {
	many := strings.Fields("een twee drie vier vijf zes zeven")
	for _, test := range []struct {
		answer         pipeline.Answer
		dutch, english string
	}{
		{pipeline.Answer{By: pipeline.AnswersQuoting, Words: []string{"de *vis*"}}, `citaat: *de \*vis\**`, `quotation: *de \*vis\**`},
		{pipeline.Answer{By: pipeline.AnswersFollowing}, "de reactie waarop het antwoord is", "the comment that it replies to"},
		{pipeline.Answer{By: pipeline.AnswersSharing, Words: many}, "gedeelde woorden: *een*, *twee*, *drie*, *vier*, *vijf*, *zes* en …", "shared words: *een*, *twee*, *drie*, *vier*, *vijf*, *zes* and …"},
	} {
		says(t, test.answer.By, func(w *Writer) string { return w.answerReason(test.answer) }, test.dutch, test.english)
	}
}

// TestCommentWordsText: at most three words, and nothing where none stands out.
func TestCommentWordsText(t *testing.T) {
	a := &pipeline.Analysis{Stems: stemsNamed("vis", "brood", "kaas", "melk")}
	for n, want := range map[int][2]string{0: {}, 1: {"Typerend voor de reacties, vergeleken met het essay: *vis*.", "Typical of the comments, compared with the essay: *vis*."},
		4: {"Typerend voor de reacties, vergeleken met het essay: *vis*, *brood* en *kaas*.", "Typical of the comments, compared with the essay: *vis*, *brood* and *kaas*."}} {
		c := pipeline.WordContrast{Kind: pipeline.CommentWords}
		for i := range n {
			c.Over = append(c.Over, lexis.Key{Term: i})
		}
		a.Wording.Contrasts = []pipeline.WordContrast{{Kind: pipeline.ReaderWords, Keyness: lexis.Keyness{Over: []lexis.Key{{Term: 3}}}}, c}
		says(t, fmt.Sprint(n), func(w *Writer) string { return w.commentWordsText(a) }, want[0], want[1])
	}
}

func stemsNamed(names ...string) []pipeline.StemCount {
	var stems []pipeline.StemCount
	for _, name := range names {
		stems = append(stems, pipeline.StemCount{Stem: name, Forms: []pipeline.FormCount{{Form: name, Count: 1}}})
	}
	return stems
}

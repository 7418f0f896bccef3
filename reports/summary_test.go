package reports

import (
	"testing"

	"teneur/pipeline"
	"teneur/pipeline/shift"
)

// TestContrastText: readers beside the author's replies, in tone and nothing else.
func TestContrastText(t *testing.T) {
	w := &Writer{lang: newLanguage("nl")}
	for _, test := range []struct {
		delta shift.Delta
		want  string
	}{
		{shift.Delta{Delta: 0.3, Low: 0.1, High: 0.5, Interval: true, Testable: true, Significant: true, PAdjusted: 0.02},
			"De lezers klinken positiever dan de antwoorden van de auteur (verschil +0,30; 95%-interval +0,10 tot +0,50; p = 0,020)."},
		{shift.Delta{Delta: -0.3, Testable: true, Significant: true, PAdjusted: 0.02}, "De lezers klinken negatiever dan de antwoorden van de auteur (verschil −0,30; p = 0,020)."},
		{shift.Delta{Delta: -0.3, Testable: true, PAdjusted: 0.3}, "Een verschil in toon tussen de lezers en de antwoorden van de auteur is niet aan te tonen (verschil −0,30; p = 0,300)."},
		{shift.Delta{Delta: -0.3, Why: shift.WhyFewComments}, "Of de lezers anders klinken dan de antwoorden van de auteur, is niet te toetsen: daarvoor zijn er te weinig reacties."},
	} {
		a := &pipeline.Analysis{Shift: shift.Result{ReadersVsAuthor: test.delta, Replies: shift.Estimate{N: 3}, Readers: shift.Estimate{N: 3}}}
		if got := w.contrastText(a); got != test.want {
			t.Errorf("got  %s\nwant %s", got, test.want)
		}
	}
}

// TestExtremes: the lowest and the highest section are named only where their intervals lie apart.
func TestExtremes(t *testing.T) {
	w := &Writer{lang: newLanguage("nl")}
	a := turned()
	a.Shift.Units = []shift.Estimate{{Enough: true, Mean: 0.1, Low: 0, High: 0.2}, {Enough: true, Mean: -0.3, Low: -0.4, High: -0.2}, {Mean: 0.9, Low: 0.9, High: 0.9}}
	const want = "Van de 2 secties met genoeg tekst heeft ‘Ruzie’ de laagste score (−0,30; 95%-interval −0,40 tot −0,20) en de inleiding de hoogste (+0,10; 95%-interval 0,00 tot +0,20); die uitersten zijn achteraf gekozen, dit is geen toets."
	if got := w.extremesText(a); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	a.Shift.Units[1].High = 0.05
	if got := w.extremesText(a); got != "" {
		t.Errorf("intervals overlap, yet the text is %s", got)
	}
}

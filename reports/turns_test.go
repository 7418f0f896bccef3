package reports

import (
	"testing"

	"teneur/pipeline"
	"teneur/pipeline/shift"
)

func turned(changes ...shift.ChangePoint) *pipeline.Analysis {
	return &pipeline.Analysis{
		Units: []pipeline.Unit{{ID: "intro", Kind: pipeline.Intro}, {ID: "s1", Kind: pipeline.Section, Heading: "Ruzie"}, {ID: "s2", Kind: pipeline.Section, Heading: "Vrede"}},
		Shift: shift.Result{Changes: changes},
	}
}

// TestTurnText: a turn is only told where it is significant, and nothing is called chance that was not tested.
func TestTurnText(t *testing.T) {
	w := &Writer{lang: newLanguage("nl")}
	shown := shift.ChangePoint{Sentence: 9, Unit: "s1", Before: 0.3, After: -0.2, P: 0.012, Testable: true, Significant: true, Low: 7, High: 12}
	again := shift.ChangePoint{Sentence: 29, Unit: "s2", Before: -0.2, After: 0.4, P: 0.0001, Testable: true, Significant: true, Low: 29, High: 29}
	unsure := shift.ChangePoint{Sentence: 9, Unit: "intro", Before: 0.3, After: -0.2, P: 0.2, Testable: true}
	untested := shift.ChangePoint{Sentence: 9, Unit: "s1", P: 1, Why: shift.WhyAlike}
	for _, test := range []struct {
		changes       []shift.ChangePoint
		long, inBrief string
	}{
		{nil, "Het essay heeft te weinig zinnen om er een omslag in de toon te zoeken.", ""},
		{[]shift.ChangePoint{untested}, "Of de toon ergens omslaat, is niet te toetsen: alle zinnen scoren gelijk.", ""},
		{[]shift.ChangePoint{unsure}, "Een omslag in de toon is niet aan te tonen. De beste kandidaat ligt bij zin 10 van het essay, in de inleiding: ervoor is de gemiddelde score +0,30, erna −0,20, maar zo’n verschil kan ook door toeval ontstaan (p = 0,200).",
			"Een omslag in de toon is niet aan te tonen."},
		{[]shift.ChangePoint{shown, again, unsure}, "De toon slaat om bij zin 10 van het essay (95%-interval voor de plaats: zin 8 tot 13), in ‘Ruzie’: ervoor is de gemiddelde score +0,30, erna −0,20 (p = 0,012). Een verdere omslag ligt bij zin 30 van het essay, in ‘Vrede’: ervoor is de gemiddelde score −0,20, erna +0,40 (p < 0,001).",
			"In ‘Ruzie’ slaat de toon om: daarna is die negatiever (p = 0,012)."},
	} {
		a := turned(test.changes...)
		if got := w.turnText(a); got != test.long {
			t.Errorf("got  %s\nwant %s", got, test.long)
		}
		if got := w.shortTurnText(a); got != test.inBrief {
			t.Errorf("in brief: got %s, want %s", got, test.inBrief)
		}
	}
}

func TestNeighboursText(t *testing.T) {
	w := &Writer{lang: newLanguage("nl")}
	change := shift.Delta{From: "intro", To: "s1", Delta: -0.4, Low: -0.6, High: -0.2, Interval: true, Testable: true, Significant: true, PAdjusted: 0.01}
	same := shift.Delta{From: "s1", To: "s2", Delta: 0.1, Testable: true, PAdjusted: 0.4}
	untested := shift.Delta{From: "s1", To: "s2", Why: shift.WhyFewParagraphs}
	for _, test := range []struct {
		deltas []shift.Delta
		want   string
	}{
		{nil, ""},
		{[]shift.Delta{untested}, "Van sectie tot sectie is de toon niet te toetsen: daarvoor hebben de secties te weinig alinea’s, of te weinig zinnen die in toon verschillen."},
		{[]shift.Delta{same}, "Getoetst: één overgang tussen opeenvolgende secties. Een verschil in toon is daarbij niet aan te tonen."},
		{[]shift.Delta{change, untested}, "Getoetst: 1 van de 2 overgangen tussen opeenvolgende secties; de andere laten geen toets toe (te weinig alinea’s, of te weinig zinnen die in toon verschillen). De toon verandert aantoonbaar van de inleiding naar ‘Ruzie’ (−0,40; 95%-interval −0,60 tot −0,20; p = 0,010)."},
	} {
		a := turned()
		a.Shift.Neighbours = test.deltas
		if got := w.neighboursText(a); got != test.want {
			t.Errorf("got  %s\nwant %s", got, test.want)
		}
	}
}

package reports

import (
	"cmp"

	"teneur/pipeline"
	"teneur/pipeline/shift"
)

// toneSection tells how the tone runs over the sections, with its figures.
func (w *Writer) toneSection(m *markdown, a *pipeline.Analysis, figures []figureFile) {
	l := w.lang
	m.heading(2, l.t("Hoe de toon verloopt", "How the tone runs"))
	if f, ok := figureNamed(figures, "arc"); ok {
		w.figure(m, f)
	}
	if w.described() {
		m.block(w.describedText())
		return
	}
	m.block(w.turnText(a))
	w.reasons(m, a, figures, pipeline.ClaimTurn)
	m.block(w.neighboursText(a))
	w.reasons(m, a, figures, pipeline.ClaimNeighbours)
	if f, ok := figureNamed(figures, "means"); ok {
		w.figure(m, f)
	}
	w.reasons(m, a, figures, pipeline.ClaimExtremes)
}

// turnText says where the essay's tone turns, if that can be shown.
func (w *Writer) turnText(a *pipeline.Analysis) string {
	l := w.lang
	if len(a.Shift.Changes) == 0 {
		return l.t("Het essay heeft te weinig zinnen om er een omslag in de toon te zoeken.", "The essay has too few sentences to look for a turn of tone in it.")
	}
	c := a.Shift.Changes[0]
	switch where, p := w.placeOf(a, c), l.p(c.P); {
	case !c.Testable:
		return l.f("Of de toon ergens omslaat, is niet te toetsen: %s.", "Whether the tone turns anywhere cannot be tested: %s.", l.why(cmp.Or(c.Why, shift.WhyFewSentences)))
	case !c.Significant:
		return l.f("Een omslag in de toon is niet aan te tonen. De beste kandidaat ligt %s, maar zo’n verschil kan ook door toeval ontstaan (%s).",
			"No turn of tone can be shown. The best candidate lies %s, but such a difference may also come about by chance (%s).", where, p)
	default:
		return l.f("De toon slaat om %s (%s).%s", "The tone turns %s (%s).%s", where, p, w.furtherText(a))
	}
}

// placeOf says where a turn lies, with the interval of its place where it is shown, and the means on either side.
func (w *Writer) placeOf(a *pipeline.Analysis, c shift.ChangePoint) string {
	l := w.lang
	where := l.f("bij zin %s van het essay", "at sentence %s of the essay", l.count(c.Sentence+1))
	if c.Significant && c.High > c.Low {
		where += l.f(" (95%%-interval voor de plaats: zin %s tot %s)", " (95%% interval for the place: sentences %s to %s)", l.count(c.Low+1), l.count(c.High+1))
	}
	return where + l.f(", in %s: ervoor is de gemiddelde score %s, erna %s", ", in %s: the mean score before it is %s, after it %s",
		escape(w.nameOf(a, c.Unit)), l.signed(c.Before, 2), l.signed(c.After, 2))
}

// furtherText names the other turns that can be shown.
func (w *Writer) furtherText(a *pipeline.Analysis) string {
	l := w.lang
	var text string
	for _, c := range a.Shift.Changes[1:] {
		if c.Significant {
			text += l.f(" Een verdere omslag ligt %s (%s).", " A further turn lies %s (%s).", w.placeOf(a, c), l.p(c.P))
		}
	}
	return text
}

// neighboursText names the steps between neighbouring sections that can be shown.
func (w *Writer) neighboursText(a *pipeline.Analysis) string {
	l := w.lang
	var shown []string
	testable := 0
	for _, d := range a.Shift.Neighbours {
		if d.Testable {
			testable++
		}
		if d.Significant {
			shown = append(shown, l.f("van %s naar %s (%s%s; %s)", "from %s to %s (%s%s; %s)",
				escape(w.nameOf(a, d.From)), escape(w.nameOf(a, d.To)), l.signed(d.Delta, 2), w.spreadOf(d), l.p(d.PAdjusted)))
		}
	}
	steps := len(a.Shift.Neighbours)
	switch {
	case steps == 0:
		return ""
	case testable == 0:
		return l.t("Van sectie tot sectie is de toon niet te toetsen: daarvoor hebben de secties te weinig alinea’s, of te weinig zinnen die in toon verschillen.",
			"From section to section the tone cannot be tested: for that the sections have too few paragraphs, or too few sentences that differ in tone.")
	case len(shown) == 0:
		return w.testedText(steps, testable) + l.t(" Een verschil in toon is daarbij niet aan te tonen.", " No difference of tone can be shown.")
	}
	return w.testedText(steps, testable) + l.f(" De toon verandert aantoonbaar %s.", " The tone demonstrably changes %s.", l.list(shown))
}

// testedText says how many steps between neighbouring sections could be tested.
func (w *Writer) testedText(steps, testable int) string {
	l := w.lang
	if steps == testable {
		return l.f("Getoetst: %s tussen opeenvolgende secties.", "Tested: %s between neighbouring sections.",
			l.several(steps, "overgang", "overgangen", "step", "steps"))
	}
	return l.f("Getoetst: %s van de %s overgangen tussen opeenvolgende secties; de andere laten geen toets toe (te weinig alinea’s, of te weinig zinnen die in toon verschillen).",
		"Tested: %s of the %s steps between neighbouring sections; the others allow no test (too few paragraphs, or too few sentences that differ in tone).", l.count(testable), l.count(steps))
}

// spreadOf prints the interval of a difference, where there is one.
func (w *Writer) spreadOf(d shift.Delta) string {
	if !d.Interval {
		return ""
	}
	return w.lang.f("; 95%%-interval %s", "; 95%% interval %s", w.lang.interval(d.Low, d.High))
}

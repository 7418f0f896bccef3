package reports

import (
	"teneur/pipeline"
	"teneur/pipeline/shift"
)

// sectionTable gives a row of figures per section.
func (w *Writer) sectionTable(m *markdown, a *pipeline.Analysis) {
	l := w.lang
	m.heading(2, l.t("Per sectie", "By section"))
	w.unitTable(m, a, l.t("sectie", "section"), func(u *pipeline.Unit) bool { return u.Kind != pipeline.Comment })
	brackets := l.t("is er te weinig om een interval te geven, en dus voor een oordeel", "there is too little to give an interval, and so for a judgement")
	if w.described() {
		brackets = l.t("is er geen interval, want die zijn weggelaten, en dus geen oordeel", "there is no interval, as these were left out, and so no judgement")
	}
	m.block(l.f("De score is het gemiddelde over alle zinnen; een zin zonder gewogen woord telt als 0. ‘Gewogen’ is het deel van de zinnen met minstens één woord dat een toon heeft, ‘score daarvan’ het gemiddelde van alleen die zinnen. Bij een score tussen haakjes %s; een streepje: niet te berekenen.",
		"The score is the mean over all sentences; a sentence without a judged word counts as 0. ‘Judged’ is the share of sentences with at least one word that has a tone, ‘their score’ the mean of those alone. For a score in brackets %s; a dash: not to be computed.", brackets))
}

// unitTable gives a row of figures per unit that is wanted: size, tone with its interval, hits of the themes.
func (w *Writer) unitTable(m *markdown, a *pipeline.Analysis, first string, want func(u *pipeline.Unit) bool) {
	l := w.lang
	head := []string{first, l.t("woorden:", "words:"), l.t("zinnen:", "sentences:"), l.t("score:", "score:"), l.t("95%-interval:", "95% interval:"),
		l.t("gewogen:", "judged:"), l.t("score daarvan:", "their score:")}
	for _, t := range a.Themes {
		if isTop(t.Path) {
			head = append(head, escape(t.Path)+":")
		}
	}
	var rows [][]string
	for i := range a.Units {
		if u := &a.Units[i]; want(u) {
			rows = append(rows, w.unitRow(u, a.Shift.Units[i]))
		}
	}
	m.table(head, rows)
}

func (w *Writer) unitRow(u *pipeline.Unit, e shift.Estimate) []string {
	l := w.lang
	row := []string{escape(w.unitName(u)), l.count(u.Words), l.count(e.N), w.mean(e), w.spread(e), dash, dash}
	if e.N > 0 {
		row[5] = l.percent(e.JudgedShare)
	}
	if e.JudgedN > 0 {
		row[6] = l.signed(e.JudgedMean, 2)
	}
	for _, t := range u.Themes {
		if isTop(t.Path) {
			row = append(row, l.count(t.Hits))
		}
	}
	return row
}

// dash stands for what was not computed.
const dash = "–"

func (w *Writer) mean(e shift.Estimate) string {
	switch {
	case e.N == 0:
		return dash
	case !e.Enough:
		return "(" + w.lang.signed(e.Mean, 2) + ")"
	}
	return w.lang.signed(e.Mean, 2)
}

func (w *Writer) spread(e shift.Estimate) string {
	if !e.Enough {
		return dash
	}
	return w.lang.interval(e.Low, e.High)
}

package reports

import (
	"teneur/pipeline"
	"teneur/pipeline/themes"
)

// severalUnits is how many sections and comments must hold both of two themes that share no sentence for that to be worth a row.
const severalUnits = 3

// togetherSection tells which themes stand together.
func (w *Writer) togetherSection(m *markdown, together []pipeline.Cooccurrence, a *pipeline.Analysis) {
	l := w.lang
	var rows [][]string
	for _, c := range together {
		if c.Sentences == 0 && !c.Known && c.Units < severalUnits || !w.standsAlone(c.A) || !w.standsAlone(c.B) {
			continue
		}
		rows = append(rows, []string{pathName(c.A) + " + " + pathName(c.B), l.count(c.Sentences), l.number(c.Expected, 1), l.numberIf(c.Known, c.NPMI), l.count(c.Units)})
	}
	if len(rows) == 0 {
		return
	}
	m.heading(3, l.t("Thema’s naast elkaar", "Themes side by side"))
	m.table([]string{l.t("thema’s", "themes"), l.t("zinnen met beide:", "sentences with both:"), l.t("verwacht bij toeval:", "expected by chance:"), "NPMI:",
		l.t("secties en reacties met beide:", "sections and comments with both:")}, rows)
	m.block(l.t("Verwacht is het aantal zinnen met beide als de thema’s niets met elkaar te maken hadden. NPMI loopt van −1 (nooit samen) via 0 (toeval) tot 1 (altijd samen); een streepje: te weinig zinnen om dat te zeggen.",
		"Expected is the number of sentences with both if the themes had nothing to do with each other. NPMI runs from −1 (never together) over 0 (chance) to 1 (always together); a dash: too few sentences to say."))
	if a == nil {
		return
	}
	for _, c := range together {
		if len(c.Places) == 0 || !w.standsAlone(c.A) || !w.standsAlone(c.B) {
			continue
		}
		m.fold(l.f("Zinnen met %s en %s (%s)", "Sentences with %s and %s (%s)", themeName(c.A), themeName(c.B), l.count(len(c.Places))), func(m *markdown) {
			w.evidence(m, a, c.Places, func(h themes.Hit) bool {
				return w.model.Themes().Within(h.Theme, c.A) || w.model.Themes().Within(h.Theme, c.B)
			})
		})
	}
}

package reports

import (
	"teneur/pipeline"
	"teneur/pipeline/lexis"
)

// stemRows is how many stems the report shows; all of them stand in the tables.
const stemRows = 25

// stemsSection shows the most frequent stems of content words with the forms that they group.
func (w *Writer) stemsSection(m *markdown, stems []pipeline.StemCount, doubts lexis.Doubt) {
	l := w.lang
	if len(stems) == 0 {
		return
	}
	m.heading(2, l.t("Stammen en hun vormen", "Stems and their forms"))
	var rows [][]string
	for _, s := range stems[:min(stemRows, len(stems))] {
		rows = append(rows, []string{l.forms(s.Forms, 8), l.count(s.Count), escape(s.Stem)})
	}
	m.table([]string{l.t("vormen", "forms"), l.t("keer:", "count:"), l.t("stam", "stem")}, rows)
	m.block(l.f("Inhoudswoorden, samengenomen per stam (%s). Een stam is een hulpmiddel om te tellen: soms neemt hij woorden samen die niet bij elkaar horen, daarom staan de vormen erbij. Thema’s en toon gaan uit van vormen, niet van stammen.",
		"Content words, grouped by stem (%s). A stem is a means of counting: at times it throws together words that do not belong together, so the forms stand beside it. Themes and tone go by forms, not by stems.", w.stemmerName()))
	w.stemDoubts(m, doubts)
}

func (w *Writer) stemmerName() string {
	switch name := w.model.Config().Stemmer.String(); name {
	case "kraaij-pohlmann":
		return "Kraaij–Pohlmann"
	case "porter":
		return "Porter"
	default:
		return name
	}
}

package reports

import (
	"teneur/pipeline"
	"teneur/reports/plot"
)

// dispersion draws where in the post each theme stands.
func (w *Writer) dispersion(a *pipeline.Analysis) figureFile {
	l := w.lang
	d := plot.DispersionData{
		Caption: plot.Caption{
			ID: a.ID + "-dispersion", Title: l.t("Waar de thema’s vallen", "Where the themes fall"), Source: w.source(a),
			Subtitle: l.t("Elke streep is een treffer, op zijn plaats in de tekst", "Each line is a hit, at its place in the text"),
			Alt:      w.dispersionAlt(a),
		},
		DecimalComma: !l.english,
		Position:     l.t("tokens", "tokens"),
		Hits:         l.t("treffers", "hits"),
		None:         l.t("geen tekst", "no text"),
	}
	rows := make(map[string]int)
	for _, t := range a.Themes {
		if total(t) > 0 || isTop(t.Path) {
			rows[t.Path] = len(d.Rows)
			d.Rows = append(d.Rows, plot.DispersionRow{Name: rowName(t.Path)})
		}
	}
	before, commented := 0, false
	for i := range a.Units {
		u := &a.Units[i]
		part := plot.DispersionPart{Heading: w.label(u), Tokens: len(u.Doc.Tokens)}
		if u.Kind == pipeline.Comment {
			part.Heading = u.ID
			part.Apart, commented = !commented, true
		}
		d.Parts = append(d.Parts, part)
		for _, h := range u.Hits {
			for path, row := range rows {
				if w.model.Themes().Within(h.Theme, path) {
					d.Rows[row].At = append(d.Rows[row].At, before+h.First)
				}
			}
		}
		before += len(u.Doc.Tokens)
	}
	return figureFile{name: "figures/" + a.ID + "-dispersion", Figure: plot.Dispersion(d), caption: ""}
}

func (w *Writer) dispersionAlt(a *pipeline.Analysis) string {
	l := w.lang
	var parts []string
	for _, t := range a.Themes {
		if isTop(t.Path) {
			parts = append(parts, t.Path+" "+l.times(total(t)))
		}
	}
	return l.f("Een streep op de plaats van elke treffer: %s.", "A line at the place of each hit: %s.", l.list(parts))
}

package reports

import (
	"math"
	"strings"

	"teneur/corpus"
	"teneur/pipeline"
	"teneur/pipeline/shift"
	"teneur/reports/plot"
)

// heat draws the density of the themes over sections and groups of comments.
func (w *Writer) heat(a *pipeline.Analysis) figureFile {
	l := w.lang
	groups := columns(a, w)
	d := plot.HeatData{
		Caption: plot.Caption{
			ID: a.ID + "-themes", Title: w.heatTitle(a, groups), Source: w.source(a),
			Subtitle: l.t("Treffers per 1.000 woorden, per sectie", "Hits per 1,000 words, by section"),
			Alt:      w.heatAlt(a, groups),
		},
		DecimalComma: !l.english,
		Unit:         l.t("per 1.000", "per 1,000"),
		Missing:      l.t("te weinig tekst", "too little text"),
	}
	for _, g := range groups {
		d.Columns = append(d.Columns, g.name)
		if g.apart {
			d.Apart++
		}
	}
	for t, theme := range a.Themes {
		if total(theme) == 0 && !isTop(theme.Path) {
			continue
		}
		row := make([]float64, len(groups))
		for i, g := range groups {
			row[i], _ = g.rate(t, w.model.Config().Shift.MinTokens)
		}
		d.Rows = append(d.Rows, rowName(theme.Path))
		d.Values = append(d.Values, row)
	}
	return figureFile{name: "figures/" + a.ID + "-themes", Figure: plot.Heat(d), caption: l.t("*Hoe sterker de kleur afsteekt, hoe dichter het thema. Een streepje: te weinig tekst voor een dichtheid.*",
		"*The more a colour stands out, the denser the theme. A dash: too little text for a density.*")}
}

func rowName(path string) string {
	if isTop(path) {
		return path
	}
	return "› " + themeName(path)
}

// column is a unit or a group of units in the heat map.
type column struct {
	name  string
	apart bool
	units []*pipeline.Unit
}

func columns(a *pipeline.Analysis, w *Writer) []column {
	var all []column
	author := column{name: w.lang.t("reacties: auteur", "comments: author"), apart: true}
	readers := column{name: w.lang.t("reacties: lezers", "comments: readers"), apart: true}
	for i := range a.Units {
		u := &a.Units[i]
		switch {
		case u.Kind != pipeline.Comment:
			all = append(all, column{name: w.label(u), units: []*pipeline.Unit{u}})
		case u.By == corpus.Author:
			author.units = append(author.units, u)
		default:
			readers.units = append(readers.units, u)
		}
	}
	for _, g := range []column{readers, author} {
		if len(g.units) > 0 {
			all = append(all, g)
		}
	}
	return all
}

// rate is the density of a theme, or NaN where there are too few words for one, and its hits.
func (c column) rate(theme, minWords int) (rate float64, hits int) {
	words := 0
	for _, u := range c.units {
		hits += u.Themes[theme].Hits
		words += u.Words
	}
	if words < minWords {
		return math.NaN(), hits
	}
	return shift.RateOf(hits, words).Per1000, hits
}

// densest finds the column where a theme is densest; false where that rests on too few hits or several are as dense.
func (w *Writer) densest(groups []column, theme int) (name string, ok bool) {
	best := 0.0
	for _, g := range groups {
		switch rate, hits := g.rate(theme, w.model.Config().Shift.MinTokens); {
		case rate > best:
			name, best, ok = g.name, rate, hits >= telling
		case rate == best:
			ok = false
		}
	}
	return name, ok
}

// heatTitle says where the most frequent theme is densest.
func (w *Writer) heatTitle(a *pipeline.Analysis, groups []column) string {
	l := w.lang
	top := -1
	for i, t := range a.Themes {
		if isTop(t.Path) && (top < 0 || total(t) > total(a.Themes[top])) {
			top = i
		}
	}
	if top >= 0 {
		if where, ok := w.densest(groups, top); ok {
			return l.f("‘%s’ komt naar verhouding het meest voor in: %s", "‘%s’ occurs relatively most in: %s", a.Themes[top].Path, where)
		}
	}
	return l.t("Thema’s per sectie", "Themes by section")
}

// heatAlt names for each theme where it is densest.
func (w *Writer) heatAlt(a *pipeline.Analysis, groups []column) string {
	l := w.lang
	var parts []string
	for i, t := range a.Themes {
		if !isTop(t.Path) {
			continue
		}
		part := t.Path + " " + l.number(t.Rate.Per1000, 1)
		if where, ok := w.densest(groups, i); ok {
			part += l.f(" (naar verhouding het meest in: %s)", " (relatively most in: %s)", where)
		}
		parts = append(parts, part)
	}
	return l.f("Warmtekaart van de thema’s. Treffers per 1.000 woorden in de hele post: %s.", "Heat map of the themes. Hits per 1,000 words in the whole post: %s.", strings.Join(parts, "; "))
}

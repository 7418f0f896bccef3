package reports

import (
	"slices"
	"strings"

	"teneur/pipeline"
	"teneur/pipeline/themes"
)

// mostEvidence is how many sentences a page shows below a finding; all of them stand in the tables.
const mostEvidence = 60

// themeEvidence folds, below the themes, the sentences that name each of them.
func (w *Writer) themeEvidence(m *markdown, a *pipeline.Analysis) {
	l := w.lang
	for _, t := range a.Themes {
		if total(t) == 0 || !w.standsAlone(t.Path) {
			continue
		}
		title := l.f("Zinnen met %s (%s)", "Sentences with %s (%s)", strings.ReplaceAll(t.Path, "/", " › "), l.count(t.Sentences))
		m.fold(title, func(m *markdown) {
			w.evidence(m, a, w.carrying(a, t.Path), func(h themes.Hit) bool { return w.model.Themes().Within(h.Theme, t.Path) })
		})
	}
}

// standsAlone reports whether no theme above a path counts its hits: a theme at the top, or one that opposes its parent.
func (w *Writer) standsAlone(path string) bool {
	parent := path[:max(0, strings.LastIndex(path, "/"))]
	return parent == "" || !w.model.Themes().Within(path, parent)
}

// carrying lists the sentences that carry a theme.
func (w *Writer) carrying(a *pipeline.Analysis, path string) []pipeline.Place {
	var places []pipeline.Place
	for i := range a.Units {
		for _, h := range a.Units[i].Hits {
			p := pipeline.Place{Unit: i, Sentence: h.Sentence}
			if w.model.Themes().Within(h.Theme, path) && (len(places) == 0 || places[len(places)-1] != p) {
				places = append(places, p)
			}
		}
	}
	return places
}

// evidence lists sentences with the hits that are wanted in bold, a compound with its parts.
func (w *Writer) evidence(m *markdown, a *pipeline.Analysis, places []pipeline.Place, want func(themes.Hit) bool) {
	l := w.lang
	var items []string
	for i, p := range places {
		if i == mostEvidence {
			items = append(items, l.f("… en nog %s; alle treffers staan in *tables/hits.csv*", "… and %s more; all hits stand in *tables/hits.csv*", l.count(len(places)-i)))
			break
		}
		u := &a.Units[p.Unit]
		items = append(items, marked(u, p.Sentence, want)+" — "+escape(w.nameOf(a, u.ID))+compounds(u, p.Sentence, want))
	}
	m.list(items)
}

// marked gives a sentence with the words of its hits in bold.
func marked(u *pipeline.Unit, sentence int, want func(themes.Hit) bool) string {
	s := u.Doc.Sentences[sentence]
	var own []themes.Hit
	for _, h := range u.Hits {
		if h.Sentence == sentence && want(h) {
			own = append(own, h)
		}
	}
	bold := func(token int) bool {
		return slices.ContainsFunc(own, func(h themes.Hit) bool { return h.Has(token) })
	}
	var b strings.Builder
	at := s.Start
	for i := s.First; i < s.Last; i++ {
		if !bold(i) {
			continue
		}
		from := u.Doc.Tokens[i].Start
		for i+1 < s.Last && bold(i+1) {
			i++
		}
		to := u.Doc.Tokens[i].End
		b.WriteString(piece(u.Doc.Text[at:from]) + "**" + escape(u.Doc.Text[from:to]) + "**")
		at = to
	}
	return strings.TrimSpace(b.String() + piece(u.Doc.Text[at:s.End]))
}

// piece escapes a part of a sentence and keeps the blanks at its ends.
func piece(text string) string {
	e := escape(text)
	if e == "" {
		return blankOf(text)
	}
	return blankOf(text[:len(text)-len(strings.TrimLeft(text, " \n\t"))]) + e + blankOf(text[len(strings.TrimRight(text, " \n\t")):])
}

func blankOf(space string) string {
	if space == "" {
		return ""
	}
	return " "
}

// compounds shows how the compounds among the hits were split.
func compounds(u *pipeline.Unit, sentence int, want func(themes.Hit) bool) string {
	var splits []string
	for _, h := range u.Hits {
		if h.Sentence == sentence && want(h) && len(h.Parts) > 1 {
			splits = append(splits, escape(strings.Join(h.Parts, "·")))
		}
	}
	if len(splits) == 0 {
		return ""
	}
	return " (" + strings.Join(splits, ", ") + ")"
}

package reports

import (
	"strings"

	"teneur/pipeline/lexis"
)

// doubtRows is how many doubtful stems a page names of either kind.
const doubtRows = 12

// stemDoubts names the stems that throw together what does not belong together, and the words that are kept apart.
func (w *Writer) stemDoubts(m *markdown, d lexis.Doubt) {
	l := w.lang
	var items []string
	for _, t := range d.Together[:min(doubtRows, len(d.Together))] {
		var parts []string
		for _, part := range t.Parts {
			parts = append(parts, "*"+strings.Join(formNames(part), "/")+"*")
		}
		items = append(items, l.f("Samengenomen, maar niet één woord: %s (stam %s).", "Thrown together, but not one word: %s (stem %s).", l.list(parts), escape(t.Stem)))
	}
	for _, a := range d.Apart[:min(doubtRows, len(d.Apart))] {
		var parts []string
		for _, part := range a.Parts {
			parts = append(parts, "*"+strings.Join(formNames(part.Forms), "/")+"*")
		}
		items = append(items, l.f("Uit elkaar gehouden, maar één woord (*%s*): %s.", "Kept apart, but one word (*%s*): %s.", escape(a.Lemma), l.list(parts)))
	}
	if len(items) == 0 {
		return
	}
	left := max(0, len(d.Together)-doubtRows) + max(0, len(d.Apart)-doubtRows)
	m.fold(l.f("Waar de stemmer zich vermoedelijk vergist (%s)", "Where the stemmer is probably wrong (%s)", l.count(len(d.Together)+len(d.Apart))), func(m *markdown) {
		if left > 0 {
			items = append(items, l.f("… en nog %s.", "… and %s more.", l.count(left)))
		}
		m.list(items)
		m.block(l.t("Een eigen lijst (*--stems*: vorm, tab, stam) gaat voor de stemmer.", "A list of your own (*--stems*: form, tab, stem) goes before the stemmer."))
	})
}

func formNames(forms []lexis.Form) []string {
	var names []string
	for _, f := range forms {
		names = append(names, escape(f.Form))
	}
	return names
}

package reports

import "strings"

// described tells whether intervals and tests were left out: figures of tone are described then, not judged.
func (w *Writer) described() bool { return w.model.Config().Without.Statistics }

// describedText says so, where they would stand.
func (w *Writer) describedText() string {
	return w.lang.t("Intervallen en toetsen zijn weggelaten (*--without statistics*). Welke verschillen in toon meer zijn dan toeval, en waar de toon omslaat, is daarom niet te zeggen.",
		"Intervals and tests were left out (*--without statistics*). Which differences of tone are more than chance, and where the tone turns, can therefore not be told.")
}

// leftOutText names the parts of the analysis that were left out; "" where all was done.
func (w *Writer) leftOutText() string {
	l := w.lang
	var parts []string
	for _, name := range w.model.Config().Without.Parts() {
		switch name {
		case "statistics":
			parts = append(parts, l.t("intervallen en toetsen van de toon", "intervals and tests of the tone"))
		case "sensitivity":
			parts = append(parts, l.t("het narekenen met andere regels", "computing anew by other rules"))
		case "topics":
			parts = append(parts, l.t("het zoeken naar thema’s die niemand opschreef", "the search for themes that nobody wrote down"))
		}
	}
	if len(parts) == 0 {
		return ""
	}
	return l.f("**Weggelaten.** Op verzoek weggelaten (*--without %s*): %s.", "**Left out.** Left out on request (*--without %s*): %s.",
		strings.Join(w.model.Config().Without.Parts(), ","), l.list(parts))
}

package reports

import (
	"slices"

	"teneur/pipeline"
	"teneur/pipeline/lexis"
	"teneur/reports/plot"
)

// Of a figure of typical words.
const (
	leastKeyRows = 3  // fewer are told in a sentence
	mostKeyRows  = 12 // on either side
)

// keyness draws both ends of a comparison of words; false where too few words stand out to be worth a figure.
func (w *Writer) keyness(id, source string, c pipeline.WordContrast, stems []pipeline.StemCount) (figureFile, bool) {
	if len(c.Over)+len(c.Under) < leastKeyRows {
		return figureFile{}, false
	}
	l := w.lang
	name, target, reference := w.sides(c.Kind)
	d := plot.KeynessData{
		Caption: plot.Caption{ID: id, Title: l.f("%s: de woorden die verschil maken", "%s: the words that make the difference", name), Source: source,
			Subtitle: l.t("Hoeveel keer zo vaak, met het interval gecorrigeerd voor het aantal woorden", "How many times as often, with the interval corrected for the number of words"),
			Alt:      w.keynessAlt(c, stems)},
		DecimalComma: !l.english,
		TargetKind:   plot.ReaderRow, ReferenceKind: plot.EssayRow,
		Words: plot.KeynessWords{
			Target: l.f("vaker %s →", "more %s →", target), Reference: l.f("← vaker %s", "← more %s", reference),
			Times: l.t("zo vaak", "as often"), Equal: l.t("even vaak", "equally often"), Counts: l.t("aantallen", "counts"), Speakers: l.t("personen", "people"),
			Interval: l.t("verhouding met interval", "ratio with interval"), Open: l.t("interval loopt door", "interval goes on"),
			None: l.t("geen woord staat hier aantoonbaar vaker", "no word is demonstrably more frequent here"),
		},
	}
	for _, k := range slices.Concat(c.Over[:min(mostKeyRows, len(c.Over))], c.Under[:min(mostKeyRows, len(c.Under))]) {
		d.Rows = append(d.Rows, keyRow(k, stems))
	}
	return figureFile{name: "figures/" + id, Figure: plot.Keyness(d)}, true
}

func keyRow(k lexis.Key, stems []pipeline.StemCount) plot.KeynessRow {
	return plot.KeynessRow{Label: stems[k.Term].Forms[0].Form, Ratio: k.Ratio.Estimate, Low: k.Ratio.Low, High: k.Ratio.High,
		OpenLow: k.Ratio.OpenLow, OpenHigh: k.Ratio.OpenHigh, Target: k.Target, Reference: k.Reference, Speakers: k.Speakers}
}

func (w *Writer) keynessAlt(c pipeline.WordContrast, stems []pipeline.StemCount) string {
	l := w.lang
	list := func(keys []lexis.Key) string {
		var words []string
		for _, k := range keys[:min(mostKeyRows, len(keys))] {
			words = append(words, l.f("%s (%s tegen %s)", "%s (%s to %s)", stems[k.Term].Forms[0].Form, l.count(k.Target), l.count(k.Reference)))
		}
		if len(words) == 0 {
			return l.t("geen", "none")
		}
		return l.list(words)
	}
	_, target, reference := w.sides(c.Kind)
	return l.f("Woorden die vaker voorkomen %s: %s. Vaker %s: %s.", "Words more frequent %s: %s. More frequent %s: %s.", target, list(c.Over), reference, list(c.Under))
}

// postKeyness draws the words of the comments beside those of the essay.
func (w *Writer) postKeyness(a *pipeline.Analysis) (figureFile, bool) {
	i := slices.IndexFunc(a.Wording.Contrasts, func(c pipeline.WordContrast) bool { return c.Kind == pipeline.CommentWords })
	if i < 0 {
		return figureFile{}, false
	}
	return w.keyness(a.ID+"-keyness", w.source(a), a.Wording.Contrasts[i], a.Stems)
}

package reports

import (
	"math"
	"strings"

	"teneur/pipeline"
	"teneur/pipeline/shift"
	"teneur/reports/plot"
)

// postFigures draws what a post's report shows; figures about nothing are left out.
func (w *Writer) postFigures(a *pipeline.Analysis) []figureFile {
	var figures []figureFile
	if hasEssay(a) && !w.described() {
		figures = append(figures, w.arc(a), w.means(a))
	}
	for _, kind := range []string{pipeline.ClaimTurn, pipeline.ClaimExtremes} {
		if f, ok := w.wordShift(a, kind); ok {
			figures = append(figures, f)
		}
	}
	if anyHits(a) {
		figures = append(figures, w.heat(a), w.dispersion(a))
	}
	if f, ok := w.thread(a); ok && !w.described() {
		figures = append(figures, f)
	}
	if f, ok := w.postKeyness(a); ok {
		figures = append(figures, f)
	}
	return figures
}

// corpusFigures draws what the page on the corpus shows; figures about nothing are left out.
func (w *Writer) corpusFigures(c *pipeline.Corpus) []figureFile {
	var figures []figureFile
	add := func(f figureFile, worth bool) {
		if worth {
			figures = append(figures, f)
		}
	}
	if !w.described() {
		add(w.corpusMeans(c))
		add(w.multiples())
		add(w.toneTimeline(c))
	}
	add(w.timeline(c))
	add(w.network(c))
	for _, contrast := range c.Contrasts {
		add(w.keyness("corpus-"+string(contrast.Kind), "teneur "+pipeline.Version, contrast, c.Stems))
	}
	return figures
}

func anyHits(a *pipeline.Analysis) bool {
	for _, t := range a.Themes {
		if total(t) > 0 {
			return true
		}
	}
	return false
}

func (w *Writer) source(a *pipeline.Analysis) string {
	parts := []string{titleOf(a.Title, a.ID)}
	if a.Author != "" {
		parts[0] += " (" + a.Author + ")"
	}
	return strings.Join(append(parts, "teneur "+pipeline.Version), " · ")
}

func estimate(e shift.Estimate) plot.Estimate {
	p := plot.Estimate{Mean: e.Mean, Low: e.Low, High: e.High, N: e.N, Enough: e.Enough}
	if e.N == 0 {
		p.Mean = math.NaN()
	}
	return p
}

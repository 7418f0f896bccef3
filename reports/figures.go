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
	if hasEssay(a) {
		figures = append(figures, w.arc(a), w.means(a))
	}
	if anyHits(a) {
		figures = append(figures, w.heat(a), w.dispersion(a))
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

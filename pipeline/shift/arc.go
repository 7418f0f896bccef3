package shift

import "teneur/pipeline/stats"

// ArcPoint is the smoothed tone at one sentence of the essay, with a pointwise band.
type ArcPoint struct {
	Sentence        int // counted over the whole essay from 0
	Mean, Low, High float64
}

// arc smooths over a sixth of the essay on either side, which shows a handful of waves whatever its
// length, but no fewer than 6 sentences, so that single ones do not show, and no more than 60, so that a long text keeps its sections.
func arc(values []float64, cfg Config) []ArcPoint {
	line, err := stats.Smooth(values, max(6, min(60, len(values)/6)), 1-cfg.Level)
	if err != nil {
		return nil
	}
	points := make([]ArcPoint, len(line))
	for i, p := range line {
		points[i] = ArcPoint{i, onScale(p.Estimate), onScale(p.Low), onScale(p.High)}
	}
	return points
}

// onScale keeps a line that a fit carries past the ends of the scale within it.
func onScale(tone float64) float64 { return max(-1, min(1, tone)) }

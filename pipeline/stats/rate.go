package stats

import "gonum.org/v1/gonum/mathext"

// PoissonRate is the rate of hits per so many units of exposure (per = 1000 for hits per 1,000 words) with the exact
// Poisson interval (Garwood 1936): limits are half the chi-square quantiles with 2·hits and 2·hits+2 degrees
// of freedom. Words of a text cluster, so the interval tells of chance alone, not of another text by the same writer.
// No exposure gives zeros.
func PoissonRate(hits, exposure int, per, level float64) Interval {
	if exposure <= 0 {
		return Interval{}
	}
	scale, tail := per/float64(exposure), (1-level)/2
	i := Interval{Estimate: float64(hits) * scale}
	if hits > 0 {
		i.Low = mathext.GammaIncRegInv(float64(hits), tail) * scale
	}
	i.High = mathext.GammaIncRegInv(float64(hits)+1, 1-tail) * scale
	return i
}

package stats

import (
	"math"

	"gonum.org/v1/gonum/mathext"
)

// PoissonRate is the rate of hits per so many units of exposure (per = 1000 for hits per 1,000 words) with the exact
// Poisson interval (Garwood 1936): limits are half the chi-square quantiles with 2·hits and 2·hits+2 degrees
// of freedom. Words of a text cluster, so the interval tells of chance alone, not of another text by the same writer.
// No exposure gives zeros.
func PoissonRate(hits, exposure int, per, level float64) Interval {
	low, high := PoissonLimits(hits, level)
	return RateWithin(hits, exposure, per, low, high)
}

// PoissonLimits are the limits of PoissonRate for the expected number of hits itself: what need not be computed anew for other exposures.
func PoissonLimits(hits int, level float64) (low, high float64) {
	tail := (1 - level) / 2
	if hits <= 0 {
		return 0, -math.Log(tail)
	}
	return mathext.GammaIncRegInv(float64(hits), tail), mathext.GammaIncRegInv(float64(hits)+1, 1-tail)
}

// RateWithin is PoissonRate with limits from PoissonLimits.
func RateWithin(hits, exposure int, per, low, high float64) Interval {
	if exposure <= 0 {
		return Interval{}
	}
	scale := per / float64(exposure)
	return Interval{float64(hits) * scale, low * scale, high * scale}
}

package stats

import "math"

// EffectiveSize is how many independent rows of equal weight would tell as much as rows with these weights: (Σw)²/Σw²
// (Kish 1965, Survey Sampling, §11.7). It is at most their number; 0 without weight.
func EffectiveSize(weights []float64) float64 {
	var sum, squares float64
	for _, w := range weights {
		sum += w
		squares += w * w
	}
	if squares == 0 {
		return 0
	}
	return sum * sum / squares
}

// WilsonShare is the score interval (Wilson 1927) of a share: covers about as often as level says, on average. n is the number of rows, or
// the effective size of weighted ones, which need not be whole. Zero n gives 0 with limits 0 and 1: nothing is known.
func WilsonShare(share, n, level float64) Interval {
	if n <= 0 {
		return Interval{0, 0, 1}
	}
	z := normalQuantile((1 + level) / 2)
	centre := (share + z*z/(2*n)) / (1 + z*z/n)
	half := z / (1 + z*z/n) * math.Sqrt(share*(1-share)/n+z*z/(4*n*n))
	return Interval{share, math.Max(0, math.Min(share, centre-half)), math.Min(1, math.Max(share, centre+half))}
}

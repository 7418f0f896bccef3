package shift

import "math"

// hedges is (mean of b - mean of a)/pooled standard deviation of single scores, times 1 - 3/(4·df - 1) against its bias in small samples.
func hedges(a, b []float64) float64 {
	df := float64(len(a) + len(b) - 2)
	if df < 1 {
		return 0
	}
	ma, sa := squares(a)
	mb, sb := squares(b)
	pooled := math.Sqrt((sa + sb) / df)
	if pooled < 1e-12 {
		return 0
	}
	return (mb - ma) / pooled * (1 - 3/(4*df-1))
}

// squares gives the mean and the sum of squares around it.
func squares(values []float64) (mean, sum float64) {
	for _, v := range values {
		mean += v / float64(len(values))
	}
	for _, v := range values {
		sum += (v - mean) * (v - mean)
	}
	return mean, sum
}

package stats

import (
	"math"

	"gonum.org/v1/gonum/mathext"
)

// normalQuantile is the p-quantile of the standard normal distribution.
func normalQuantile(p float64) float64 { return -math.Sqrt2 * math.Erfcinv(2*p) }

// studentQuantile is the t for which a Student variable with df degrees of freedom lies within ±t
// with probability level: level .95 and df 4 give 2.776.
func studentQuantile(level, df float64) float64 {
	x := mathext.InvRegIncBeta(df/2, .5, 1-level)
	return math.Sqrt(df * (1/x - 1))
}

// smallest puts the k-th smallest value (from 0) at place k, no smaller ones behind it and no larger ones
// before it, and returns it (Hoare's quickselect, 1961).
func smallest(values []float64, k int) float64 {
	for low, high := 0, len(values)-1; low < high; {
		pivot := values[low+(high-low)/2]
		i, j := low, high
		for i <= j {
			for values[i] < pivot {
				i++
			}
			for values[j] > pivot {
				j--
			}
			if i <= j {
				values[i], values[j] = values[j], values[i]
				i++
				j--
			}
		}
		switch {
		case k <= j:
			high = j
		case k >= i:
			low = i
		default:
			return values[k]
		}
	}
	return values[k]
}

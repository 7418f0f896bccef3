package stats

import (
	"math"

	"gonum.org/v1/gonum/mathext"
)

// normalQuantile is the p-quantile of the standard normal distribution.
func normalQuantile(p float64) float64 { return -math.Sqrt2 * math.Erfcinv(2*p) }

// studentQuantile is the t for which a Student variable with df degrees of freedom, whole or not, lies within ±t
// with probability level: level .95 and df 4 give 2.776.
//
// From three degrees of freedom on it is Hill's expansion (1970, Algorithm 396), off by less than 1e-5 of t, at level .95 by less than 1e-6 for whole df, and
// forty times as fast as inverting the incomplete beta function.
func studentQuantile(level, df float64) float64 {
	if df < 3 {
		x := mathext.InvRegIncBeta(df/2, .5, 1-level)
		return math.Sqrt(df * (1/x - 1))
	}
	tails := 1 - level
	a := 1 / (df - .5)
	b := 48 / (a * a)
	c := ((20700*a/b-98)*a-16)*a + 96.36
	d := ((94.5/(b+c)-3)/b + 1) * math.Sqrt(a*math.Pi/2) * df
	y := math.Pow(d*tails, 2/df)
	if y > .05+a {
		return math.Sqrt(df * hillNearNormal(tails, df, a, b, c, d))
	}
	y = ((1/(((df+6)/(df*y)-.089*d-.822)*(df+2)*3)+.5/(df+4))*y-1)*(df+1)/(df+2) + 1/y
	return math.Sqrt(df * y)
}

// hillNearNormal is t²/df by the expansion around the normal quantile, for all but the far tails.
func hillNearNormal(tails, df, a, b, c, d float64) float64 {
	x := normalQuantile(tails / 2)
	y := x * x
	if df < 5 {
		c += .3 * (df - 4.5) * (x + .6)
	}
	c += (((.05*d*x-5)*x-7)*x-2)*x + b
	y = (((((.4*y+6.3)*y+36)*y+94.5)/c-y-3)/b + 1) * x
	return math.Expm1(a * y * y)
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

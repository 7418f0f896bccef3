package stats

import (
	"math"

	"gonum.org/v1/gonum/mathext"
)

// Wilson is the score interval (Wilson 1927) of a proportion, hits out of n: covers about as often as level says,
// on average. Zero n gives 0 with limits 0 and 1: nothing is known.
func Wilson(hits, n int, level float64) Interval {
	if n <= 0 {
		return Interval{0, 0, 1}
	}
	z := normalQuantile((1 + level) / 2)
	p, m := float64(hits)/float64(n), float64(n)
	centre := (p + z*z/(2*m)) / (1 + z*z/m)
	half := z / (1 + z*z/m) * math.Sqrt(p*(1-p)/m+z*z/(4*m*m))
	return Interval{p, math.Max(0, math.Min(p, centre-half)), math.Min(1, math.Max(p, centre+half))}
}

// ClopperPearson is the exact interval (Clopper & Pearson 1934) of a proportion, hits out of n: never covers less
// often than level says. Zero n gives 0 with limits 0 and 1.
func ClopperPearson(hits, n int, level float64) Interval {
	if n <= 0 {
		return Interval{0, 0, 1}
	}
	k, m, tail := float64(hits), float64(n), (1-level)/2
	i := Interval{k / m, 0, 1}
	if hits > 0 {
		i.Low = mathext.InvRegIncBeta(k, m-k+1, tail)
	}
	if hits < n {
		i.High = mathext.InvRegIncBeta(k+1, m-k, 1-tail)
	}
	return i
}

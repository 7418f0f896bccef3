package stats

import (
	"math"
	"slices"
)

// accelerated gives the BCa limits (Efron 1987): the quantiles of the resampled values, moved by how far their median is from the estimate and
// by how fast the standard error changes with the value. It sorts values, of which there is at least one.
func accelerated(estimate float64, values []float64, level, acceleration float64) Interval {
	slices.Sort(values)
	bias := normalQuantile(shareBelow(values, estimate))
	n := float64(len(values) + 1)
	place := func(p float64) float64 { // in the row of values, from 1
		z := bias + normalQuantile(p)
		return n * normalShare(bias+z/(1-acceleration*z))
	}
	low := values[max(0, min(int(place((1-level)/2))-1, len(values)-1))]
	high := values[max(0, min(int(math.Ceil(place((1+level)/2)))-1, len(values)-1))]
	return Interval{estimate, min(low, estimate), max(high, estimate)}
}

// shareBelow gives the share of the values below v, those equal to it counting half; neither 0 nor 1, which have no quantile.
func shareBelow(values []float64, v float64) float64 {
	below := 0.0
	for _, other := range values {
		switch {
		case other < v:
			below++
		case other == v:
			below += .5
		}
	}
	n := float64(len(values))
	return math.Max(.5, math.Min(below, n-.5)) / n
}

// normalShare is the share of a standard normal distribution below z.
func normalShare(z float64) float64 { return .5 * math.Erfc(-z/math.Sqrt2) }

// mostGroups bounds the work of the jackknife. Rows left out in groups give the same acceleration as rows left out one by one.
const mostGroups = 200

// acceleration is the skewness of the statistic's jackknife values over six times their number's root. times is scratch.
func acceleration(times []float64, statistic func(times []float64) (float64, bool)) float64 {
	groups := min(len(times), mostGroups)
	var values []float64
	for g := range groups {
		for i := range times {
			times[i] = 1
			if i%groups == g {
				times[i] = 0
			}
		}
		if v, defined := statistic(times); defined {
			values = append(values, v)
		}
	}
	var squares, cubes float64
	for m, i := meanOf(values), 0; i < len(values); i++ {
		d := m - values[i]
		squares += d * d
		cubes += d * d * d
	}
	if squares < 1e-24 {
		return 0
	}
	return cubes / (6 * math.Pow(squares, 1.5))
}

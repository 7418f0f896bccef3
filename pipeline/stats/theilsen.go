package stats

import (
	"math"
	"slices"
)

// mostPoints bounds the work of TheilSen, which looks at all pairs.
const mostPoints = 2000

// TheilSen is the slope of y on x, the median slope over all pairs of points with different x (Theil 1950; Sen 1968), with Sen's interval from the distribution of Kendall's
// S, ties in x and y allowed for (Kendall 1970). A third of the points may be wild without moving it much. The points are taken to be
// independent of each other beside the slope. Of more than 2,000 points, 2,000 that are spread evenly over x are used. x and y are equally long.
//
// ErrShortSeries with fewer than ten points, ErrNoSpread where x is constant.
func TheilSen(x, y []float64, level float64) (Interval, error) {
	switch {
	case len(x) < 10:
		return Interval{}, ErrShortSeries
	case constant(x):
		return Interval{}, ErrNoSpread
	}
	x, y = thinned(x, y)
	slopes := slopesOf(x, y)
	n := len(slopes)
	half := normalQuantile((1+level)/2) * math.Sqrt(kendallVariance(x, y)) / 2
	low := max(0, int(math.Floor(float64(n)/2-half))-1)
	high := min(n-1, int(math.Ceil(float64(n)/2+half)))
	slices.Sort(slopes)
	return Interval{(slopes[(n-1)/2] + slopes[n/2]) / 2, slopes[low], slopes[high]}, nil
}

// thinned leaves mostPoints points at most, evenly along x.
func thinned(x, y []float64) (fewX, fewY []float64) {
	if len(x) <= mostPoints {
		return x, y
	}
	order := ascending(x)
	for i := range mostPoints {
		at := order[i*len(order)/mostPoints]
		fewX, fewY = append(fewX, x[at]), append(fewY, y[at])
	}
	return fewX, fewY
}

func slopesOf(x, y []float64) []float64 {
	slopes := make([]float64, 0, len(x)*(len(x)-1)/2)
	for i := range x {
		for j := range i {
			if x[i] != x[j] {
				slopes = append(slopes, (y[i]-y[j])/(x[i]-x[j]))
			}
		}
	}
	return slopes
}

// kendallVariance is the variance of Kendall's S, pairs in one direction minus pairs in the other, where x and y have nothing to do with each other.
func kendallVariance(x, y []float64) float64 {
	n := float64(len(x))
	t, u := tiesOf(x), tiesOf(y)
	v := (n*(n-1)*(2*n+5)-t.long-u.long)/18 + t.pairs*u.pairs/(2*n*(n-1))
	return v + t.triples*u.triples/(9*n*(n-1)*(n-2))
}

// ties sums over groups of t equal values: t(t-1)(2t+5), t(t-1) and t(t-1)(t-2).
type ties struct{ long, pairs, triples float64 }

func tiesOf(values []float64) (sum ties) {
	sorted := slices.Sorted(slices.Values(values))
	for from := 0; from < len(sorted); {
		to := from
		for to < len(sorted) && sorted[to] == sorted[from] {
			to++
		}
		t := float64(to - from)
		sum.long += t * (t - 1) * (2*t + 5)
		sum.pairs += t * (t - 1)
		sum.triples += t * (t - 1) * (t - 2)
		from = to
	}
	return sum
}

package stats

import (
	"math"
	"math/rand/v2"
)

// SpearmanTest gives the rank correlation of x and y (Spearman 1904), ties sharing their mean rank: from -1 to 1, 0 with fewer than two
// pairs or where either is constant. Its p is two-sided, by at most so many permutations (see monteCarlo). x and y are equally long. ErrShortSeries with fewer
// than five pairs, ErrNoSpread where x or y is constant; rho holds with either.
func SpearmanTest(x, y []float64, permutations int, rng *rand.Rand) (rho, p float64, err error) {
	rx, ry := ranks(x), ranks(y)
	rho = pearson(rx, ry)
	switch {
	case len(x) < 5:
		return rho, 1, ErrShortSeries
	case constant(rx) || constant(ry):
		return rho, 1, ErrNoSpread
	}
	limit, order, d := math.Abs(rho)-1e-12, ry, diceFrom(rng)
	scale := 1 / deviations(rx, order)
	p = monteCarlo(permutations, func() bool {
		draw(&d, order, len(order)-1)
		xy := 0.0
		for i, dx := range rx {
			xy += dx * order[i]
		}
		return math.Abs(xy)*scale >= limit
	})
	return rho, p, nil
}

// deviations turns the values of both sides into deviations from their means, and gives the root of the product of their sums of squares: that over which their
// sum of products is the correlation, in any order of either.
func deviations(x, y []float64) float64 {
	mx, my := meanOf(x), meanOf(y)
	var xx, yy float64
	for i := range x {
		x[i] -= mx
		y[i] -= my
		xx += x[i] * x[i]
		yy += y[i] * y[i]
	}
	return math.Sqrt(xx * yy)
}

func constant(x []float64) bool {
	for _, v := range x {
		if v != x[0] {
			return false
		}
	}
	return true
}

// ranks from 1, ties sharing the mean of their ranks.
func ranks(values []float64) []float64 {
	order := ascending(values)
	r := make([]float64, len(values))
	for from := 0; from < len(order); {
		to := from + 1
		for to < len(order) && values[order[to]] == values[order[from]] {
			to++
		}
		for _, i := range order[from:to] {
			r[i] = float64(from+to+1) / 2
		}
		from = to
	}
	return r
}

func pearson(x, y []float64) float64 {
	if len(x) < 2 {
		return 0
	}
	mx, my := meanOf(x), meanOf(y)
	var xy, xx, yy float64
	for i := range x {
		xy += (x[i] - mx) * (y[i] - my)
		xx += (x[i] - mx) * (x[i] - mx)
		yy += (y[i] - my) * (y[i] - my)
	}
	if xx == 0 || yy == 0 {
		return 0
	}
	return math.Max(-1, math.Min(1, xy/math.Sqrt(xx*yy)))
}

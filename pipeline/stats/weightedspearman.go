package stats

import "math"

// RankedPairs are pairs of numbers put in order once, so that their rank correlation can be computed under many weightings.
type RankedPairs struct {
	x, y           []float64
	orderX, orderY []int
	ranksX, ranksY []float64 // scratch
}

// NewRankedPairs puts pairs in order; x and y are equally long and must not change afterwards.
func NewRankedPairs(x, y []float64) *RankedPairs {
	return &RankedPairs{x, y, ascending(x), ascending(y), make([]float64, len(x)), make([]float64, len(x))}
}

// Spearman is the rank correlation with weights, one per pair and not negative: what SpearmanTest would give if each pair stood there
// as many times as its weight says. It is unknown (false) where either side is constant over the pairs that weigh anything.
// It is not safe for use by several goroutines at once.
func (p *RankedPairs) Spearman(weights []float64) (rho float64, known bool) {
	weightedRanks(p.x, p.orderX, weights, p.ranksX)
	weightedRanks(p.y, p.orderY, weights, p.ranksY)
	return weightedPearson(p.ranksX, p.ranksY, weights)
}

// weightedRanks gives each value the middle of the stretch that it and its ties take up on the line of all weights.
func weightedRanks(values []float64, order []int, weights, ranks []float64) {
	before := 0.0
	for from := 0; from < len(order); {
		to, tied := from, 0.0
		for to < len(order) && values[order[to]] == values[order[from]] {
			tied += weights[order[to]]
			to++
		}
		for _, i := range order[from:to] {
			ranks[i] = before + tied/2
		}
		before += tied
		from = to
	}
}

func weightedPearson(x, y, weights []float64) (r float64, known bool) {
	var sum, mx, my float64
	for i, w := range weights {
		sum += w
		mx += w * x[i]
		my += w * y[i]
	}
	if sum <= 0 {
		return 0, false
	}
	mx, my = mx/sum, my/sum
	var xy, xx, yy float64
	for i, w := range weights {
		dx, dy := x[i]-mx, y[i]-my
		xy += w * dx * dy
		xx += w * dx * dx
		yy += w * dy * dy
	}
	if least := 1e-12 * sum * sum * sum; xx <= least || yy <= least { // what rounding leaves of a constant
		return 0, false
	}
	return math.Max(-1, math.Min(1, xy/math.Sqrt(xx*yy))), true
}

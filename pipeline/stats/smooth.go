package stats

import "math"

// Smooth runs a line through a series: at each score the value there of a straight line fitted to the scores nearby, nearer
// ones weighing more (local linear regression with Epanechnikov's kernel, Fan & Gijbels 1996, which needs no correction at
// the edges). halfWidth is how many scores away a score still counts, exclusive. The limits are pointwise: t·σ·√Σw², with the weights w that
// the fit really uses, so the band widens at the edges by itself; σ² is the long-run variance of the residuals. The band is about the
// smoothed curve, whose hills and dales are flatter than the truth's. ErrShortSeries for fewer than ten scores.
func Smooth(series []float64, halfWidth int, level float64) ([]Interval, error) {
	n := len(series)
	if n < 10 {
		return nil, ErrShortSeries
	}
	k := kernel(min(max(halfWidth, 3), n))
	line := make([]Interval, n)
	spread := make([]float64, n) // √Σw²
	used := 0.0                  // Σ of the weight that each score has in its own fit: the parameters spent
	evenSpread, evenScale := k.even()
	for i := range series {
		own := evenScale
		if i < len(k)-1 || i > n-len(k) {
			line[i].Estimate, spread[i], own = k.fit(series, i)
		} else {
			line[i].Estimate, spread[i] = evenScale*k.weighted(series, i), evenSpread
		}
		used += own
	}
	free := math.Max(2, float64(n)-used)
	half := studentQuantile(level, free) * residualSpread(series, line, free)
	for i, s := range spread {
		line[i].Low, line[i].High = line[i].Estimate-half*s, line[i].Estimate+half*s
	}
	return line, nil
}

// kernel holds Epanechnikov's weights by distance.
type weights []float64

func kernel(halfWidth int) weights {
	w := make(weights, halfWidth)
	for d := range w {
		u := float64(d) / float64(halfWidth)
		w[d] = 1 - u*u
	}
	return w
}

// fit gives the line's value at place i, the root of its sum of squared weights, and the weight of score i itself.
func (k weights) fit(series []float64, i int) (value, spread, own float64) {
	from, to := max(0, i-len(k)+1), min(len(series), i+len(k))
	var s0, s1, s2 float64
	for j := from; j < to; j++ {
		w, d := k.at(j-i), float64(j-i)
		s0, s1, s2 = s0+w, s1+w*d, s2+w*d*d
	}
	scale := 1 / (s0*s2 - s1*s1)
	for j := from; j < to; j++ {
		w := k.at(j-i) * (s2 - s1*float64(j-i)) * scale
		value += w * series[j]
		spread += w * w
		if j == i {
			own = w
		}
	}
	return value, math.Sqrt(spread), own
}

// even tells of a place with as many scores on either side as the kernel reaches, where the line's value is the weighted mean: the root of the
// sum of squared weights, and what weighted is multiplied by, which is the weight of the score itself.
func (k weights) even() (spread, scale float64) {
	sum, squares := k[0], k[0]*k[0]
	for _, w := range k[1:] {
		sum += 2 * w
		squares += 2 * w * w
	}
	return math.Sqrt(squares) / sum, 1 / sum
}

// weighted adds up the scores around a place by the kernel.
func (k weights) weighted(series []float64, i int) float64 {
	sum := k[0] * series[i]
	after, before := series[i:], series[i-len(k)+1:i+1]
	for d := 1; d < len(k); d++ {
		sum += k[d] * (after[d] + before[len(k)-1-d])
	}
	return sum
}

func (k weights) at(distance int) float64 { return k[max(distance, -distance)] }

// residualSpread is the long-run standard deviation of the series around the line, with free degrees of freedom.
func residualSpread(series []float64, line []Interval, free float64) float64 {
	var squares, lagged, before float64
	for i, x := range series {
		r := x - line[i].Estimate
		squares += r * r
		lagged += r * before
		before = r
	}
	if squares == 0 {
		return 0
	}
	return math.Sqrt(squares / free * longRun(lagged/squares, len(series), 1))
}

package stats

import "math"

// placing adds up what the statistic needs to know of where the rarer kinds stand.
type placing struct{ sum, cubic, squares float64 }

func (p *placing) add(l *labelled, few []float64) {
	var sum, squares float64
	for _, d := range few {
		sum += d
		squares += d * d
	}
	p.sum += l.sign * sum
	p.cubic += l.sign * l.cubes * sum
	p.squares += l.excess * squares
}

// mostT bounds the squared statistic of arrangements that leave no variance.
const mostT = 1e12

// squaredT is the square of Delta over its standard error.
func (p *placing) squaredT(c *centred) float64 {
	delta := p.sum * p.sum
	return delta / math.Max(p.scores(c), delta/mostT+math.SmallestNonzeroFloat64)
}

func (p *placing) standardError(c *centred) float64 {
	return math.Sqrt(math.Max(0, p.scores(c))) / c.weight
}

// scores is Σ x²·e² over all sentences, x being the label minus the stratum's share of it and e = d - Delta·x what the effect leaves of the deviation. White's variance of
// Delta is this over (Σ x²)². Spelt out by kind it needs only the sums and the squares of the rarer one.
func (p *placing) scores(c *centred) float64 {
	delta := p.sum / c.weight
	return c.constant + p.squares - 2*delta*p.cubic + delta*delta*c.curve
}

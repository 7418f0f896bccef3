package stats

import "math"

// stretch is how many times wider Delta scatters in the order the labels stand in than in a random one, at least 1, where scores are a first-order autoregression with
// the autocorrelation φ of the residuals: √((1 + 2·Σ φ^l·r_l)/(1 + 2·Σ φ^l·m_l)), where r_l = Σ x_i·x_(i+l)/Σ x² is how much labels l sentences apart within a
// stratum resemble each other, x being the label minus the stratum's share of it, and m_l its mean over all arrangements.
func (c *centred) stretch(delta float64) float64 {
	x := c.labels()
	phi := c.residualAutocorrelation(x, delta)
	asTheyStand, random := c.weight, c.weight
	for lag, weight := 1, phi; weight > 1e-3; lag, weight = lag+1, weight*phi {
		for k, labels := range x {
			n := len(labels)
			for i := lag; i < n; i++ {
				asTheyStand += 2 * weight * labels[i] * labels[i-lag]
			}
			random -= 2 * weight * c.strata[k].weight * float64(max(0, n-lag)) / float64(n*(n-1))
		}
	}
	return math.Sqrt(math.Max(1, asTheyStand/random))
}

// labels are 1 for a sentence with the theme and 0 for one without, minus the stratum's mean.
func (c *centred) labels() [][]float64 {
	x := make([][]float64, len(c.strata))
	for k, l := range c.strata {
		x[k] = make([]float64, len(l.with))
		for i, with := range l.with {
			if with {
				x[k][i] = 1
			}
		}
		for i, m := 0, meanOf(x[k]); i < len(x[k]); i++ {
			x[k][i] -= m
		}
	}
	return x
}

// residualAutocorrelation is the lag-1 autocorrelation of what the effect leaves of the scores, pooled over strata, its bias taken off, from 0 to .8.
func (c *centred) residualAutocorrelation(x [][]float64, delta float64) float64 {
	var lagged, squares float64
	n := 0
	for k, l := range c.strata {
		before := 0.0
		for i, d := range l.d {
			e := d - delta*x[k][i]
			lagged += e * before
			squares += e * e
			before = e
		}
		n += len(l.d)
	}
	if squares <= 1e-12*c.squares {
		return 0
	}
	return unbiased(lagged/squares, n, len(c.strata)+1)
}

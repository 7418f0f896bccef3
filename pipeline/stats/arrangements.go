package stats

import (
	"math"
	"math/rand/v2"
)

// arrangements is the number of ways to place the labels within strata.
func (c *centred) arrangements() float64 {
	product := 1.0
	for i := range c.strata {
		product *= Choose(len(c.strata[i].d), c.strata[i].few)
	}
	return product
}

// smallestP is the smallest two-sided p that so many arrangements and permutations can give: that of two arrangements where each mirrors another, else of one.
func (c *centred) smallestP(arrangements float64, permutations int) float64 {
	least := 2 / arrangements
	for i := range c.strata {
		if 2*c.strata[i].few != len(c.strata[i].d) {
			least = 1 / arrangements
		}
	}
	if arrangements > float64(permutations) {
		return math.Max(least, 1/float64(permutations+1))
	}
	return least
}

// sample fills in the squared statistic of random arrangements.
func (c *centred) sample(squared []float64, rng *rand.Rand) []float64 {
	d := diceFrom(rng)
	for i := range squared {
		var p placing
		for k := range c.strata {
			l := &c.strata[k]
			draw(&d, l.mixed, l.few)
			p.add(l, l.mixed[:l.few])
		}
		squared[i] = p.squaredT(c)
	}
	return squared
}

// enumerate appends the squared statistic of every arrangement.
func (c *centred) enumerate(squared []float64) []float64 {
	choices := make([][]placing, len(c.strata))
	for i := range c.strata {
		choices[i] = c.strata[i].choices()
	}
	var visit func(stratum int, p placing)
	visit = func(stratum int, p placing) {
		if stratum == len(choices) {
			squared = append(squared, p.squaredT(c))
			return
		}
		for _, o := range choices[stratum] {
			visit(stratum+1, placing{p.sum + o.sum, p.cubic + o.cubic, p.squares + o.squares})
		}
	}
	visit(0, placing{})
	return squared
}

// choices are all ways to place the labels within the stratum.
func (l *labelled) choices() (all []placing) {
	chosen, few := make([]int, l.few), make([]float64, l.few)
	for i := range chosen {
		chosen[i] = i
	}
	for {
		for i, at := range chosen {
			few[i] = l.d[at]
		}
		var p placing
		p.add(l, few)
		all = append(all, p)
		if next(chosen, len(l.d)) < 0 {
			return all
		}
	}
}

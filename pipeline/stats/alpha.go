package stats

import "slices"

// Difference is how far two codes are apart: 0 for equal ones, symmetric.
type Difference func(a, b float64) float64

// Nominal counts any two different codes as equally far apart.
func Nominal(a, b float64) float64 {
	if a == b {
		return 0
	}
	return 1
}

// Squared is the difference of codes on an interval scale, (a-b)².
func Squared(a, b float64) float64 { return (a - b) * (a - b) }

// Codings are the codes that several coders gave to units, made ready to compute their agreement many times over.
type Codings struct {
	codes []float64 // the different codes, ascending
	units [][]int   // per unit its codes, as places in codes
	pairs int       // units with at least two codes: the only ones that tell of agreement
}

// NewCodings reads the codes of every unit; a coder who left a unit out has no code in it. Which coder gave which code does
// not matter to the agreement.
func NewCodings(units [][]float64) *Codings {
	c := &Codings{units: make([][]int, len(units))}
	for _, unit := range units {
		c.codes = append(c.codes, unit...)
	}
	slices.Sort(c.codes)
	c.codes = slices.Compact(c.codes)
	for i, unit := range units {
		for _, code := range unit {
			place, _ := slices.BinarySearch(c.codes, code)
			c.units[i] = append(c.units[i], place)
		}
		if len(unit) > 1 {
			c.pairs++
		}
	}
	return c
}

// Pairable is the number of units with at least two codes.
func (c *Codings) Pairable() int { return c.pairs }

// Alpha is Krippendorff's alpha: 1 for perfect agreement, 0 for what chance would give, below 0 for systematic disagreement.
// It is 1 - (n-1)·Σ o_ck·δ(c,k) / Σ n_c·n_k·δ(c,k), where o are the coincidences of codes within units, a unit of m codes
// giving 1/(m-1) for each of its ordered pairs, n_c their row sums and n their total (Krippendorff 2011, Computing Krippendorff's
// Alpha-Reliability). Units may have any number of codes; those with one do not count.
//
// weights, one per unit and not negative, or nil for equal ones, say how many units of the population each stands for. They are scaled to a mean of 1 over the units with two codes or more.
// Alpha is unknown (false) where no unit has two codes, or where all codes are equal: then there is nothing that the coders told apart.
func (c *Codings) Alpha(difference Difference, weights []float64) (alpha float64, known bool) {
	k := len(c.codes)
	coincidences := make([]float64, k*k)
	n := c.coincide(coincidences, weights)
	sums := make([]float64, k)
	for i := range coincidences {
		sums[i/k] += coincidences[i]
	}
	var observed, expected float64
	for a := range k {
		for b := range k {
			d := difference(c.codes[a], c.codes[b])
			observed += coincidences[a*k+b] * d
			expected += sums[a] * sums[b] * d
		}
	}
	if expected <= 0 || n <= 1 {
		return 0, false
	}
	return 1 - (n-1)*observed/expected, true
}

// coincide fills in the coincidences and returns their total.
func (c *Codings) coincide(coincidences []float64, weights []float64) (n float64) {
	scale := c.scale(weights)
	for i, unit := range c.units {
		if len(unit) < 2 {
			continue
		}
		w := scale
		if weights != nil {
			w *= weights[i]
		}
		for first, a := range unit {
			for second, b := range unit {
				if first != second {
					coincidences[a*len(c.codes)+b] += w / float64(len(unit)-1)
				}
			}
		}
		n += w * float64(len(unit))
	}
	return n
}

// scale gives the factor that brings the weights of the pairable units to a mean of 1.
func (c *Codings) scale(weights []float64) float64 {
	if weights == nil {
		return 1
	}
	sum := 0.0
	for i, unit := range c.units {
		if len(unit) > 1 {
			sum += weights[i]
		}
	}
	if sum <= 0 {
		return 0
	}
	return float64(c.pairs) / sum
}

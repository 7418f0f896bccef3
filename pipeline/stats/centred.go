package stats

// centred are the strata that have both kinds of sentences, each score as its deviation from the stratum's mean.
type centred struct {
	strata        []labelled
	weight        float64 // Σ n·f·(1-f), f being the share of the rarer kind
	constant      float64 // Σ f²·Σd²
	curve         float64 // Σ n·f·(1-f)·cubes
	squares, size float64 // of the deviations, of the scores as they came
	own           placing // of the labels as they stand
}

// labelled is one stratum; its rarer kind is what arrangements place.
type labelled struct {
	d      []float64 // in order
	with   []bool
	mixed  []float64 // the same, in the order of the present arrangement: the rarer kind first
	few    int       // of the rarer kind
	sign   float64   // 1 where those carry the theme, -1 where the others do
	weight float64   // n·f·(1-f), the sum of the squared labels when their mean is taken off
	cubes  float64   // f³ + (1-f)³
	excess float64   // 1 - 2f
}

func centre(strata []Stratum) *centred {
	c := &centred{}
	for _, s := range strata {
		n, with := min(len(s.Values), len(s.With)), 0
		for _, w := range s.With[:n] {
			if w {
				with++
			}
		}
		if with > 0 && with < n {
			c.add(s.Values[:n], s.With[:n], with)
		}
	}
	for i := range c.strata {
		l := &c.strata[i]
		c.own.add(l, l.mixed[:l.few])
	}
	return c
}

func (c *centred) add(values []float64, with []bool, carriers int) {
	n, m := len(values), meanOf(values)
	l := labelled{d: make([]float64, n), with: with, mixed: make([]float64, 0, n), few: min(carriers, n-carriers), sign: 1}
	if carriers > l.few {
		l.sign = -1
	}
	squares := 0.0
	for i, v := range values {
		l.d[i] = v - m
		squares += l.d[i] * l.d[i]
		c.size += v * v
	}
	l.mixed = l.rarerFirst(l.mixed)
	f := float64(l.few) / float64(n)
	l.cubes, l.excess = f*f*f+(1-f)*(1-f)*(1-f), 1-2*f
	l.weight = float64(n) * f * (1 - f)
	c.weight += l.weight
	c.curve += l.weight * l.cubes
	c.constant += f * f * squares
	c.squares += squares
	c.strata = append(c.strata, l)
}

func (l *labelled) rarerFirst(mixed []float64) []float64 {
	for _, first := range [2]bool{true, false} {
		for i, w := range l.with {
			if (w == (l.sign > 0)) == first {
				mixed = append(mixed, l.d[i])
			}
		}
	}
	return mixed
}

// contrast gives the difference and the counts, without a test.
func (c *centred) contrast() Contrast {
	k := Contrast{Test: Test{P: 1, MinP: 1}, Strata: len(c.strata)}
	for i := range c.strata {
		l := &c.strata[i]
		if l.sign > 0 {
			k.With, k.Without = k.With+l.few, k.Without+len(l.d)-l.few
		} else {
			k.With, k.Without = k.With+len(l.d)-l.few, k.Without+l.few
		}
	}
	if c.weight > 0 {
		k.Delta = c.own.sum / c.weight
	}
	k.Low, k.High = k.Delta, k.Delta
	return k
}

package shift

import "math"

// hedges is (mean of b - mean of a)/pooled standard deviation of single scores, times 1 - 3/(4·df - 1) against its bias in small samples.
func hedges(a, b spread) float64 {
	df := a.n + b.n - 2
	if df < 1 {
		return 0
	}
	pooled := math.Sqrt((a.squares + b.squares) / df)
	if pooled < 1e-12 {
		return 0
	}
	return (b.mean - a.mean) / pooled * (1 - 3/(4*df-1))
}

// spread is how many scores there are, their mean, and the sum of squares around it.
type spread struct{ n, mean, squares float64 }

func spreadOf(values []float64) spread {
	s := spread{n: float64(len(values))}
	for _, v := range values {
		s.mean += v / s.n
	}
	for _, v := range values {
		s.squares += (v - s.mean) * (v - s.mean)
	}
	return s
}

// spread is that of the group's sentences.
func (g group) spread() spread {
	s := spread{n: float64(g.n)}
	for _, sentences := range g.parts {
		for i := range sentences {
			s.mean += sentences[i].Value
		}
	}
	s.mean /= max(1, s.n)
	for _, sentences := range g.parts {
		for i := range sentences {
			d := sentences[i].Value - s.mean
			s.squares += d * d
		}
	}
	return s
}

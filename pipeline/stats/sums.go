package stats

import "math"

// sums are what the mean of scores in blocks and its variance need: of the block sums d and the block sizes n.
type sums struct {
	d, n, dd, dn, nn float64
}

// sumsOf gives each block by itself, as its deviation from the mean: Sum - mean·N.
func sumsOf(blocks []Block, mean float64) []sums {
	all := make([]sums, len(blocks))
	for i, b := range blocks {
		n := float64(b.N)
		d := b.Sum - mean*n
		all[i] = sums{d, n, d * d, d * n, n * n}
	}
	return all
}

func (s *sums) add(o *sums) {
	s.d += o.d
	s.n += o.n
	s.dd += o.dd
	s.dn += o.dn
	s.nn += o.nn
}

func added(all []sums) (s sums) {
	for i := range all {
		s.add(&all[i])
	}
	return s
}

func (s sums) minus(o sums) sums {
	return sums{s.d - o.d, s.n - o.n, s.dd - o.dd, s.dn - o.dn, s.nn - o.nn}
}

func (s sums) mean() float64 { return s.d / s.n }

// variance of the mean over k blocks: k/(k-1) · Σ(d - mean·n)² / (Σn)².
func (s sums) variance(k int) float64 {
	m := s.mean()
	squares := s.dd - 2*m*s.dn + m*m*s.nn
	if squares <= 1e-12*s.dd { // what rounding leaves of blocks that are all equal
		return 0
	}
	return squares / (s.n * s.n) * float64(k) / float64(k-1)
}

// t is the mean over its standard error.
func (s sums) t(k int) float64 { return over(s.mean(), s.variance(k)) }

// over divides by the root of a variance; without variance any difference is infinitely many standard errors.
func over(difference, variance float64) float64 {
	if math.Abs(difference) < 1e-14 {
		return 0
	}
	return difference / math.Sqrt(variance)
}

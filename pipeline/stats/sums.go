package stats

import "math"

// sums are what the mean of scores in blocks and its variance need: of the block sums d and the block sizes n.
type sums struct {
	d, n, dd, dn, nn float64
}

// sumsOf appends each block by itself, as its deviation from the mean: Sum - mean·N.
func sumsOf(all []sums, blocks []Block, mean float64) []sums {
	for _, b := range blocks {
		n := float64(b.N)
		d := b.Sum - mean*n
		all = append(all, sums{d, n, d * d, d * n, n * n})
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

// variance of the mean over k blocks, given the mean: spread · Σ(d - mean·n)² / (Σn)², where spread is k/(k-1).
func (s *sums) variance(mean, spread float64) float64 {
	squares := s.dd - mean*(2*s.dn-mean*s.nn)
	if squares <= 1e-12*s.dd { // what rounding leaves of blocks that are all equal
		return 0
	}
	return squares / (s.n * s.n) * spread
}

// overVariance divides a squared difference by its variance; without variance any difference is infinitely many standard errors.
func overVariance(difference, variance float64) float64 {
	if math.Abs(difference) < 1e-14 {
		return 0
	}
	return difference * difference / variance
}

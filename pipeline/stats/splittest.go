package stats

import (
	"math"
	"math/rand/v2"
)

// SplitTest is BestSplit with a test whether there is any change at all, by the maximum statistic: the largest explained sum of squares
// over all places, in units of the long-run variance, beside what it is when stretches of neighbouring scores are put
// in random order (block permutation, Kirch 2007; studentised, as in Romano & Tirlea 2022, so that permuting may break some resemblance). The stretches
// are as long as the autocorrelation of the scores asks for (see stretchLength).
//
// effect, nil where nothing is known, tells how much dependence of another kind than autocorrelation, such as that within paragraphs, raises the variance of means (see
// DesignEffect), given the best split. What it is more than autocorrelation accounts for, the observed statistic is divided by.
//
// p comes from at most so many permutations, and the work ends early where it is clearly above .05 (see monteCarlo). In series of more than 2,000 scores it is not scores that
// are permuted but sums of neighbours, so that the work of a permutation is bounded (see condensed).
//
// ErrShortSeries for fewer than 2·least scores or fewer than 40, ErrNoSpread where all scores are equal; the best split, if any, is
// filled in even then.
func SplitTest(series []float64, least int, prior []float64, effect func(at int) float64, permutations int, rng *rand.Rand) (Split, error) {
	least = max(1, least)
	if len(series) < 2*least {
		return Split{P: 1, MinP: 1}, ErrShortSeries
	}
	s := newSplitter(series, least)
	split := s.split(series, prior)
	switch {
	case s.squares <= 1e-12*float64(len(series)):
		return split, ErrNoSpread
	case len(series) < minSeries:
		return split, ErrShortSeries
	}
	design := 1.0
	if effect != nil {
		design = effect(split.At)
	}
	missed := s.missed(design)
	if few, size := condensed(series); size > 1 {
		s = newSplitter(few, (least+size-1)/size)
	}
	length := s.stretchLength(design)
	split.P = s.permuted(s.statistic(s.centred, s.best)/missed, length, permutations, rng)
	split.MinP = math.Max(1/float64(permutations+1), 1/factorial(len(s.centred)/length))
	return split, nil
}

// missed is the part of effect that the long-run variance of the series does not hold, at least 1.
func (s *splitter) missed(effect float64) float64 {
	within := s.within(s.best)
	if within == 0 {
		return max(1, effect)
	}
	return max(1, effect/longRun(s.autocorrelation(s.centred, s.best, within), len(s.centred), fitted))
}

// minSeries is the least number of scores that SplitTest tests.
const minSeries = 40

// permuted gives p from permutations whose statistic is at least the observed one.
func (s *splitter) permuted(observed float64, length, permutations int, rng *rand.Rand) float64 {
	limit, d := observed*(1-rounding), diceFrom(rng)
	if length == 1 {
		x := append([]float64(nil), s.centred...)
		return monteCarlo(permutations, func() bool {
			draw(&d, x, len(x)-1)
			return s.reaches(x, limit)
		})
	}
	n := len(s.centred)
	order := make([]int32, n/length)
	for i := range order {
		order[i] = int32(i)
	}
	circle := append(append(make([]float64, 0, 3*n), s.centred...), s.centred...)
	x := circle[2*n : 3*n]
	return monteCarlo(permutations, func() bool {
		draw(&d, order, len(order)-1)
		start := d.below(n)
		arrange(x, circle[start:start+n], order, length)
		return s.reaches(x, limit)
	})
}

// arrange puts the stretches of from into x in the given order. from is the series as a circle cut open anywhere, so that every pair of
// neighbours is as likely to be parted as any other; scores that are left over form a last stretch, which stays last.
func arrange(x, from []float64, order []int32, length int) {
	at := 0
	for _, b := range order {
		for _, v := range from[int(b)*length : (int(b)+1)*length] {
			x[at] = v
			at++
		}
	}
	copy(x[at:], from[at:])
}

func factorial(n int) float64 {
	f := 1.0
	for i := 2; i <= min(n, 170); i++ {
		f *= float64(i)
	}
	return f
}

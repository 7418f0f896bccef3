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
// effect, 1 where nothing is known, is how much dependence of another kind than autocorrelation, such as that within paragraphs, raises the variance of means (see
// DesignEffect). What it is more than autocorrelation accounts for, the observed statistic is divided by.
//
// p = (b+1)/(m+1) for m permutations (Phipson & Smyth 2010); the work ends early where it is clear that p is large: p = 100/l where the hundredth permutation
// to reach the observed statistic is the l-th (Besag & Clifford 1991).
//
// ErrShortSeries for fewer than 2·least scores or fewer than 40, ErrNoSpread where all scores are equal; the best split, if any, is
// filled in even then.
func SplitTest(series []float64, least int, prior []float64, effect float64, permutations int, rng *rand.Rand) (Split, error) {
	split, err := BestSplit(series, least, prior)
	if err != nil {
		return split, err
	}
	s := newSplitter(series, max(1, least))
	switch {
	case s.squares <= 1e-12*float64(len(series)):
		return split, ErrNoSpread
	case len(series) < minSeries:
		return split, ErrShortSeries
	}
	length := s.stretchLength(effect)
	split.P = s.permuted(s.statistic(s.centred)/s.missed(effect), length, permutations, rng)
	split.MinP = math.Max(1/float64(permutations+1), 1/factorial(len(series)/length))
	return split, nil
}

// missed is the part of effect that the long-run variance of the series does not hold, at least 1.
func (s *splitter) missed(effect float64) float64 {
	f := s.scan(s.centred)
	return max(1, effect/longRun(s.autocorrelation(s.centred, f, s.squares-f.between), len(s.centred), fitted))
}

// minSeries is the least number of scores that SplitTest tests.
const minSeries = 40

// enoughReached is how many permutations must reach the observed statistic for the work to end: p is then above .1 with the usual thousand.
const enoughReached = 100

// permuted gives p from permutations whose statistic is at least the observed one.
func (s *splitter) permuted(observed float64, length, permutations int, rng *rand.Rand) float64 {
	limit := observed * (1 - 1e-9)
	n := len(s.centred)
	order := make([]int, n/length)
	for i := range order {
		order[i] = i
	}
	circle := append(append(make([]float64, 0, 2*n), s.centred...), s.centred...)
	reached, x, d := 0, make([]float64, n), diceFrom(rng)
	for drawn := 1; drawn <= permutations; drawn++ {
		for i := len(order) - 1; i > 0; i-- {
			j := d.below(i + 1)
			order[i], order[j] = order[j], order[i]
		}
		start := d.below(n)
		arrange(x, circle[start:start+n], order, length)
		if s.statistic(x) >= limit {
			if reached++; reached == enoughReached {
				return float64(reached) / float64(drawn)
			}
		}
	}
	return float64(reached+1) / float64(permutations+1)
}

// arrange puts the stretches of from into x in the given order. from is the series as a circle cut open anywhere, so that every pair of
// neighbours is as likely to be parted as any other; scores that are left over form a last stretch, which stays last.
func arrange(x, from []float64, order []int, length int) {
	at := 0
	for _, b := range order {
		for _, v := range from[b*length : (b+1)*length] {
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

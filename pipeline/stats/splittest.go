package stats

import (
	"math"
	"math/rand/v2"
)

// minStretches: with fewer, series whose neighbours resemble each other look changed too often.
const minStretches = 10

// SplitTest is BestSplit with a test whether there is any change at all, by the maximum statistic: the largest explained sum of squares
// over all places, in units of the long-run variance, beside what it is when stretches of neighbouring scores are put
// in random order (block permutation, Kirch 2007; studentised, as in Romano & Tirlea 2022, so that permuting may break some resemblance).
// p = (b+1)/(m+1) for m permutations (Phipson & Smyth 2010).
//
// ErrShortSeries for fewer than 2·least scores or fewer than ten stretches (40 scores), ErrNoSpread where all scores are equal; the best split, if any, is
// filled in even then.
func SplitTest(series []float64, least, permutations int, rng *rand.Rand) (Split, error) {
	split, err := BestSplit(series, least)
	if err != nil {
		return split, err
	}
	s := newSplitter(series, max(1, least))
	length := stretchLength(len(series))
	stretches := len(series) / length
	switch {
	case s.squares <= 1e-12*float64(len(series)):
		return split, ErrNoSpread
	case stretches < minStretches:
		return split, ErrShortSeries
	}
	reached := s.reached(s.statistic(s.centred), length, permutations, rng)
	split.P = float64(reached+1) / float64(permutations+1)
	split.MinP = math.Max(1/float64(permutations+1), 1/factorial(stretches))
	return split, nil
}

// stretchLength is how many neighbouring scores are moved as one: the third root of the length of the series,
// the order at which blocks serve best (Carlstein 1986).
func stretchLength(n int) int { return max(2, int(math.Ceil(math.Cbrt(float64(n))))) }

// reached counts the permutations whose statistic is at least the observed one.
func (s *splitter) reached(observed float64, length, permutations int, rng *rand.Rand) int {
	limit := observed * (1 - 1e-9)
	n := len(s.centred)
	order := make([]int, n/length)
	for i := range order {
		order[i] = i
	}
	circle := append(append(make([]float64, 0, 2*n), s.centred...), s.centred...)
	count, x, d := 0, make([]float64, n), diceFrom(rng)
	for range permutations {
		for i := len(order) - 1; i > 0; i-- {
			j := d.below(i + 1)
			order[i], order[j] = order[j], order[i]
		}
		start := d.below(n)
		arrange(x, circle[start:start+n], order, length)
		if s.statistic(x) >= limit {
			count++
		}
	}
	return count
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

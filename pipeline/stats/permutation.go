package stats

import (
	"math"
	"math/rand/v2"
)

// Test is the outcome of a permutation test.
type Test struct {
	Delta float64 // mean of the second group minus mean of the first
	P     float64 // two-sided; 1 where refused
	MinP  float64 // the smallest p that the numbers of blocks and permutations allow; 1 where refused
	Exact bool    // every arrangement was looked at
}

// DifferenceTest tests whether blocks of two groups have one mean, two-sided, by exchanging whole blocks.
//
// The statistic is the difference of the means over its standard error, computed anew in every arrangement, so
// that the test stays right where the groups differ in size and spread (Janssen 1997; Chung & Romano 2013).
// Where there are at most permutations arrangements all are looked at and p is exact; otherwise
// p = (b+1)/(m+1) for m random ones (Phipson & Smyth 2010). MinP says which p is possible at all: two against three blocks
// never reach .05. stretch, 1 for independent blocks, divides the observed statistic: how much wider than independent blocks would have it the
// difference scatters, as in MeanInterval. ErrSingleBlock where a side has fewer than two blocks.
func DifferenceTest(a, b []Block, stretch float64, permutations int, rng *rand.Rand) (Test, error) {
	test := Test{Delta: Mean(b) - Mean(a), P: 1, MinP: 1}
	if len(a) < 2 || len(b) < 2 {
		return test, ErrSingleBlock
	}
	x := exchange(a, b)
	observed := x.statistic(x.placed(len(x.each)-x.few, x.few)) // the smaller group stands last
	limit := observed / stretch * (1 - 1e-9)                    // arrangements that equal the observed one may differ by rounding
	arrangements := Choose(len(x.each), x.few)
	if test.Exact = arrangements <= float64(permutations); test.Exact {
		test.P = x.enumerate(limit) / arrangements
	} else {
		test.P = (x.sample(limit, permutations, rng) + 1) / float64(permutations+1)
	}
	test.MinP = SmallestP(len(a), len(b), permutations)
	test.P = math.Max(test.P, test.MinP) // a sample can miss the arrangement that mirrors the observed one
	return test, nil
}

// SmallestP is the smallest two-sided p that DifferenceTest can give for so many blocks on either side: that of the two most extreme
// arrangements where groups of equal size mirror each other, else of one.
func SmallestP(a, b, permutations int) float64 {
	arrangements := Choose(a+b, a)
	smallest := 1 / arrangements
	if a == b {
		smallest *= 2
	}
	if arrangements > float64(permutations) {
		return math.Max(smallest, 1/float64(permutations+1))
	}
	return smallest
}

// Choose is the number of ways to choose k of n.
func Choose(n, k int) float64 {
	c := 1.0
	for i := 1; i <= k; i++ {
		c = math.Round(c * float64(n-k+i) / float64(i))
	}
	return c
}

// exchanged holds the blocks of both groups, those of the smaller group last, centred on the common mean.
type exchanged struct {
	each  []sums
	few   int // number of blocks in the smaller group
	all   sums
	order []int
}

func exchange(a, b []Block) *exchanged {
	if len(a) < len(b) {
		a, b = b, a
	}
	blocks := append(append(make([]Block, 0, len(a)+len(b)), a...), b...)
	each := sumsOf(blocks, Mean(blocks))
	x := &exchanged{each: each, few: len(b), all: added(each), order: make([]int, len(blocks))}
	for i := range x.order {
		x.order[i] = i
	}
	return x
}

// placed adds up n blocks in the present order, from the given place on.
func (x *exchanged) placed(from, n int) sums {
	var s sums
	for _, i := range x.order[from : from+n] {
		s.add(&x.each[i])
	}
	return s
}

// statistic is the absolute difference of the means of a group with the given sums and the rest, over its standard error.
func (x *exchanged) statistic(group sums) float64 {
	rest := x.all.minus(group)
	variance := group.variance(x.few) + rest.variance(len(x.each)-x.few)
	return math.Abs(over(group.mean()-rest.mean(), variance))
}

func (x *exchanged) enumerate(limit float64) (reached float64) {
	chosen := make([]int, x.few)
	for i := range chosen {
		chosen[i] = i
	}
	for {
		var s sums
		for _, i := range chosen {
			s.add(&x.each[i])
		}
		if x.statistic(s) >= limit {
			reached++
		}
		if !next(chosen, len(x.each)) {
			return reached
		}
	}
}

// next moves on to the next choice out of n in lexicographic order, and reports whether there was one.
func next(chosen []int, n int) bool {
	k := len(chosen)
	for i := k - 1; i >= 0; i-- {
		if chosen[i] < n-k+i {
			chosen[i]++
			for j := i + 1; j < k; j++ {
				chosen[j] = chosen[j-1] + 1
			}
			return true
		}
	}
	return false
}

func (x *exchanged) sample(limit float64, permutations int, rng *rand.Rand) (reached float64) {
	d := diceFrom(rng)
	for range permutations {
		for i := range x.few {
			j := i + d.below(len(x.order)-i)
			x.order[i], x.order[j] = x.order[j], x.order[i]
		}
		if x.statistic(x.placed(0, x.few)) >= limit {
			reached++
		}
	}
	return reached
}

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
// it comes from at most so many random ones, and the work ends early where p is clearly above .05 (see monteCarlo). MinP says which p is possible at all: two against three blocks
// never reach .05. stretch, 1 for independent blocks, divides the observed statistic: how much wider than independent blocks would have it the
// difference scatters, as in MeanInterval. rng is drawn from only where not Exact. ErrSingleBlock where a side has fewer than two blocks.
func DifferenceTest(a, b []Block, stretch float64, permutations int, rng *rand.Rand) (Test, error) {
	test := Test{Delta: Mean(b) - Mean(a), P: 1, MinP: 1}
	if len(a) < 2 || len(b) < 2 {
		return test, ErrSingleBlock
	}
	x := exchange(a, b)
	observed := added(x.each[len(x.each)-x.few:])                           // the smaller group stands last
	limit := x.squaredT(&observed) / (stretch * stretch) * (1 - 2*rounding) // arrangements that equal the observed one may differ by rounding
	if arrangements := Choose(len(x.each), x.few); arrangements <= float64(permutations) {
		test.Exact, test.P = true, x.enumerate(limit)/arrangements
	} else {
		test.P = x.sample(limit, permutations, rng)
	}
	test.MinP = SmallestP(len(a), len(b), permutations)
	test.P = math.Max(test.P, test.MinP) // a sample can miss the arrangement that mirrors the observed one
	return test, nil
}

// rounding is by how much statistics that are equal may seem to differ, as a share of them.
const rounding = 1e-9

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
	each       []sums
	few        int // number of blocks in the smaller group
	all        sums
	fewSpread  float64 // k/(k-1) of the smaller group
	manySpread float64 // and of the other
}

func exchange(a, b []Block) *exchanged {
	if len(a) < len(b) {
		a, b = b, a
	}
	sum, n := total(a)
	others, m := total(b)
	mean := (sum + others) / float64(n+m)
	each := sumsOf(sumsOf(make([]sums, 0, len(a)+len(b)), a, mean), b, mean)
	return &exchanged{each, len(b), added(each), spreadFactor(len(b)), spreadFactor(len(a))}
}

func spreadFactor(k int) float64 { return float64(k) / float64(k-1) }

// squaredT is the squared difference of the means of a group with the given sums and the rest, over its variance.
func (x *exchanged) squaredT(group *sums) float64 {
	rest := sums{x.all.d - group.d, x.all.n - group.n, x.all.dd - group.dd, x.all.dn - group.dn, x.all.nn - group.nn}
	mean, other := group.d/group.n, rest.d/rest.n
	return overVariance(mean-other, group.variance(mean, x.fewSpread)+rest.variance(other, x.manySpread))
}

// enumerate counts the arrangements that reach the limit. From one to the next only the last blocks change, so sums of the first ones are kept.
func (x *exchanged) enumerate(limit float64) (reached float64) {
	chosen, first := make([]int, x.few), make([]sums, x.few+1)
	for i := range chosen {
		chosen[i] = i
	}
	for changed := 0; changed >= 0; changed = next(chosen, len(x.each)) {
		for i := changed; i < len(chosen); i++ {
			first[i+1] = first[i]
			first[i+1].add(&x.each[chosen[i]])
		}
		if x.squaredT(&first[x.few]) >= limit {
			reached++
		}
	}
	return reached
}

// next moves on to the next choice out of n in lexicographic order, and tells from which place on it differs: -1 where there is none.
func next(chosen []int, n int) (changed int) {
	k := len(chosen)
	for i := k - 1; i >= 0; i-- {
		if chosen[i] < n-k+i {
			chosen[i]++
			for j := i + 1; j < k; j++ {
				chosen[j] = chosen[j-1] + 1
			}
			return i
		}
	}
	return -1
}

func (x *exchanged) sample(limit float64, permutations int, rng *rand.Rand) float64 {
	order, d := make([]int32, len(x.each)), diceFrom(rng)
	for i := range order {
		order[i] = int32(i)
	}
	return monteCarlo(permutations, func() bool {
		draw(&d, order, x.few)
		var group sums
		for _, i := range order[:x.few] {
			group.add(&x.each[i])
		}
		return x.squaredT(&group) >= limit
	})
}

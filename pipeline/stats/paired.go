package stats

import (
	"errors"
	"math"
	"math/bits"
	"math/rand/v2"
)

// MinPairs is the least number of differences that PairedTest accepts: five have 32 patterns of signs, and no p below .0625.
const MinPairs = 6

// ErrFewPairs tells of fewer than MinPairs differences.
var ErrFewPairs = errors.New("too few pairs")

// PairedTest tests whether differences, one per document, are zero on average, two-sided, by flipping their signs (Fisher 1935, §21): under the null each
// is as likely to be positive as negative. Delta is their mean.
//
// Where at most permutations patterns of signs exist all are looked at and p is exact, otherwise it comes from at most so many random ones (see monteCarlo).
// Differences of zero have no sign: MinP rests on the others. ErrFewPairs for fewer than MinPairs differences, ErrFewNonzero
// for fewer than MinPairs other than zero; Delta is filled in even then.
func PairedTest(differences []float64, permutations int, rng *rand.Rand) (Test, error) {
	test := Test{Delta: meanOf(differences), P: 1, MinP: 1}
	sizes, sum := magnitudes(differences)
	switch {
	case len(differences) < MinPairs:
		return test, ErrFewPairs
	case len(sizes) < MinPairs:
		return test, ErrFewNonzero
	}
	total := 0.0
	for _, d := range sizes {
		total += d
	}
	limit := math.Abs(sum) - 1e-12*total // patterns that equal the observed one may differ by rounding
	patterns := math.Ldexp(1, len(sizes))
	test.MinP = 2 / patterns
	if test.Exact = patterns <= float64(permutations); test.Exact {
		test.P = signPatterns(sizes, total, limit) / patterns
		return test, nil
	}
	test.MinP = math.Max(test.MinP, 1/float64(permutations+1))
	test.P = signSample(sizes, total, limit, permutations, rng)
	return test, nil
}

// magnitudes gives the sizes of the differences that are not zero, and the sum of all.
func magnitudes(differences []float64) (sizes []float64, sum float64) {
	for _, d := range differences {
		if d != 0 {
			sizes = append(sizes, math.Abs(d))
		}
		sum += d
	}
	return sizes, sum
}

// signPatterns counts the patterns of signs whose sum is at least limit in size. It goes from one to the next by flipping a single sign (Gray 1953).
func signPatterns(sizes []float64, total, limit float64) (reached float64) {
	signs := make([]float64, len(sizes))
	for i := range signs {
		signs[i] = 1
	}
	sum := total
	for pattern := uint64(1); ; pattern++ {
		if math.Abs(sum) >= limit {
			reached++
		}
		if pattern == 1<<len(sizes) {
			return reached
		}
		i := bits.TrailingZeros64(pattern)
		signs[i] = -signs[i]
		sum += 2 * signs[i] * sizes[i]
	}
}

// signSample looks at random patterns; 64 signs come from one throw.
func signSample(sizes []float64, total, limit float64, permutations int, rng *rand.Rand) float64 {
	d := diceFrom(rng)
	return monteCarlo(permutations, func() bool {
		sum, signs := total, uint64(0)
		for i, size := range sizes {
			if i%64 == 0 {
				signs = d.throw()
			}
			sum -= 2 * size * float64(signs&1)
			signs >>= 1
		}
		return math.Abs(sum) >= limit
	})
}

package stats

import (
	"math"
	"math/rand/v2"
)

// MinBlocks is the least number of blocks, and of blocks whose sum is not zero, that MeanInterval
// accepts. Below it no method that was tried covers the mean as often as it says on skewed and mostly-zero scores.
const MinBlocks = 5

// widest is how many times Student's half-width a bootstrap limit may reach: with five
// blocks a resample of nearly equal blocks gives arbitrarily large t.
const widest = 2

// MeanInterval gives the mean over all scores with a confidence interval (level between 0 and 1, such as .95)
// that respects dependence within blocks. Estimand: the mean over the scores of endlessly many blocks of this kind.
//
// On each side it is the wider of Student's limit, with the standard error of a ratio from whole blocks (Cochran 1977, §6.3),
// and the limit of the studentised bootstrap over blocks (Efron & Tibshirani 1993, §12.5), the latter
// at most twice as far as the former. Student alone covers too little where scores are skewed, the bootstrap
// alone where most are zero. stretch multiplies both distances; 1 for independent blocks, see DesignEffect.
//
// Errors: ErrFewBlocks, ErrFewNonzero, ErrNoSpread; the mean is filled in even then, with both limits equal to it.
func MeanInterval(blocks []Block, level, stretch float64, folds int, rng *rand.Rand) (Interval, error) {
	mean := Mean(blocks)
	refused := Interval{mean, mean, mean}
	if err := enough(blocks); err != nil {
		return refused, err
	}
	each := sumsOf(blocks, mean)
	se := math.Sqrt(added(each).variance(len(each)))
	if se <= 1e-12*(1+math.Abs(mean)) {
		return refused, ErrNoSpread
	}
	t := studentQuantile(level, float64(len(blocks)-1))
	low, high := bootstrapT(each, level, folds, rng)
	below := math.Min(math.Max(high, t), widest*t) // a large t* tells that the mean may lie far below
	above := math.Min(math.Max(-low, t), widest*t)
	return Interval{mean, mean - stretch*se*below, mean + stretch*se*above}, nil
}

func enough(blocks []Block) error {
	nonzero := 0
	for _, b := range blocks {
		if b.Sum != 0 {
			nonzero++
		}
	}
	switch {
	case len(blocks) < MinBlocks:
		return ErrFewBlocks
	case nonzero < MinBlocks:
		return ErrFewNonzero
	}
	return nil
}

// bootstrapT returns the quantiles of t* that leave (1-level)/2 on either side.
func bootstrapT(each []sums, level float64, folds int, rng *rand.Rand) (low, high float64) {
	if folds < 1 {
		return 0, 0 // which leaves Student's limits
	}
	ts, d := make([]float64, folds), diceFrom(rng)
	if single := deviations(each); single != nil {
		for i := range ts {
			ts[i] = resampleSingle(single, &d)
		}
	} else {
		for i := range ts {
			ts[i] = resample(each, &d)
		}
	}
	k := int(float64(folds+1)*(1-level)/2) - 1
	k = max(0, min(k, (folds-1)/2))
	return smallest(ts, k), smallest(ts, folds-1-k)
}

func resample(each []sums, d *dice) float64 {
	var s sums
	k := len(each)
	for range k / 2 {
		i, j := d.two(k)
		s.add(&each[i])
		s.add(&each[j])
	}
	if k%2 == 1 {
		s.add(&each[d.below(k)])
	}
	return s.t(k)
}

// deviations returns the deviations alone where every block holds a single score, which makes the sums of sizes known, else nil.
func deviations(each []sums) []float64 {
	single := make([]float64, len(each))
	for i, e := range each {
		if e.n != 1 {
			return nil
		}
		single[i] = e.d
	}
	return single
}

func resampleSingle(deviation []float64, d *dice) float64 {
	var sum, squares float64
	k := len(deviation)
	for range k / 2 {
		i, j := d.two(k)
		a, b := deviation[i], deviation[j]
		sum += a + b
		squares += a*a + b*b
	}
	if k%2 == 1 {
		a := deviation[d.below(k)]
		sum += a
		squares += a * a
	}
	n := float64(k)
	around := squares - sum*sum/n
	if around <= 1e-12*squares {
		around = 0
	}
	return over(sum/n, around/(n*(n-1)))
}

package stats

import "math"

// MinBlocks is the least number of blocks, and of blocks whose sum is not zero, that MeanInterval
// accepts. Below it no method that was tried covers the mean as often as it says on skewed and mostly-zero scores.
const MinBlocks = 5

// widest is how many times Student's half-width a limit may reach: with five
// blocks the skewness is hardly known.
const widest = 2

// MeanInterval gives the mean over all scores with a confidence interval (level between 0 and 1, such as .95)
// that respects dependence within blocks. Estimand: the mean over the scores of endlessly many blocks of this kind.
//
// On each side it is the wider of Student's limit, with the standard error of a ratio from whole blocks (Cochran 1977, §6.3),
// and the limit of Hall's (1992) monotone transformation of t, which takes the skewness of the blocks off to the second order, as the studentised
// bootstrap does; the latter at most twice as far as the former. Of 10,000 simulated texts of 5 to 12 skewed scores Student alone covers the mean in .89 to .91, Hall alone, where
// most of 12 to 40 scores are zero, in .88 to .93, and the wider of both in .93 to .97 (TestCoverageOfMeanInterval). stretch multiplies both distances; 1 for independent blocks, see DesignEffect.
//
// Errors: ErrFewBlocks, ErrFewNonzero, ErrNoSpread; the mean is filled in even then, with both limits equal to it.
func MeanInterval(blocks []Block, level, stretch float64) (Interval, error) {
	if err := enough(blocks); err != nil {
		mean := Mean(blocks)
		return Interval{mean, mean, mean}, err
	}
	r := ratioMeanOf(blocks)
	se := r.standardError()
	if se <= 1e-12*(1+math.Abs(r.mean)) {
		return Interval{r.mean, r.mean, r.mean}, ErrNoSpread
	}
	t := studentQuantile(level, r.blocks-1)
	skew := r.skewness() / math.Sqrt(r.blocks)
	below := max(t, min(withoutSkewness(t, skew), widest*t)) // a large t tells that the mean may lie far below
	above := max(t, min(-withoutSkewness(-t, skew), widest*t))
	return Interval{r.mean, r.mean - stretch*se*below, r.mean + stretch*se*above}, nil
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

// withoutSkewness gives the t whose transform t + s/3·t² + s²/27·t³ + s/6 is x, s being skewness/√k. The transform of the t of skewed
// scores is distributed nearly as Student's t (Hall 1992, On the removal of skewness by transformation, JRSS B 54).
func withoutSkewness(x, s float64) float64 {
	if math.Abs(s) < 1e-9 {
		return x
	}
	return 3 / s * (math.Cbrt(1+s*(x-s/6)) - 1)
}

package stats

import (
	"errors"
	"math/rand/v2"
)

// MinRows is the least number of rows that Bootstrap resamples: fewer hardly differ from one resample to the next.
const MinRows = 10

// Why Bootstrap gave no interval, or not even an estimate.
var (
	ErrUndefined     = errors.New("not defined on these rows")
	ErrFewRows       = errors.New("too few rows")
	ErrSeldomDefined = errors.New("not defined on many resamples")
)

// Bootstrap estimates any statistic of rows that are independent of each other, with the bias-corrected and accelerated interval over folds
// resamples (BCa; Efron & Tibshirani 1993, §14.3), level between 0 and 1. statistic gets how often each row counts, and says false where the
// rows that count do not define it; it must not keep the slice. The estimate is the statistic with every row counted once.
//
// Errors: ErrUndefined where that is not defined, the interval then being zero; ErrFewRows with fewer than MinRows rows, and ErrSeldomDefined where more than a
// tenth of the resamples do not define the statistic, both with the estimate filled in and the limits equal to it.
func Bootstrap(rows, folds int, level float64, rng *rand.Rand, statistic func(times []float64) (float64, bool)) (Interval, error) {
	times := make([]float64, rows)
	for i := range times {
		times[i] = 1
	}
	estimate, defined := statistic(times)
	if !defined {
		return Interval{}, ErrUndefined
	}
	if rows < MinRows {
		return Interval{estimate, estimate, estimate}, ErrFewRows
	}
	values := resampled(times, folds, rng, statistic)
	if len(values) == 0 || len(values) < folds*9/10 {
		return Interval{estimate, estimate, estimate}, ErrSeldomDefined
	}
	return accelerated(estimate, values, level, acceleration(times, statistic)), nil
}

// resampled gives the statistic of every resample that defines it; times is scratch.
func resampled(times []float64, folds int, rng *rand.Rand, statistic func(times []float64) (float64, bool)) []float64 {
	values, d := make([]float64, 0, folds), diceFrom(rng)
	for range folds {
		clear(times)
		for range times {
			times[d.below(len(times))]++
		}
		if v, defined := statistic(times); defined {
			values = append(values, v)
		}
	}
	return values
}

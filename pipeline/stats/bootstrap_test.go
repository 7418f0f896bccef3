package stats

import (
	"errors"
	"math"
	"math/rand/v2"
	"testing"
)

// weightedMean is the mean of values, each counted so many times.
func weightedMean(values []float64) func(times []float64) (float64, bool) {
	return func(times []float64) (float64, bool) {
		sum, n := 0.0, 0.0
		for i, times := range times {
			sum += times * values[i]
			n += times
		}
		return sum / n, n > 0
	}
}

// TestBootstrap: the limits of a mean lie where its standard error puts them, and equal streams give equal limits.
func TestBootstrap(t *testing.T) {
	values := autoregression(Stream(4, "rows"), 400, 0, (*rand.Rand).NormFloat64)
	squares := 0.0
	for _, v := range values {
		squares += (v - meanOf(values)) * (v - meanOf(values))
	}
	se := math.Sqrt(squares) / 400
	i, err := Bootstrap(400, 4000, .95, Stream(4, "folds"), weightedMean(values))
	if err != nil {
		t.Fatal(err)
	}
	near(t, "estimate", i.Estimate, meanOf(values), 1e-12)
	near(t, "low", i.Low, meanOf(values)-1.96*se, .15*se)
	near(t, "high", i.High, meanOf(values)+1.96*se, .15*se)
	if again, _ := Bootstrap(400, 4000, .95, Stream(4, "folds"), weightedMean(values)); again != i {
		t.Errorf("%v, then %v", i, again)
	}
}

func TestBootstrapRefuses(t *testing.T) {
	never := func([]float64) (float64, bool) { return 0, false }
	if i, err := Bootstrap(20, 100, .95, Stream(1), never); !errors.Is(err, ErrUndefined) || i != (Interval{}) {
		t.Errorf("never defined: %v, %v", i, err)
	}
	if i, err := Bootstrap(3, 100, .95, Stream(1), weightedMean([]float64{1, 2, 6})); !errors.Is(err, ErrFewRows) || i != (Interval{3, 3, 3}) {
		t.Errorf("three rows: %v, %v", i, err)
	}
	all := func(times []float64) (float64, bool) { // only with the first row, which a third of the resamples lacks
		return 1, times[0] > 0
	}
	if i, err := Bootstrap(20, 100, .95, Stream(1), all); !errors.Is(err, ErrSeldomDefined) || i != (Interval{1, 1, 1}) {
		t.Errorf("seldom defined: %v, %v", i, err)
	}
	if _, err := Bootstrap(0, 100, .95, Stream(1), weightedMean(nil)); err == nil {
		t.Error("something of nothing")
	}
}

// TestAcceleration of a mean is the skewness over 6√n, Σd³/(6(Σd²)^1.5), also where rows are left out in groups.
func TestAcceleration(t *testing.T) {
	rng := Stream(6, "skewed")
	values := make([]float64, 180)
	var squares, cubes float64
	for i := range values {
		values[i] = rng.ExpFloat64()
	}
	for _, v := range values {
		d := v - meanOf(values)
		squares += d * d
		cubes += d * d * d
	}
	near(t, "acceleration", acceleration(make([]float64, 180), weightedMean(values)), cubes/(6*math.Pow(squares, 1.5)), 1e-9)
	long := make([]float64, 20*180)
	for i := range long {
		long[i] = rng.ExpFloat64()
	}
	near(t, "of 200 groups", acceleration(make([]float64, len(long)), weightedMean(long)), 2/(6*math.Sqrt(3600)), .004)
	near(t, "of a constant", acceleration(make([]float64, 20), weightedMean(make([]float64, 20))), 0, 0)
}

// TestBootstrapCovers: the interval of the mean of 40 exponential numbers, a skewed case, covers it in about 93% of the samples; the bounds
// leave room for the chance of 400 trials.
func TestBootstrapCovers(t *testing.T) {
	covered := 0
	for trial := range 400 {
		rng := Stream(uint64(trial), "exponential")
		values := make([]float64, 40)
		for i := range values {
			values[i] = rng.ExpFloat64()
		}
		i, err := Bootstrap(40, 500, .95, rng, weightedMean(values))
		if err != nil {
			t.Fatal(err)
		}
		if i.Low <= 1 && 1 <= i.High {
			covered++
		}
	}
	t.Logf("covered %d of 400", covered)
	if covered < 365 || covered > 395 {
		t.Errorf("covered %d of 400", covered)
	}
}

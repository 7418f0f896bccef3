package stats

import (
	"math"
	"math/rand/v2"
	"testing"
)

// TestCondensed: a long series keeps its variance and its change.
func TestCondensed(t *testing.T) {
	rng := Stream(1, "condensed")
	series := step(rng, 9001, 6000, .5)
	few, size := condensed(series)
	if size != 5 || len(few) != 1800 {
		t.Fatalf("%d scores of %d each", len(few), size)
	}
	full, s := newSplitter(series, 5), newSplitter(few, 1)
	near(t, "place", float64(s.best.at*size), 6000, 100)
	near(t, "explained", s.best.between, full.best.between, .02*full.best.between)
	near(t, "variance", s.variance(s.centred, s.best), full.variance(full.centred, full.best), .15)
	if same, size := condensed(series[:2000]); size != 1 || len(same) != 2000 {
		t.Errorf("2000 scores: %d of %d each", len(same), size)
	}
}

// TestLongSeries: the test of a hundred thousand scores finds a small change, and the optimal partition both.
func TestLongSeries(t *testing.T) {
	rng := Stream(2, "long")
	series := autoregression(rng, 100_000, .2, (*rand.Rand).NormFloat64)
	for i := 30_000; i < 60_000; i++ {
		series[i] += .2
	}
	split, err := SplitTest(series, 5, nil, nil, 1000, rng)
	if err != nil || split.P > .01 || min(math.Abs(float64(split.At-30_000)), math.Abs(float64(split.At-60_000))) > 1500 {
		t.Errorf("%+v, %v", split, err)
	}
	cuts := Partition(series, 5, CutPenalty(series, 5))
	if len(cuts) != 2 || math.Abs(float64(cuts[0]-30_000)) > 1500 || math.Abs(float64(cuts[1]-60_000)) > 1500 {
		t.Errorf("cuts at %v", cuts)
	}
}

// TestSmoothInside: inside the series, where the fit is a weighted mean, it equals the fit of a line.
func TestSmoothInside(t *testing.T) {
	series, k := step(Stream(3, "inside"), 60, 30, 1), kernel(9)
	spread, scale := k.even()
	for i := 8; i <= 51; i++ {
		value, wide, own := k.fit(series, i)
		near(t, "value", scale*k.weighted(series, i), value, 1e-12)
		near(t, "spread", spread, wide, 1e-12)
		near(t, "own weight", scale, own, 1e-12)
	}
}

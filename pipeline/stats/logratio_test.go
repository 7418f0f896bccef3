package stats

import (
	"math"
	"testing"
)

// finite fails on anything that is not a number or infinite.
func finite(t *testing.T, values ...float64) {
	t.Helper()
	for _, v := range values {
		if math.IsNaN(v) || math.IsInf(v, 0) {
			t.Errorf("not finite: %v", values)
			return
		}
	}
}

// TestLogRatio holds what Hardie (2014) says of ratios: equal frequencies give 0, twice as frequent 1, four times 2, half -1; .0006 against .0002
// is three times.
func TestLogRatio(t *testing.T) {
	for _, c := range []struct {
		a, na, b, nb int
		want         float64
	}{
		{5, 100, 50, 1000, 0}, {2, 100, 1, 100, 1}, {40, 1000, 10, 1000, 2}, {8, 100, 1, 100, 3}, {1, 100, 2, 100, -1},
		{6, 10000, 2, 10000, math.Log2(3)},
		{0, 100, 4, 100, -3}, {4, 100, 0, 200, 4}, // a count of 0 is taken as .5
	} {
		near(t, "log ratio", LogRatio(c.a, c.na, c.b, c.nb, .95).Estimate, c.want, 1e-12)
	}
	if r := LogRatio(0, 10, 0, 10, .95); r != (Ratio{OpenLow: true, OpenHigh: true}) || r.Conservative() != 0 {
		t.Errorf("a word in neither text: %+v", r)
	}
	for _, level := range []float64{-1, 0, 1, 2} { // not asked for, but nothing infinite comes of it
		r := LogRatio(3, 100, 4, 100, level)
		if finite(t, r.Low, r.High); r.Low > r.Estimate || r.High < r.Estimate {
			t.Errorf("level %v: %+v", level, r)
		}
	}
	if r := LogRatio(0, 0, 3, 10, .95); r != (Ratio{OpenLow: true, OpenHigh: true}) {
		t.Errorf("an empty text: %+v", r)
	}
}

// TestLogRatioLimits: 8 of 10 occurrences in texts of equal size; the exact limits of the share (Clopper & Pearson 1934) are .443905 and .974789.
func TestLogRatioLimits(t *testing.T) {
	r := LogRatio(8, 500, 2, 500, .95)
	near(t, "low", r.Low, math.Log2(.443905/(1-.443905)), 1e-5)
	near(t, "high", r.High, math.Log2(.974789/(1-.974789)), 1e-4)
	if r.OpenLow || r.OpenHigh || r.Conservative() != 0 {
		t.Errorf("%+v holds 0", r)
	}
	for name, c := range map[string]struct {
		r         Ratio
		low, high bool
		sign      float64
	}{
		"only in the first":   {LogRatio(20, 1000, 0, 1000, .95), false, true, 1},
		"only in the second":  {LogRatio(0, 1000, 20, 1000, .95), true, false, -1},
		"often in the first":  {LogRatio(90, 1000, 10, 1000, .95), false, false, 1},
		"once in the first":   {LogRatio(1, 1000, 0, 1000, .95), false, true, 0},
		"large second corpus": {LogRatio(0, 10, 1, 1000000, .95), true, false, 0},
	} {
		got := c.r.Conservative()
		if c.r.OpenLow != c.low || c.r.OpenHigh != c.high || got*c.sign < 0 || (got == 0) != (c.sign == 0) {
			t.Errorf("%s: %+v, conservative %v", name, c.r, got)
		}
	}
}

// TestLogRatioCoverage draws counts: exact limits cover at least as often as they say.
func TestLogRatioCoverage(t *testing.T) {
	rng := Stream(6, "log ratio")
	texts, covered := 20*rounds(t), 0
	for range texts {
		a, b := 0, 0
		for range 300 {
			if rng.Float64() < .04 {
				a++
			}
			if rng.Float64() < .02 {
				b++
			}
		}
		if r := LogRatio(a, 300, b, 300, .95); (r.OpenLow || r.Low <= 1) && (r.OpenHigh || r.High >= 1) {
			covered++
		}
	}
	if share := float64(covered) / float64(texts); share < .945 || share > .995 {
		t.Errorf("covered %.3f", share)
	}
}

func BenchmarkLogRatio(b *testing.B) {
	for b.Loop() {
		LogRatio(17, 12000, 9, 250000, 1-.05/3000)
	}
}

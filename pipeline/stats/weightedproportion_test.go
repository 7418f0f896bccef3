package stats

import (
	"math"
	"testing"
)

func TestEffectiveSize(t *testing.T) {
	near(t, "equal weights", EffectiveSize([]float64{3, 3, 3, 3}), 4, 1e-12)
	near(t, "one heavy", EffectiveSize([]float64{3, 1}), 16./10, 1e-12)
	near(t, "nothing", EffectiveSize(nil), 0, 0)
	near(t, "no weight", EffectiveSize([]float64{0, 0}), 0, 0)
}

// TestWilsonShare: the limits are the shares from which the one seen lies just z standard errors away.
func TestWilsonShare(t *testing.T) {
	for _, hits := range []int{0, 3, 8, 10} {
		seen, z := float64(hits)/10, normalQuantile(.975)
		got := WilsonShare(seen, 10, .95)
		for _, limit := range []float64{got.Low, got.High} {
			if limit != seen {
				near(t, "distance", math.Abs(seen-limit), z*math.Sqrt(limit*(1-limit)/10), 1e-9)
			}
		}
	}
	eight := WilsonShare(.8, 10, .95)
	near(t, "low", eight.Low, .490162, 1e-5)
	near(t, "high", eight.High, .943318, 1e-5)
	if WilsonShare(0, 0, .95) != (Interval{0, 0, 1}) {
		t.Error("something known of nothing")
	}
	if wide, narrow := WilsonShare(.7, 20.5, .95), WilsonShare(.7, 50, .95); wide.Low >= narrow.Low || wide.High <= narrow.High {
		t.Errorf("%v is no wider than %v", wide, narrow)
	}
}

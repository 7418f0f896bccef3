package stats

import "testing"

func TestEffectiveSize(t *testing.T) {
	near(t, "equal weights", EffectiveSize([]float64{3, 3, 3, 3}), 4, 1e-12)
	near(t, "one heavy", EffectiveSize([]float64{3, 1}), 16./10, 1e-12)
	near(t, "nothing", EffectiveSize(nil), 0, 0)
	near(t, "no weight", EffectiveSize([]float64{0, 0}), 0, 0)
}

// TestWilsonShare: with a whole number of rows it is Wilson's interval.
func TestWilsonShare(t *testing.T) {
	for _, hits := range []int{0, 3, 8, 10} {
		got, want := WilsonShare(float64(hits)/10, 10, .95), Wilson(hits, 10, .95)
		near(t, "low", got.Low, want.Low, 1e-12)
		near(t, "high", got.High, want.High, 1e-12)
	}
	if WilsonShare(0, 0, .95) != (Interval{0, 0, 1}) {
		t.Error("something known of nothing")
	}
	if wide, narrow := WilsonShare(.7, 20.5, .95), WilsonShare(.7, 50, .95); wide.Low >= narrow.Low || wide.High <= narrow.High {
		t.Errorf("%v is no wider than %v", wide, narrow)
	}
}

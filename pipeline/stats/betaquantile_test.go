package stats

import (
	"math"
	"testing"

	"gonum.org/v1/gonum/mathext"
)

// TestBetaLogOdds puts the quantile back into the distribution.
func TestBetaLogOdds(t *testing.T) {
	for _, a := range []int{1, 2, 3, 10, 77, 1000, 40000} {
		for _, b := range []int{1, 2, 3, 10, 77, 1000, 40000} {
			for _, tail := range []float64{.5, .3, .025, .005, 1e-4, 1e-7, 1e-12} {
				odds := betaLogOdds(a, b, tail)
				p, q := 1/(1+math.Exp(-odds)), 1/(1+math.Exp(odds))
				got := 1 - mathext.RegIncBeta(float64(b), float64(a), q)
				if p < .5 || tail < 1e-6 {
					got = mathext.RegIncBeta(float64(a), float64(b), p)
				}
				if !(math.Abs(got/tail-1) < 1e-6) {
					t.Errorf("beta(%d, %d), log odds %v: probability %v, want %v", a, b, odds, got, tail)
				}
			}
		}
	}
	near(t, "one of one", betaLogOdds(1, 1, .025), math.Log(.025/.975), 1e-12)
}

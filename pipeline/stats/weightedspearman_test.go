package stats

import "testing"

// TestWeightedSpearman holds whole weights against pairs that are written out as often.
func TestWeightedSpearman(t *testing.T) {
	rng := Stream(3, "pairs")
	for range 50 {
		n := 4 + rng.IntN(20)
		var x, y, weights, longX, longY []float64
		for range n {
			a, b, times := float64(rng.IntN(5)), float64(rng.IntN(3)), rng.IntN(4)
			x, y, weights = append(x, a), append(y, b), append(weights, float64(times))
			for range times {
				longX, longY = append(longX, a), append(longY, b)
			}
		}
		rho, known := NewRankedPairs(x, y).Spearman(weights)
		near(t, "weighted Spearman", rho, pearson(ranks(longX), ranks(longY)), 1e-9)
		if known != (len(longX) > 0 && !constant(longX) && !constant(longY)) {
			t.Errorf("known %v for %v, %v", known, longX, longY)
		}
	}
}

func TestWeightedSpearmanScale(t *testing.T) {
	p := NewRankedPairs([]float64{.1, .4, .2, .9}, []float64{0, 1, -1, 1})
	small, _ := p.Spearman([]float64{1e-6, 2e-6, 1e-6, 3e-6})
	large, known := p.Spearman([]float64{1e6, 2e6, 1e6, 3e6})
	near(t, "weights times a trillion", large, small, 1e-9)
	if !known {
		t.Error("unknown")
	}
}

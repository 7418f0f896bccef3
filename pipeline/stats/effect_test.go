package stats

import (
	"math"
	"testing"
)

// TestEffect against g by hand: 1, 2, 3 and 4, 6, 8 have variances 1 and 4, pooled 2.5, df 4: 4/√2.5·(1-3/15).
func TestEffect(t *testing.T) {
	near(t, "single scores", Effect(ones(1, 2, 3), ones(4, 6, 8)), 4/math.Sqrt(2.5)*.8, 1e-12)
	equal := func(means ...float64) []Block {
		blocks := make([]Block, len(means))
		for i, m := range means {
			blocks[i] = Block{3 * m, 3}
		}
		return blocks
	}
	near(t, "blocks of equal size", Effect(equal(1, 2, 3), equal(4, 6, 8)), 4/math.Sqrt(2.5)*.8, 1e-12)
	near(t, "a single block", Effect(ones(1), ones(2, 3)), 0, 0)
	near(t, "no spread", Effect(ones(1, 1), ones(2, 2)), 0, 0)
}

// TestPairedEffect: 1, 2, 3, 6 have mean 3 and variance 14/3, df 3.
func TestPairedEffect(t *testing.T) {
	near(t, "d_z", PairedEffect(ones(1, 2, 3, 6)), 3/math.Sqrt(14./3)*(1-3./11), 1e-12)
	near(t, "a single pair", PairedEffect(ones(1)), 0, 0)
	near(t, "no spread", PairedEffect(ones(2, 2, 2)), 0, 0)
}

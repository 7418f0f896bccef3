package stats

import (
	"math"
	"math/rand/v2"
	"testing"
)

// TestMonteCarloDecides: what ends early decides at .05 and below as all arrangements would, and gives the p of all of them there.
func TestMonteCarloDecides(t *testing.T) {
	rng := Stream(1, "decides")
	early := 0
	for range 3000 {
		p, m := rng.Float64()*rng.Float64(), []int{60, 99, 400, 999, 1000}[rng.IntN(5)]
		draws := make([]bool, m)
		hits := 0
		for i := range draws {
			if draws[i] = rng.Float64() < p; draws[i] {
				hits++
			}
		}
		drawn := 0
		got := monteCarlo(m, func() bool { drawn++; return draws[drawn-1] })
		all := float64(hits+1) / float64(m+1)
		if (got <= .05) != (all <= .05) || all <= .05 && got != all || got <= 0 || got > 1 {
			t.Fatalf("%d of %d: p %v, of all %v", hits, m, got, all)
		}
		if drawn < m {
			early++
		}
	}
	if early < 1000 {
		t.Errorf("%d ended early", early)
	}
}

// TestMonteCarloIsValid: under the null, where the observed statistic is but one more draw, no level is exceeded more often than it says.
func TestMonteCarloIsValid(t *testing.T) {
	rng := Stream(2, "valid")
	const rounds = 20000
	levels := []float64{.01, .05, .1, .3, .7}
	below := make([]int, len(levels))
	for range rounds {
		observed := rng.Float64()
		p := monteCarlo(199, func() bool { return rng.Float64() >= observed })
		for i, level := range levels {
			count(&below[i], p <= level)
		}
	}
	for i, level := range levels {
		if share := float64(below[i]) / rounds; share > level+3*math.Sqrt(level*(1-level)/rounds) || share < level-.01-3*math.Sqrt(level*(1-level)/rounds) {
			t.Errorf("p <= %v in %v", level, share)
		}
	}
}

// FuzzDraw: drawn values are those that were there, in another order; equal dice draw alike.
func FuzzDraw(f *testing.F) {
	f.Add(uint64(1), 7, 3)
	f.Add(uint64(9), 300, 299)
	f.Add(uint64(2), 70000, 5)
	f.Fuzz(func(t *testing.T, seed uint64, n, k int) {
		n = max(1, min(n, 1<<17))
		k = max(0, min(k, n))
		values, d := make([]int32, n), diceFrom(rand.New(rand.NewPCG(seed, 0)))
		for i := range values {
			values[i] = int32(i)
		}
		draw(&d, values, k)
		seen := make([]bool, n)
		for _, v := range values {
			if seen[v] {
				t.Fatalf("%d twice", v)
			}
			seen[v] = true
		}
	})
}

// TestDrawIsEven: every order of four is as likely as any other.
func TestDrawIsEven(t *testing.T) {
	d, counts := diceFrom(Stream(3, "orders")), make(map[[4]int]int)
	for range 24000 {
		order := [4]int{0, 1, 2, 3}
		draw(&d, order[:], 3)
		counts[order]++
	}
	for order, n := range counts {
		if n < 850 || n > 1150 { // five standard deviations
			t.Errorf("%v %d times of 24000", order, n)
		}
	}
	if len(counts) != 24 {
		t.Errorf("%d orders of 24", len(counts))
	}
}

package stats

import (
	"math"
	"slices"
	"testing"
)

// TestDispersion holds published values, to their printed decimals.
func TestDispersion(t *testing.T) {
	// Gries 2020, Analyzing dispersion (A Practical Handbook of Corpus Linguistics, ch. 5): 15 occurrences in five parts
	counts, sizes := []int{1, 2, 3, 4, 5}, []int{9, 10, 10, 10, 11}
	near(t, "Gries 2020: DP", DP(counts, sizes), .18, .005)
	near(t, "Gries 2020: DPnorm", DPNorm(counts, sizes), .22, .005)
	near(t, "Gries 2020: D", JuillandD([]float64{1. / 9, .2, .3, .4, 5. / 11}), .785, .0005)
	// Lijffijt & Gries 2012, table 1: three equal parts
	near(t, "Lijffijt & Gries 2012: DP", DP([]int{2, 1, 0}, []int{5, 5, 5}), .33, .005)
	near(t, "Lijffijt & Gries 2012: DPnorm", DPNorm([]int{2, 1, 0}, []int{5, 5, 5}), .5, 1e-12)
	near(t, "Gries 2008: even", DP([]int{3, 3, 3}, []int{7, 7, 7}), 0, 1e-12)
	// Carroll 1970, p. 14
	near(t, "Carroll 1970: D", JuillandD([]float64{0, 4, 3, 2, 1}), .6464, .00005)
}

func TestDispersionEdges(t *testing.T) {
	near(t, "all in the smallest part", DPNorm([]int{0, 4, 0}, []int{50, 10, 40}), 1, 1e-12)
	near(t, "a part of size 0", DP([]int{1, 9, 1}, []int{10, 0, 10}), 0, 1e-12)
	near(t, "no occurrence", DPNorm([]int{0, 0}, []int{4, 5}), 0, 0)
	near(t, "one part", DPNorm([]int{3}, []int{4}), 0, 0)
	near(t, "no part", DP(nil, nil), 0, 0)
	near(t, "D in one part of six", JuillandD([]float64{0, 0, 7, 0, 0, 0}), 0, 1e-12)
	near(t, "D even", JuillandD([]float64{.2, .2, .2}), 1, 1e-12)
	near(t, "D without occurrence", JuillandD([]float64{0, 0}), 0, 0)
	near(t, "D of one part", JuillandD([]float64{3}), 0, 0)
}

func FuzzDispersion(f *testing.F) {
	f.Add([]byte{1, 9, 2, 10, 3, 10, 0, 0})
	f.Fuzz(func(t *testing.T, data []byte) {
		var counts, sizes []int
		var rates []float64
		for i := 0; i+1 < len(data); i += 2 {
			counts, sizes = append(counts, int(data[i])), append(sizes, int(data[i+1]))
			rates = append(rates, float64(data[i]))
		}
		dp, norm, d := DP(counts, sizes), DPNorm(counts, sizes), JuillandD(rates)
		finite(t, dp, norm, d)
		if dp < 0 || dp > 1 || norm < 0 || norm > 1 || d < 0 || d > 1 || norm < dp-1e-12 && len(sizes) > 1 && norm > 0 {
			t.Errorf("DP %v, DPnorm %v, D %v of %v in %v", dp, norm, d, counts, sizes)
		}
		slices.Reverse(counts)
		slices.Reverse(sizes)
		slices.Reverse(rates)
		if math.Abs(DP(counts, sizes)-dp)+math.Abs(JuillandD(rates)-d) > 1e-12 {
			t.Error("the order of the parts matters")
		}
	})
}

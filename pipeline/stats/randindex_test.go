package stats

import (
	"math"
	"testing"
)

// TestAdjustedRand holds the example of Yeung & Ruzzo (2001, supplement on the adjusted Rand index): ten things whose groups overlap as 1 1 0, 1 2 1, 0 0 4 have an adjusted
// index of .313.
func TestAdjustedRand(t *testing.T) {
	a, b := []int{1, 1, 2, 2, 2, 2, 3, 3, 3, 3}, []int{1, 2, 1, 2, 2, 3, 3, 3, 3, 3}
	near(t, "Yeung & Ruzzo 2001", AdjustedRand(a, b), .313, .0005)
	near(t, "the same groups", AdjustedRand(a, a), 1, 1e-12)
	near(t, "all together", AdjustedRand([]int{1, 1, 1}, []int{2, 2, 2}), 1, 0)
	near(t, "all apart", AdjustedRand([]int{1, 2, 3}, []int{7, 8, 9}), 1, 0)
	near(t, "together and apart", AdjustedRand([]int{1, 1, 1}, []int{1, 2, 3}), 0, 1e-12)
	near(t, "crossed", AdjustedRand([]int{1, 1, 2, 2}, []int{1, 2, 1, 2}), -.5, 1e-12)
	near(t, "nothing", AdjustedRand(nil, nil), 1, 0)
}

func FuzzAdjustedRand(f *testing.F) {
	f.Add([]byte{1, 1, 1, 2, 2, 1, 2, 2})
	f.Fuzz(func(t *testing.T, data []byte) {
		var a, b, renamed []int
		for i := 0; i+1 < len(data); i += 2 {
			a, b = append(a, int(data[i])%5), append(b, int(data[i+1])%5)
			renamed = append(renamed, 100-3*(int(data[i])%5))
		}
		index := AdjustedRand(a, b)
		finite(t, index)
		if index > 1+1e-12 || math.Abs(index-AdjustedRand(b, a)) > 1e-12 || math.Abs(index-AdjustedRand(renamed, b)) > 1e-12 {
			t.Errorf("%v of %v and %v", index, a, b)
		}
		near(t, "renamed", AdjustedRand(a, renamed), 1, 1e-12)
	})
}

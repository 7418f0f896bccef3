package lexis

import (
	"math"
	"testing"
)

func TestRichnessOf(t *testing.T) {
	cycle := func(n, types int) []int32 {
		all := make([]int32, n)
		for i := range all {
			all[i] = int32(i % types)
		}
		return all
	}
	tests := []struct {
		name          string
		types         []int32
		sentences     int
		long          int
		richness      Richness
		mattr, noMTLD bool
	}{
		{"twenty words in a round", cycle(400, 20), 20, 100, Richness{Words: 400, Types: 20, MATTR: .2, LIX: 45, Window: 100}, true, false},
		{"a short text: the smaller window", cycle(80, 20), 8, 8, Richness{Words: 80, Types: 20, MATTR: .4, LIX: 20, Window: 50}, true, false},
		{"too short", cycle(20, 20), 1, 0, Richness{Words: 20, Types: 20, LIX: 20, Window: 50}, false, true},
		{"nothing", nil, 0, 0, Richness{Window: 50}, false, true},
	}
	for _, test := range tests {
		got := RichnessOf(test.types, test.sentences, test.long)
		if (got.MATTRWhy == "") != test.mattr || (got.MTLDWhy == "") == test.noMTLD || (got.MTLD > 0) == test.noMTLD {
			t.Errorf("%s: %+v", test.name, got)
		}
		if math.Abs(got.MATTR-test.richness.MATTR) > 1e-12 || math.Abs(got.LIX-test.richness.LIX) > 1e-12 {
			t.Errorf("%s: MATTR %v, LIX %v; want %v, %v", test.name, got.MATTR, got.LIX, test.richness.MATTR, test.richness.LIX)
		}
		if got.Words != test.richness.Words || got.Types != test.richness.Types || got.Window != test.richness.Window {
			t.Errorf("%s: %+v, want %+v", test.name, got, test.richness)
		}
	}
	if r := RichnessOf(cycle(60, 60), 3, 0); r.MTLDWhy == "" || r.MATTRWhy != "" || r.MATTR != 1 {
		t.Errorf("no word twice: %+v", r)
	}
}

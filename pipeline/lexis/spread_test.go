package lexis

import (
	"math"
	"reflect"
	"testing"
)

func TestDispersion(t *testing.T) {
	even := make([]int32, 0, 100) // term 1 at the start of every ten words
	for range 10 {
		even = append(even, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0)
	}
	even[3], even[4], even[5] = 2, 2, 2 // in the first slice only
	even[13], even[23], even[33] = 3, 3, 3
	parts := [][]int32{even[:20], {}, even[20:60], even[60:]}
	got := Dispersion(parts, []int{1, 2, 3, 9})
	root := math.Sqrt(.3 * .7)
	want := []Spread{
		{Term: 1, Count: 10, Parts: 3, DPNorm: 0, D: 1, DPKnown: true, DKnown: true},
		{Term: 2, Count: 3, Parts: 1, DPNorm: 1, D: 0, DPKnown: true, DKnown: true}, // all in the smallest part
		// Shares of the parts .2, .4, .4, of the word 1/3, 2/3, 0: half of 2/15 + 4/15 + 6/15, over .8. In three slices of ten.
		{Term: 3, Count: 3, Parts: 2, DPNorm: .5, D: 1 - root/.3/3, DPKnown: true, DKnown: true},
		{Term: 9},
	}
	for i := range want {
		if math.Abs(got[i].DPNorm-want[i].DPNorm) > 1e-12 || math.Abs(got[i].D-want[i].D) > 1e-12 {
			t.Errorf("got %+v, want %+v", got[i], want[i])
		}
		got[i].DPNorm, got[i].D = want[i].DPNorm, want[i].D
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v, want %+v", got, want)
	}
}

func TestDispersionOfLittle(t *testing.T) {
	got := Dispersion([][]int32{{1, 1, 2}, {}}, []int{1, 1})
	want := Spread{Term: 1, Count: 2, Parts: 1}
	if got[1] != want || got[0] != want {
		t.Errorf("got %+v, want %+v twice", got, want)
	}
	if got := Dispersion(nil, []int{0}); got[0] != (Spread{}) {
		t.Errorf("no text: %+v", got)
	}
}

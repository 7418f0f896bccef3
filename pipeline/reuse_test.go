package pipeline

import (
	"reflect"
	"testing"
)

// TestReuse: an analysis does not hang on the memory that it was made in, nor do the earlier ones that were kept.
func TestReuse(t *testing.T) {
	m, posts := model(t), bundled(t)
	a := m.NewAnalyzer()
	var kept, sums []Analysis
	for i, post := range posts {
		one := analyze(t, a, post)
		if i%3 == 0 { // not given back
			kept = append(kept, one)
			continue
		}
		sums = append(sums, one)
		a.Reuse(&sums[len(sums)-1])
	}
	var got, want Summary
	for i, post := range posts {
		fresh := analyze(t, m.NewAnalyzer(), post)
		want.Add(fresh)
		if i%3 > 0 {
			got.Add(sums[0])
			sums = sums[1:]
			continue
		}
		if !reflect.DeepEqual(kept[0], fresh) {
			t.Errorf("%s: changed by later analyses", post.ID)
		}
		got.Add(kept[0])
		kept = kept[1:]
	}
	one, err := got.MarshalBinary()
	if err != nil {
		t.Fatal(err)
	}
	other, err := want.MarshalBinary()
	if err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(one, other) {
		t.Error("analyses without their tokens add up to another summary")
	}
}

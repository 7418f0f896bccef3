package pipeline

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"teneur/corpus"
)

func TestSpreadOf(t *testing.T) {
	for _, test := range []struct {
		name        string
		hits, sizes []int
		in          int
		known       bool
		dp          float64
	}{
		{"as even as can be", []int{2, 2, 2}, []int{100, 100, 100}, 3, true, 0},
		{"all in the smallest part", []int{0, 6, 0}, []int{100, 50, 100}, 1, true, 1},
		{"all in one of four equal parts", []int{0, 0, 5, 0}, []int{100, 100, 100, 100}, 1, true, 1},
		{"half and half in two of four equal parts", []int{3, 3, 0, 0}, []int{10, 10, 10, 10}, 2, true, 2.0 / 3}, // DP ½ over 1 - ¼
		{"too few hits", []int{2, 2, 0}, []int{100, 100, 100}, 2, false, 0},
		{"too few parts", []int{5, 5}, []int{100, 100}, 2, false, 0},
		{"nothing", nil, nil, 0, false, 0},
	} {
		got := spreadOf(test.hits, test.sizes)
		if got.Parts != len(test.hits) || got.In != test.in || got.Known != test.known || math.Abs(got.DPNorm-test.dp) > 1e-12 {
			t.Errorf("%s: %+v, want in %d, known %v, DP %v", test.name, got, test.in, test.known, test.dp)
		}
	}
}

// TestSpreads: parts without words and comments are no parts of the essay.
func TestSpreads(t *testing.T) {
	post := corpus.Post{ID: "s", Sections: []corpus.Section{{Body: "De zee. De zee. De boot."}, {Heading: "Leeg", Level: 2}},
		Comments: []corpus.Comment{{ID: "c1", By: corpus.Reader, Body: strings.Repeat("De zee. ", 9)}}}
	for i := range 3 {
		post.Sections = append(post.Sections, corpus.Section{Heading: fmt.Sprint(i), Level: 2, Body: strings.Repeat("De zee lag er. ", i)})
	}
	a := analyze(t, modelWith(t, seaThemes).NewAnalyzer(), post)
	i := slices.IndexFunc(a.Themes, func(total ThemeTotal) bool { return total.Path == "zee" })
	if got := a.Themes[i].Spread; got.Parts != 3 || got.In != 3 || !got.Known {
		t.Errorf("%+v, want 5 hits in 3 of 3 parts", got)
	}
}

// modelWith is a model with another theme dictionary on top of the built-in one.
func modelWith(t testing.TB, dictionary string) *Model {
	t.Helper()
	config := DefaultConfig()
	config.Themes = File{Name: "themes.yaml", Data: []byte(dictionary)}
	m, err := NewModel(config)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

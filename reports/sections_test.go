package reports

import (
	"slices"
	"strings"
	"testing"

	"teneur/pipeline"
	"teneur/pipeline/shift"
)

// TestUnitRow: a score with its interval, one in brackets where there is too little, dashes where there is nothing.
func TestUnitRow(t *testing.T) {
	w := &Writer{lang: newLanguage("nl")}
	u := &pipeline.Unit{ID: "s1", Kind: pipeline.Section, Heading: "Kop", Words: 1200, Themes: []pipeline.ThemeUse{{Path: "a", Hits: 3}, {Path: "a/b", Hits: 2}}}
	for _, test := range []struct {
		estimate shift.Estimate
		want     string
	}{
		{shift.Estimate{N: 20, Enough: true, Mean: 0.25, Low: 0.1, High: 0.4, JudgedN: 10, JudgedShare: 0.5, JudgedMean: 0.5}, "‘Kop’|1.200|20|+0,25|+0,10 tot +0,40|50%|+0,50|3"},
		{shift.Estimate{N: 2, Mean: -0.25, Low: -0.25, High: -0.25, JudgedN: 2, JudgedShare: 1, JudgedMean: -0.25}, "‘Kop’|1.200|2|(−0,25)|–|100%|−0,25|3"},
		{shift.Estimate{N: 2}, "‘Kop’|1.200|2|(0,00)|–|0%|–|3"},
		{shift.Estimate{}, "‘Kop’|1.200|0|–|–|–|–|3"},
	} {
		if got := w.unitRow(u, test.estimate); !slices.Equal(got, strings.Split(test.want, "|")) {
			t.Errorf("got  %q\nwant %q", strings.Join(got, "|"), test.want)
		}
	}
}

package reports

import (
	"testing"

	"teneur/pipeline"
	"teneur/pipeline/shift"
)

// themed is a post whose two sections have these hits of the themes a, a/x and b.
func themed(hits ...[3]int) *pipeline.Analysis {
	a := &pipeline.Analysis{}
	totals := [3]int{}
	for i, h := range hits {
		u := pipeline.Unit{ID: "s" + string(rune('1'+i)), Kind: pipeline.Section, Heading: "Deel " + string(rune('1'+i))}
		for j, path := range []string{"a", "a/x", "b"} {
			u.Themes = append(u.Themes, pipeline.ThemeUse{Path: path, Hits: h[j]})
			totals[j] += h[j]
		}
		a.Units = append(a.Units, u)
	}
	for j, path := range []string{"a", "a/x", "b"} {
		a.Themes = append(a.Themes, pipeline.ThemeTotal{Path: path, Essay: totals[j], Rate: shift.RateOf(totals[j], 1000)})
	}
	return a
}

// TestThemesText: superlatives only where one theme, and one section, is ahead of all others.
func TestThemesText(t *testing.T) {
	w := &Writer{lang: newLanguage("nl")}
	for _, test := range []struct {
		post *pipeline.Analysis
		want string
	}{
		{themed([3]int{}, [3]int{}), "Geen van de thema’s in het woordenboek komt in de post voor."},
		{themed([3]int{4, 1, 0}, [3]int{1, 0, 1}), "Het meest genoemde thema is *a*, 5 keer (5,0 per 1.000 woorden; 95%-interval 1,6 tot 11,7), het vaakst in ‘Deel 1’ (4 keer); daarnaast *b* één keer."},
		{themed([3]int{3, 1, 0}, [3]int{3, 0, 1}), "Het meest genoemde thema is *a*, 6 keer (6,0 per 1.000 woorden; 95%-interval 2,2 tot 13,1); daarnaast *b* één keer."},
		{themed([3]int{2, 0, 0}, [3]int{0, 0, 2}), "De meest genoemde thema’s zijn *a* en *b*, elk 2 keer (2,0 per 1.000 woorden; 95%-interval 0,2 tot 7,2)."},
		{themed([3]int{0, 0, 1}), "Van de thema’s in het woordenboek komt alleen *b* voor, één keer (1,0 per 1.000 woorden; 95%-interval 0,0 tot 5,6)."},
	} {
		if got := w.themesText(test.post); got != test.want {
			t.Errorf("got  %s\nwant %s", got, test.want)
		}
	}
}

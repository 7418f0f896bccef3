package pipeline

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"teneur/corpus"
)

// rising makes posts of one year and month after another in which the sea is named more and more, and the storm as often in each.
func rising(n int) []corpus.Post {
	posts := make([]corpus.Post, n)
	for i := range posts {
		posts[n-1-i] = essay(fmt.Sprintf("post-%02d", (i*7)%n), strings.Repeat("De zee wacht. ", i)+strings.Repeat("De kast wacht. ", n-i)+"De storm komt.")
		posts[n-1-i].Date = fmt.Sprintf("20%02d-%02d-01", 10+i/4, 1+i%4)
	}
	return posts
}

// TestTrend: a theme that grows with the dates is known to, one that stands still is not, and one that never occurs is not looked at.
func TestTrend(t *testing.T) {
	m := modelWith(t, seaThemes)
	c := summarized(t, m, append(rising(12), essay("undated", mixed(50, "De zee wacht."))))
	sea := corpusTheme(t, &c, "zee").Trend
	if !sea.Known || sea.Posts != 12 || math.Abs(sea.Rho-1) > 1e-12 || sea.PAdjusted > .05 || sea.PAdjusted < sea.P {
		t.Errorf("zee: %+v, want a rank correlation of 1 over 12 posts", sea)
	}
	if storm := corpusTheme(t, &c, "storm").Trend; storm.PAdjusted <= .05 {
		t.Errorf("storm: %+v", storm)
	}
	if ice := corpusTheme(t, &c, "ijs").Trend; ice.Known || ice.P != 1 {
		t.Errorf("ijs: %+v", ice)
	}
}

// TestTrendRefuses: nine posts, or ten of four days, or posts without words tell no trend.
func TestTrendRefuses(t *testing.T) {
	m := modelWith(t, seaThemes)
	fourDays := rising(12)
	for i := range fourDays {
		fourDays[i].Date = fmt.Sprintf("2010-01-%02d", 1+i/3)
	}
	silent := append(rising(9), generatedEmpty(3)...)
	for i := range silent[9:] {
		silent[9+i].Date = "2019-01-01"
	}
	for name, posts := range map[string][]corpus.Post{"nine posts": rising(9), "four days": fourDays, "posts without words": silent} {
		c := summarized(t, m, posts)
		if trend := corpusTheme(t, &c, "zee").Trend; trend.Known || trend.P != 1 || trend.PAdjusted != 1 {
			t.Errorf("%s: %+v", name, trend)
		}
	}
	c := summarized(t, m, rising(10))
	if trend := corpusTheme(t, &c, "zee").Trend; !trend.Known {
		t.Errorf("ten posts: %+v", trend)
	}
}

// TestYears: the posts of each year are added up, and those without a date left out.
func TestYears(t *testing.T) {
	posts := append(rising(10), essay("undated", "De zee."))
	c := summarized(t, modelWith(t, seaThemes), posts)
	i := slices.IndexFunc(c.Themes, func(one CorpusTheme) bool { return one.Path == "zee" })
	var got []string
	for _, y := range c.Years {
		got = append(got, fmt.Sprint(y.Year, y.Posts, y.Words, y.Hits[i]))
		if want := 1000 * float64(y.Hits[i]) / float64(y.Words); math.Abs(y.Rates[i].Per1000-want) > 1e-9 {
			t.Errorf("%s: a rate of %v, want %v", y.Year, y.Rates[i].Per1000, want)
		}
	}
	if want := []string{"20104 132 6", "20114 132 22", "20122 66 17"}; !slices.Equal(got, want) {
		t.Errorf("years %q, want %q", got, want)
	}
}

// TestDay: posts of one day share a number, and later days have a greater one.
func TestDay(t *testing.T) {
	dated := []Record{{Date: "2010-01-01"}, {Date: "2010-01-01"}, {Date: "2010-01-02"}, {Date: "2010-01-02"}, {Date: "2011"}}
	var got []float64
	for i := range dated {
		got = append(got, day(dated, i))
	}
	if want := []float64{0, 0, 2, 2, 4}; !slices.Equal(got, want) {
		t.Errorf("days %v, want %v", got, want)
	}
}

package shift

import (
	"cmp"
	"math"
	"slices"
	"time"

	"teneur/pipeline/stats"
)

// Dated is the tone of one post.
type Dated struct {
	Post string
	Date string // ISO 8601, as 2014-06-02; other posts do not count
	Tone Estimate
}

// What it takes to say that the tone of posts rises or falls: fewer would need a perfect order.
const (
	MinTrendPosts = 10
	MinTrendDays  = 5
)

// Trend is how the tone of posts goes with their dates.
type Trend struct {
	Posts, Days int // that count

	// Rho is Spearman's rank correlation of date and tone, -1 to 1, with a two-sided P by permuting the posts. MinP is the smallest that
	// the number of permutations allows.
	Rho, P, MinP float64

	// PerYear is the change of tone in 365.25 days: the median slope over pairs of posts, with Sen's interval (see stats.TheilSen). All three are 0 where not Testable.
	PerYear, Low, High float64

	Testable    bool
	Significant bool   // P is at most Level, and the interval does not hold 0
	Why         string // a key in English where not Testable
}

// OverTime tells how the tone of posts goes with their dates; name names its random numbers. Only posts with a date and at least MinSentences sentences count, each as
// much as any other. WhyFewPosts below ten of them, WhyFewDates below five days, WhyAlike where all have one tone. It finds what rises or falls throughout, in a straight line or
// not, and not what goes up and down. Posts are taken to be independent of each other beside the trend: where a mood lasts for months P is too small.
func OverTime(name string, posts []Dated, cfg Config) Trend {
	days, tones := dated(posts, cfg.MinSentences)
	t := Trend{Posts: len(days), Days: distinct(days), P: 1, MinP: 1}
	switch {
	case t.Posts < MinTrendPosts:
		t.Why = WhyFewPosts
		return t
	case t.Days < MinTrendDays:
		t.Why = WhyFewDates
		return t
	case cfg.DescribeOnly:
		t.Why = WhyLeftOut
		return t
	}
	rho, p, err := stats.SpearmanTest(days, tones, cfg.Permutations, stats.Stream(cfg.Seed, "over time", name))
	t.Rho = rho
	slope, other := stats.TheilSen(days, tones, 1-cfg.Level)
	if err != nil || other != nil {
		t.Why = why(cmp.Or(err, other), overPosts)
		return t
	}
	const year = 365.25
	t.Testable, t.P, t.MinP = true, p, 1/float64(cfg.Permutations+1)
	t.PerYear, t.Low, t.High = year*slope.Estimate, year*slope.Low, year*slope.High
	t.Significant = p <= cfg.Level && (t.Low > 0 || t.High < 0)
	return t
}

// dated gives the days, counted from 1970, and the tones of the posts that count, by date and then by name.
func dated(posts []Dated, least int) (days, tones []float64) {
	posts = slices.Clone(posts)
	slices.SortStableFunc(posts, func(a, b Dated) int { return cmp.Or(cmp.Compare(a.Date, b.Date), cmp.Compare(a.Post, b.Post)) })
	for _, p := range posts {
		date, err := time.Parse(time.DateOnly, p.Date)
		if err == nil && p.Tone.N >= max(1, least) {
			days, tones = append(days, math.Floor(float64(date.Unix())/86400)), append(tones, p.Tone.Mean)
		}
	}
	return days, tones
}

// distinct counts the different values of a row in order.
func distinct(values []float64) int { return len(slices.Compact(slices.Clone(values))) }

package shift

import (
	"fmt"
	"math"
	"reflect"
	"slices"
	"testing"

	"teneur/pipeline/stats"
)

// pair draws a post whose sides have the given numbers of sentences; its true difference is drawn around by.
func pair(i int, from, to int, by, noise float64, draw func() float64) Pair {
	by += noise * draw()
	return Pair{
		Post: fmt.Sprint("p", i),
		From: Estimate{Mean: .3 * draw() / math.Sqrt(float64(from)), N: from},
		To:   Estimate{Mean: by + .3*draw()/math.Sqrt(float64(to)), N: to},
	}
}

func TestOverPosts(t *testing.T) {
	rng := stats.Stream(11, "over posts")
	var pairs []Pair
	for i := range 14 {
		pairs = append(pairs, pair(i, 40+rng.IntN(60), 5+rng.IntN(30), .2, .05, rng.NormFloat64))
	}
	short := append(slices.Clone(pairs), Pair{"short", Estimate{Mean: -1, N: 30}, Estimate{Mean: 1, N: 4}}, Pair{Post: "without comments", From: Estimate{N: 30}})
	cfg := DefaultConfig()
	d := OverPosts("essays", "comments", short, cfg)
	if !d.Testable || d.P > .01 || !d.Interval || d.Low > .2 || d.High < .2 || d.Low <= 0 || d.FromBlocks != 14 || d.Over != "posts" || d.Effect <= 0 {
		t.Errorf("%+v", d)
	}
	slices.Reverse(short)
	if again := OverPosts("essays", "comments", short, cfg); !reflect.DeepEqual(d, again) {
		t.Errorf("in another order: %+v, %+v", again, d)
	}
	if d := OverPosts("essays", "comments", pairs[:5], cfg); d.Testable || d.Why != WhyFewPosts || d.P != 1 || !d.Interval {
		t.Errorf("five posts: %+v", d)
	}
	if d := OverPosts("essays", "comments", nil, cfg); d.Testable || d.Why != WhyFewPosts || d.Interval || d.Delta != 0 {
		t.Errorf("no posts: %+v", d)
	}
	finite(t, reflect.ValueOf(OverPosts("a", "b", pairs, Config{})))
}

// TestOverPostsSimulated counts false alarms and how often the interval holds the mean over posts whose differences vary.
func TestOverPostsSimulated(t *testing.T) {
	n := posts(t) * 3
	for _, size := range []int{6, 8, 12, 25, 60} {
		var alarms, covered share
		rng := stats.Stream(23, "over posts", fmt.Sprint(size))
		cfg := DefaultConfig()
		cfg.Permutations = 400
		for i := range n {
			cfg.Seed = uint64(i)
			var pairs []Pair
			for j := range size {
				pairs = append(pairs, pair(j, 20+rng.IntN(100), 5+rng.IntN(1+rng.IntN(200)), 0, .1, rng.NormFloat64))
			}
			d := OverPosts("a", "b", pairs, cfg)
			alarms.tested(d)
			covered.count(d.Low <= 0 && 0 <= d.High)
		}
		t.Logf("%2d posts: p <= .05 in %.3f, interval covers %.3f", size, alarms.rate(), covered.rate())
		wide := 3 * math.Sqrt(.05*.95/float64(n))
		if alarms.rate() > .06+wide || size >= 10 && alarms.rate() < .04-wide || covered.rate() < .935-wide {
			t.Errorf("%d posts: p <= .05 in %.3f, interval covers %.3f", size, alarms.rate(), covered.rate())
		}
	}
}

func TestOverTime(t *testing.T) {
	rng := stats.Stream(12, "over time")
	dated := func(n int, perYear float64) []Dated {
		var posts []Dated
		for i := range n {
			posts = append(posts, Dated{fmt.Sprint("p", i), fmt.Sprintf("%d-%02d-15", 2010+i/12, 1+i%12), Estimate{Mean: perYear*float64(i)/12 + .05*rng.NormFloat64(), N: 20}})
		}
		return posts
	}
	rising := append(dated(36, .1), Dated{"undated", "", Estimate{Mean: -1, N: 30}}, Dated{"short", "2012-01-01", Estimate{Mean: -1, N: 4}}, Dated{"no day", "2012", Estimate{Mean: -1, N: 9}})
	r := OverTime("essays", rising, DefaultConfig())
	if !r.Testable || !r.Significant || r.Posts != 36 || r.Days != 36 || r.Rho < .5 || r.Low > .1 || r.High < .1 || r.Low <= 0 || r.PerYear < r.Low || r.PerYear > r.High {
		t.Errorf("%+v", r)
	}
	slices.Reverse(rising)
	if again := OverTime("essays", rising, DefaultConfig()); again != r {
		t.Errorf("in another order: %+v, %+v", again, r)
	}
	same := dated(12, 0)
	for i := range same {
		same[i].Date = fmt.Sprintf("2012-03-%02d", 1+i%4)
	}
	alike := dated(12, 0)
	for i := range alike {
		alike[i].Tone.Mean = .1
	}
	for _, c := range []struct {
		posts []Dated
		why   string
	}{{nil, WhyFewPosts}, {dated(9, 1), WhyFewPosts}, {same, WhyFewDates}, {alike, WhyAlike}} {
		if r := OverTime("essays", c.posts, DefaultConfig()); r.Testable || r.Why != c.why || r.P != 1 || r.PerYear != 0 || r.Significant {
			t.Errorf("%d posts: %+v, want %q", len(c.posts), r, c.why)
		}
	}
	alarms := share{}
	n := posts(t)
	for i := range n {
		cfg := DefaultConfig()
		cfg.Seed, cfg.Permutations = uint64(i), 400
		alarms.count(OverTime("essays", dated(20, 0), cfg).P <= .05)
	}
	if wide := 3 * math.Sqrt(.05*.95/float64(n)); math.Abs(alarms.rate()-.05) > .01+wide {
		t.Errorf("p <= .05 in %.3f where nothing rises", alarms.rate())
	}
}

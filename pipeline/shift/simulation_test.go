package shift

import (
	"fmt"
	"maps"
	"math"
	"math/rand/v2"
	"os"
	"slices"
	"strconv"
	"testing"

	"teneur/pipeline/stats"
)

// posts is the number of simulated posts per row: what TENEUR_SIMULATIONS says (10000 for the figures in the
// documentation), or few.
func posts(t *testing.T) int {
	t.Helper()
	text := os.Getenv("TENEUR_SIMULATIONS")
	if text == "" {
		return 200
	}
	n, err := strconv.Atoi(text)
	if err != nil || n < 100 {
		t.Fatalf("TENEUR_SIMULATIONS=%q: want a number from 100", text)
	}
	return n
}

// slack is three standard errors of a share of .05 out of n, minus half of what 2000 posts have; longer runs get none.
func slack(n int) float64 {
	return math.Max(0, 3*math.Sqrt(.05*.95/float64(n))-1.5*math.Sqrt(.05*.95/2000))
}

// writer draws the scores of a post without any shift.
type writer struct {
	name string
	calm bool // independent, equal spread
	make func(*rand.Rand) tone
}

var writers = []writer{
	{"independent", true, normal},
	{"mostly zero", true, func(r *rand.Rand) tone {
		return func(string, int, int) float64 {
			if r.Float64() < .65 {
				return 0
			}
			return .1 + .4*r.NormFloat64()
		}
	}},
	{"autocorrelated .3", false, autoregressive(.3)},
	{"autocorrelated .5", false, autoregressive(.5)},
	{"paragraphs alike", false, func(r *rand.Rand) tone { // intraclass correlation .2
		common, before := 0.0, ""
		return func(unit string, paragraph, _ int) float64 {
			if now := unit + "/" + strconv.Itoa(paragraph); now != before {
				common, before = .3*math.Sqrt(.2)*r.NormFloat64(), now
			}
			return common + .3*math.Sqrt(.8)*r.NormFloat64()
		}
	}},
	{"loud and quiet", false, func(r *rand.Rand) tone { // sections and comments in turn
		return func(unit string, _, _ int) float64 {
			if number(unit)%2 == 0 {
				return .15 * r.NormFloat64()
			}
			return .4 * r.NormFloat64()
		}
	}},
	{"louder at the end", false, func(r *rand.Rand) tone {
		return func(unit string, _, _ int) float64 {
			if n := number(unit); n > 16 || unit[0] == 's' && n > 6 {
				return .4 * r.NormFloat64()
			}
			return .15 * r.NormFloat64()
		}
	}},
}

// number is that of a section or a comment.
func number(unit string) int {
	n, _ := strconv.Atoi(unit[1:]) // the introduction has none
	return n
}

func autoregressive(phi float64) func(*rand.Rand) tone {
	return func(r *rand.Rand) tone {
		x := r.NormFloat64()
		return func(string, int, int) float64 {
			x = phi*x + math.Sqrt(1-phi*phi)*r.NormFloat64()
			return .25 * x
		}
	}
}

// share counts how often something is true among the times it could be.
type share struct{ times, of int }

func (s *share) count(yes bool) {
	s.of++
	if yes {
		s.times++
	}
}

func (s *share) rate() float64 { return float64(s.times) / math.Max(1, float64(s.of)) }

// TestNullPosts counts, over simulated posts without any shift, the share of each test with p <= .05 before correction, of posts
// with any significant step of the essay or the thread after it, and of intervals that hold the true mean.
func TestNullPosts(t *testing.T) {
	n := posts(t)
	for _, w := range writers {
		alarms := map[string]*share{"neighbours": {}, "any explored": {}, "readers": {}, "thread": {}, "sections": {}, "groups": {}, "turn": {}}
		var units, essays, differences share
		rng := stats.Stream(21, "null posts", w.name)
		cfg := DefaultConfig()
		cfg.Permutations = 400
		mean := map[string]float64{"mostly zero": .035}[w.name]
		for i := range n {
			cfg.Seed = uint64(i)
			text := post(rng, []int{3, 4, 5, 4, 5, 6, 2, 5, 4, 3}, 24, w.make(rng))
			r := Compare("post", text, cfg)
			for _, d := range r.Neighbours {
				alarms["neighbours"].tested(d)
				if d.Interval {
					differences.count(d.Low <= 0 && 0 <= d.High)
				}
			}
			alarms["any explored"].count(slices.ContainsFunc(append(r.Neighbours, r.Thread), func(d Delta) bool { return d.Significant }))
			alarms["readers"].tested(r.ReadersVsAuthor)
			alarms["thread"].tested(r.Thread)
			alarms["sections"].tested(r.Between("post", Side{"one", text[2:3]}, Side{"other", text[5:6]}, cfg))
			alarms["groups"].tested(r.Between("post", Side{"begin", text[:3]}, Side{"end", text[7:10]}, cfg))
			alarms["turn"].count(r.Changes[0].Significant)
			essays.count(r.Essay.Low <= mean && mean <= r.Essay.High)
			for _, e := range r.Units {
				if e.Enough {
					units.count(e.Low <= mean && mean <= e.High)
				}
			}
		}
		wide := slack(n)
		line := ""
		for _, name := range slices.Sorted(maps.Keys(alarms)) {
			rate := alarms[name].rate()
			line += fmt.Sprintf("%s %.3f, ", name, rate)
			ten := name == "readers" || name == "thread" || name == "groups" || name == "turn"
			if rate > .07+wide || w.calm && ten && rate < .03-wide {
				t.Errorf("%s: %s false alarms %.3f", w.name, name, rate)
			}
		}
		t.Logf("%-17s %sintervals cover %.3f of units, %.3f of essays, %.3f of differences", w.name, line, units.rate(), essays.rate(), differences.rate())
		if units.rate() < .92-wide || essays.rate() < .92-wide || differences.rate() < .92-wide {
			t.Errorf("%s: intervals cover %.3f of units, %.3f of essays, %.3f of differences", w.name, units.rate(), essays.rate(), differences.rate())
		}
	}
}

func (s *share) tested(d Delta) {
	if d.Testable {
		s.count(d.P <= .05)
	}
}

// TestPowerOfCompare plants a turn of 1.3 standard deviations after sentence 20 of 60, in posts whose sections end where the turn is, elsewhere, or nowhere.
func TestPowerOfCompare(t *testing.T) {
	n := posts(t)
	for _, c := range []struct {
		name     string
		sections []int // sentences
	}{{"one section", []int{60}}, {"three sections", []int{20, 20, 20}}, {"four sections", []int{12, 16, 16, 16}}} {
		var near, found, inside share
		rng := stats.Stream(22, "power", c.name)
		cfg := DefaultConfig()
		for i := range n {
			cfg.Seed = uint64(i)
			turn := Compare("post", planted(rng, c.sections), cfg).Changes[0]
			hit := max(turn.Sentence-20, 20-turn.Sentence) <= 3
			near.count(hit)
			found.count(hit && turn.Significant)
			if turn.Significant {
				inside.count(turn.Low <= 20 && 20 <= turn.High)
			}
		}
		t.Logf("%-14s within 3 sentences %.3f, and significant %.3f; the interval of those shown holds the place in %.3f", c.name, near.rate(), found.rate(), inside.rate())
		wide := 3 * math.Sqrt(.8*.2/float64(n))
		if near.rate() < .84-wide || found.rate() < .80-wide || inside.rate() < .93-wide {
			t.Errorf("%s: within 3 sentences %.3f, and significant %.3f; interval %.3f", c.name, near.rate(), found.rate(), inside.rate())
		}
	}
}

// planted is an essay with the given numbers of sentences, four a paragraph, whose tone rises after the twentieth.
func planted(rng *rand.Rand, sections []int) []Unit {
	var units []Unit
	seen := 0
	for i, sentences := range sections {
		u := Unit{ID: fmt.Sprint("s", i), Kind: "section", By: "author"}
		for j := range sentences {
			value := -.13 + .2*rng.NormFloat64()
			if seen >= 20 {
				value += .26
			}
			u.Sentences = append(u.Sentences, SentenceScore{value, true, j / 4, 15})
			seen++
		}
		units = append(units, u)
	}
	return units
}

// scores are three shapes of sentence scores with their means.
var scores = []struct {
	name string
	mean float64
	draw func(*rand.Rand) float64
}{
	{"normal", 0, func(r *rand.Rand) float64 { return .2 * r.NormFloat64() }},
	{"skewed", .15, func(r *rand.Rand) float64 { return min(1, .15*r.ExpFloat64()) }},
	{"60% zero", .04, func(r *rand.Rand) float64 {
		if r.Float64() < .6 {
			return 0
		}
		return .1 + .25*r.NormFloat64()
	}},
}

// TestCoverageOfEstimate counts how often the interval of a section holds the true mean, where there is one: paragraphs of four independent sentences.
func TestCoverageOfEstimate(t *testing.T) {
	n := posts(t)
	for _, s := range scores {
		for _, size := range []int{5, 8, 12, 20, 40, 80} {
			rng := stats.Stream(24, "coverage", s.name, strconv.Itoa(size))
			var covered share
			for i := range n {
				cfg := DefaultConfig()
				cfg.Seed = uint64(i)
				sentences := make([]SentenceScore, size)
				for j := range sentences {
					sentences[j] = scored(s.draw(rng), j/4)
				}
				if e := EstimateOf(sentences, cfg); e.Enough {
					covered.count(e.Low <= s.mean && s.mean <= e.High)
				}
			}
			refused := 1 - float64(covered.of)/float64(n)
			t.Logf("%-9s %2d sentences: covered %.3f, refused %.2f", s.name, size, covered.rate(), refused)
			if wide := slack(max(1, covered.of)); covered.of > n/4 && (covered.rate() < .92-wide || covered.rate() > .975+wide) {
				t.Errorf("%s, %d sentences: covered %.3f of %d", s.name, size, covered.rate(), covered.of)
			}
		}
	}
}

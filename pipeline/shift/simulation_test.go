package shift

import (
	"math"
	"math/rand/v2"
	"os"
	"strconv"
	"testing"

	"teneur/pipeline/stats"
)

// posts is the number of simulated posts per row: what TENEUR_SIMULATIONS says (2000 for the figures in the
// documentation), or few.
func posts(t *testing.T) int {
	t.Helper()
	text := os.Getenv("TENEUR_SIMULATIONS")
	if text == "" {
		return 60
	}
	n, err := strconv.Atoi(text)
	if err != nil || n < 100 {
		t.Fatalf("TENEUR_SIMULATIONS=%q: want a number from 100", text)
	}
	return n
}

// writer draws the scores of a post without any shift.
type writer struct {
	name string
	make func(*rand.Rand) tone
}

var writers = []writer{
	{"independent", normal},
	{"mostly zero", func(r *rand.Rand) tone {
		return func(string, int, int) float64 {
			if r.Float64() < .65 {
				return 0
			}
			return .1 + .4*r.NormFloat64()
		}
	}},
	{"autocorrelated .2", autoregressive(.2)},
	{"autocorrelated .4", autoregressive(.4)},
	{"paragraphs alike", func(r *rand.Rand) tone { // intraclass correlation .2
		common, before := 0.0, ""
		return func(unit string, paragraph, _ int) float64 {
			if now := unit + "/" + strconv.Itoa(paragraph); now != before {
				common, before = .3*math.Sqrt(.2)*r.NormFloat64(), now
			}
			return common + .3*math.Sqrt(.8)*r.NormFloat64()
		}
	}},
	{"unequal variance", func(r *rand.Rand) tone {
		return func(unit string, _, _ int) float64 {
			if last := unit[len(unit)-1]; last%2 == 0 {
				return .15 * r.NormFloat64()
			}
			return .4 * r.NormFloat64()
		}
	}},
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
// with any significant shift after it, and of intervals that hold the true mean.
func TestNullPosts(t *testing.T) {
	n := posts(t)
	for _, w := range writers {
		var neighbours, readers, turn, covered, essay, anyNeighbour share
		rng := stats.Stream(21, "null posts", w.name)
		cfg := DefaultConfig()
		cfg.Bootstrap, cfg.Permutations = 400, 400
		mean := map[string]float64{"mostly zero": .035}[w.name]
		for i := range n {
			cfg.Seed = uint64(i)
			units := post(rng, []int{3, 4, 5, 4, 5, 6, 2, 5, 4, 3}, 24, w.make(rng))
			r := Compare("post", units, cfg)
			found := false
			for _, d := range r.Neighbours {
				if d.Testable {
					neighbours.count(d.P <= .05)
				}
				found = found || d.Significant
			}
			anyNeighbour.count(found)
			readers.count(r.ReadersVsAuthor.P <= .05)
			turn.count(r.Changes[0].Significant)
			essay.count(r.Essay.Low <= mean && mean <= r.Essay.High)
			for _, e := range r.Units {
				if e.Enough {
					covered.count(e.Low <= mean && mean <= e.High)
				}
			}
		}
		t.Logf("%-17s neighbours %.3f (any after correction %.3f), readers %.3f, turn %.3f; intervals cover %.3f of units, %.3f of essays",
			w.name, neighbours.rate(), anyNeighbour.rate(), readers.rate(), turn.rate(), covered.rate(), essay.rate())
		slack := 3*math.Sqrt(.05*.95/float64(n)) - 1.5*math.Sqrt(.05*.95/2000)
		for name, s := range map[string]share{"neighbours": neighbours, "any neighbours": anyNeighbour, "readers": readers, "turn": turn} {
			if s.rate() > .07+slack {
				t.Errorf("%s: %s false alarms %.3f", w.name, name, s.rate())
			}
		}
		if covered.rate() < .92-slack || essay.rate() < .92-slack {
			t.Errorf("%s: intervals cover %.3f of units, %.3f of essays", w.name, covered.rate(), essay.rate())
		}
	}
}

package stats

import (
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"strconv"
	"testing"
)

// rounds is the number of simulated texts per row: a hundred, or what TENEUR_SIMULATIONS says (10000 for the
// figures in the documentation: TENEUR_SIMULATIONS=10000 go test -run "Coverage|Alarms|Power|NullPosts|Simulated" -v ./pipeline/stats ./pipeline/shift).
// The bounds of a short run are wider by three standard errors of its share.
func rounds(t *testing.T) int {
	t.Helper()
	text := os.Getenv("TENEUR_SIMULATIONS")
	if text == "" {
		return 100
	}
	n, err := strconv.Atoi(text)
	if err != nil || n < 100 {
		t.Fatalf("TENEUR_SIMULATIONS=%q: want a number from 100", text)
	}
	return n
}

// slack is three standard errors of a share p out of n, minus half of what 2000 rounds have; longer runs get none.
func slack(p float64, n int) float64 {
	return math.Max(0, 3*math.Sqrt(p*(1-p)/float64(n))-1.5*math.Sqrt(p*(1-p)/2000))
}

// shape draws scores of one kind of text.
type shape struct {
	name string
	draw func(*rand.Rand) float64
	mean float64
}

var shapes = []shape{
	{"normal", func(r *rand.Rand) float64 { return .3 * r.NormFloat64() }, 0},
	{"skewed", func(r *rand.Rand) float64 { return .3 * r.ExpFloat64() }, .3},
	{"60% zero", func(r *rand.Rand) float64 {
		if r.Float64() < .6 {
			return 0
		}
		return .1 + .3*r.NormFloat64()
	}, .04},
	{"75% zero", func(r *rand.Rand) float64 {
		if r.Float64() < .75 {
			return 0
		}
		v := .2 + .8*r.Float64()
		if r.Float64() < .25 {
			return -v
		}
		return v
	}, .25 * .6 * .5},
}

// TestCoverageOfMeanInterval simulates texts of independent sentences; each is a block of its own.
func TestCoverageOfMeanInterval(t *testing.T) {
	n := rounds(t)
	for _, s := range shapes {
		for _, size := range []int{5, 8, 12, 20, 40, 80} {
			rng := Stream(1, "coverage", s.name, strconv.Itoa(size))
			covered, given := 0, 0
			for range n {
				blocks := make([]Block, size)
				for i := range blocks {
					blocks[i] = Block{s.draw(rng), 1}
				}
				i, err := MeanInterval(blocks, .95, 1)
				if err != nil {
					continue
				}
				given++
				if i.Low <= s.mean && s.mean <= i.High {
					covered++
				}
			}
			share := float64(covered) / float64(given)
			t.Logf("%-9s %2d sentences: covered %.3f, refused %.2f", s.name, size, share, 1-float64(given)/float64(n))
			if given < n/4 {
				continue // what is left of a mostly refused size is no sample of its kind
			}
			if wide := slack(.05, given); share < .92-wide || share > .975+wide {
				t.Errorf("%s, %d sentences: covered %.3f of %d", s.name, size, share, given)
			}
		}
	}
}

// null draws the blocks of two groups without any difference of mean.
type null struct {
	name string
	draw func(r *rand.Rand, a, b int) ([]Block, []Block)
	calm bool // independent, equal spread: between .03 and .07 with ten blocks a side
}

var nulls = []null{
	{"independent", each(func(r *rand.Rand, _ bool) float64 { return r.NormFloat64() }), true},
	{"mostly zero", each(func(r *rand.Rand, _ bool) float64 { return shapes[3].draw(r) }), true},
	{"skewed", each(func(r *rand.Rand, _ bool) float64 { return r.ExpFloat64() }), true},
	{"unequal variance", each(func(r *rand.Rand, second bool) float64 {
		if second {
			return 2.5 * r.NormFloat64()
		}
		return r.NormFloat64()
	}), false},
	{"autocorrelated .2", autocorrelated(.2), false},
	{"autocorrelated .1", autocorrelated(.1), false},
}

// each draws blocks of one to six scores.
func each(draw func(r *rand.Rand, second bool) float64) func(*rand.Rand, int, int) ([]Block, []Block) {
	return func(r *rand.Rand, a, b int) ([]Block, []Block) {
		group := func(k int, second bool) []Block {
			blocks := make([]Block, k)
			for i := range blocks {
				blocks[i].N = 1 + r.IntN(6)
				for range blocks[i].N {
					blocks[i].Sum += draw(r, second)
				}
			}
			return blocks
		}
		return group(a, false), group(b, true)
	}
}

// autocorrelated draws one running text: scores of a first-order autoregression cut into blocks of two to six.
func autocorrelated(phi float64) func(*rand.Rand, int, int) ([]Block, []Block) {
	return func(r *rand.Rand, a, b int) ([]Block, []Block) {
		x := r.NormFloat64()
		blocks := make([]Block, a+b)
		for i := range blocks {
			blocks[i].N = 2 + r.IntN(5)
			for range blocks[i].N {
				x = phi*x + math.Sqrt(1-phi*phi)*r.NormFloat64()
				blocks[i].Sum += x
			}
		}
		return blocks[:a], blocks[a:]
	}
}

// TestFalseAlarmsOfDifferenceTest counts p <= .05 where there is no difference.
func TestFalseAlarmsOfDifferenceTest(t *testing.T) {
	n := rounds(t)
	for _, null := range nulls {
		for _, size := range [][2]int{{3, 4}, {4, 6}, {5, 5}, {3, 15}, {10, 10}, {10, 25}, {25, 10}} {
			rng := Stream(2, "alarms", null.name, fmt.Sprint(size))
			alarms := 0
			for range n {
				a, b := null.draw(rng, size[0], size[1])
				if test, err := DifferenceTest(a, b, 1, 1000, rng); err == nil && test.P <= .05 {
					alarms++
				}
			}
			share, wide := float64(alarms)/float64(n), slack(.05, n)
			t.Logf("%-17s %2d and %2d blocks: %.3f", null.name, size[0], size[1], share)
			if share > .07+wide || null.calm && min(size[0], size[1]) >= 10 && share < .03-wide {
				t.Errorf("%s, %v blocks: share of p <= .05 is %.3f", null.name, size, share)
			}
		}
	}
}

func autoregression(rng *rand.Rand, n int, phi float64, draw func(*rand.Rand) float64) []float64 {
	series := make([]float64, n)
	x := draw(rng)
	for range 20 { // forget the beginning
		x = phi*x + draw(rng)
	}
	for i := range series {
		x = phi*x + draw(rng)
		series[i] = x
	}
	return series
}

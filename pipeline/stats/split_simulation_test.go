package stats

import (
	"math"
	"math/rand/v2"
	"slices"
	"strconv"
	"testing"
)

// unchanged draws series without any change of mean.
var unchanged = []struct {
	name string
	draw func(rng *rand.Rand, n int) []float64
	calm bool // independent, equal spread
}{
	{"independent", running(0, (*rand.Rand).NormFloat64), true},
	{"mostly zero", running(0, shapes[3].draw), true},
	{"skewed", running(0, (*rand.Rand).ExpFloat64), true},
	{"autocorrelated .2", running(.2, (*rand.Rand).NormFloat64), false},
	{"autocorrelated .3", running(.3, (*rand.Rand).NormFloat64), false},
	{"autocorrelated .5", running(.5, (*rand.Rand).NormFloat64), false},
	{"loud first third", louder(0, 1./3), false},
	{"loud middle", louder(.4, .6), false},
	{"loud end", louder(.85, 1), false},
}

func running(phi float64, draw func(*rand.Rand) float64) func(*rand.Rand, int) []float64 {
	return func(rng *rand.Rand, n int) []float64 { return autoregression(rng, n, phi, draw) }
}

// louder has a part with two and a half times the spread of the rest.
func louder(from, to float64) func(*rand.Rand, int) []float64 {
	return func(rng *rand.Rand, n int) []float64 {
		series := step(rng, n, n, 0)
		for i := int(from * float64(n)); i < int(to*float64(n)); i++ {
			series[i] *= 2.5
		}
		return series
	}
}

// step draws normal scores whose mean rises by size after the first at.
func step(rng *rand.Rand, n, at int, size float64) []float64 {
	series := make([]float64, n)
	for i := range series {
		series[i] = rng.NormFloat64()
		if i >= at {
			series[i] += size
		}
	}
	return series
}

// TestFalseAlarmsOfSplitTest counts p <= .05 in series without any change.
func TestFalseAlarmsOfSplitTest(t *testing.T) {
	n := rounds(t)
	for _, null := range unchanged {
		for _, size := range []int{40, 60, 120, 300} {
			rng := Stream(3, "split", null.name, strconv.Itoa(size))
			alarms := 0
			for range n {
				if split, err := SplitTest(null.draw(rng, size), 5, nil, nil, 400, rng); err == nil && split.P <= .05 {
					alarms++
				}
			}
			share := float64(alarms) / float64(n)
			t.Logf("%-17s %3d sentences: %.3f", null.name, size, share)
			if share > .07+slack(.05, n) || null.calm && size >= 60 && share < .03-slack(.05, n) {
				t.Errorf("%s, %d sentences: share of p <= .05 is %.3f", null.name, size, share)
			}
		}
	}
}

// TestPowerOfSplitTest plants a turn of 1.3 standard deviations in 60 sentences. An oracle that knows the variance, and from simulation the limit of the largest likelihood
// ratio, and takes the likeliest place, shows what there is to be found.
func TestPowerOfSplitTest(t *testing.T) {
	n := rounds(t)
	limit := oracleLimit(60, max(n, 1000))
	for _, at := range []int{10, 20, 30} {
		rng := Stream(4, "power", strconv.Itoa(at))
		var near, significant, found, inside, oracle int
		for range n {
			series := step(rng, 60, at, 1.3)
			split, err := SplitTest(series, 5, nil, nil, 1000, rng)
			if err != nil {
				t.Fatal(err)
			}
			count(&near, within(split.At, at, 3))
			count(&significant, split.P <= .05)
			count(&found, within(split.At, at, 3) && split.P <= .05)
			count(&inside, split.Low <= at && at <= split.High)
			likeliest := newSplitter(series, 5).best
			count(&oracle, within(likeliest.at, at, 3) && likeliest.between >= limit)
		}
		share := func(k int) float64 { return float64(k) / float64(n) }
		t.Logf("turn after %d of 60: within 3 sentences %.3f, p <= .05 %.3f, both %.3f (oracle %.3f); place inside its interval %.3f",
			at, share(near), share(significant), share(found), share(oracle), share(inside))
		if at >= 20 && (share(near) < .83-slack(.83, n) || share(found) < .785-slack(.8, n)) || share(inside) < .93-slack(.05, n) {
			t.Errorf("turn after %d: within 3 sentences %.3f, and p <= .05 %.3f, place inside its interval %.3f", at, share(near), share(found), share(inside))
		}
	}
}

func within(a, b, distance int) bool { return max(a-b, b-a) <= distance }

func count(n *int, yes bool) {
	if yes {
		*n++
	}
}

// oracleLimit is the 95% point of the largest likelihood ratio in series of variance 1 without a change.
func oracleLimit(size, n int) float64 {
	rng, largest := Stream(4, "oracle"), make([]float64, n)
	for i := range largest {
		largest[i] = newSplitter(step(rng, size, size, 0), 5).best.between
	}
	slices.Sort(largest)
	return largest[n*95/100]
}

// TestCoverageOfPlace counts how often the interval for the place of a turn holds it: among all series, and among those in which the turn is shown, which are
// the ones that print it.
func TestCoverageOfPlace(t *testing.T) {
	n := rounds(t)
	for _, c := range []struct {
		size, at  int
		step, phi float64
	}{{60, 20, .8, 0}, {60, 20, 1.3, 0}, {60, 30, 2, 0}, {60, 10, 1.3, 0}, {120, 40, .8, 0}, {120, 40, 1.3, 0}, {120, 60, 1.3, .3}, {200, 80, 1, .5}} {
		rng := Stream(5, "place", strconv.Itoa(c.at), strconv.FormatFloat(c.step, 'g', 3, 64))
		var inside, shown, both, width int
		for range n {
			series := autoregression(rng, c.size, c.phi, (*rand.Rand).NormFloat64)
			for i := c.at; i < c.size; i++ {
				series[i] += c.step / math.Sqrt(1-c.phi*c.phi)
			}
			split, err := SplitTest(series, 5, nil, nil, 200, rng)
			if err != nil {
				t.Fatal(err)
			}
			holds := split.Low <= c.at && c.at <= split.High
			count(&inside, holds)
			count(&shown, split.P <= .05)
			count(&both, holds && split.P <= .05)
			if split.P <= .05 {
				width += split.High - split.Low + 1
			}
		}
		all, given := float64(inside)/float64(n), float64(both)/math.Max(1, float64(shown))
		t.Logf("%.1f sd after %d of %d, autocorrelation %.1f: %.3f of all, %.3f of the %.2f shown, %.0f places wide",
			c.step, c.at, c.size, c.phi, all, given, float64(shown)/float64(n), float64(width)/math.Max(1, float64(shown)))
		if all < .92-slack(.05, n) || given < .92-slack(.05, max(shown, 50)) {
			t.Errorf("%+v: the interval holds the place in %.3f, where shown in %.3f", c, all, given)
		}
	}
}

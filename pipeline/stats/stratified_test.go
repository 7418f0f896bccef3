package stats

import (
	"errors"
	"math"
	"math/rand/v2"
	"slices"
	"testing"
)

// section reads labels such as "+--+", + for a sentence with the theme.
func section(labels string, values ...float64) Stratum {
	s := Stratum{Values: values}
	for _, l := range labels {
		s.With = append(s.With, l == '+')
	}
	return s
}

// TestStratifiedByHand: weights 3·1/4 = .75 and 2·2/4 = 1, differences 1 - 0 and 5 - 2, so (.75 + 3)/1.75.
func TestStratifiedByHand(t *testing.T) {
	s := []Stratum{section("+-++", 0, 0, 1, 2), section("--++", 1, 3, 4, 6), section("++", 7, 9), section("---", 1, 2, 3)}
	c, err := StratifiedTest(s, .95, 100, from(Stream(1)))
	if !errors.Is(err, ErrFewSentences) || c.With != 5 || c.Without != 3 || c.Strata != 2 || c.P != 1 || c.MinP != 1 {
		t.Errorf("%+v, %v", c, err)
	}
	near(t, "Delta", c.Delta, 3.75/1.75, 1e-12)
	if c.Low != c.Delta || c.High != c.Delta {
		t.Errorf("limits of a refused test: %+v", c)
	}
}

// TestStratifiedConfounding: a gloomy section full of the theme does not make the theme gloomy.
func TestStratifiedConfounding(t *testing.T) {
	rng := Stream(1, "confounding")
	gloomy, bright := Stratum{}, Stratum{}
	for i := range 40 {
		gloomy.Values, gloomy.With = append(gloomy.Values, -1+.2*rng.NormFloat64()), append(gloomy.With, i%8 != 0)
		bright.Values, bright.With = append(bright.Values, 1+.2*rng.NormFloat64()), append(bright.With, i%8 == 0)
	}
	c, err := StratifiedTest([]Stratum{gloomy, bright}, .95, 999, from(rng))
	if err != nil || c.P < .05 || math.Abs(c.Delta) > .2 || c.Low > 0 || c.High < 0 {
		t.Errorf("%+v, %v", c, err)
	}
	for i, with := range bright.With {
		if with {
			bright.Values[i] -= .5
		}
	}
	for i, with := range gloomy.With {
		if with {
			gloomy.Values[i] -= .5
		}
	}
	shifted, err := StratifiedTest([]Stratum{gloomy, bright}, .95, 999, from(rng))
	if err != nil || shifted.P > .01 || shifted.High >= 0 {
		t.Errorf("half a point lower with the theme: %+v, %v", shifted, err)
	}
	near(t, "the shift", shifted.Delta, c.Delta-.5, 1e-12)
}

func TestStratifiedRefuses(t *testing.T) {
	alternating := section("+-+-+-+-+-+-+-+-+-+-+-+-", make([]float64, 24)...)
	pairs := make([]Stratum, 0, 10)
	for i := range 10 {
		pairs = append(pairs, section("+-", float64(i), 0))
	}
	wide, narrow := section("++++++++++----------"), section("++++++++++----------")
	for i := range 20 {
		wide.Values, narrow.Values = append(wide.Values, float64(i*i%7)), append(narrow.Values, .1)
	}
	for _, c := range []struct {
		name   string
		strata []Stratum
		level  float64
		want   error
	}{
		{"nothing", nil, .95, ErrFewSentences},
		{"the theme everywhere", []Stratum{section("++++++++++++", make([]float64, 12)...)}, .95, ErrFewSentences},
		{"all zero", []Stratum{alternating}, .95, ErrNoSpread},
		{"all .1", []Stratum{narrow}, .95, ErrNoSpread},
		{"level out of reach", pairs, .9999, ErrFewArrangements},
		{"fine", []Stratum{wide}, .95, nil},
	} {
		got, err := StratifiedTest(c.strata, c.level, 999, from(Stream(1)))
		if !errors.Is(err, c.want) || err != nil && (got.P != 1 || got.MinP != 1 || got.Low != got.Delta || got.High != got.Delta) {
			t.Errorf("%s: %+v, %v", c.name, got, err)
		}
	}
}

// TestStratifiedSeparated: where the theme explains every difference no variance is left, and nothing infinite comes out.
func TestStratifiedSeparated(t *testing.T) {
	var strata []Stratum
	for i := range 4 {
		s := section("+++---++--")
		for _, with := range s.With {
			v := float64(i)
			if with {
				v++
			}
			s.Values = append(s.Values, v)
		}
		strata = append(strata, s)
	}
	c, err := StratifiedTest(strata, .95, 999, from(Stream(1)))
	if err != nil || c.P != .001 || c.Exact {
		t.Errorf("%+v, %v", c, err)
	}
	near(t, "Delta", c.Delta, 1, 1e-12)
	near(t, "low", c.Low, 1, 1e-6)
	near(t, "high", c.High, 1, 1e-6)
}

// TestStratifiedSampleMeetsExact: a sample of arrangements gives the p of all of them.
func TestStratifiedSampleMeetsExact(t *testing.T) {
	rng := Stream(3, "exact")
	for range 20 {
		var strata []Stratum
		for range 5 {
			s := section("++--")
			for range 4 {
				s.Values = append(s.Values, rng.NormFloat64())
			}
			rng.Shuffle(4, func(i, j int) { s.With[i], s.With[j] = s.With[j], s.With[i] })
			strata = append(strata, s)
		}
		exact, err := StratifiedTest(strata, .95, 7776, from(rng))
		if err != nil || !exact.Exact || exact.MinP != 2./7776 {
			t.Fatalf("%+v, %v", exact, err)
		}
		drawn, _ := StratifiedTest(strata, .95, 7775, from(rng))
		if drawn.Exact || drawn.Delta != exact.Delta {
			t.Fatalf("%+v", drawn)
		}
		near(t, "p", drawn.P, exact.P, .025) // more than four standard errors
		near(t, "low", drawn.Low, exact.Low, .15*(exact.High-exact.Low))
	}
}

// TestStretch: nothing to stretch without autocorrelation or where labels alternate; much where labels stand in one run.
func TestStretch(t *testing.T) {
	rng := Stream(9, "stretch")
	values := autoregression(rng, 400, .5, (*rand.Rand).NormFloat64)
	half, alternating, random := make([]bool, 400), make([]bool, 400), make([]bool, 400)
	for i := range half {
		half[i], alternating[i], random[i] = i < 200, i%2 == 0, rng.IntN(2) == 0
	}
	of := func(values []float64, with []bool) float64 {
		c := centre([]Stratum{{values, with}})
		return c.stretch(c.contrast().Delta)
	}
	near(t, "one run", of(values, half), math.Sqrt((1+.5)/(1-.5)), .2)
	near(t, "alternating", of(values, alternating), 1, 0)
	near(t, "random", of(values, random), 1, .1)
	rng.Shuffle(400, func(i, j int) { values[i], values[j] = values[j], values[i] })
	near(t, "no autocorrelation", of(values, half), 1, .15)
}

func FuzzStratifiedTest(f *testing.F) {
	f.Add([]byte("The values and labels of some sections, as bytes that a fuzzer changes."), uint8(95))
	f.Fuzz(func(t *testing.T, data []byte, percent uint8) {
		strata := []Stratum{{}}
		for _, b := range data {
			s := &strata[len(strata)-1]
			s.Values, s.With = append(s.Values, float64(b>>2)/16-2), append(s.With, b&1 == 1)
			if b&2 == 2 && len(s.Values) > 4 {
				strata = append(strata, Stratum{})
			}
		}
		level := float64(1+percent%99) / 100
		c, err := StratifiedTest(strata, level, 200, from(Stream(1)))
		again, _ := StratifiedTest(strata, level, 200, from(Stream(1)))
		finite(t, c.Delta, c.P, c.MinP, c.Low, c.High)
		if c != again || c.P < c.MinP || c.P > 1 || c.Low > c.Delta || c.High < c.Delta {
			t.Errorf("%+v, again %+v", c, again)
		}
		if inside := c.Low <= 0 && c.High >= 0; err == nil && c.P > c.MinP && math.Abs(c.P-(1-level)) > .006 && inside != (c.P > 1-level) {
			t.Errorf("level %v: %+v", level, c)
		}
		for _, s := range strata {
			for i := range s.With {
				s.With[i] = !s.With[i]
			}
		}
		mirror, mirrorErr := StratifiedTest(strata, level, 200, from(Stream(1)))
		if !errors.Is(mirrorErr, err) || math.Abs(mirror.Delta+c.Delta) > 1e-9 || mirror.With != c.Without {
			t.Errorf("%+v, labels exchanged %+v", c, mirror)
		}
	})
}

func benchmarkText() []Stratum {
	rng := Stream(1, "benchmark")
	strata := make([]Stratum, 7)
	for k := range strata {
		strata[k] = Stratum{make([]float64, 14), make([]bool, 14)}
		for i := range strata[k].Values {
			strata[k].Values[i], strata[k].With[i] = rng.NormFloat64(), rng.Float64() < .5
		}
	}
	return slices.Insert(strata, 3, Stratum{[]float64{1, 2}, []bool{true, true}})
}

func BenchmarkStratifiedTest(b *testing.B) {
	rng, strata := Stream(1), benchmarkText()
	for b.Loop() {
		if _, err := StratifiedTest(strata, .95, 1000, from(rng)); err != nil {
			b.Fatal(err)
		}
	}
}

// from gives the same random numbers to whoever asks.
func from(rng *rand.Rand) func() *rand.Rand { return func() *rand.Rand { return rng } }

package stats

import (
	"math"
	"testing"
)

// none marks a unit that a coder left out.
var none = math.NaN()

// unitsOf turns a table with a row per coder into units.
func unitsOf(coders ...[]float64) [][]float64 {
	units := make([][]float64, len(coders[0]))
	for _, codes := range coders {
		for i, code := range codes {
			if !math.IsNaN(code) {
				units[i] = append(units[i], code)
			}
		}
	}
	return units
}

// TestAlpha holds the worked examples of Krippendorff (2011) and their published values.
func TestAlpha(t *testing.T) {
	for _, c := range []struct {
		name              string
		units             [][]float64
		nominal, interval float64
	}{
		{"A: two coders, two codes", unitsOf(
			[]float64{0, 1, 0, 0, 0, 0, 0, 0, 1, 0},
			[]float64{1, 1, 1, 0, 0, 1, 0, 0, 0, 0}), .095, .095},
		{"B: two coders, five codes", unitsOf(
			[]float64{1, 1, 2, 2, 4, 3, 3, 3, 5, 4, 4, 1},
			[]float64{2, 1, 2, 2, 2, 3, 3, 3, 5, 4, 4, 4}), .692, none},
		{"C: four coders, codes missing", unitsOf(
			[]float64{1, 2, 3, 3, 2, 1, 4, 1, 2, none, none, none},
			[]float64{1, 2, 3, 3, 2, 2, 4, 1, 2, 5, none, 3},
			[]float64{none, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, none},
			[]float64{1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, none}), .743, .849},
	} {
		codings := NewCodings(c.units)
		if got, known := codings.Alpha(Nominal, nil); !known || math.Abs(got-c.nominal) > .0005 {
			t.Errorf("%s: nominal alpha %.4f, published %.3f", c.name, got, c.nominal)
		}
		if got, known := codings.Alpha(Squared, nil); !math.IsNaN(c.interval) && (!known || math.Abs(got-c.interval) > .0005) {
			t.Errorf("%s: interval alpha %.4f, published %.3f", c.name, got, c.interval)
		}
	}
}

func TestAlphaUnknown(t *testing.T) {
	for name, units := range map[string][][]float64{
		"no units":             nil,
		"a single code a unit": {{1}, {2}, {3}},
		"one code throughout":  {{1, 1}, {1, 1}},
	} {
		if alpha, known := NewCodings(units).Alpha(Nominal, nil); known || alpha != 0 {
			t.Errorf("%s: alpha %v, known %v", name, alpha, known)
		}
	}
	if a, known := NewCodings([][]float64{{0, 1}, {1, 0}}).Alpha(Nominal, nil); !known || a >= 0 {
		t.Errorf("coders who always differ: %v, %v", a, known)
	}
}

// TestAlphaWeights: equal weights change nothing whatever their size, a weight of zero leaves a unit out of the agreement, and
// with more weight on the units that agree alpha goes up.
func TestAlphaWeights(t *testing.T) {
	units := [][]float64{{0, 0}, {1, 1}, {0, 1}, {1, 1}, {2}}
	c := NewCodings(units)
	plain, _ := c.Alpha(Squared, nil)
	same, _ := c.Alpha(Squared, []float64{7, 7, 7, 7, 1000})
	near(t, "equal weights", same, plain, 1e-12)
	if without, _ := c.Alpha(Squared, []float64{1, 1, 0, 1, 0}); without != 1 {
		t.Errorf("without the unit in dispute: %v", without)
	}
	if more, _ := c.Alpha(Squared, []float64{3, 3, 1, 3, 1}); more <= plain || more >= 1 {
		t.Errorf("more weight on agreement: %v, was %v", more, plain)
	}
	if c.Pairable() != 4 {
		t.Errorf("%d pairable units", c.Pairable())
	}
	if _, known := c.Alpha(Squared, make([]float64, 5)); known {
		t.Error("known without any weight")
	}
}

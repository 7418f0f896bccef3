package stats

import (
	"errors"
	"math"
	"testing"
)

// TestPairedTest holds Fisher's count for Darwin's fifteen pairs of maize (1935, §21): 1726 of the 32768 patterns of signs, in eighths of an inch.
func TestPairedTest(t *testing.T) {
	darwin := []float64{49, -67, 8, 16, 6, 23, 28, 41, 14, 29, 56, 24, 75, 60, -48}
	exact, err := PairedTest(darwin, 1<<15, Stream(1))
	if err != nil || !exact.Exact {
		t.Fatalf("%+v, %v", exact, err)
	}
	near(t, "p", exact.P, 1726./32768, 1e-12)
	near(t, "mean", exact.Delta, 314./15, 1e-12)
	near(t, "smallest p", exact.MinP, 2./32768, 1e-12)
	drawn, err := PairedTest(darwin, 20000, Stream(1))
	if err != nil || drawn.Exact {
		t.Fatalf("%+v, %v", drawn, err)
	}
	near(t, "p of a sample", drawn.P, exact.P, .006) // almost four standard errors
	near(t, "smallest p of a sample", drawn.MinP, 2./32768, 1e-12)
}

func TestPairedTestRefuses(t *testing.T) {
	for _, c := range []struct {
		name        string
		differences []float64
		want        error
	}{
		{"nothing", nil, ErrFewPairs},
		{"five", []float64{1, 1, 1, 1, 1}, ErrFewPairs},
		{"five other than zero", []float64{1, 1, 0, 1, 1, 1, 0}, ErrFewNonzero},
	} {
		test, err := PairedTest(c.differences, 999, Stream(1))
		if !errors.Is(err, c.want) || test.P != 1 || test.MinP != 1 || math.Abs(test.Delta-meanOf(c.differences)) > 1e-12 {
			t.Errorf("%s: %+v, %v", c.name, test, err)
		}
	}
	six, err := PairedTest([]float64{.1, .1, .1, .2, .3, .1, 0}, 999, Stream(1))
	if err != nil || six.P != 2./64 || six.MinP != six.P {
		t.Errorf("six of one sign: %+v, %v", six, err)
	}
}

// TestFalseAlarmsOfPairedTest counts p <= .05 where differences are as often positive as negative.
func TestFalseAlarmsOfPairedTest(t *testing.T) {
	for _, s := range shapes[:1] {
		for _, size := range []int{6, 10, 30} {
			rng, alarms, n := Stream(7, s.name), 0, 5*rounds(t)
			for range n {
				differences := make([]float64, size)
				for i := range differences {
					differences[i] = s.draw(rng)
				}
				if test, err := PairedTest(differences, 999, rng); err != nil {
					t.Fatal(err)
				} else if test.P <= .05 {
					alarms++
				}
			}
			if share := float64(alarms) / float64(n); math.Abs(share-.045) > .015+slack(.05, n) {
				t.Errorf("%s, %d differences: share of p <= .05 is %.3f", s.name, size, share)
			}
		}
	}
}

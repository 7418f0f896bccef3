package stats

import (
	"errors"
	"math"
	"testing"
)

func TestTheilSen(t *testing.T) {
	var x, y []float64
	for i := range 20 {
		x, y = append(x, float64(i*i)), append(y, 3-.25*float64(i*i))
	}
	y[3], y[11] = 1000, -5000 // two wild points leave the median where it was
	slope, err := TheilSen(x, y, .95)
	if err != nil {
		t.Fatal(err)
	}
	near(t, "slope", slope.Estimate, -.25, 1e-12)
	if slope.Low > -.25 || slope.High < -.25 {
		t.Errorf("%+v", slope)
	}
	for _, c := range []struct {
		x    []float64
		want error
	}{{make([]float64, 9), ErrShortSeries}, {make([]float64, 12), ErrNoSpread}} {
		if i, err := TheilSen(c.x, c.x, .95); !errors.Is(err, c.want) || i != (Interval{}) {
			t.Errorf("%d points: %+v, %v", len(c.x), i, err)
		}
	}
}

// TestTheilSenLimits: of ten points without ties S has the variance 10·9·25/18 = 125, so that of the 45 slopes the limits lie 1.96·√125/2 = 10.96
// from the middle, 22.5: they are the 11th and the 35th.
func TestTheilSenLimits(t *testing.T) {
	x := []float64{1, 2, 3, 4, 5, 6, 7, 8, 9, 10}
	y := []float64{2, 1.5, 4, 3.2, 6, 4.1, 5.5, 9, 7.7, 8.1}
	near(t, "variance", kendallVariance(x, y), 125, 1e-12)
	slopes := slopesOf(x, y)
	slope, _ := TheilSen(x, y, .95)
	near(t, "low", slope.Low, smallest(slopes, 10), 0)
	near(t, "high", slope.High, smallest(slopes, 34), 0)
	near(t, "middle", slope.Estimate, smallest(slopes, 22), 0)
}

// TestKendallVariance holds the formula with ties against all 120 orders of five values.
func TestKendallVariance(t *testing.T) {
	x, y := []float64{1, 1, 2, 3, 3}, []float64{5, 5, 5, 6, 7}
	var squares, sum, n float64
	var visit func(k int)
	visit = func(k int) {
		if k == len(y) {
			s := kendall(x, y)
			squares, sum, n = squares+s*s, sum+s, n+1
			return
		}
		for i := k; i < len(y); i++ {
			y[k], y[i] = y[i], y[k]
			visit(k + 1)
			y[k], y[i] = y[i], y[k]
		}
	}
	visit(0)
	near(t, "mean", sum/n, 0, 1e-12)
	near(t, "variance", kendallVariance(x, y), squares/n, 1e-9)
}

func kendall(x, y []float64) (s float64) {
	for i := range x {
		for j := range i {
			if d := (x[i] - x[j]) * (y[i] - y[j]); d != 0 {
				s += math.Copysign(1, d)
			}
		}
	}
	return s
}

// TestCoverageOfTheilSen simulates posts on days, several of them on the same, whose tone rises.
func TestCoverageOfTheilSen(t *testing.T) {
	n := rounds(t)
	for _, s := range shapes[:3] {
		for _, size := range []int{10, 20, 60} {
			rng, covered := Stream(8, "slope", s.name), 0
			for range n {
				x, y := make([]float64, size), make([]float64, size)
				for i := range x {
					x[i] = float64(rng.IntN(size))
					y[i] = .02*x[i] + s.draw(rng) + s.draw(rng) + s.draw(rng)
				}
				slope, err := TheilSen(x, y, .95)
				if err != nil {
					t.Fatal(err)
				}
				count(&covered, slope.Low <= .02 && .02 <= slope.High)
			}
			share := float64(covered) / float64(n)
			t.Logf("%-9s %2d posts: covered %.3f", s.name, size, share)
			if wide := slack(.05, n); share < .92-wide || share > .985+wide {
				t.Errorf("%s, %d posts: covered %.3f", s.name, size, share)
			}
		}
	}
}

func TestTheilSenMany(t *testing.T) {
	rng := Stream(9, "many")
	x, y := make([]float64, 50_000), make([]float64, 50_000)
	for i := range x {
		x[i] = float64(rng.IntN(4000))
		y[i] = .001*x[i] + rng.NormFloat64()
	}
	slope, err := TheilSen(x, y, .95)
	if err != nil || math.Abs(slope.Estimate-.001) > 1e-4 {
		t.Errorf("%+v, %v", slope, err)
	}
}

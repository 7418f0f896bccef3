package stats

import (
	"errors"
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"gonum.org/v1/gonum/mathext"
)

func near(t *testing.T, what string, got, want, within float64) {
	t.Helper()
	if !(math.Abs(got-want) <= within) {
		t.Errorf("%s = %.6f, want %.6f", what, got, want)
	}
}

func ones(values ...float64) []Block {
	blocks := make([]Block, len(values))
	for i, v := range values {
		blocks[i] = Block{v, 1}
	}
	return blocks
}

func TestQuantiles(t *testing.T) {
	near(t, "normal .975", normalQuantile(.975), 1.959964, 1e-6)
	near(t, "Student .95, 4", studentQuantile(.95, 4), 2.776445, 1e-6)
	near(t, "Student .95, 30", studentQuantile(.95, 30), 2.042272, 1e-6)
	near(t, "Student .99, 1", studentQuantile(.99, 1), 63.656741, 1e-5)
	for _, level := range []float64{.5, .8, .9, .95, .99, .999} {
		for df := 3.; df < 200; df *= 1.1 {
			x := mathext.InvRegIncBeta(df/2, .5, 1-level)
			want := math.Sqrt(df * (1/x - 1))
			near(t, fmt.Sprintf("Student %v, %v", level, df), studentQuantile(level, df), want, 1e-5*want)
		}
	}
}

func TestSmallest(t *testing.T) {
	rng := Stream(5, "smallest")
	for range 200 {
		values := make([]float64, 1+rng.IntN(40))
		for i := range values {
			values[i] = float64(rng.IntN(12))
		}
		sorted := slices.Sorted(slices.Values(values))
		k := rng.IntN(len(values))
		if got := smallest(values, k); got != sorted[k] {
			t.Fatalf("smallest(%d) of %v = %v", k, sorted, got)
		}
	}
}

func TestStream(t *testing.T) {
	draw := func(seed uint64, names ...string) uint64 { return Stream(seed, names...).Uint64() }
	if first, second := draw(1, "post", "s1"), draw(1, "post", "s1"); first != second {
		t.Error("equal names give different numbers")
	}
	for _, other := range []uint64{draw(2, "post", "s1"), draw(1, "posts", "1"), draw(1, "post"), draw(1, "post", "s1", "")} {
		if other == draw(1, "post", "s1") {
			t.Error("different names give equal numbers")
		}
	}
}

func TestBelowIsEven(t *testing.T) {
	d, counts, places := diceFrom(Stream(6, "below")), make([]int, 7), []int{0, 1, 2, 3, 4, 5, 6}
	for range 10000 {
		for range 3 {
			counts[d.below(7)]++
		}
		draw(&d, places, 4)
		for _, place := range places[:4] {
			counts[place]++
		}
	}
	for i, c := range counts {
		if math.Abs(float64(c)-10000) > 500 { // five standard deviations
			t.Errorf("%d drawn %d times of 70000", i, c)
		}
	}
}

func TestMeanIntervalRefuses(t *testing.T) {
	for _, c := range []struct {
		name   string
		blocks []Block
		want   error
		mean   float64
	}{
		{"nothing", nil, ErrFewBlocks, 0},
		{"four blocks", ones(1, 2, 3, 4), ErrFewBlocks, 2.5},
		{"four of ten not zero", ones(1, 2, 3, 4, 0, 0, 0, 0, 0, 0), ErrFewNonzero, 1},
		{"all equal", ones(.1, .1, .1, .1, .1, .1, .1), ErrNoSpread, .1},
	} {
		i, err := MeanInterval(c.blocks, .95, 1)
		if !errors.Is(err, c.want) || i != (Interval{c.mean, c.mean, c.mean}) && math.Abs(i.Estimate-c.mean) > 1e-12 {
			t.Errorf("%s: %v, %v", c.name, i, err)
		}
	}
}

// TestMeanIntervalContainsStudent: the limits are never nearer than Student's, and at most twice as far.
func TestMeanIntervalContainsStudent(t *testing.T) {
	blocks := ones(.1, .2, .3, .4, .5, 1.5)
	i, err := MeanInterval(blocks, .95, 1)
	if err != nil {
		t.Fatal(err)
	}
	// mean .5, squares .16+.09+.04+.01+0+1 = 1.3, standard error √(1.3/5/6) = .208167, t(5) = 2.570582
	half := .208167 * 2.570582
	near(t, "mean", i.Estimate, .5, 1e-12)
	if i.Low > .5-half+1e-5 || i.Low < .5-2*half-1e-5 || i.High < .5+half-1e-5 || i.High > .5+2*half+1e-5 {
		t.Errorf("limits %v, Student's half-width %v", i, half)
	}
	if i.High-.5 <= .5-i.Low {
		t.Errorf("scores with a long right tail need more room above: %v", i)
	}
	wide, _ := MeanInterval(blocks, .95, 1.5)
	near(t, "stretched", wide.High-.5, 1.5*(i.High-.5), 1e-12)
}

// TestVarianceOfRatio against Σ(d - m·n)²·k/(k-1)/(Σn)² by hand: blocks 2/1, 2/2, 3/3 have mean 7/6.
func TestVarianceOfRatio(t *testing.T) {
	blocks := []Block{{2, 1}, {2, 2}, {3, 3}}
	// deviations 5/6, -1/3, -1/2: squares 25/36 + 4/36 + 9/36 = 38/36; times 3/2 over 36
	near(t, "standard error", ratioMeanOf(blocks).standardError(), math.Sqrt(38./36*1.5/36), 1e-12)
	all := added(sumsOf(nil, blocks, 1)) // around any level
	near(t, "standard error from sums", math.Sqrt(all.variance(all.d/all.n, spreadFactor(3))), math.Sqrt(38./36*1.5/36), 1e-12)
}

func TestDependence(t *testing.T) {
	near(t, "SeriesEffect(3, .5)", SeriesEffect(3, .5), 1+2*(2./3*.5+1./3*.25), 1e-12)
	near(t, "SeriesEffect(1, .5)", SeriesEffect(1, .5), 1, 0)
	near(t, "DesignEffect", DesignEffect([]Block{{0, 2}, {0, 4}}, .3), 1+(20./6-1)*.3, 1e-12)
	var unit [][]float64
	for i := range 12 {
		unit = append(unit, []float64{1 + 2*float64(i%2), 3 + 2*float64(i%2)})
	}
	// between 24/11, within 24/12, n0 = (24-2)/11 = 2
	near(t, "IntraclassCorrelation", IntraclassCorrelation([][][]float64{unit}), (24./11-2)/(24./11+2), 1e-12)
	near(t, "of too few blocks", IntraclassCorrelation([][][]float64{unit[:10]}), 0, 0)
	rng := Stream(7, "ar")
	near(t, "Autocorrelation", Autocorrelation([][]float64{autoregression(rng, 4000, .4, (*rand.Rand).NormFloat64)}), .4, .05)
	var short [][]float64
	for range 400 {
		short = append(short, autoregression(rng, 10, .3, (*rand.Rand).NormFloat64))
	}
	near(t, "Autocorrelation of short units", Autocorrelation(short), .3, .06)
}

func TestDifferenceInterval(t *testing.T) {
	many := 1 << 40 // degrees of freedom, where all t are the normal quantile
	i := DifferenceInterval(Estimated{Interval{1, .7, 1.4}, many}, Estimated{Interval{3, 2.7, 3.4}, many}, .95)
	near(t, "delta", i.Estimate, 2, 1e-12)
	near(t, "low", i.Low, 2-math.Sqrt(.09+.16), 1e-9)
	near(t, "high", i.High, 2+math.Sqrt(.16+.09), 1e-9)
	// equal standard errors with four degrees of freedom each have eight together: t 2.306004 for 2.776445
	few := DifferenceInterval(Estimated{Interval{1, .7, 1.3}, 4}, Estimated{Interval{3, 2.7, 3.3}, 4}, .95)
	near(t, "low of few", few.Low, 2-.3*math.Sqrt2*2.306004/2.776445, 1e-6)
	if none := DifferenceInterval(Estimated{Interval{1, 1, 1}, 1}, Estimated{Interval{2, 2, 2}, 1}, .95); none != (Interval{1, 1, 1}) {
		t.Errorf("of limits equal to the estimates: %v", none)
	}
}

func TestDifferenceTest(t *testing.T) {
	for _, c := range []struct {
		name    string
		a, b    []Block
		p, minP float64
	}{
		{"two against three, furthest apart", ones(1, 2), ones(5, 6, 7), .1, .1},
		{"three against three, furthest apart", ones(1, 2, 3), ones(5, 6, 8), .1, .1},
		{"four against four, furthest apart", ones(1, 2, 3, 4), ones(5, 6, 7, 9), 2. / 70, 2. / 70},
		{"no difference", ones(1, 2, 3), ones(3, 2, 1), 1, .1},
		{"all equal", ones(1, 1, 1), ones(1, 1, 1, 1), 1, 1. / 35},
	} {
		test, err := DifferenceTest(c.a, c.b, 1, 1000, Stream(1))
		if err != nil || !test.Exact {
			t.Fatalf("%s: %+v, %v", c.name, test, err)
		}
		near(t, c.name+": p", test.P, c.p, 1e-12)
		near(t, c.name+": smallest p", test.MinP, c.minP, 1e-12)
		near(t, c.name+": delta", test.Delta, Mean(c.b)-Mean(c.a), 1e-12)
	}
	for seed := range 20 { // the mirror of the observed arrangement is drawn in some of these, in others not
		test, err := DifferenceTest(ones(1, 2, 3, 4), ones(5, 6, 7, 9), 1, 60, Stream(uint64(seed)))
		if err != nil || test.Exact || test.P < test.MinP {
			t.Errorf("seed %d: %+v, %v, want p of the smallest possible or more", seed, test, err)
		}
	}
	if test, err := DifferenceTest(ones(1), ones(1, 2, 3), 1, 100, Stream(1)); !errors.Is(err, ErrSingleBlock) || test.P != 1 {
		t.Errorf("a single block: %+v, %v", test, err)
	}
}

// TestDifferenceTestSamples holds random arrangements against all of them.
func TestDifferenceTestSamples(t *testing.T) {
	a, b := ones(.1, .5, .3, -.2, .9, .4), ones(.6, .7, 1.1, .2, .8, .3, .9)
	exact, _ := DifferenceTest(a, b, 1, 2000, Stream(1)) // 1716 arrangements
	sampled, _ := DifferenceTest(a, b, 1, 1700, Stream(1))
	if !exact.Exact || sampled.Exact {
		t.Fatal("wrong method")
	}
	near(t, "p", sampled.P, exact.P, 4*math.Sqrt(exact.P/1700))
	swapped, _ := DifferenceTest(b, a, 1, 2000, Stream(1))
	near(t, "p the other way round", swapped.P, exact.P, 1e-12)
	near(t, "delta the other way round", swapped.Delta, -exact.Delta, 1e-12)
	wider, _ := DifferenceTest(a, b, 1.3, 2000, Stream(1))
	if wider.P <= exact.P {
		t.Errorf("p %v with a stretch, %v without", wider.P, exact.P)
	}
}

func TestChoose(t *testing.T) {
	for _, c := range [][3]float64{{5, 0, 1}, {5, 5, 1}, {10, 3, 120}, {40, 20, 137846528820}} {
		near(t, "Choose", Choose(int(c[0]), int(c[1])), c[2], 0)
	}
}

func TestBestSplit(t *testing.T) {
	series := []float64{0, 0, 1, 0, 0, 1, 2, 3, 2, 2, 3, 2}
	best, err := BestSplit(series, 3, nil)
	if err != nil {
		t.Fatal(err)
	}
	if want := bruteSplit(series, 3); best.At != want || best.Low > want || best.High < want {
		t.Errorf("%+v, want %d", best, want)
	}
	near(t, "before", best.Before, meanOf(series[:best.At]), 1e-12)
	near(t, "after", best.After, meanOf(series[best.At:]), 1e-12)
	if _, err := BestSplit(series[:5], 3, nil); !errors.Is(err, ErrShortSeries) {
		t.Errorf("five scores: %v", err)
	}
	flat, err := SplitTest(make([]float64, 50), 5, nil, nil, 100, Stream(1))
	if !errors.Is(err, ErrNoSpread) || flat.P != 1 {
		t.Errorf("no spread: %+v, %v", flat, err)
	}
	if step, _ := BestSplit([]float64{0, 0, 0, 0, 0, 1, 1, 1, 1}, 2, nil); step.At != 5 || step.Low != 5 || step.High != 5 {
		t.Errorf("a clean step: %+v", step)
	}
}

func bruteSplit(series []float64, least int) int {
	p, best, at := newPrefix(series), math.Inf(1), 0
	for k := least; k <= len(series)-least; k++ {
		if c := p.squares(0, k) + p.squares(k, len(series)); c < best-1e-12 {
			best, at = c, k
		}
	}
	return at
}

// TestSplitAutocorrelation holds the closed form against residuals taken one by one.
func TestSplitAutocorrelation(t *testing.T) {
	rng := Stream(8, "closed form")
	for range 50 {
		series := autoregression(rng, 10+rng.IntN(40), .3, (*rand.Rand).NormFloat64)
		s := newSplitter(series, 3)
		f := s.best
		if want := bruteSplit(series, 3); f.at != want {
			t.Fatalf("split at %d, want %d", f.at, want)
		}
		a, b := meanOf(s.centred[:f.at]), meanOf(s.centred[f.at:])
		var lagged, squares float64
		for i, x := range s.centred {
			r := x - a
			if i >= f.at {
				r = x - b
			}
			squares += r * r
			if i > 0 && i < f.at {
				lagged += r * (s.centred[i-1] - a)
			} else if i > f.at {
				lagged += r * (s.centred[i-1] - b)
			}
		}
		near(t, "within", s.squares-f.between, squares, 1e-9)
		near(t, "autocorrelation", s.autocorrelation(s.centred, f, squares), lagged/squares, 1e-9)
	}
}

func TestPartitionIsOptimal(t *testing.T) {
	rng := Stream(9, "partition")
	for range 60 {
		series := make([]float64, 8+rng.IntN(40))
		level := 0.0
		for i := range series {
			if rng.IntN(8) == 0 {
				level = 3 * rng.NormFloat64()
			}
			series[i] = level + rng.NormFloat64()
		}
		least, penalty := 1+rng.IntN(4), 1+6*rng.Float64()
		got := Partition(series, least, penalty)
		if best := brutePartition(series, least, penalty); math.Abs(price(series, got, penalty)-best) > 1e-9 {
			t.Fatalf("cuts %v cost %v, the best %v", got, price(series, got, penalty), best)
		}
		for i, at := range append(got, len(series)) {
			if before := append([]int{0}, got...)[i]; at-before < least {
				t.Fatalf("cuts %v leave less than %d", got, least)
			}
		}
	}
}

func price(series []float64, cuts []int, penalty float64) float64 {
	p, sum, from := newPrefix(series), penalty*float64(len(cuts)), 0
	for _, at := range append(slices.Clone(cuts), len(series)) {
		sum += p.squares(from, at)
		from = at
	}
	return sum
}

// brutePartition looks at every last stretch, without pruning.
func brutePartition(series []float64, least int, penalty float64) float64 {
	p, cost := newPrefix(series), make([]float64, len(series)+1)
	for end := 1; end <= len(series); end++ {
		cost[end] = math.Inf(1)
		if end >= least {
			cost[end] = p.squares(0, end)
		}
		for start := least; start+least <= end; start++ {
			cost[end] = math.Min(cost[end], cost[start]+penalty+p.squares(start, end))
		}
	}
	return cost[len(series)]
}

func TestCutPenalty(t *testing.T) {
	series := autoregression(Stream(10), 200, 0, (*rand.Rand).NormFloat64)
	if p := CutPenalty(series, 5); p < 2*math.Log(200)*.6 || p > 2*math.Log(200)*2 {
		t.Errorf("penalty %v for independent scores of variance 1", p)
	}
	if cuts := Partition(series, 5, CutPenalty(series, 5)); len(cuts) != 0 {
		t.Errorf("cuts %v where nothing changes", cuts)
	}
}

func TestSmooth(t *testing.T) {
	line := make([]float64, 30)
	for i := range line {
		line[i] = 2 - .1*float64(i)
	}
	smooth, err := Smooth(line, 8, .95)
	if err != nil {
		t.Fatal(err)
	}
	for i, p := range smooth { // a straight line comes through whole, at the edges too
		near(t, "line", p.Estimate, line[i], 1e-9)
	}
	noisy := autoregression(Stream(11), 60, 0, (*rand.Rand).NormFloat64)
	smooth, _ = Smooth(noisy, 10, .95)
	if edge, middle := smooth[0].High-smooth[0].Low, smooth[30].High-smooth[30].Low; edge < 1.5*middle {
		t.Errorf("band %.3f wide at the edge, %.3f in the middle", edge, middle)
	}
	if _, err := Smooth(noisy[:9], 10, .95); !errors.Is(err, ErrShortSeries) {
		t.Errorf("nine scores: %v", err)
	}
}

func TestAdjust(t *testing.T) {
	p := []float64{.01, .04, .03, .005}
	for i, want := range []float64{.03, .06, .06, .02} {
		near(t, "Holm", Holm(p)[i], want, 1e-12)
	}
	for i, want := range []float64{.02, .04, .04, .02} {
		near(t, "Benjamini–Hochberg", BenjaminiHochberg(p)[i], want, 1e-12)
	}
	if len(Holm(nil)) != 0 || len(BenjaminiHochberg(nil)) != 0 {
		t.Error("something of nothing")
	}
	near(t, "capped", Holm([]float64{.6, .9})[0], 1, 0)
}

func TestPoissonRate(t *testing.T) {
	ten, none := PoissonRate(10, 1000, 1000, .95), PoissonRate(0, 500, 1000, .95)
	near(t, "rate", ten.Estimate, 10, 1e-12)
	near(t, "low", ten.Low, 4.795389, 1e-5)
	near(t, "high", ten.High, 18.390356, 1e-5)
	near(t, "none", none.High, -2*math.Log(.025), 1e-9)
	if PoissonRate(3, 0, 1000, .95) != (Interval{}) {
		t.Error("a rate without words")
	}
}

func TestSpearman(t *testing.T) {
	rho := func(x, y []float64) float64 {
		rho, _, _ := SpearmanTest(x, y, 0, Stream(1))
		return rho
	}
	near(t, "rho", rho([]float64{1, 2, 3, 4, 5}, []float64{2, 1, 4, 3, 5}), 1-6*4/120., 1e-12)
	near(t, "ties", rho([]float64{1, 2, 2, 3}, []float64{1, 2, 3, 4}), 4.5/math.Sqrt(4.5*5), 1e-12)
	near(t, "constant", rho([]float64{1, 1, 1}, []float64{1, 2, 3}), 0, 0)
	x := []float64{1, 2, 3, 4, 5, 6, 7, 8}
	same, p, err := SpearmanTest(x, x, 999, Stream(1))
	if same != 1 || p > .005 || err != nil {
		t.Errorf("the same series: %v, %v, %v", same, p, err)
	}
	if _, p, err := SpearmanTest(x[:4], x[:4], 99, Stream(1)); p != 1 || !errors.Is(err, ErrShortSeries) {
		t.Errorf("four pairs: %v, %v", p, err)
	}
}

func BenchmarkMeanInterval(b *testing.B) {
	rng := Stream(1)
	blocks := ones(autoregression(rng, 10, 0, (*rand.Rand).NormFloat64)...)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := MeanInterval(blocks, .95, 1); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkSplitTest(b *testing.B) {
	rng := Stream(1)
	series := autoregression(rng, 120, 0, (*rand.Rand).NormFloat64)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := SplitTest(series, 5, nil, nil, 1000, rng); err != nil {
			b.Fatal(err)
		}
	}
}

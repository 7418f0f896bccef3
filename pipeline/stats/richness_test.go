package stats

import (
	"errors"
	"math"
	"slices"
	"strings"
	"testing"
)

// typesOf numbers the words of a text.
func typesOf(text string) []int32 {
	var types []int32
	names := map[string]int32{}
	for _, w := range strings.Fields(text) {
		if _, known := names[w]; !known {
			names[w] = int32(len(names))
		}
		types = append(types, names[w])
	}
	return types
}

// TestFactors holds the example of McCarthy & Jarvis (2010, p. 384): the ratio falls to .667 at the sixth word, where the first factor ends; the three
// words that are left keep a ratio of 1. What is left at a ratio of .887 counts as .404 of a factor.
func TestFactors(t *testing.T) {
	near(t, "of the people", factors(typesOf("of the people by the people for the people"), 4+2, .72), 1, 1e-12)
	rest := make([]int32, 53)
	for i := range rest {
		rest[i] = int32(i % 47) // 47 of 53 is .887
	}
	near(t, "a ratio of .887", factors(rest, 47, .72), .404, .0005)
}

func TestMTLD(t *testing.T) {
	var text []int32
	for range 10 {
		text = append(text, typesOf("a b c d e e e f")...) // .714 at the seventh word: a factor; backwards too: f e e e, at .5
	}
	forward, backward := slices.Clone(text), slices.Clone(text)
	slices.Reverse(backward)
	want := (80/factors(forward, 6, .72) + 80/factors(backward, 6, .72)) / 2
	got, err := MTLD(text, .72)
	if err != nil {
		t.Fatal(err)
	}
	near(t, "MTLD", got, want, 1e-12)
	for name, c := range map[string]struct {
		types     []int32
		threshold float64
		want      error
	}{
		"49 tokens":           {make([]int32, 49), .72, ErrShortSeries},
		"a threshold of 1":    {text, 1, ErrShortSeries},
		"no number":           {text, math.NaN(), ErrShortSeries},
		"nothing is repeated": {distinctTypes(60), .72, ErrNoRepetition},
	} {
		if got, err := MTLD(c.types, c.threshold); !errors.Is(err, c.want) || got != 0 {
			t.Errorf("%s: %v, %v", name, got, err)
		}
	}
}

func distinctTypes(n int) []int32 {
	types := make([]int32, n)
	for i := range types {
		types[i] = int32(i) - 30
	}
	return types
}

// TestNumbered: the table and the map give the same numbers, for types near zero, below it, and at either end of their range.
func TestNumbered(t *testing.T) {
	for _, types := range [][]int32{{7}, {3, 1, 3, 2, 1}, {-5, -5, 4}, {math.MinInt32, math.MaxInt32, math.MinInt32}} {
		tokens, distinct := numbered(types)
		want, wanted := numberedByMap(types)
		if !slices.Equal(tokens, want) || distinct != wanted {
			t.Errorf("%v: %v of %d, want %v of %d", types, tokens, distinct, want, wanted)
		}
	}
}

func TestMATTR(t *testing.T) {
	// windows of three: abc 1, bca 1, caa 2/3, aab 2/3
	got, err := MATTR(typesOf("a b c a a b"), 3)
	if err != nil {
		t.Fatal(err)
	}
	near(t, "MATTR", got, (1+1+2./3+2./3)/4, 1e-12)
	whole, _ := MATTR(typesOf("a b a c"), 4)
	near(t, "a window as long as the text", whole, .75, 1e-12)
	for _, window := range []int{0, -1, 5} {
		if got, err := MATTR(typesOf("a b a c"), window); !errors.Is(err, ErrShortSeries) || got != 0 {
			t.Errorf("window %d: %v, %v", window, got, err)
		}
	}
}

func TestLIX(t *testing.T) {
	near(t, "LIX", LIX(200, 10, 50), 20+25, 1e-12)
	near(t, "no sentence", LIX(5, 0, 1), 0, 0)
	near(t, "no word", LIX(0, 3, 0), 0, 0)
}

func FuzzRichness(f *testing.F) {
	f.Add([]byte("de wereld is groter dan de stad en de stad is groter dan het dorp"), uint8(10), uint8(72))
	f.Fuzz(func(t *testing.T, data []byte, window, percent uint8) {
		types, renamed := make([]int32, len(data)), make([]int32, len(data))
		for i, b := range data {
			types[i], renamed[i] = int32(b), math.MaxInt32-7*int32(b)
		}
		threshold := float64(percent) / 100
		m, err := MATTR(types, int(window))
		same, _ := MATTR(renamed, int(window))
		if finite(t, m); m != same || err == nil && (m <= 0 || m > 1) {
			t.Errorf("MATTR %v, renamed %v", m, same)
		}
		d, err := MTLD(types, threshold)
		same, _ = MTLD(renamed, threshold)
		slices.Reverse(types)
		backward, _ := MTLD(types, threshold)
		finite(t, d)
		if d != same || math.Abs(d-backward) > 1e-9*d || err == nil && d <= 0 {
			t.Errorf("MTLD %v, renamed %v, read backward %v", d, same, backward)
		}
	})
}

// prose draws tokens whose frequencies fall with their rank, as those of words do.
func prose(n int) []int32 {
	rng, types := Stream(1, "prose"), make([]int32, n)
	for i := range types {
		types[i] = int32(min(20000, 1/(rng.Float64()+1e-9)))
	}
	return types
}

func BenchmarkMATTR(b *testing.B) {
	types := prose(10000)
	b.SetBytes(int64(4 * len(types)))
	for b.Loop() {
		if _, err := MATTR(types, 100); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkMTLD(b *testing.B) {
	types := prose(10000)
	b.SetBytes(int64(4 * len(types)))
	for b.Loop() {
		if _, err := MTLD(types, .72); err != nil {
			b.Fatal(err)
		}
	}
}

package lexis

import (
	"math"
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"

	"teneur/pipeline/stats"
)

// terms gives the terms of keys in their order.
func terms(keys []Key) []int {
	all := []int{}
	for _, k := range keys {
		all = append(all, k.Term)
	}
	return all
}

func TestCompareWords(t *testing.T) {
	// Both sides have 1,000 tokens, so that a of a+b tokens is binomial with chance 1/2 and the tail is easily
	// reckoned: a word ranks where P(X ≥ a) < .05/(2·tested).
	tests := []struct {
		name        string
		a, b        []int
		over, under []int
		tested      int
	}{
		{"five of five: 1/32 is over .025", []int{5}, []int{0}, []int{}, []int{}, 1},
		{"six of six: 1/64 is below .025", []int{6}, []int{0}, []int{0}, []int{}, 1},
		{"one of two tested: 1/64 is over .0125", []int{6, 3}, []int{0, 3}, []int{}, []int{}, 2},
		{"too rare a word is not tested", []int{6, 1}, []int{0, 1}, []int{0}, []int{}, 1},
		{"seven of seven with two tested: 1/128", []int{7, 3}, []int{0, 3}, []int{0}, []int{}, 2},
		{"eight of nine with one tested: 10/512", []int{8}, []int{1}, []int{0}, []int{}, 1},
		{"seven of eight: 9/256 is over .025", []int{7}, []int{1}, []int{}, []int{}, 1},
		{"of the reference", []int{0, 9}, []int{9, 9}, []int{}, []int{0}, 2},
		{"best first", []int{10, 30, 20, 9}, []int{0, 0, 0, 9}, []int{1, 2, 0}, []int{}, 4},
		{"equal ones by term", []int{10, 10}, []int{0, 0}, []int{0, 1}, []int{}, 2},
		{"a longer vocabulary on one side", []int{10}, []int{0, 0, 10}, []int{0}, []int{2}, 2},
	}
	for _, test := range tests {
		k := CompareWords(Side{Counts: test.a, Tokens: 1000}, Side{Counts: test.b, Tokens: 1000}, KeynessOptions{})
		if !slices.Equal(terms(k.Over), test.over) || !slices.Equal(terms(k.Under), test.under) || k.Tested != test.tested || k.Why != "" {
			t.Errorf("%s: over %v, under %v, tested %d, why %q; want %v, %v, %d", test.name, terms(k.Over), terms(k.Under), k.Tested, k.Why, test.over, test.under, test.tested)
		}
	}
}

func TestKey(t *testing.T) {
	k := CompareWords(Side{Counts: []int{20, 2}, Tokens: 1000}, Side{Counts: []int{5, 2}, Tokens: 2000}, KeynessOptions{})
	if len(k.Over) != 1 {
		t.Fatalf("%d keys, want 1", len(k.Over))
	}
	got := k.Over[0]
	if got.Ratio.Estimate != 3 { // 20 per 1,000 against 2.5 per 1,000
		t.Errorf("log ratio %v, want 3", got.Ratio.Estimate)
	}
	want := Key{Term: 0, Target: 20, Reference: 5, G2: stats.SignedG2(20, 1000, 5, 2000), Ratio: stats.LogRatio(20, 1000, 5, 2000, .975), Speakers: 1, P: 1}
	if got != want {
		t.Errorf("got %+v, want %+v", got, want)
	}
}

func TestTooLittleText(t *testing.T) {
	long, short := Side{Counts: []int{9}, Tokens: 1000}, Side{Counts: []int{9}, Tokens: 49}
	for _, sides := range [][2]Side{{long, short}, {short, long}, {{}, {}}} {
		if k := CompareWords(sides[0], sides[1], KeynessOptions{}); k.Why != WhyFewWords || k.Over != nil || k.Under != nil {
			t.Errorf("%+v: %+v", sides, k)
		}
	}
	if k := CompareWords(Side{Counts: []int{1}, Tokens: 100}, Side{Tokens: 100}, KeynessOptions{}); k.Why != WhyNoneFrequent {
		t.Errorf("a single rare word: why %q", k.Why)
	}
}

func TestAlone(t *testing.T) {
	target := Side{Counts: []int{20, 20, 3}, Tokens: 500, Speakers: []int{1, 2, 1}, Voices: 5}
	reference := Side{Counts: []int{0, 0, 3}, Tokens: 500}
	k := CompareWords(target, reference, KeynessOptions{})
	if !slices.Equal(terms(k.Over), []int{1}) || k.Alone != 1 || k.Over[0].Speakers != 2 {
		t.Errorf("over %+v, alone %d; want the word of two speakers, and one left out", k.Over, k.Alone)
	}
	k = CompareWords(reference, target, KeynessOptions{})
	if !slices.Equal(terms(k.Under), []int{1}) || k.Alone != 1 {
		t.Errorf("under %+v, alone %d", k.Under, k.Alone)
	}
	target.Voices = 1
	if k = CompareWords(target, reference, KeynessOptions{}); len(k.Over) != 2 || k.Alone != 0 {
		t.Errorf("a single voice: over %+v, alone %d", k.Over, k.Alone)
	}
}

func TestMost(t *testing.T) {
	target := Side{Counts: []int{20, 30, 40, 50}, Tokens: 500}
	k := CompareWords(target, Side{Tokens: 500}, KeynessOptions{Most: 2})
	if !slices.Equal(terms(k.Over), []int{3, 2}) || k.Tested != 4 {
		t.Errorf("over %v, tested %d", terms(k.Over), k.Tested)
	}
}

// randomSides gives two sides over one vocabulary, some words on one side only.
func randomSides(rng *rand.Rand, vocabulary int) (target, reference Side) {
	side := func(scale float64) Side {
		s := Side{Counts: make([]int, vocabulary), Speakers: make([]int, vocabulary), Voices: 4}
		for term := range s.Counts {
			s.Counts[term] = int(scale * math.Exp(3*rng.NormFloat64()-1) / (1 + float64(term)/20))
			s.Speakers[term] = min(s.Counts[term], 1+rng.IntN(4))
			s.Tokens += s.Counts[term]
		}
		s.Tokens += rng.IntN(200)
		return s
	}
	return side(.1 + 3*rng.Float64()), side(.1 + 30*rng.Float64()*rng.Float64())
}

// TestMirror holds that target and reference are treated alike.
func TestMirror(t *testing.T) {
	rng := stats.Stream(1, "mirror")
	for range 200 {
		target, reference := randomSides(rng, 100)
		k, m := CompareWords(target, reference, KeynessOptions{}), CompareWords(reference, target, KeynessOptions{})
		if !slices.Equal(terms(k.Over), terms(m.Under)) || !slices.Equal(terms(k.Under), terms(m.Over)) || k.Tested != m.Tested || k.Alone != m.Alone || k.Why != m.Why {
			t.Fatalf("%+v and mirrored %+v", k, m)
		}
		for i := range k.Over {
			a, b := k.Over[i], m.Under[i]
			if math.Abs(a.G2+b.G2) > 1e-9 || math.Abs(a.Ratio.Low+b.Ratio.High) > 1e-9 || a.Target != b.Reference {
				t.Fatalf("%+v and mirrored %+v", a, b)
			}
		}
	}
}

// TestScreen holds that the screen refuses no term that would rank, by comparing every term with the interval itself.
func TestScreen(t *testing.T) {
	rng := stats.Stream(2, "screen")
	passed, ranked, all := 0, 0, 0
	for range 20000 {
		na, nb := 50+rng.IntN(1<<(3+rng.IntN(17))), 50+rng.IntN(1<<(3+rng.IntN(17)))
		a, b := min(na, rng.IntN(1<<rng.IntN(10))), min(nb, rng.IntN(1<<rng.IntN(10)))
		if a+b == 0 {
			continue
		}
		level := math.Exp(-12 * rng.Float64())
		may := newScreen(na, nb, level).mayRank(a, b)
		does := stats.LogRatio(a, na, b, nb, 1-level).Conservative() != 0
		if does && !may {
			t.Fatalf("%d of %d against %d of %d at level %g ranks, and is screened out", a, na, b, nb, level)
		}
		all++
		if may {
			passed++
		}
		if does {
			ranked++
		}
	}
	if passed > ranked+all/10 {
		t.Errorf("of %d terms %d rank and %d pass: the screen is of little use", all, ranked, passed)
	}
}

func FuzzCompareWords(f *testing.F) {
	f.Add(6, 0, 3, 3, 100, 200)
	f.Add(0, 0, 0, 0, 0, 0)
	f.Fuzz(func(t *testing.T, a0, b0, a1, b1, moreA, moreB int) {
		for _, n := range []int{a0, b0, a1, b1, moreA, moreB} {
			if n < 0 || n > 1<<30 {
				t.Skip()
			}
		}
		target := Side{Counts: []int{a0, a1}, Tokens: a0 + a1 + moreA}
		reference := Side{Counts: []int{b0, b1}, Tokens: b0 + b1 + moreB}
		k := CompareWords(target, reference, KeynessOptions{})
		for _, key := range slices.Concat(k.Over, k.Under) {
			end := key.Ratio.Conservative()
			if end == 0 || math.IsNaN(end) || math.IsInf(end, 0) || math.IsNaN(key.G2) {
				t.Errorf("%+v", key)
			}
		}
		if again := CompareWords(target, reference, KeynessOptions{}); !reflect.DeepEqual(k, again) {
			t.Errorf("%+v, then %+v", k, again)
		}
	})
}

// post is a post of 15 sections over one vocabulary: words by Zipf's law, and some of each section's own.
func post(sections, vocabulary, tokens int) (targets, references []Side) {
	rng := stats.Stream(3, "post")
	zipf := rand.NewZipf(rng, 1.05, 3, uint64(vocabulary-1))
	whole := make([]int, vocabulary)
	for s := range sections {
		counts := make([]int, vocabulary)
		for i := range tokens {
			term := int(zipf.Uint64())
			if i%5 == 0 {
				term = vocabulary/2 + 4*s + i%4 // what this section is about
			}
			counts[term]++
			whole[term]++
		}
		targets = append(targets, Side{Counts: counts, Tokens: tokens})
	}
	for _, target := range targets {
		rest := slices.Clone(whole)
		for term, n := range target.Counts {
			rest[term] -= n
		}
		references = append(references, Side{Counts: rest, Tokens: (sections - 1) * tokens})
	}
	return targets, references
}

// BenchmarkCompareWords compares every section of a post of 15 sections and 600 terms with the rest.
func BenchmarkCompareWords(b *testing.B) {
	targets, references := post(15, 600, 150)
	keys := 0
	b.ReportAllocs()
	for b.Loop() {
		keys = 0
		for i := range targets {
			k := CompareWords(targets[i], references[i], KeynessOptions{})
			keys += len(k.Over) + len(k.Under)
		}
	}
	b.ReportMetric(float64(keys), "keys")
}

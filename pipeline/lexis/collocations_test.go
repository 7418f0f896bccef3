package lexis

import (
	"cmp"
	"math"
	"reflect"
	"slices"
	"testing"

	"teneur/pipeline/stats"
)

func TestCollocations(t *testing.T) {
	const gilde, meester, markt, brood = 0, 1, 2, 3
	sentences := [][]int32{
		{gilde, meester, gilde, meester}, // counts once
		{meester, gilde},
		{gilde, markt, meester},
		{markt, brood},
		{brood, gilde, -1, -1},
		{},
		{markt},
		{meester},
	}
	got := Collocations(sentences, CollocationOptions{})
	// gilde in 4, meester in 4, both in 3 of 8 sentences: 14 + log2(6/8); PMI log2(3·8/16), over log2(8/3).
	want := []Pair{{A: gilde, B: meester, Both: 3, CountA: 4, CountB: 4, LogDice: 14 + math.Log2(.75), NPMI: math.Log2(1.5) / math.Log2(8./3)}}
	if len(got) != 1 || math.Abs(got[0].LogDice-want[0].LogDice) > 1e-12 || math.Abs(got[0].NPMI-want[0].NPMI) > 1e-12 {
		t.Fatalf("got %+v, want %+v", got, want)
	}
	got[0].LogDice, got[0].NPMI = want[0].LogDice, want[0].NPMI
	if got[0] != want[0] {
		t.Errorf("got %+v, want %+v", got, want)
	}
	none := Collocations(sentences, CollocationOptions{Distinct: func(a, b int) bool { return a != gilde }})
	if len(none) != 0 {
		t.Errorf("%+v: gilde has no words of its own", none)
	}
	if got := Collocations(sentences, CollocationOptions{MinCount: 5}); len(got) != 0 {
		t.Errorf("%+v: no word is in five sentences", got)
	}
}

// TestChance holds that two words of every sentence are no pair.
func TestChance(t *testing.T) {
	sentences := slices.Repeat([][]int32{{0, 1}, {0}, {1}, {0, 1, 2}, {0, 1, 2}}, 2)
	for _, p := range Collocations(sentences, CollocationOptions{MinBoth: 1}) {
		if p.A == 0 && p.B == 1 { // 6 of 10, where 8·8/10 would be chance
			t.Errorf("%+v", p)
		}
	}
}

// slowCollocations does as Collocations, pair by pair.
func slowCollocations(sentences [][]int32, o CollocationOptions) []Pair {
	o = o.withDefaults()
	sentences = cut(sentences)
	vocabulary := int32(0)
	for _, s := range sentences {
		for _, term := range s {
			vocabulary = max(vocabulary, term+1)
		}
	}
	count := func(of ...int32) (n int) {
		for _, s := range sentences {
			all := true
			for _, term := range of {
				all = all && slices.Contains(s, term)
			}
			if all {
				n++
			}
		}
		return n
	}
	var pairs []Pair
	for a := range vocabulary {
		for b := a + 1; b < vocabulary; b++ {
			p := Pair{A: int(a), B: int(b), Both: count(a, b), CountA: count(a), CountB: count(b)}
			p.LogDice, p.NPMI = stats.LogDice(p.Both, p.CountA, p.CountB), stats.NPMI(p.Both, p.CountA, p.CountB, len(sentences))
			if p.Both >= o.MinBoth && min(p.CountA, p.CountB) >= o.MinCount && p.NPMI > 0 {
				pairs = append(pairs, p)
			}
		}
	}
	slices.SortFunc(pairs, func(a, b Pair) int {
		return cmp.Or(cmp.Compare(b.LogDice, a.LogDice), b.Both-a.Both, cmp.Compare(b.NPMI, a.NPMI), a.A-b.A, a.B-b.B)
	})
	return pairs[:min(len(pairs), o.Most)]
}

func TestCollocationsAgainstPairs(t *testing.T) {
	rng := stats.Stream(4, "collocations")
	for range 50 {
		sentences := make([][]int32, rng.IntN(40))
		for i := range sentences {
			for range rng.IntN(8 + 200*(rng.IntN(10)/9)) {
				sentences[i] = append(sentences[i], int32(rng.IntN(12)-1))
			}
		}
		o := CollocationOptions{MinBoth: 1 + rng.IntN(3), MinCount: rng.IntN(6), Most: 1 + rng.IntN(30)}
		got, want := Collocations(sentences, o), slowCollocations(sentences, o)
		if !(len(got) == 0 && len(want) == 0) && !reflect.DeepEqual(got, want) {
			t.Fatalf("got %+v, want %+v", got, want)
		}
	}
}

// running gives sentences of words by Zipf's law.
func running(sentences, length, vocabulary int) [][]int32 {
	rng := stats.Stream(5, "running")
	all := make([][]int32, sentences)
	for i := range all {
		for range length {
			all[i] = append(all[i], int32(float64(vocabulary)*math.Pow(rng.Float64(), 3)))
		}
	}
	return all
}

func TestLongSentence(t *testing.T) {
	list := running(20, 1000, 5000)
	pairs := Collocations(list, CollocationOptions{})
	for _, p := range pairs {
		if p.Both > 200 { // 20 sentences of ten pieces
			t.Errorf("%+v", p)
		}
	}
}

func BenchmarkCollocations(b *testing.B) {
	sentences := running(2000, 9, 4000) // twelve posts
	b.SetBytes(int64(4 * 2000 * 9))
	b.ReportAllocs()
	for b.Loop() {
		Collocations(sentences, CollocationOptions{})
	}
}

func BenchmarkCollocationsLongSentence(b *testing.B) {
	sentences := append(running(200, 9, 1000), running(1, 1000, 1000)...)
	for b.Loop() {
		Collocations(sentences, CollocationOptions{MinBoth: 1})
	}
}

package shift

import (
	"math"
	"testing"
)

func TestDecompose(t *testing.T) {
	a := []ItemSentence{
		{.4, []Item{{"mooi", .8}}},
		{0, nil},
		{-.3, []Item{{"slecht", -.6}}},
		{.1, []Item{{"mooi", .8}, {"slecht", -.6}}}, // half of .8 - .6
	}
	b := []ItemSentence{
		{.6, []Item{{"mooi", .8}}},
		{-.5, []Item{{"niet eerlijk", -.5}}},
	}
	// mooi: .4+.4 = .8 over 4 sentences, twice .4; in b .6 over 2, once .6. Both stand in half of the sentences.
	want := []Contribution{
		{Key: "niet eerlijk", Total: -.25, Use: -.25, InB: 1},
		{Key: "slecht", Total: .15, Use: .15, InA: 2},
		{Key: "mooi", Total: .1, Tone: .1, InA: 2, InB: 1},
	}
	got := Decompose(a, b)
	if len(got) != len(want) {
		t.Fatalf("%+v", got)
	}
	for i, w := range want {
		g := got[i]
		if g.Key != w.Key || g.InA != w.InA || g.InB != w.InB || math.Abs(g.Total-w.Total)+math.Abs(g.Use-w.Use)+math.Abs(g.Tone-w.Tone) > 1e-12 {
			t.Errorf("%+v, want %+v", g, w)
		}
	}
}

// TestDecomposeTies: equal totals come by key.
func TestDecomposeTies(t *testing.T) {
	b := []ItemSentence{{.5, []Item{{"zacht", .5}}}, {.5, []Item{{"aardig", .5}}}, {.2, nil}}
	got := Decompose(nil, b)
	if len(got) != 3 || got[0].Key != "aardig" || got[1].Key != "zacht" || got[2].Key != "" {
		t.Errorf("%+v", got)
	}
}

func TestSharesNearlyCancel(t *testing.T) {
	s := ItemSentence{.5, []Item{{"goed", .7}, {"slecht", -.7000001}}}
	share := shares(s)
	good, bad := share(.7), share(-.7000001)
	if math.Abs(good+bad-.5) > 1e-9 || math.Abs(good) > 1 || math.Abs(bad) > 1 {
		t.Errorf("shares %v and %v", good, bad)
	}
}

// FuzzDecompose: totals add up to the difference of the means, and turn round with the bags.
func FuzzDecompose(f *testing.F) {
	f.Add([]byte{1, 2, 3, 4, 250, 6, 7, 0, 9}, []byte{0, 255, 128, 17, 3, 3, 3})
	f.Add([]byte{}, []byte{8})
	f.Fuzz(func(t *testing.T, first, second []byte) {
		a, b := itemSentences(first), itemSentences(second)
		difference := meanValue(b) - meanValue(a)
		sum := 0.0
		back := make(map[string]Contribution)
		for _, c := range Decompose(b, a) {
			back[c.Key] = c
		}
		for _, c := range Decompose(a, b) {
			sum += c.Total
			if r := back[c.Key]; math.Abs(r.Total+c.Total)+math.Abs(r.Use+c.Use)+math.Abs(r.Tone+c.Tone) > 1e-9 {
				t.Fatalf("%+v one way, %+v the other", c, r)
			}
		}
		if !(math.Abs(sum-difference) <= 1e-9) {
			t.Fatalf("contributions add up to %v, the means differ by %v", sum, difference)
		}
	})
}

func meanValue(sentences []ItemSentence) float64 {
	sum := 0.0
	for _, s := range sentences {
		sum += s.Value
	}
	return sum / math.Max(1, float64(len(sentences)))
}

// itemSentences makes a sentence of every byte, with as many of the following bytes as items.
func itemSentences(data []byte) []ItemSentence {
	var all []ItemSentence
	for i := 0; i < len(data); {
		s := ItemSentence{Value: float64(int8(data[i])) / 128}
		n := int(data[i]) % 5
		for i++; n > 0 && i < len(data); n-- {
			s.Items = append(s.Items, Item{string('a' + rune(data[i]%7)), float64(int8(data[i])) / 64})
			i++
		}
		all = append(all, s)
	}
	return all
}

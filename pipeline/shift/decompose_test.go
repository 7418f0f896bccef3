package shift

import (
	"math"
	"slices"
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
		{Key: "niet eerlijk", Total: -.25, Use: -.25, InB: 1, EachB: -.5, Kind: KindMoreNegative},
		{Key: "slecht", Total: .15, Use: .15, InA: 2, EachA: -.3, Kind: KindFewerNegative},
		{Key: "mooi", Total: .1, Tone: .1, InA: 2, InB: 1, EachA: .4, EachB: .6, Kind: KindBrighter},
	}
	got := Decompose(a, b)
	if len(got) != len(want) {
		t.Fatalf("%+v", got)
	}
	for i, w := range want {
		if g := rounded(got[i]); g != w {
			t.Errorf("%+v, want %+v", g, w)
		}
	}
}

func rounded(c Contribution) Contribution {
	for _, v := range []*float64{&c.Total, &c.Use, &c.Tone, &c.EachA, &c.EachB} {
		*v = math.Round(*v*1e9)/1e9 + 0
	}
	return c
}

func TestKinds(t *testing.T) {
	bag := func(n int, value float64, sentences int) []ItemSentence {
		all := make([]ItemSentence, sentences)
		for i := range n {
			all[i] = ItemSentence{value, []Item{{"woord", value}}}
		}
		return all
	}
	for _, c := range []struct {
		a, b []ItemSentence
		kind string
	}{
		{bag(1, .5, 4), bag(3, .5, 4), KindMorePositive},
		{bag(3, .5, 4), bag(1, .5, 4), KindFewerPositive},
		{bag(1, -.5, 4), bag(3, -.5, 4), KindMoreNegative},
		{bag(3, -.5, 4), bag(1, -.5, 4), KindFewerNegative},
		{bag(2, .2, 4), bag(2, .6, 4), KindBrighter},
		{bag(2, -.2, 4), bag(2, -.6, 4), KindDarker},
		{bag(2, .5, 4), bag(2, .5, 4), KindSame},
		{nil, []ItemSentence{{.3, nil}}, KindRest},
	} {
		if got := Decompose(c.a, c.b); len(got) != 1 || got[0].Kind != c.kind {
			t.Errorf("%+v, want %s", got, c.kind)
		}
	}
}

func TestTellingSentences(t *testing.T) {
	a := []ItemSentence{
		{.7, []Item{{"goed", .9}}}, // as often on both sides: it tells nothing
		{-.2, []Item{{"ruzie", -.3}}},
		{-.6, []Item{{"wantrouwen", -.8}}},
		{0, nil},
	}
	b := []ItemSentence{
		{.7, []Item{{"goed", .9}}},
		{.3, []Item{{"mooi", .5}, {"ruzie", -.1}}},
		{.5, []Item{{"mooi", .6}}},
		{.5, []Item{{"mooi", .6}}},
	}
	inA, inB := TellingSentences(a, b, Decompose(a, b))
	places := func(all []Telling) (sentences []int) {
		for _, t := range all {
			sentences = append(sentences, t.Sentence)
		}
		return sentences
	}
	if got := places(inA); !slices.Equal(got, []int{2}) {
		t.Errorf("first bag: %+v", inA)
	}
	if got := places(inB); !slices.Equal(got, []int{2, 3, 1}) {
		t.Errorf("second bag: %+v", inB)
	}
	if inA, inB := TellingSentences(a, a, Decompose(a, a)); inA != nil || inB != nil {
		t.Errorf("a bag beside itself: %+v, %+v", inA, inB)
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
	share := sharesOf(&s)
	good, bad := share.of(.7), share.of(-.7000001)
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
		contributions := Decompose(a, b)
		for _, c := range contributions {
			sum += c.Total
			if c.Kind == "" || c.Total != c.Use+c.Tone {
				t.Fatalf("%+v", c)
			}
			if r := back[c.Key]; math.Abs(r.Total+c.Total)+math.Abs(r.Use+c.Use)+math.Abs(r.Tone+c.Tone) > 1e-9 {
				t.Fatalf("%+v one way, %+v the other", c, r)
			}
		}
		if !(math.Abs(sum-difference) <= 1e-9) {
			t.Fatalf("contributions add up to %v, the means differ by %v", sum, difference)
		}
		inA, inB := TellingSentences(a, b, contributions)
		for _, bag := range []struct {
			telling   []Telling
			sentences int
		}{{inA, len(a)}, {inB, len(b)}} {
			for i, tell := range bag.telling {
				if i >= MostTelling || tell.Sentence < 0 || tell.Sentence >= bag.sentences || !(tell.Part > 0) || i > 0 && tell.Part > bag.telling[i-1].Part {
					t.Fatalf("%+v of %d sentences", bag.telling, bag.sentences)
				}
			}
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

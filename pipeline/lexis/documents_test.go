package lexis

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"teneur/pipeline/stats"
)

func stream(term int) *rand.Rand { return stats.Stream(1, "documents", fmt.Sprint(term)) }

// documents are n documents of 100 tokens a side: term 0 is 8 times in every target, term 1 in a single one as often as that altogether.
func documents(n int) (target, reference []Side) {
	for d := range n {
		counts := []int{8, 0, 1}
		if d == 0 {
			counts[1] = 8 * n
		}
		target = append(target, Side{Counts: counts, Tokens: 100 + counts[1], Voices: 1})
		reference = append(reference, Side{Counts: []int{0, 0, 1}, Tokens: 100, Voices: 1})
	}
	return target, reference
}

func TestTestDocuments(t *testing.T) {
	target, reference := documents(8)
	for d := range reference { // so that term 1 differs everywhere, if hardly
		reference[d].Counts = []int{0, 1, 1}
	}
	k := compareDocuments(target, reference)
	if !slices.Equal(terms(k.Over), []int{0, 1}) {
		t.Fatalf("over %v", terms(k.Over))
	}
	// All eight differences of term 0 are positive: of 2^8 patterns of signs two are as extreme, and two words were tested.
	if key := k.Over[0]; !key.PKnown || key.P != 2*2./256 || key.Target != 64 || key.Reference != 0 {
		t.Errorf("%+v, want p %g", key, 2*2./256)
	}
	// Whatever the signs, the sum for term 1 is that of the one document that made it.
	if key := k.Over[1]; !key.PKnown || key.P != 1 || key.Target != 64 || key.Reference != 8 {
		t.Errorf("%+v, want p 1", key)
	}
}

func TestDocumentBound(t *testing.T) {
	target, reference := documents(8)
	for d := range target { // one person in every document, who names term 1 in two of them only
		target[d].Counts = append([]int(nil), target[d].Counts...)
	}
	target[1].Counts[1] = 1
	k := compareDocuments(target, reference)
	of := slices.IndexFunc(k.Over, func(key Key) bool { return key.Term == 1 })
	if of < 0 {
		t.Fatalf("over %+v: term 1 is frequent in the sum", k.Over)
	}
	if key := k.Over[of]; key.PKnown { // it is in two documents: fewer than six differ from zero
		t.Errorf("%+v: p of a word of two documents", key)
	}
}

func TestFewDocuments(t *testing.T) {
	target, reference := documents(8)
	for d := range 3 {
		reference[d] = Side{} // five documents with both sides are left
	}
	k := compareDocuments(target, reference)
	if len(k.Over) == 0 {
		t.Fatal("nothing ranked")
	}
	for _, key := range k.Over {
		if key.PKnown || key.P != 1 {
			t.Errorf("%+v: want p unknown", key)
		}
	}
}

func TestDocumentSpeakers(t *testing.T) {
	target := []Side{
		{Counts: []int{10, 10}, Tokens: 100, Speakers: []int{1, 2}, Voices: 3},
		{Counts: []int{0, 10, 10}, Tokens: 100, Voices: 1},
	}
	reference := []Side{{Tokens: 300, Counts: []int{0}}, {Tokens: 300, Counts: []int{0}}}
	k := compareDocuments(target, reference)
	if !slices.Equal(terms(k.Over), []int{1}) || k.Over[0].Speakers != 3 || k.Alone != 2 {
		t.Errorf("%+v: want term 1 with three speakers, and two terms of one", k)
	}
}

// compareDocuments compares the sums of the sides, and tests each ranked word over the documents.
func compareDocuments(target, reference []Side) Keyness {
	k := CompareWords(sum(target), sum(reference), KeynessOptions{})
	k.TestDocuments(len(target), func(term, d int) (float64, bool) { return difference(term, &target[d], &reference[d]) }, 1000, stream)
	return k
}

// difference is that of a term's relative frequency on the two sides of a document; false where one of them has no words.
func difference(term int, target, reference *Side) (float64, bool) {
	if target.Tokens == 0 || reference.Tokens == 0 {
		return 0, false
	}
	return float64(target.count(term))/float64(target.Tokens) - float64(reference.count(term))/float64(reference.Tokens), true
}

// sum adds the sides of documents up.
func sum(sides []Side) Side {
	var total Side
	several := false
	for i := range sides {
		several = several || sides[i].Speakers != nil
		total.Tokens += sides[i].Tokens
		total.Voices += sides[i].Voices
		total.Counts = widened(total.Counts, len(sides[i].Counts))
		for term, n := range sides[i].Counts {
			total.Counts[term] += n
		}
	}
	if several {
		total.Speakers = sumSpeakers(sides, len(total.Counts))
	}
	return total
}

func sumSpeakers(sides []Side, terms int) []int {
	speakers := make([]int, terms)
	for i := range sides {
		for term, n := range sides[i].Counts {
			if n > 0 {
				speakers[term] += sides[i].speakers(term)
			}
		}
	}
	return speakers
}

package lexis

import "teneur/pipeline/stats"

// MinDocuments is the least number of documents for a test over documents: with fewer no p below .05 is possible.
const MinDocuments = 6

// CompareDocuments compares the sums of the sides of many documents as CompareWords does, and tests each ranked word over the
// documents: target[d] and reference[d] are the two sides of document d (its comments and its essay, say).
//
// The test flips the sign of the difference of the word's relative frequencies document by document (stats.PairedTest), so that a word that
// one document made is seen through. It needs MinDocuments documents that have words on both sides; p is adjusted
// over the words ranked. Speakers and voices are added up: a person who speaks in two documents counts in both.
func CompareDocuments(target, reference []Side, o KeynessOptions) Keyness {
	o = o.withDefaults()
	k := CompareWords(sum(target), sum(reference), o)
	if o.Rng == nil {
		return k
	}
	target, reference = bothSpeak(target, reference)
	if len(target) >= MinDocuments {
		k.test(target, reference, o)
	}
	return k
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

func widened(counts []int, length int) []int {
	if length <= len(counts) {
		return counts
	}
	return append(counts, make([]int, length-len(counts))...)
}

// bothSpeak keeps the documents that have words on both sides.
func bothSpeak(target, reference []Side) (t, r []Side) {
	for d := range min(len(target), len(reference)) {
		if target[d].Tokens > 0 && reference[d].Tokens > 0 {
			t, r = append(t, target[d]), append(r, reference[d])
		}
	}
	return t, r
}

// test gives every ranked key its p over the documents.
func (k *Keyness) test(target, reference []Side, o KeynessOptions) {
	var keys []*Key
	var p []float64
	for _, side := range [][]Key{k.Over, k.Under} {
		for i := range side {
			differences := differences(side[i].Term, target, reference)
			test, err := stats.PairedTest(differences, o.Permutations, o.Rng(side[i].Term))
			if err == nil { // an error says that the documents do not suffice: p stays unknown
				keys, p = append(keys, &side[i]), append(p, test.P)
			}
		}
	}
	for i, adjusted := range stats.BenjaminiHochberg(p) {
		keys[i].P, keys[i].PKnown = adjusted, true
	}
}

// differences are those of a term's relative frequency, document by document.
func differences(term int, target, reference []Side) []float64 {
	d := make([]float64, len(target))
	for i := range target {
		d[i] = float64(target[i].count(term))/float64(target[i].Tokens) - float64(reference[i].count(term))/float64(reference[i].Tokens)
	}
	return d
}

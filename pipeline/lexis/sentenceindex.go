package lexis

import "slices"

// sentenceIndex holds which terms each sentence has, and in how many sentences each term is.
type sentenceIndex struct {
	terms  []int32 // of all sentences, each term once a sentence, ascending within it
	ends   []int   // where each sentence ends in terms
	counts []int   // by term: the sentences that have it
}

// newSentenceIndex reads the sentences.
func newSentenceIndex(sentences [][]int32) *sentenceIndex {
	x := &sentenceIndex{ends: make([]int, 0, len(sentences))}
	for _, sentence := range sentences {
		x.add(sentence)
	}
	for _, term := range x.terms {
		x.counts = widened(x.counts, int(term)+1)
		x.counts[term]++
	}
	return x
}

func (x *sentenceIndex) add(sentence []int32) {
	start := len(x.terms)
	for _, term := range sentence {
		if term >= 0 {
			x.terms = append(x.terms, term)
		}
	}
	own := x.terms[start:]
	slices.Sort(own)
	x.terms = x.terms[:start+len(slices.Compact(own))]
	x.ends = append(x.ends, len(x.terms))
}

// drop leaves out the terms that are in fewer sentences than least; their counts stay.
func (x *sentenceIndex) drop(least int) {
	kept, start := 0, 0
	for i, end := range x.ends {
		for _, term := range x.terms[start:end] {
			if x.counts[term] >= least {
				x.terms[kept] = term
				kept++
			}
		}
		start, x.ends[i] = end, kept
	}
	x.terms = x.terms[:kept]
}

// sentence gives the terms of sentence i.
func (x *sentenceIndex) sentence(i int) []int32 {
	if i == 0 {
		return x.terms[:x.ends[0]]
	}
	return x.terms[x.ends[i-1]:x.ends[i]]
}

// postings lists the sentences of each term: those of term t are sentences[ends[t-1]:ends[t]].
func (x *sentenceIndex) postings() (sentences []int32, ends []int) {
	ends = make([]int, len(x.counts)+1)
	for _, term := range x.terms {
		ends[term+1]++
	}
	for t := 1; t < len(ends); t++ {
		ends[t] += ends[t-1]
	}
	sentences = make([]int32, len(x.terms))
	for i := range x.ends {
		for _, term := range x.sentence(i) {
			sentences[ends[term]] = int32(i)
			ends[term]++ // from the start of the term's list to its end
		}
	}
	return sentences, ends[:len(x.counts)]
}

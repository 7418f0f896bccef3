package lexis

import (
	"cmp"
	"slices"

	"teneur/pipeline/stats"
)

// MaxSentence is the number of content words after which a sentence is cut, each piece a sentence of its own: a list of a thousand
// names is not a thousand companions, and the work for one token stays bounded.
const MaxSentence = 100

// MinBoth is the least number of sentences that have both words of a pair, where the options name no other.
const MinBoth = 3

// Pair is two words that keep company.
type Pair struct {
	A, B           int     // terms, A < B
	Both           int     // sentences that have both
	CountA, CountB int     // sentences that have each
	LogDice        float64 // at most 14; one point more is twice the company (Rychlý 2008); does not depend on the size of the text
	NPMI           float64 // from -1 (never together) over 0 (by chance) to 1 (never apart) (Bouma 2009)
}

// CollocationOptions say which pairs are given. A zero field takes its default.
type CollocationOptions struct {
	MinBoth  int                 // least number of sentences that have both words: 3, the constant MinBoth
	MinCount int                 // least number of sentences that have either: MinBoth
	Most     int                 // most pairs: 50
	Distinct func(a, b int) bool // false for two terms that are no two words to the reader (gilde, gildebroeder); nil: all are
}

func (o CollocationOptions) withDefaults() CollocationOptions {
	o.MinBoth = cmp.Or(max(o.MinBoth, 0), MinBoth)
	o.MinCount = max(o.MinCount, o.MinBoth)
	o.Most = cmp.Or(max(o.Most, 0), 50)
	if o.Distinct == nil {
		o.Distinct = func(a, b int) bool { return true }
	}
	return o
}

// Collocations finds the pairs of words that occur in the same sentences, whatever stands between them and however often
// within one sentence. Best first by LogDice; ties by Both, NPMI, A, B. Pairs that meet no more often than chance has it (NPMI ≤ 0) are left out.
//
// sentences holds the terms of each sentence, those without any included: they are part of what chance is reckoned from. A
// negative term is a word that makes no pair and only counts towards MaxSentence.
func Collocations(sentences [][]int32, o CollocationOptions) []Pair {
	o = o.withDefaults()
	x := newSentenceIndex(cut(sentences))
	x.drop(o.MinCount)
	pairs := x.pairs(o)
	slices.SortFunc(pairs, func(a, b Pair) int {
		return cmp.Or(cmp.Compare(b.LogDice, a.LogDice), b.Both-a.Both, cmp.Compare(b.NPMI, a.NPMI), a.A-b.A, a.B-b.B)
	})
	return pairs[:min(len(pairs), o.Most)]
}

// cut cuts long sentences into pieces.
func cut(sentences [][]int32) [][]int32 {
	pieces := make([][]int32, 0, len(sentences))
	for _, sentence := range sentences {
		for len(sentence) > MaxSentence {
			pieces = append(pieces, sentence[:MaxSentence])
			sentence = sentence[MaxSentence:]
		}
		pieces = append(pieces, sentence)
	}
	return pieces
}

// pairs counts the company of one term at a time, so that memory grows with the vocabulary and not with its pairs.
func (x *sentenceIndex) pairs(o CollocationOptions) []Pair {
	var pairs []Pair
	postings, ends := x.postings()
	both := make([]int32, len(x.counts))
	var met []int32
	start := 0
	for a, end := range ends {
		met = x.company(int32(a), postings[start:end], both, met[:0])
		start = end
		for _, b := range met {
			pairs = x.judge(pairs, Pair{A: a, B: int(b), Both: int(both[b])}, o)
			both[b] = 0
		}
	}
	return pairs
}

// company counts, for each later term, the sentences that it shares with a, and appends the terms met to met.
func (x *sentenceIndex) company(a int32, sentences, both, met []int32) []int32 {
	for _, i := range sentences {
		terms := x.sentence(int(i))
		place, _ := slices.BinarySearch(terms, a)
		for _, b := range terms[place+1:] {
			if both[b] == 0 {
				met = append(met, b)
			}
			both[b]++
		}
	}
	return met
}

// judge appends a pair that fulfils the options.
func (x *sentenceIndex) judge(pairs []Pair, p Pair, o CollocationOptions) []Pair {
	if p.Both < o.MinBoth || !o.Distinct(p.A, p.B) {
		return pairs
	}
	p.CountA, p.CountB = x.counts[p.A], x.counts[p.B]
	p.NPMI = stats.NPMI(p.Both, p.CountA, p.CountB, len(x.ends))
	if p.NPMI <= 0 {
		return pairs
	}
	p.LogDice = stats.LogDice(p.Both, p.CountA, p.CountB)
	return append(pairs, p)
}

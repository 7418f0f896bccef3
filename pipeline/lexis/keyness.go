package lexis

import (
	"cmp"
	"math"
	"slices"

	"teneur/pipeline/stats"
)

// MinTokens is the least number of content words that a side of a comparison must have. Below it hardly
// any word can be told from chance, and the few that can are the topic of one sentence.
const MinTokens = 50

// MinCount is the least count of a word, both sides together, where the options name no other.
const MinCount = 3

// Key is a word that is typical of one side of a comparison.
type Key struct {
	Term              int
	Target, Reference int         // how often either side uses it
	G2                float64     // log-likelihood ratio with Williams' correction, negative where it is typical of the reference
	Ratio             stats.Ratio // log2 of the ratio of its relative frequencies, with limits that are corrected for the number of words tested
	Speakers          int         // how many people use it on the side that it is typical of
	P                 float64     // of the paired permutation test over documents, adjusted (Benjamini–Hochberg); 1 where unknown
	PKnown            bool
}

// Keyness tells which words are typical of either side of a comparison.
type Keyness struct {
	// Over are typical of the target, Under of the reference: the words whose interval of the log ratio
	// does not hold 0, by the end of that interval nearest to 0 (Evert 2022), ties by |G2|, then by term.
	Over, Under []Key

	TargetTokens, ReferenceTokens int // content words of either side

	Tested int    // words compared, over which the intervals are corrected
	Alone  int    // words that would be ranked, were it not that a single one of several people uses them
	Why    string // why nothing was compared, "" where it was
}

// KeynessOptions say what is compared. A zero field takes its default.
type KeynessOptions struct {
	MinCount int     // least count of a word, both sides together: 3, the constant MinCount
	Level    float64 // chance of one false word or more among all those ranked: .05 (Bonferroni)
	Most     int     // most words on either side: 20
}

func (o KeynessOptions) withDefaults() KeynessOptions {
	o.MinCount = cmp.Or(max(o.MinCount, 0), MinCount)
	o.Level = cmp.Or(o.Level, .05)
	o.Most = cmp.Or(max(o.Most, 0), 20)
	return o
}

// CompareWords finds the words that one side uses more than the other beyond chance.
//
// A word is ranked where the exact interval (Clopper & Pearson 1934) of its log ratio, at 1 - Level/Tested, does not
// hold 0. The interval takes tokens as independent, which tokens of one text are not: a word
// that the text is about returns once it is named. Where there are documents, TestDocuments tests that too.
func CompareWords(target, reference Side, o KeynessOptions) Keyness {
	if target.Tokens < MinTokens || reference.Tokens < MinTokens {
		return Keyness{TargetTokens: target.Tokens, ReferenceTokens: reference.Tokens, Why: WhyFewWords}
	}
	return compare(&target, &reference, o.withDefaults())
}

func compare(target, reference *Side, o KeynessOptions) Keyness {
	k := Keyness{TargetTokens: target.Tokens, ReferenceTokens: reference.Tokens, Tested: tested(target, reference, o.MinCount)}
	if k.Tested == 0 {
		k.Why = WhyNoneFrequent
		return k
	}
	level := o.Level / float64(k.Tested)
	s := newScreen(target.Tokens, reference.Tokens, level)
	for term := range max(len(target.Counts), len(reference.Counts)) {
		a, b := target.count(term), reference.count(term)
		if a+b >= o.MinCount && s.mayRank(a, b) {
			k.weigh(term, target, reference, level)
		}
	}
	k.Over, k.Under = ranked(k.Over, o.Most), ranked(k.Under, o.Most)
	return k
}

// tested counts the words that are frequent enough.
func tested(target, reference *Side, least int) int {
	n := 0
	for term := range max(len(target.Counts), len(reference.Counts)) {
		if target.count(term)+reference.count(term) >= least {
			n++
		}
	}
	return n
}

// weigh puts a term on the side that it is typical of, if any.
func (k *Keyness) weigh(term int, target, reference *Side, level float64) {
	a, b := target.count(term), reference.count(term)
	ratio := stats.LogRatio(a, target.Tokens, b, reference.Tokens, 1-level)
	end := ratio.Conservative()
	side, keys := target, &k.Over
	if end < 0 {
		side, keys = reference, &k.Under
	}
	switch {
	case end == 0:
	case side.alone(term):
		k.Alone++
	default:
		g2 := stats.SignedG2(a, target.Tokens, b, reference.Tokens)
		*keys = append(*keys, Key{Term: term, Target: a, Reference: b, G2: g2, Ratio: ratio, Speakers: side.speakers(term), P: 1})
	}
}

// ranked gives the most telling keys, best first.
func ranked(keys []Key, most int) []Key {
	slices.SortFunc(keys, func(a, b Key) int {
		return cmp.Or(
			cmp.Compare(math.Abs(b.Ratio.Conservative()), math.Abs(a.Ratio.Conservative())),
			cmp.Compare(math.Abs(b.G2), math.Abs(a.G2)),
			cmp.Compare(a.Term, b.Term))
	})
	return keys[:min(len(keys), most)]
}

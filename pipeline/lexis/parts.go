package lexis

import "slices"

// Parts compares parts of a text, such as its sections, each with the rest of the text: each in time that grows with the part, not with the text.
type Parts struct {
	options KeynessOptions
	tokens  int
	tested  int
	often   []int32 // terms that are tested, the most frequent first

	part, rest Side    // by term; between two comparisons the rest is all of the text
	met        []int32 // the terms of the part, each once
}

// NewParts makes a text ready: counts is how often it uses each term, tokens how many content words it has, those of terms that are not compared included.
func NewParts(counts []int, tokens int, o KeynessOptions) *Parts {
	p := &Parts{options: o.withDefaults(), tokens: tokens}
	p.part.Counts, p.rest.Counts = make([]int, len(counts)), slices.Clone(counts)
	for term, n := range counts {
		if n >= p.options.MinCount {
			p.often = append(p.often, int32(term))
		}
	}
	p.tested = len(p.often)
	slices.SortStableFunc(p.often, func(x, y int32) int { return counts[y] - counts[x] })
	return p
}

// Compare gives what CompareWords gives for a part and the rest. terms are the words of the part, below 0 for those that are not compared; tokens is how many
// content words it has.
func (p *Parts) Compare(terms []int32, tokens int) Keyness {
	p.part.Tokens, p.rest.Tokens = tokens, p.tokens-tokens
	k := Keyness{TargetTokens: p.part.Tokens, ReferenceTokens: p.rest.Tokens}
	switch {
	case min(p.part.Tokens, p.rest.Tokens) < MinTokens:
		k.Why = WhyFewWords
		return k
	case p.tested == 0:
		k.Why = WhyNoneFrequent
		return k
	}
	k.Tested = p.tested
	p.take(terms)
	p.weigh(&k)
	p.giveBack()
	k.Over, k.Under = ranked(k.Over, p.options.Most), ranked(k.Under, p.options.Most)
	return k
}

// take counts the words of a part, and takes them from the rest.
func (p *Parts) take(terms []int32) {
	for _, t := range terms {
		if t < 0 {
			continue
		}
		if p.part.Counts[t] == 0 {
			p.met = append(p.met, t)
		}
		p.part.Counts[t]++
		p.rest.Counts[t]--
	}
}

func (p *Parts) giveBack() {
	for _, t := range p.met {
		p.rest.Counts[t] += p.part.Counts[t]
		p.part.Counts[t] = 0
	}
	p.met = p.met[:0]
}

// weigh looks at the terms of the part, and at those that it lacks: the rarer such a term is, the less telling it is that it is missing.
func (p *Parts) weigh(k *Keyness) {
	level := p.options.Level / float64(p.tested)
	s := newScreen(p.part.Tokens, p.rest.Tokens, level)
	for _, t := range p.met {
		a, b := p.part.Counts[t], p.rest.Counts[t]
		if a+b >= p.options.MinCount && s.mayRank(a, b) {
			k.weigh(int(t), &p.part, &p.rest, level)
		}
	}
	for _, t := range p.often {
		if p.part.Counts[t] > 0 {
			continue
		}
		if !s.mayRank(0, p.rest.Counts[t]) {
			break
		}
		k.weigh(int(t), &p.part, &p.rest, level)
	}
}

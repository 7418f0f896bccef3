package pipeline

import (
	"slices"

	"teneur/corpus"
	"teneur/pipeline/lexis"
)

// Wording is what words a post uses. Terms are indexes in Analysis.Stems.
type Wording struct {
	Essay, Readers lexis.Richness // of the essay, of the readers' comments together
	Contrasts      []WordContrast // each section that can be compared, then comments, then readers
	Collocations   []lexis.Pair   // within sentences, over the whole post
	Spreads        []lexis.Spread // of the words most frequent in the essay, over its parts
}

// WordContrast sets the words of one side beside those of another.
type WordContrast struct {
	Kind WordKind
	Unit string // the section, for SectionWords

	LeftOut bool // of a contrast over a corpus: the test over its posts
	lexis.Keyness
}

// WordKind names the two sides of a contrast.
type WordKind string

// The contrasts within a post, and over a corpus.
const (
	SectionWords   WordKind = "section"   // a part of the essay against its other parts
	CommentWords   WordKind = "comments"  // all comments against the essay
	ReaderWords    WordKind = "readers"   // the readers' comments against the author's replies
	ReferenceWords WordKind = "reference" // the corpus against the user's frequency list
)

// spreadTerms is the number of words whose spread over the essay is told, and leastSpread how often they must occur.
const (
	spreadTerms = 20
	leastSpread = 5
)

// word looks at the words of the post: how rich they are, which are typical of what, which keep company.
func (a *Analysis) word() {
	c := newWordCounts(a)
	w := &a.Wording
	w.Essay = c.richness(essayUnit)
	w.Readers = c.richness(readerUnit)
	w.Contrasts = c.sections()
	w.Contrasts = append(w.Contrasts, c.voices(CommentWords, commentUnit, essayUnit)...)
	w.Contrasts = append(w.Contrasts, c.voices(ReaderWords, readerUnit, replyUnit)...)
	w.Collocations = lexis.Collocations(c.sentences(), lexis.CollocationOptions{Most: 20})
	w.Spreads = c.spreads()
}

// What a unit belongs to.
func essayUnit(u *Unit) bool   { return u.Kind != Comment }
func commentUnit(u *Unit) bool { return u.Kind == Comment }
func readerUnit(u *Unit) bool  { return u.Kind == Comment && u.By != corpus.Author }
func replyUnit(u *Unit) bool   { return u.Kind == Comment && u.By == corpus.Author }

// voices compares the words of two kinds of unit, where the post has both.
func (c *wordCounts) voices(kind WordKind, target, reference func(*Unit) bool) []WordContrast {
	t, r := lexis.Side{Tokens: c.tokens(target)}, lexis.Side{Tokens: c.tokens(reference)}
	switch least := min(t.Tokens, r.Tokens); {
	case least == 0:
		return nil
	case least >= lexis.MinTokens: // fewer are refused, whatever the words are
		t, r = c.side(target), c.side(reference)
	}
	return []WordContrast{{Kind: kind, Keyness: lexis.CompareWords(t, r, lexis.KeynessOptions{})}}
}

// sections compares each part of the essay with its other parts, where both are long enough.
func (c *wordCounts) sections() []WordContrast {
	var all []WordContrast
	var parts *lexis.Parts
	essay := c.tokens(essayUnit)
	for i := range c.Units {
		u := &c.Units[i]
		if u.Kind == Comment || min(c.content[i], essay-c.content[i]) < lexis.MinTokens {
			continue
		}
		if parts == nil {
			parts = lexis.NewParts(c.side(essayUnit).Counts, essay, lexis.KeynessOptions{Most: 10})
		}
		if k := parts.Compare(c.appendStems(c.running[:0], u), c.content[i]); k.Why == "" {
			all = append(all, WordContrast{Kind: SectionWords, Unit: u.ID, Keyness: k})
		}
	}
	return all
}

// richness measures the running words of the units that belong together.
func (c *wordCounts) richness(belongs func(*Unit) bool) lexis.Richness {
	c.running = c.running[:0]
	sentences, long := 0, 0
	for i := range c.Units {
		if u := &c.Units[i]; belongs(u) {
			s, l := c.run(u)
			sentences, long = sentences+s, long+l
		}
	}
	return lexis.RichnessOf(c.running, sentences, long)
}

// run appends the words of a unit to the running words, and counts its sentences with words and its long words.
func (c *wordCounts) run(u *Unit) (sentences, long int) {
	for _, s := range u.Doc.Sentences {
		before := len(c.running)
		for _, t := range u.Types[s.First:s.Last] {
			if t < 0 {
				continue
			}
			c.running = append(c.running, t)
			if c.long[t] {
				long++
			}
		}
		if len(c.running) > before {
			sentences++
		}
	}
	return sentences, long
}

// sentences gives the stems of each sentence whose words count: -1 for one that is too rare to keep company.
func (c *wordCounts) sentences() [][]int32 {
	all := make([][]int32, 0, c.sentencesOf())
	stems := c.running[:0]
	for i := range c.Units {
		u := &c.Units[i]
		for _, s := range u.Doc.Sentences {
			if !u.CountsThemes(s) {
				continue
			}
			first := len(stems)
			for _, t := range u.Types[s.First:s.Last] {
				if t >= 0 && c.stem[t] != noStem {
					stems = append(stems, c.stem[t])
				}
			}
			all = append(all, stems[first:len(stems):len(stems)])
		}
	}
	return all
}

// spreads tells how evenly the most frequent words of the essay are spread over its parts.
func (c *wordCounts) spreads() []lexis.Spread {
	counts := make([]int, c.often)
	var parts [][]int32
	for i := range c.Units {
		u := &c.Units[i]
		if u.Kind == Comment {
			continue
		}
		c.add(counts, u)
		parts = append(parts, c.stems(u))
	}
	if len(parts) < 2 {
		return nil
	}
	return lexis.Dispersion(parts, frequent(counts, leastSpread, spreadTerms))
}

// frequent gives the terms that occur at least so often, the most frequent first, at most so many.
func frequent(counts []int, least, most int) []int {
	var terms []int
	for term, n := range counts {
		if n >= least {
			terms = append(terms, term)
		}
	}
	slices.SortStableFunc(terms, func(x, y int) int { return counts[y] - counts[x] })
	return terms[:min(most, len(terms))]
}

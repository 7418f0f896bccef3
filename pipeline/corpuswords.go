package pipeline

import (
	"math/rand/v2"
	"slices"

	"teneur/pipeline/lexis"
	"teneur/pipeline/stats"
)

// contrast compares the words of comments and essays, of readers and replying authors, of the corpus and the user's list. places gives the numbers of stems
// their places in Stems.
func (c *Corpus) contrast(s Summary, m *Model, places []int32) {
	docs := documentsOf(smallest(s.documents.items, maxDocuments), places)
	uses := s.table.inOrder(places)
	c.contrastOf(CommentWords, &s, m, uses, docs, []register{byReaders, inReplies}, []register{inEssay})
	c.contrastOf(ReaderWords, &s, m, uses, docs, []register{byReaders}, []register{inReplies})
	if m.reference.Tokens > 0 {
		c.Contrasts = append(c.Contrasts, c.againstReference(&s, m.reference, uses))
	}
}

// inOrder lists the use of the stems by their places.
func (t *wordTable) inOrder(places []int32) []*wordUse {
	uses := make([]*wordUse, len(t.stems))
	for i := range t.stems {
		uses[places[i]] = &t.stems[i].wordUse
	}
	return uses
}

// contrastOf compares two parts of the corpus, where it has both: on the sums, and for the words that stand out over the posts of the sample.
func (c *Corpus) contrastOf(kind WordKind, s *Summary, m *Model, uses []*wordUse, docs *documents, target, reference []register) {
	t, r := s.side(uses, target), s.side(uses, reference)
	if t.Tokens == 0 || r.Tokens == 0 {
		return
	}
	k := WordContrast{Kind: kind, LeftOut: m.shift.DescribeOnly, Keyness: lexis.CompareWords(t, r, lexis.KeynessOptions{})}
	if !k.LeftOut {
		c.testOverPosts(&k, m, docs, target, reference)
	}
	c.Contrasts = append(c.Contrasts, k)
}

// testOverPosts tests the words that stand out over the posts of the sample.
func (c *Corpus) testOverPosts(k *WordContrast, m *Model, docs *documents, target, reference []register) {
	k.TestDocuments(len(docs.tokens), func(term, doc int) (float64, bool) {
		counts, tokens := docs.counts(term, doc), docs.tokens[doc]
		a, na := sumOf(counts, target), sumOf(tokens, target)
		b, nb := sumOf(counts, reference), sumOf(tokens, reference)
		if na == 0 || nb == 0 {
			return 0, false
		}
		return float64(a)/float64(na) - float64(b)/float64(nb), true
	}, m.shift.Permutations, func(term int) *rand.Rand {
		return stats.Stream(m.shift.Seed, "corpus", string(k.Kind), c.Stems[term].Stem)
	})
}

// sumOf adds up the counts of some registers.
func sumOf[T int | int32](counts [registers]T, in []register) int {
	n := 0
	for _, r := range in {
		n += int(counts[r])
	}
	return n
}

// side puts some registers of the corpus on one side of a comparison.
func (s *Summary) side(uses []*wordUse, in []register) lexis.Side {
	side := lexis.Side{Counts: make([]int, len(uses)), Speakers: make([]int, len(uses))}
	side.Tokens, side.Voices = sumOf(s.all.counts, in), s.all.people(in)
	for i, use := range uses {
		side.Counts[i] = sumOf(use.counts, in)
		side.Speakers[i] = use.people(in)
	}
	return side
}

// againstReference compares the corpus with the user's frequency list. Words that the list does not have count as
// absent from it.
func (c *Corpus) againstReference(s *Summary, r reference, uses []*wordUse) WordContrast {
	all := []register{inEssay, byReaders, inReplies}
	other := lexis.Side{Counts: make([]int, len(c.Stems)), Tokens: r.Tokens}
	for term := range c.Stems {
		other.Counts[term] = r.Counts[c.Stems[term].Stem]
	}
	return WordContrast{Kind: ReferenceWords, Keyness: lexis.CompareWords(s.side(uses, all), other, lexis.KeynessOptions{})}
}

// keys finds the words typical of each post beside all others.
func (c *Corpus) keys(s Summary, places []int32) {
	total := s.all.total()
	for i := range c.Posts {
		r := &c.Posts[i]
		target := lexis.Side{Counts: make([]int, len(r.often)), Tokens: r.content}
		rest := lexis.Side{Counts: make([]int, len(r.often)), Tokens: total - r.content}
		for j, t := range r.often {
			target.Counts[j], rest.Counts[j] = int(t.n), s.table.stems[t.stem].total()-int(t.n)
		}
		r.Keys = slices.Clone(lexis.CompareWords(target, rest, lexis.KeynessOptions{Most: postKeys}).Over) // those that are not named need no memory
		for j := range r.Keys {
			r.Keys[j].Term = int(places[r.often[r.Keys[j].Term].stem])
		}
		r.often = nil // its numbers are those of the summary
	}
}

// postKeys is how many typical words a corpus names of each post.
const postKeys = 8

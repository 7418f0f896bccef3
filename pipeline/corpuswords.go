package pipeline

import (
	"math/rand/v2"

	"teneur/pipeline/lexis"
	"teneur/pipeline/stats"
)

// contrast compares the words of comments and essays, of readers and replying authors, of the corpus and the user's list.
func (c *Corpus) contrast(s Summary, m *Model, terms map[string]int32) {
	docs := smallest(s.documents.items, maxDocuments)
	c.contrastOf(CommentWords, s, m, docs, []register{byReaders, inReplies}, []register{inEssay})
	c.contrastOf(ReaderWords, s, m, docs, []register{byReaders}, []register{inReplies})
	if m.reference.Tokens > 0 {
		c.Contrasts = append(c.Contrasts, c.againstReference(s, m.reference, terms))
	}
}

// contrastOf compares two parts of the corpus, where it has both: on the sums, and for the words that stand out over the posts of the sample.
func (c *Corpus) contrastOf(kind WordKind, s Summary, m *Model, docs []sampled[document], target, reference []register) {
	t, r := c.side(s, target), c.side(s, reference)
	if t.Tokens == 0 || r.Tokens == 0 {
		return
	}
	k := WordContrast{kind, "", lexis.CompareWords(t, r, lexis.KeynessOptions{})}
	k.TestDocuments(len(docs), func(term, doc int) (float64, bool) {
		d := docs[doc].item
		counts := d.counts[c.Stems[term].Stem]
		a, na := sumOf(counts, d.tokens, target)
		b, nb := sumOf(counts, d.tokens, reference)
		if na == 0 || nb == 0 {
			return 0, false
		}
		return float64(a)/float64(na) - float64(b)/float64(nb), true
	}, m.config.Shift.Permutations, func(term int) *rand.Rand {
		return stats.Stream(m.config.Shift.Seed, "corpus", string(kind), c.Stems[term].Stem)
	})
	c.Contrasts = append(c.Contrasts, k)
}

func sumOf(counts, tokens [registers]int, in []register) (n, of int) {
	for _, r := range in {
		n, of = n+counts[r], of+tokens[r]
	}
	return n, of
}

// side puts some registers of the corpus on one side of a comparison.
func (c *Corpus) side(s Summary, in []register) lexis.Side {
	side := lexis.Side{Counts: make([]int, len(c.Stems)), Speakers: make([]int, len(c.Stems))}
	_, side.Tokens = sumOf(s.all.counts, s.all.counts, in)
	side.Voices = s.all.people(in)
	for i, stem := range c.Stems {
		use := s.uses[stem.Stem]
		side.Counts[i], _ = sumOf(use.counts, use.counts, in)
		side.Speakers[i] = use.people(in)
	}
	return side
}

// people counts those who use the word in some registers, MostVoices at most.
func (w wordUse) people(in []register) int {
	var all voices
	for _, r := range in {
		all = all.with(w.voices[r])
	}
	return len(all)
}

// againstReference compares the corpus with the user's frequency list. Words that the list does not have count as
// absent from it.
func (c *Corpus) againstReference(s Summary, r reference, terms map[string]int32) WordContrast {
	all := []register{inEssay, byReaders, inReplies}
	other := lexis.Side{Counts: make([]int, len(c.Stems)), Tokens: r.Tokens}
	for stem, n := range r.Counts {
		if term, ok := terms[stem]; ok {
			other.Counts[term] = n
		}
	}
	return WordContrast{ReferenceWords, "", lexis.CompareWords(c.side(s, all), other, lexis.KeynessOptions{})}
}

// keys finds the words typical of each post beside all others.
func (c *Corpus) keys(s Summary, terms map[string]int32) {
	total := s.all.total()
	for i := range c.Posts {
		r := &c.Posts[i]
		target := lexis.Side{Counts: make([]int, len(r.often)), Tokens: r.content}
		rest := lexis.Side{Counts: make([]int, len(r.often)), Tokens: total - r.content}
		for j, t := range r.often {
			target.Counts[j], rest.Counts[j] = t.n, s.uses[t.stem].total()-t.n
		}
		r.Keys = lexis.CompareWords(target, rest, lexis.KeynessOptions{Most: postKeys}).Over
		for j := range r.Keys {
			r.Keys[j].Term = int(terms[r.often[r.Keys[j].Term].stem])
		}
	}
}

// postKeys is how many typical words a corpus names of each post.
const postKeys = 8

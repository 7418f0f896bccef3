package sentiment

import (
	"slices"

	"teneur/pipeline/text"
)

// Scorer scores one sentence after another, in room that it keeps for the next. The zero Scorer is ready for use; each goroutine has
// its own. Words of any lexicon may be scored.
type Scorer struct{ reading reading }

// Score measures sentence s of doc. words holds one Word per token of the sentence, as Lookup gives it; the
// words of punctuation may be empty. They are not changed. The Score shares the memory of doc and of the words, and none of the Scorer's.
func (sc *Scorer) Score(doc *text.Document, s text.Sentence, words []*Word) Score {
	r := &sc.reading
	r.open(doc.TokensOf(s), words)
	score := r.count()
	if r.mayJudge() {
		r.read()
		r.score(&score, doc, s.First)
	}
	r.close()
	return score
}

// toneless is Score for a sentence in which nothing may have a tone or raise a doubt; false for any other.
func (sc *Scorer) toneless(doc *text.Document, s text.Sentence, words []*Word) (score Score, told bool) {
	r := &sc.reading
	r.open(doc.TokensOf(s), words)
	score = r.count()
	told = !r.mayJudge()
	r.close()
	return score, told
}

// read finds what judges in the sentence, and turns it by what stands around it.
func (r *reading) read() {
	r.clauses()
	r.judge()
	r.intensify()
	r.change()
	r.topics()
	r.modals()
	r.negate()
	r.weigh()
}

// open begins a sentence in the room of an earlier one.
func (r *reading) open(tokens []text.Token, words []*Word) {
	*r = reading{tokens: tokens, words: words, marks: r.marks[:0], pieces: r.pieces[:0]}
}

// close lets go of the text; a sentence without end need not be paid for ever.
func (r *reading) close() {
	r.tokens, r.words, r.doubt = nil, nil, nil
	if cap(r.marks) > keptRoom {
		r.marks, r.pieces = nil, nil
	}
}

// keptRoom is the length, in tokens, of the longest sentence whose room is kept.
const keptRoom = 1024

// count counts the content words, and gathers what the words of the sentence can do.
func (r *reading) count() (score Score) {
	for i, w := range r.words {
		if w.Content && r.tokens[i].Kind == text.Word {
			score.Content++
			if w.Known {
				score.Known++
			}
		}
		r.traits |= w.traits
		r.signs |= w.sign()
	}
	return score
}

// mayJudge finds the phrases and separable verbs of the sentence, and tells whether anything in it may have a tone or raise a doubt. Few
// sentences of running text have that, and the clauses of all others need not be looked into.
func (r *reading) mayJudge() bool {
	if r.traits&speaking == 0 {
		return false
	}
	r.start()
	r.phrases()
	r.particles()
	r.wishes()
	return r.traits&judging != 0
}

// start fills the marks.
func (r *reading) start() {
	r.marks = slices.Grow(r.marks, len(r.tokens))[:len(r.tokens)]
	for i, w := range r.words {
		r.marks[i] = mark{shift: w.shift, until: i + 1}
	}
}

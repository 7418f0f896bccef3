// Package sentiment measures the tone of a sentence, by a lexicon of judged words and by what turns them: negation,
// intensity, loss and recovery, contrast, condition. It measures tone, not stance: a polite dissenter sounds friendly.
//
// Its promise: every score leads back to words. The value of a Score is computed from its Pieces alone (combine.go), and each piece names
// the lexicon entry, the form found, and every shifter with its factor. The same sentence gives the same score.
//
// The approach is that of lexicon-based analysis with contextual shifters (Polanyi & Zaenen 2006; Taboada et al. 2011, Computational
// Linguistics 37:267–307). The lexicon, the shifters and the emoji are text files in this folder.
package sentiment

import (
	"slices"

	"teneur/pipeline/text"
)

// Score is the tone of one sentence.
type Score struct {
	Value              float64  // -1 to 1; 0 where nothing is judged
	Positive, Negative float64  // the two sides by themselves, 0 to 1 and -1 to 0
	Content            int      // content words
	Known              int      // of those, the ones that the lexicon has, with a tone or without
	Judged             int      // pieces that judge: a result of 0.1 or more either way
	Pieces             []Piece  // what was judged, in the order of the text
	Doubt              []string // signs that the words may not mean what they say (irony, scare quotes); they change no value
}

// Piece is a judged word, or several that are judged as one, and how its value came about.
type Piece struct {
	Token    int    // index in Document.Tokens of its first token
	Form     string // as the text has it
	Entry    string // the lexicon entry
	Value    float64
	Shifters []Applied
	Result   float64 // Value after all shifters
}

// Applied is a shifter that changed a piece.
type Applied struct {
	Name   string  // what it is: negator, intensifier, on-, question, …
	Form   string  // the word that did it, "" if none
	Token  int     // its index in Document.Tokens, -1 if none
	Factor float64 // what the value was multiplied by
}

// Score measures sentence s of doc. words holds one Word per token of the sentence, as Lookup gives it; the
// words of punctuation may be empty.
func (l *Lexicon) Score(doc *text.Document, s text.Sentence, words []Word) Score {
	score := Score{}
	tokens := doc.TokensOf(s)
	if !score.count(tokens, words) {
		return score
	}
	r := l.open(tokens, words)
	defer l.close(r)
	r.start()
	r.phrases()
	r.particles()
	r.wishes()
	r.clauses()
	r.judge()
	r.intensify()
	r.change()
	r.topics()
	r.modals()
	r.negate()
	r.weigh()
	r.score(&score, s.First)
	return score
}

// open takes a reading with room that an earlier sentence no longer needs; close gives it back.
func (l *Lexicon) open(tokens []text.Token, words []Word) *reading {
	r, _ := l.rooms.Get().(*reading)
	if r == nil {
		r = new(reading)
	}
	*r = reading{tokens: tokens, words: words, marks: slices.Grow(r.marks[:0], len(tokens))[:len(tokens)], pieces: r.pieces[:0]}
	return r
}

func (l *Lexicon) close(r *reading) {
	if cap(r.marks) > keptRoom || cap(r.pieces) > keptRoom {
		return // a sentence without end need not be paid for ever
	}
	clear(r.marks) // the text must not be kept alive
	clear(r.pieces[:cap(r.pieces)])
	*r = reading{marks: r.marks, pieces: r.pieces}
	l.rooms.Put(r)
}

// keptRoom is the length, in tokens, of the longest sentence whose room is kept.
const keptRoom = 512

// count counts the content words, and tells whether anything in the sentence can have a tone.
func (score *Score) count(tokens []text.Token, words []Word) bool {
	any := false
	for i := range words {
		w := &words[i]
		if tokens[i].Kind == text.Word && w.Content {
			score.Content++
			if w.Known {
				score.Known++
			}
		}
		any = any || w.Value != 0 || w.phrases != nil || w.split != nil || w.shift != nil
	}
	return any
}

// neutralLimit is the size from which a value has a side. Fixed on the development data (docs/evaluation.md): a smaller one
// finds a side in neutral headlines, a larger one misses it in short opinions.
const neutralLimit = 0.05

// Label gives the side of a value: 1 positive, -1 negative, 0 neutral or mixed, between -0.05 and 0.05.
func Label(value float64) int {
	switch {
	case value >= neutralLimit:
		return 1
	case value <= -neutralLimit:
		return -1
	}
	return 0
}

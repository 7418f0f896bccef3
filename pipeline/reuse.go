package pipeline

import (
	"teneur/pipeline/text"
)

// tokenRoom is memory for the tokens of a post, one unit behind the other.
type tokenRoom struct {
	room  []text.Token // of the post at hand
	spare []text.Token // of an earlier one, to be used again
}

// Dutch prose has a token for each five bytes or so; what needs more gets memory of its own.
const bytesOfToken = 5

// begin makes room for the next post, of a length in bytes: what was there stays with the analysis before, unless it was given back.
func (t *tokenRoom) begin(length int) {
	if t.room = t.spare; cap(t.room) < length/bytesOfToken {
		t.room = make([]text.Token, 0, length/bytesOfToken)
	}
	t.spare = nil
}

// next gives the room that is left.
func (t *tokenRoom) next() []text.Token { return t.room[len(t.room):] }

// took keeps tokens that were put into the room that was left, or elsewhere because it did not suffice.
func (t *tokenRoom) took(tokens []text.Token) []text.Token {
	if cap(tokens) == cap(t.room)-len(t.room) {
		t.room = t.room[:len(t.room)+len(tokens)]
	}
	return tokens[:len(tokens):len(tokens)]
}

// Reuse says that nobody will look at the tokens of the last analysis any more: the next one takes their memory. All else that it holds stays as it is.
func (a *Analyzer) Reuse(last *Analysis) {
	for i := range last.Units {
		last.Units[i].Doc.Tokens = nil
	}
	tokens := &a.readers[0].tokens
	tokens.spare, tokens.room = tokens.room[:0], nil
}

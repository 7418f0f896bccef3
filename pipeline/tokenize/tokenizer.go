package tokenize

import (
	"strings"

	"teneur/pipeline/text"
)

// Tokenizer cuts one document after another as Document does, and keeps its working memory from one to the next. The zero
// value is ready for use. It is not for several goroutines at once.
type Tokenizer struct {
	c cutter
}

// Cut cuts s as Document does and leaves the result in d. It overwrites d's slices where they have room, so that a
// document that is cut again and again allocates nothing; give it an empty document where the old tokens are still needed.
func (t *Tokenizer) Cut(d *text.Document, s string, quoted []bool) {
	c := &t.c
	c.begin(s, reserved(*d, s))
	c.paragraphs(0, len(s))
	*d = c.finish()
	markQuoted(d.Sentences, quoted)
}

// begin makes the cutter ready for s, to write to the slices of d.
func (c *cutter) begin(s string, d text.Document) {
	if c.forms == nil {
		c.known, c.stops, c.forms = knownWords(), abbreviations(), forms()
	}
	c.s, c.window = s, 0
	c.doc = text.Document{Text: s, Tokens: d.Tokens[:0], Sentences: d.Sentences[:0]}
}

// finish gives the document and lets go of it.
func (c *cutter) finish() text.Document {
	d := c.doc
	c.s, c.doc = "", text.Document{}
	return d
}

// Low estimates for Dutch prose.
const (
	bytesPerToken    = 4
	bytesPerSentence = 60
)

// reserved gives d with room for the tokens and sentences of s.
func reserved(d text.Document, s string) text.Document {
	if cap(d.Tokens) < len(s)/bytesPerToken && cap(d.Tokens) < estimatedTokens(s) {
		d.Tokens = make([]text.Token, 0, estimatedTokens(s))
	}
	if sentences := len(s)/bytesPerSentence + 2; cap(d.Sentences) < sentences {
		d.Sentences = make([]text.Sentence, 0, sentences)
	}
	return d
}

// estimatedTokens counts the spaces of s, and a mark for each fourth of them.
func estimatedTokens(s string) int { return strings.Count(s, " ")*5/4 + 8 }

// markQuoted marks the sentences of the paragraphs that are quoted.
func markQuoted(sentences []text.Sentence, quoted []bool) {
	if len(quoted) == 0 {
		return
	}
	for i := range sentences {
		s := &sentences[i]
		s.Quoted = s.Paragraph < len(quoted) && quoted[s.Paragraph]
	}
}

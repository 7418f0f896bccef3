// Package tokenize cuts Dutch text into tokens and sentences, and tells Dutch sentences from
// English ones.
//
// Words are those of UAX #29 (Unicode text segmentation) with repairs for Dutch: clitics
// ('s avonds, 't), hyphens and slashes (tv-gids, en/of), abbreviations with their full stop (d.w.z.,
// dhr.), initials, amounts, addresses, emoticons. The conventions are those of the Dutch treebanks
// of Universal Dependencies: two commas or two apostrophes are one quotation mark, 5% is one token, €5 are two.
//
// Every function here is linear in the length of the text, whatever is in it.
package tokenize

import (
	"github.com/clipperhouse/uax29/v2/words"

	"teneur/pipeline/text"
)

// bytesPerToken and bytesPerSentence are low estimates for Dutch prose, so that the slices rarely grow.
const (
	bytesPerToken    = 4
	bytesPerSentence = 60
)

// Document cuts s into sentences and tokens. Paragraphs are separated by empty lines (lines of
// nothing but white space); a single line break is white space. quoted, when not nil, says for each
// paragraph, counted from 0, whether it is a block quote; paragraphs beyond its end are not.
//
// Any string is accepted. Bytes that are not UTF-8 become tokens, so that offsets hold always.
func Document(s string, quoted []bool) text.Document {
	c := &cutter{
		s:       s,
		known:   knownWords(),
		stops:   abbreviations(),
		segment: words.FromString(""),
		doc: text.Document{
			Text:      s,
			Tokens:    make([]text.Token, 0, len(s)/bytesPerToken+4),
			Sentences: make([]text.Sentence, 0, len(s)/bytesPerSentence+1),
		},
	}
	paragraph, first, pos := 0, 0, 0
	for pos < len(s) {
		next, breaks := skipSpace(s, pos)
		if breaks > 1 && first < len(c.doc.Tokens) {
			c.sentences(first, paragraph, quoted)
			paragraph, first = paragraph+1, len(c.doc.Tokens)
			c.singleOpen = false
		}
		pos = c.chunk(next)
	}
	c.sentences(first, paragraph, quoted)
	return c.doc
}

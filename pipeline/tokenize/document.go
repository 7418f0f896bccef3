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

import "teneur/pipeline/text"

// Document cuts s into sentences and tokens. Paragraphs are separated by empty lines (lines of
// nothing but white space); a single line break is white space. quoted, when not nil, says for each
// paragraph, counted from 0, whether it is a block quote; paragraphs beyond its end are not.
//
// Any string is accepted. Bytes that are not UTF-8 become tokens, so that offsets hold always.
func Document(s string, quoted []bool) text.Document {
	var t Tokenizer
	var d text.Document
	t.Cut(&d, s, quoted)
	return d
}

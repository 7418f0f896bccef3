package tokenize

import (
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/words"

	"teneur/pipeline/text"
)

// cutter holds what is known while a document is cut.
type cutter struct {
	s       string
	known   map[string]wordLists
	stops   map[string]stopUse
	segment *words.Iterator[string]

	from, to   int  // the chunk at hand: text between white space
	window     int  // how far letters were looked at already, see segmentEnd
	singleOpen bool // a single quotation mark is open in this paragraph
	brackets   int  // brackets opened, not yet closed, in this chunk

	doc text.Document
}

// chunk cuts the stretch without white space that begins at pos, and gives its end.
func (c *cutter) chunk(pos int) int {
	end := pos
	for end < len(c.s) && isASCIILetter(c.s[end]) {
		end++
	}
	if end > pos && (end == len(c.s) || c.s[end] == ' ') {
		c.add(pos, end, text.Word)
		return end
	}
	c.from, c.to, c.brackets = pos, chunkEnd(c.s, end), 0
	for pos < c.to {
		end, kind := c.next(pos)
		c.add(pos, end, kind)
		pos = end
	}
	return pos
}

func (c *cutter) add(start, end int, kind text.Kind) {
	c.doc.Tokens = append(c.doc.Tokens, text.Token{Text: c.s[start:end], Start: start, End: end, Kind: kind})
}

// next finds the token at pos. The order matters: what looks like punctuation may open an emoticon.
func (c *cutter) next(pos int) (end int, kind text.Kind) {
	if c.fresh(pos) {
		if end := c.address(pos); end > pos {
			return end, text.Address
		}
		if end := c.hashtag(pos); end > pos {
			return end, text.Hashtag
		}
	}
	if end := c.emoticon(pos); end > pos {
		return end, text.Emoji
	}
	if isWordRune(c.runeAt(pos)) {
		return c.word(pos, pos)
	}
	if body := c.wordOpening(pos); body > pos {
		return c.word(pos, body)
	}
	return c.mark(pos)
}

// fresh reports whether no letter or digit stands directly before pos.
func (c *cutter) fresh(pos int) bool {
	return pos == c.from || !isWordRune(c.runeBefore(pos))
}

// runeAt gives the character at pos, 0 at the end of the chunk.
func (c *cutter) runeAt(pos int) rune {
	if pos >= c.to {
		return 0
	}
	if b := c.s[pos]; b < utf8.RuneSelf {
		return rune(b)
	}
	r, _ := utf8.DecodeRuneInString(c.s[pos:c.to])
	return r
}

// runeBefore gives the character before pos, 0 at the start of the chunk.
func (c *cutter) runeBefore(pos int) rune {
	if pos <= c.from {
		return 0
	}
	r, _ := utf8.DecodeLastRuneInString(c.s[c.from:pos])
	return r
}

// after gives the offset behind the character at pos.
func (c *cutter) after(pos int) int {
	_, width := utf8.DecodeRuneInString(c.s[pos:c.to])
	return pos + width
}

// run gives the end of the repetition of byte b at pos.
func (c *cutter) run(pos int, b byte) int {
	for pos < c.to && c.s[pos] == b {
		pos++
	}
	return pos
}

func isASCIILetter(b byte) bool { return 'a' <= b|0x20 && b|0x20 <= 'z' }

func isDigit(r rune) bool { return '0' <= r && r <= '9' }

// isWordRune reports letters and digits: what a word or a number begins with.
func isWordRune(r rune) bool {
	if r < utf8.RuneSelf {
		return r >= 0 && (isASCIILetter(byte(r)) || isDigit(r))
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}

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
	forms   *formTable
	segment *words.Iterator[string] // nil until it is needed, see segmentOf

	from, to   int  // the chunk at hand: text between white space
	window     int  // how far letters were looked at already, see segmentEnd
	singleOpen bool // a single quotation mark is open in this paragraph
	brackets   int  // brackets opened, not yet closed, in this chunk

	traits []trait // of the tokens of the paragraph at hand
	doc    text.Document
}

// paragraphs cuts s[from:limit], where a paragraph must end, and gives the number of its paragraphs.
func (c *cutter) paragraphs(from, limit int) int {
	number := 0
	for from < limit {
		first := len(c.doc.Tokens)
		from = c.paragraph(from, limit)
		if len(c.doc.Tokens) > first {
			c.sentences(first, number)
			number++
		}
	}
	return number
}

// paragraph cuts the white space at pos and the paragraph behind it, and gives the start of the next one.
func (c *cutter) paragraph(pos, limit int) int {
	c.traits, c.singleOpen = c.traits[:0], false
	for pos < limit {
		next, breaks := pastSpace(c.s, pos)
		if next == limit || breaks > 1 && len(c.traits) > 0 {
			return next
		}
		pos = c.chunk(next)
	}
	return pos
}

// infoOf gives what is known of the run of letters at pos.
func (c *cutter) infoOf(pos int, run letterRun) formInfo {
	if run.end-pos > longestKey {
		return c.mappedInfo(c.s[pos:run.end])
	}
	return c.forms.of(run)
}

// next finds the token at pos. The order matters: what looks like punctuation may open an emoticon.
func (c *cutter) next(pos int) (end int, kind text.Kind) {
	if plainMarks[c.s[pos]] {
		return c.mark(pos)
	}
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

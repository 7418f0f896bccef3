package tokenize

import (
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/words"

	"teneur/pipeline/text"
)

// word cuts the word or number at pos whose first letter or digit is at body: a segment of UAX #29,
// then whatever Dutch writing joins to it.
func (c *cutter) word(pos, body int) (end int, kind text.Kind) {
	end = c.segmentEnd(body)
	for end < c.to {
		longer := c.joined(pos, end)
		if longer == end {
			break
		}
		end = longer
	}
	return end, wordKind(c.s[pos:end])
}

// segmentEnd gives the end of the UAX #29 word at pos. UAX #29 also joins by colons, which Dutch does
// not, and by full stops, which sloppy writers put between sentences without a space; it is shown
// the text up to there only. The window is remembered, for scripts whose words are single characters.
func (c *cutter) segmentEnd(pos int) int {
	run := lettersAt(c.s, pos).end
	if run > pos && (run >= c.to || endsSegment(c.s[run])) {
		return run
	}
	if pos >= c.window {
		c.window = c.windowEnd(pos)
		if c.plain(pos, c.window) {
			return c.window
		}
	}
	end := c.segmentOf(pos, c.window)
	for end > pos+1 && c.s[end-1] == '_' {
		end--
	}
	return end
}

// endsSegment reports the signs of ASCII that no word of UAX #29 goes on with after a letter, and is windowEnd for them.
func endsSegment(b byte) bool {
	switch b {
	case '_', '\'', '.', ',':
		return false
	}
	return b < utf8.RuneSelf && !isDigit(rune(b))
}

// segmentOf gives the end of the first word of UAX #29 in s[pos:limit].
func (c *cutter) segmentOf(pos, limit int) int {
	if c.segment == nil {
		c.segment = words.FromString("")
	}
	c.segment.SetText(c.s[pos:limit])
	c.segment.Next()
	return pos + c.segment.End()
}

// plain reports whether s[from:to] is all ASCII letters and digits: one segment for sure.
func (c *cutter) plain(from, to int) bool {
	for _, b := range []byte(c.s[from:to]) {
		if !isASCIILetter(b) && !isDigit(rune(b)) {
			return false
		}
	}
	return true
}

// windowEnd gives the end of the letters, digits and signs between them that may be one segment.
func (c *cutter) windowEnd(pos int) int {
	for pos = c.after(pos); pos < c.to; pos = c.after(pos) {
		r := c.runeAt(pos)
		if isWordRune(r) || isCombining(r) || r == '_' {
			continue
		}
		if !isMidWord(r) || !isWordRune(c.runeAt(c.after(pos))) {
			return pos
		}
		if r == ',' && !(isDigit(c.runeBefore(pos)) && isDigit(c.runeAt(pos+1))) || r == '.' && c.missingSpace(pos) {
			return pos
		}
	}
	return pos
}

// isMidWord reports the signs by which UAX #29 joins letters or digits, where Dutch does too.
func isMidWord(r rune) bool {
	return r == '\'' || r == '.' || r == ',' || r == '’' || r == '·' || r == '‧'
}

func isCombining(r rune) bool {
	return r >= utf8.RuneSelf && (unicode.IsMark(r) || unicode.Is(unicode.Cf, r))
}

// missingSpace reports whether the full stop at pos ends a sentence though no space follows:
// mooi.Dat, mooi.maar. Not so in P.Bakker, Ph.D, node.js, bol.com.
func (c *cutter) missingSpace(pos int) bool {
	last := c.runeBefore(pos)
	if !unicode.IsLower(last) || !isWordRune(c.runeBefore(pos-utf8.RuneLen(last))) {
		return false
	}
	next := c.runeAt(pos + 1)
	if unicode.IsUpper(next) {
		return unicode.IsLower(c.runeAt(c.after(pos + 1)))
	}
	return unicode.IsLower(next) && c.looseWord(pos+1)
}

// shortestLooseWord is the length from which a word behind a full stop is no domain or file extension.
const shortestLooseWord = 4

// looseWord reports whether a Dutch word stands at pos, directly behind a full stop, that is no end of an
// Internet domain or a file name: any function word, and longer words.
func (c *cutter) looseWord(pos int) bool {
	end := pos
	for end < c.to && isASCIILetter(c.s[end]) && end-pos <= maxFolded {
		end++
	}
	w := c.s[pos:end]
	if r := c.runeAt(end); len(w) < 2 || isWordRune(r) || r == '/' || r == '(' || r == '.' && isWordRune(c.runeAt(end+1)) {
		return false
	}
	if isTopLevelDomain(w) || isFileExtension(w) {
		return false
	}
	return len(w) >= shortestLooseWord && c.plainBefore(pos-1) || c.lists(w)&dutchList != 0
}

// plainBefore reports whether a word in small letters stands before the full stop at pos: not Dev.loer,
// not java.lang.string.
func (c *cutter) plainBefore(pos int) bool {
	for i := pos - 1; i >= c.from && pos-i <= maxFolded; i-- {
		switch b := c.s[i]; {
		case b == '.', b == '/', b == '_', 'A' <= b && b <= 'Z':
			return false
		case !isASCIILetter(b) && b < utf8.RuneSelf:
			return true
		}
	}
	return true
}

// isFileExtension reports extensions of four letters and more.
func isFileExtension(w string) bool {
	switch w {
	case "html", "json", "yaml", "docx", "xlsx", "pptx", "jpeg", "webp", "toml", "java", "mobi", "epub":
		return true
	}
	return false
}

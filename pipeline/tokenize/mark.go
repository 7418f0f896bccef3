package tokenize

import (
	"unicode"

	"teneur/pipeline/text"
)

// plainMarks holds the marks that open no word, address or emoticon.
var plainMarks = [256]bool{'.': true, ',': true, '!': true, '?': true, '"': true, ')': true, '[': true, ']': true, '{': true, '}': true}

// mark cuts what is neither word nor number: punctuation, symbols, emoji.
func (c *cutter) mark(pos int) (end int, kind text.Kind) {
	switch b := c.s[pos]; b {
	case '.':
		return c.run(pos, b), text.Punctuation
	case '-', '_':
		return c.run(pos, b), text.Punctuation
	case '*', '=', '~', '#', '|':
		return c.run(pos, b), text.Symbol
	case ',':
		return c.twice(pos), text.Punctuation
	case '\'', '`':
		return c.singleQuote(pos), text.Punctuation
	case '(', '[', '{':
		c.brackets++
		return pos + 1, text.Punctuation
	case ')', ']', '}':
		c.brackets = max(0, c.brackets-1)
		return pos + 1, text.Punctuation
	}
	return c.wideMark(pos)
}

// twice joins two equal bytes: two commas, apostrophes or backquotes are one quotation mark. Of three
// commas the first is a comma.
func (c *cutter) twice(pos int) int {
	b := c.s[pos]
	if c.runeAt(pos+1) != rune(b) || b == ',' && c.runeAt(pos+2) == ',' && c.runeAt(pos+3) != ',' {
		return pos + 1
	}
	return pos + 2
}

// singleQuote cuts one apostrophe or backquote, or two, and remembers whether the single one opens or closes.
func (c *cutter) singleQuote(pos int) int {
	end := c.twice(pos)
	if end == pos+1 {
		c.singleOpen = c.fresh(pos) && isWordRune(c.runeAt(end))
	}
	return end
}

// wideMark cuts one character with all that combines with it, as UAX #29 has it: an emoji with its skin
// tone, a flag, a family.
func (c *cutter) wideMark(pos int) (end int, kind text.Kind) {
	r := c.runeAt(pos)
	if r < 0x80 {
		return pos + 1, markKind(r)
	}
	switch r {
	case '‘':
		c.singleOpen = true
	case '’':
		c.singleOpen = false
	case '°':
		return c.degree(pos), text.Symbol
	}
	end = c.segmentOf(pos, c.to)
	if isEmoji(r) {
		return end, text.Emoji
	}
	return end, markKind(r)
}

// degree cuts ° or °C.
func (c *cutter) degree(pos int) int {
	end := c.after(pos)
	if r := c.runeAt(end); (r == 'C' || r == 'F') && !isWordRune(c.runeAt(end+1)) {
		return end + 1
	}
	return end
}

// markKind tells punctuation from symbols.
func markKind(r rune) text.Kind {
	switch r {
	case '&', '%', '@', '#', '*', '\\', '§', '‰', '†', '‡':
		return text.Symbol
	}
	if unicode.IsPunct(r) {
		return text.Punctuation
	}
	return text.Symbol
}

// isEmoji reports the blocks of Unicode in which emoji lie, as far as they are pictures and not text signs.
func isEmoji(r rune) bool {
	switch {
	case r < 0x203C:
		return false
	case r >= 0x1F000 && r <= 0x1FAFF, r >= 0x2600 && r <= 0x27BF:
		return true
	}
	switch r {
	case 0x203C, 0x2049, 0x231A, 0x231B, 0x23E9, 0x23EA, 0x23EB, 0x23EC, 0x23F0, 0x23F3, 0x2B50, 0x2B55, 0x2B1B, 0x2B1C:
		return true
	}
	return false
}

// wordKind tells words from numbers. A number begins with a digit and has hardly any letters: 19e,
// 500cc, 2004-..., not 24-jarige.
func wordKind(s string) text.Kind {
	letters := 0
	for i, r := range s {
		switch {
		case isDigit(r) && letters == 0:
			return numberKind(s[i:])
		case isWordRune(r):
			return text.Word
		}
	}
	return text.Word
}

// numberKind decides for a token that begins with a digit.
func numberKind(s string) text.Kind {
	letters := 0
	for _, r := range s {
		if unicode.IsLetter(r) {
			letters++
		}
	}
	if letters > 3 {
		return text.Word
	}
	return text.Number
}

package tokenize

import (
	"unicode"
	"unicode/utf8"
)

// joined gives the new end of the word s[pos:end] where what follows belongs to it, and end where nothing does.
func (c *cutter) joined(pos, end int) int {
	switch r := c.runeAt(end); r {
	case '-', '‐', '‑':
		return c.joinedHyphen(pos, end)
	case '.':
		return c.joinedStop(pos, end)
	case '\'', '’', '‘', '´', '`':
		return c.joinedApostrophe(end)
	case '%', '‰', '°':
		return c.joinedUnit(end)
	case '+':
		return c.joinedPlus(end)
	case '/', '=', '^', '*':
		return c.joinedBetween(end, isWordRune)
	case '&':
		return c.joinedBetween(end, unicode.IsLetter)
	case ':', '–':
		return c.joinedBetween(end, isDigit)
	case ',':
		return c.joinedRoundAmount(end)
	case '(':
		return c.joinedBracket(end)
	default:
		if unicode.Is(unicode.No, r) {
			return c.after(end)
		}
	}
	return end
}

// joinedBetween joins the sign at end and the segment behind it where both neighbours are of the class:
// en/of, a+b, V&D, 14:30, 10–15.
func (c *cutter) joinedBetween(end int, class func(rune) bool) int {
	next := c.after(end)
	if class(c.runeBefore(end)) && class(c.runeAt(next)) {
		return c.segmentEnd(next)
	}
	return end
}

// joinedPlus joins 65+ and 65+'ers, and sums without spaces.
func (c *cutter) joinedPlus(end int) int {
	next := end + 1
	r := c.runeAt(next)
	switch {
	case !isDigit(c.runeBefore(end)) || isWordRune(r):
		return c.joinedBetween(end, isWordRune)
	case isApostrophe(r) && unicode.IsLetter(c.runeAt(c.after(next))):
		return c.segmentEnd(c.after(next))
	}
	return next
}

// joinedHyphen joins tv-gids, 2004-..., al-'Ahram, and the suspended hyphen of land- en tuinbouw.
func (c *cutter) joinedHyphen(pos, end int) int {
	next := c.after(end)
	switch r := c.runeAt(next); {
	case isWordRune(r):
		return c.segmentEnd(next)
	case isApostrophe(r) && isWordRune(c.runeAt(c.after(next))):
		return c.segmentEnd(c.after(next))
	case r == '.' && isDigit(c.runeBefore(end)) && c.run(next, '.') > next+1:
		return c.run(next, '.')
	case c.s[end] == '-' && c.runeBefore(pos) != '-' && c.suspended(next):
		return next
	}
	return end
}

// suspended reports whether what follows a hyphen at the end of a word is a conjunction, a comma or
// a slash: the rest of the compound comes later. A bracket that closes counts where it was opened
// before this chunk: (land- of tuin-).
func (c *cutter) suspended(pos int) bool {
	if r := c.runeAt(pos); r != 0 {
		return r == ',' || r == '/' || r == ')' && c.brackets == 0
	}
	start, breaks := skipSpace(c.s, pos)
	if breaks > 1 || start == len(c.s) {
		return false
	}
	end := start
	for end < len(c.s) && isASCIILetter(c.s[end]) && end-start < 8 {
		end++
	}
	switch c.s[start:end] {
	case "en", "of", "tot", "dan", "als", "noch", "versus":
		return true
	}
	return end == start && (c.s[start] == '(' || c.s[start] == '&')
}

// joinedApostrophe joins A4'tje, zo´n, and the genitive of Hans' boek.
func (c *cutter) joinedApostrophe(end int) int {
	next := c.after(end)
	before, r := c.runeBefore(end), c.runeAt(next)
	if unicode.IsLetter(r) {
		return c.segmentEnd(next)
	}
	if c.singleOpen || isWordRune(r) || isApostrophe(r) || c.s[end] == '`' {
		return end
	}
	switch before {
	case 's', 'x', 'z', 'S', 'X', 'Z':
		return next
	case 'l', 'L', 'd', 'D':
		if r == 0 && c.fresh(end-1) {
			return next
		}
	}
	return end
}

func isApostrophe(r rune) bool { return r == '\'' || r == '’' || r == '‘' || r == '´' || r == '`' }

// joinedUnit joins 30%, 20°, 20°C.
func (c *cutter) joinedUnit(end int) int {
	if !isDigit(c.runeBefore(end)) {
		return end
	}
	next := c.after(end)
	if r := c.runeAt(next); c.s[end] != '%' && (r == 'C' || r == 'F') && !isWordRune(c.runeAt(next+1)) {
		return next + 1
	}
	return next
}

// joinedRoundAmount joins the ,- or ,-- of a round amount: 10,-.
func (c *cutter) joinedRoundAmount(end int) int {
	if !isDigit(c.runeBefore(end)) {
		return end
	}
	next := end + 1
	switch c.runeAt(next) {
	case '-':
		next = c.run(next, '-')
	case '=':
		next++
	case '–', '—':
		next = c.after(next)
	default:
		return end
	}
	if isWordRune(c.runeAt(next)) {
		return end
	}
	return next
}

// longestEnding is the length of the longest ending that is looked for within brackets.
const longestEnding = 5

// joinedBracket joins an ending in brackets: vriend(en), collega('s), leraar(s), a(b+c).
func (c *cutter) joinedBracket(end int) int {
	letter := false
	for i := end + 1; i < c.to && i <= end+1+longestEnding; i++ {
		switch b := c.s[i]; {
		case b == ')':
			if !letter {
				return end
			}
			return c.withTail(i + 1)
		case isASCIILetter(b):
			letter = true
		case b >= utf8.RuneSelf || b == '(':
			return end
		}
	}
	return end
}

// withTail adds the letters that follow a closing bracket: werk(st)er.
func (c *cutter) withTail(end int) int {
	if end < c.to && isASCIILetter(c.s[end]) {
		return c.segmentEnd(end)
	}
	return end
}

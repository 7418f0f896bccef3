package tokenize

import "unicode"

// wordOpening gives the offset of the first letter or digit of a word that begins with another sign:
// 't, 's-Gravenhage, '50, -ie, -5, (tbs-)behandeling. It gives pos where there is none.
func (c *cutter) wordOpening(pos int) int {
	switch r := c.runeAt(pos); r {
	case '\'', '’', '‘', '´', '`':
		return c.apostropheOpening(pos)
	case '-', '−', '+':
		return c.signOpening(pos)
	case '(':
		return c.bracketOpening(pos)
	}
	return pos
}

// apostropheOpening finds clitics ('s avonds, 't) and years ('50).
func (c *cutter) apostropheOpening(pos int) int {
	body := c.after(pos)
	end := body
	for end < c.to && isASCIILetter(c.s[end]) && end-body < 4 {
		end++
	}
	if next := c.runeAt(end); isClitic(c.s[body:end]) && !isWordRune(next) && !isApostrophe(next) {
		return body
	}
	if end == body && c.isYear(body) && c.fresh(pos) {
		return body
	}
	return pos
}

// isClitic reports what is left of a Dutch word after an apostrophe: het, des, een, ik, hem, haar, was, it is.
func isClitic(s string) bool {
	switch s {
	case "t", "s", "n", "k", "m", "r", "er", "ns", "ie", "em", "tis", "T", "S", "N", "K":
		return true
	}
	return false
}

// isYear reports two digits and no more, as in '50, without a quotation mark that closes.
func (c *cutter) isYear(pos int) bool {
	next := c.runeAt(pos + 2)
	return isDigit(c.runeAt(pos)) && isDigit(c.runeAt(pos+1)) && !isWordRune(next) && !isApostrophe(next)
}

// signOpening finds signed numbers and endings spoken of: -ie, -heid.
func (c *cutter) signOpening(pos int) int {
	body := c.after(pos)
	if pos > c.from && c.runeBefore(pos) != '(' {
		return pos
	}
	if isDigit(c.runeAt(body)) {
		return body
	}
	end := body
	for end < c.to && isASCIILetter(c.s[end]) && end-body < 8 {
		end++
	}
	if c.s[pos] == '-' && isEnding(c.s[body:end]) && !isWordRune(c.runeAt(end)) && c.runeAt(end) != '-' {
		return body
	}
	return pos
}

// isEnding reports Dutch endings that are written with a hyphen before them when spoken of, and the
// pronoun of dacht -ie. Endings that are words too (en, er, baar) are left out.
func isEnding(s string) bool {
	switch s {
	case "ie", "s", "t", "d", "heid", "lijk", "ing", "schap", "achtig", "loos", "tje", "pje", "etje", "kje",
		"isch", "iteit", "isme", "ist", "sel", "ste":
		return true
	}
	return false
}

// bracketOpening finds a first part in brackets, (tbs-)behandeling or (on)zeker.
func (c *cutter) bracketOpening(pos int) int {
	body := pos + 1
	end := body
	for end < c.to && isASCIILetter(c.s[end]) && end-body < 12 {
		end++
	}
	if end == body {
		return pos
	}
	if c.runeAt(end) == '-' {
		end++
	}
	if c.runeAt(end) == ')' && unicode.IsLower(c.runeAt(end+1)) {
		return end + 1
	}
	return pos
}

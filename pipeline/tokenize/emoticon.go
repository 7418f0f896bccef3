package tokenize

import "strings"

// emoticon gives the end of the emoticon or :shortcode: at pos, and pos where there is none.
func (c *cutter) emoticon(pos int) int {
	switch b := c.s[pos]; b {
	case ':', ';', '=':
		if end := c.shortcode(pos); end > pos {
			return end
		}
		return c.face(pos, pos+1)
	case '<', '^', '-', 'x', 'X', 'o', 'O', '\\', '>':
		return c.wholeFace(pos)
	}
	return pos
}

// longestShortcode is the length of the longest name between colons that is looked for.
const longestShortcode = 40

// shortcode finds :thumbsup: and its like: lower case, a letter in it.
func (c *cutter) shortcode(pos int) int {
	if c.s[pos] != ':' || !c.fresh(pos) {
		return pos
	}
	letter := false
	for i := pos + 1; i < c.to && i-pos <= longestShortcode; i++ {
		switch b := c.s[i]; {
		case 'a' <= b && b <= 'z':
			letter = true
		case isDigit(rune(b)), b == '_', b == '+', b == '-':
		case b == ':' && letter && i > pos+2 && !isWordRune(c.runeAt(i+1)):
			return i + 1
		default:
			return pos
		}
	}
	return pos
}

// face finds eyes, perhaps a nose or a tear, and a mouth: :-) ;) :'( :D.
func (c *cutter) face(pos, i int) int {
	if r := c.runeAt(i); r == '-' || r == '\'' || r == '^' {
		i++
	}
	switch c.runeAt(i) {
	case ')', '(', ']':
		return c.openFace(pos, i)
	case 'D', 'P', 'p', 'O', 'o', 'S', 's', 'X', 'x', '3', '*', '$', '|', '/', '\\', '[':
		if c.fresh(pos) && c.s[pos] != '=' && !isWordRune(c.runeAt(i+1)) && c.runeAt(i+1) != '/' {
			return i + 1
		}
	}
	return pos
}

// openFace ends a face whose mouth is a bracket; it may be repeated, and stand directly after a
// word, but not where it closes a bracket of the text.
func (c *cutter) openFace(pos, i int) int {
	mouth := c.s[i]
	end := c.run(i, mouth)
	if c.s[pos] == '=' && !c.fresh(pos) || mouth == ')' && c.brackets > 0 || mouth == '(' && isWordRune(c.runeAt(end)) {
		return pos
	}
	return end
}

// wholeFace finds emoticons that stand between white space and punctuation only.
func (c *cutter) wholeFace(pos int) int {
	if !c.fresh(pos) {
		return pos
	}
	for _, face := range [...]string{"<3", "</3", "^^", "^_^", "-_-", "xD", "XD", "o_O", "O_o", "o_o", "\\o/", ">:(", ">:)"} {
		if strings.HasPrefix(c.s[pos:c.to], face) {
			end := pos + len(face)
			if !isWordRune(c.runeAt(end)) {
				return end
			}
		}
	}
	return pos
}

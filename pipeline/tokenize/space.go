package tokenize

import (
	"unicode"
	"unicode/utf8"
)

// isSpace reports white space in the sense of this package: what Unicode calls so, and the
// invisible characters that web pages hold in its place (byte order mark, zero-width space, word joiner).
func isSpace(r rune) bool {
	switch r {
	case '\uFEFF', '\u200B', '\u2060', '\u180E':
		return true
	}
	return unicode.IsSpace(r)
}

// spaceAt gives the width in bytes of the white space character at s[i], 0 where there is none.
func spaceAt(s string, i int) int {
	if b := s[i]; b < utf8.RuneSelf {
		if isASCIISpace(b) {
			return 1
		}
		return 0
	}
	return wideSpaceAt(s[i:])
}

// wideSpaceAt is spaceAt beyond ASCII. All such white space begins with one of five bytes.
func wideSpaceAt(s string) int {
	switch s[0] {
	case 0xC2, 0xE1, 0xE2, 0xE3, 0xEF:
		if r, width := utf8.DecodeRuneInString(s); isSpace(r) {
			return width
		}
	}
	return 0
}

func isASCIISpace(b byte) bool { return b == ' ' || b >= '\t' && b <= '\r' }

// pastSpace is skipSpace with a short cut for the space between two words.
func pastSpace(s string, i int) (end, breaks int) {
	if s[i] == ' ' && i+1 < len(s) && s[i+1] > ' ' && s[i+1] < utf8.RuneSelf {
		return i + 1, 0
	}
	return skipSpace(s, i)
}

// skipSpace gives the end of the white space at s[i:] and the number of line ends in it; a
// paragraph separator counts as two.
func skipSpace(s string, i int) (end, breaks int) {
	for i < len(s) {
		width := spaceAt(s, i)
		switch {
		case width == 0:
			return i, breaks
		case s[i] == '\n', s[i] == '\r' && (i+1 == len(s) || s[i+1] != '\n'):
			breaks++
		case width == 3 && s[i:i+3] == "\u2029":
			breaks += 2
		}
		i += width
	}
	return i, breaks
}

// spaceStart tells the bytes that white space may begin with.
var spaceStart = [256]bool{
	' ': true, '\t': true, '\n': true, '\v': true, '\f': true, '\r': true,
	0xC2: true, 0xE1: true, 0xE2: true, 0xE3: true, 0xEF: true,
}

// chunkEnd gives the end of the stretch without white space that begins at s[i].
func chunkEnd(s string, i int) int {
	for i < len(s) && (!spaceStart[s[i]] || spaceAt(s, i) == 0) {
		i++
	}
	return i
}

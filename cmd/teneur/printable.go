package main

import (
	"strings"
	"unicode"
)

// printable makes somebody's text safe for a line of a terminal: one space for each stretch of white space, � for
// control characters (so for the escape that begins a terminal's commands), and without the marks that turn the direction of writing.
func printable(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	space := false
	for _, r := range s {
		switch {
		case unicode.IsSpace(r):
			space = true
			continue
		case unicode.IsControl(r):
			r = unicode.ReplacementChar
		case isHidden(r):
			continue
		}
		if space {
			b.WriteByte(' ')
			space = false
		}
		b.WriteRune(r)
	}
	if space {
		b.WriteByte(' ')
	}
	return b.String()
}

// isHidden tells the format characters that show nothing of themselves; a joiner stays, for it makes one emoji of several.
func isHidden(r rune) bool {
	const nonJoiner, joiner = '\u200c', '\u200d'
	return unicode.Is(unicode.Cf, r) && r != nonJoiner && r != joiner
}

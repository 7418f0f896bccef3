package plot

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// longest is how much of a text is looked at: more than any label can show.
const longest = 400

// plain makes a text safe to set in one line: white space becomes single blanks; control characters, which
// XML forbids, and marks that turn the direction of the text around them are dropped.
func plain(s string) string {
	s = strings.ToValidUTF8(s, "\uFFFD")
	s = strings.Map(func(c rune) rune {
		switch {
		case unicode.IsSpace(c):
			return ' '
		case unicode.IsControl(c), unicode.Is(unicode.Bidi_Control, c), c >= 0xFDD0 && c <= 0xFDEF, c&0xFFFE == 0xFFFE:
			return -1
		}
		return c
	}, s)
	return strings.Join(strings.Fields(s), " ")
}

// fit returns s where it fits in width, or else its beginning with an ellipsis.
func (r *ruler) fit(s string, size float64, bold bool, width float64) string {
	if (len(s) <= longest || utf8.RuneCountInString(s) <= longest) && r.width(s, size, bold) <= width {
		return s
	}
	runes := []rune(s)
	low, high := 0, min(len(runes), longest)
	for low < high {
		mid := (low + high + 1) / 2
		if r.width(cut(runes, mid), size, bold) <= width {
			low = mid
		} else {
			high = mid - 1
		}
	}
	return cut(runes, low)
}

// cut returns the first n runes and an ellipsis, without parting a letter from its accents.
func cut(runes []rune, n int) string {
	for n > 0 && n < len(runes) && joined(runes[n-1], runes[n]) {
		n--
	}
	return strings.TrimRight(string(runes[:n]), " .,;:–-(") + "…"
}

func joined(before, after rune) bool {
	const joiner = '\u200D'
	return before == joiner || after == joiner || unicode.In(after, unicode.Mn, unicode.Me, unicode.Mc, unicode.Variation_Selector)
}

// wrap breaks s into at most lines lines that fit in width; what is left over ends in an ellipsis.
func (r *ruler) wrap(s string, size float64, bold bool, width float64, lines int) []string {
	words := strings.Fields(s)
	var out []string
	for len(words) > 0 && len(out) < lines-1 {
		n := r.wordsThatFit(words, size, bold, width)
		out = append(out, r.fit(strings.Join(words[:n], " "), size, bold, width))
		words = words[n:]
	}
	if len(words) > 0 {
		out = append(out, r.fit(strings.Join(words[:min(len(words), longest)], " "), size, bold, width))
	}
	return out
}

// wordsThatFit returns how many words fit in one line: one at least.
func (r *ruler) wordsThatFit(words []string, size float64, bold bool, width float64) int {
	n := 1
	set := r.line(bold)
	set.add(words[0])
	for n < len(words) && n < longest {
		set.add(" ")
		set.add(words[n])
		if set.width(size) > width {
			break
		}
		n++
	}
	return n
}

// wrapsWhole tells whether s fits in lines lines of width without an ellipsis.
func (r *ruler) wrapsWhole(s string, size, width float64, lines int) bool {
	return strings.Join(r.wrap(s, size, false, width, lines), " ") == s
}

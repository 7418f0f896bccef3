package themes

import (
	"strings"
	"unicode/utf8"
)

// glob is a pattern of letters: * stands for any letters or none, ? for one letter.
type glob struct {
	pattern    string
	head, tail string // the letters before the first wildcard, and after the last
	wild       bool
}

func newGlob(pattern string) glob {
	for strings.Contains(pattern, "**") {
		pattern = strings.ReplaceAll(pattern, "**", "*")
	}
	g := glob{pattern: pattern, wild: isPattern(pattern)}
	if g.wild {
		g.head = pattern[:strings.IndexAny(pattern, "*?")]
		g.tail = pattern[strings.LastIndexAny(pattern, "*?")+1:]
	}
	return g
}

// isPattern tells whether a word of a dictionary is a pattern; a question mark by itself is the mark.
func isPattern(word string) bool { return word != "?" && strings.ContainsAny(word, "*?") }

func isWild(r rune) bool { return r == '*' || r == '?' }

// letters counts what the pattern gives.
func (g glob) letters() int {
	n := utf8.RuneCountInString(g.pattern)
	if g.wild {
		n -= strings.Count(g.pattern, "*") + strings.Count(g.pattern, "?")
	}
	return n
}

// match reports whether a word fits the pattern, in at most as many steps as the word's length times the pattern's:
// only the last star that was passed is ever tried again.
func (g glob) match(word string) bool {
	if !g.wild {
		return word == g.pattern
	}
	if len(word) < len(g.head)+len(g.tail) || !strings.HasPrefix(word, g.head) || !strings.HasSuffix(word, g.tail) {
		return false
	}
	return matches(g.pattern[len(g.head):len(g.pattern)-len(g.tail)], word[len(g.head):len(word)-len(g.tail)])
}

func matches(pattern, word string) bool {
	i, j, star, from := 0, 0, -1, 0 // places in word and pattern, the last star, and where what follows it was tried
	for i < len(word) {
		switch {
		case j < len(pattern) && pattern[j] == '*':
			star, from = j, i
			j++
		case j < len(pattern) && pattern[j] == '?':
			i += letter(word[i:])
			j++
		case j < len(pattern) && pattern[j] == word[i]:
			i++
			j++
		case star < 0:
			return false
		default:
			from += letter(word[from:])
			i, j = from, star+1
		}
	}
	return strings.Trim(pattern[j:], "*") == ""
}

// letter is the length of the first letter, in bytes.
func letter(s string) int {
	_, size := utf8.DecodeRuneInString(s)
	return size
}

// anchor is the longest stretch of letters of the pattern: what a word must hold to match.
func (g glob) anchor() string {
	longest := g.head
	if len(g.tail) > len(longest) {
		longest = g.tail
	}
	for _, piece := range strings.FieldsFunc(g.pattern, isWild) {
		if len(piece) > len(longest) {
			longest = piece
		}
	}
	return longest
}

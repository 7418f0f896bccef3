package corpus

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// plainText gives the text of a piece of Markdown without mark-up: white space settled to single spaces, escapes and invisible
// signs resolved.
func plainText(s string, t traits) string {
	if t&respelt != 0 {
		var b strings.Builder
		b.Grow(len(s))
		writePlain(&b, s)
		s = b.String()
	}
	if t&composed != 0 {
		s = norm.NFC.String(s)
	}
	return s
}

// writePlain does for text without mark-up what a proseWriter does for all; bytes that stay are written run by run.
func writePlain(b *strings.Builder, s string) {
	w := plainWriter{Builder: b, text: s, begin: b.Len()}
	for i := 0; i < len(s); {
		switch classes[s[i]] {
		case classSpace:
			if i > w.from && i+1 < len(s) && classes[s[i+1]] == classPlain {
				i++ // between two words of the run
			} else {
				i = w.drop(i, 1, true)
			}
		case classBreak:
			i = w.drop(i, 1, true)
		case classEscape:
			if i+1 < len(s) && isPunctuation(s[i+1]) {
				i = w.drop(i, 1, false)
			}
			i++ // the sign behind the backslash, or the backslash itself
		case classRune:
			r, size := utf8.DecodeRuneInString(s[i:])
			if isSpace := unicode.IsSpace(r); isSpace || isInvisible(r) {
				i = w.drop(i, size, isSpace)
			} else {
				i += size
			}
		default:
			i++
		}
	}
	w.run(len(s))
}

// plainWriter writes the runs of text that stay.
type plainWriter struct {
	*strings.Builder
	text  string
	begin int  // what the builder held before
	from  int  // text from here on is still to be written
	space bool // white space is due before it
}

// drop leaves out what stands at offset at, and gives the offset behind it.
func (w *plainWriter) drop(at, size int, isSpace bool) int {
	w.run(at)
	w.space = w.space || isSpace
	w.from = at + size
	return w.from
}

// run writes the text up to offset end.
func (w *plainWriter) run(end int) {
	if w.from >= end {
		return
	}
	if w.space && w.Len() > w.begin {
		w.WriteByte(' ')
	}
	w.WriteString(w.text[w.from:end])
	w.from, w.space = end, false
}

// unseen gives the length of the white space and the invisible signs that s starts with.
func unseen(s string) int {
	for i, r := range s {
		if !unicode.IsSpace(r) && !isInvisible(r) {
			return i
		}
	}
	return len(s)
}

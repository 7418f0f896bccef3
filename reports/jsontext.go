package reports

import (
	"math"
	"strconv"
	"unicode/utf8"
)

// jsonText writes JSON by hand, byte for byte as encoding/json does: a post has thousands of numbers, and reflection takes longer over them than
// their analysis. Most methods take what stands before a value: the comma and the key.
type jsonText struct{ b []byte }

func (j *jsonText) raw(s string) { j.b = append(j.b, s...) }

func (j *jsonText) text(before, s string) { j.b = appendJSONString(append(j.b, before...), s) }

// textIf writes a text where there is one, with what stands before it.
func (j *jsonText) textIf(before, s string) {
	if s != "" {
		j.text(before, s)
	}
}

func (j *jsonText) whole(before string, n int) {
	j.b = strconv.AppendInt(append(j.b, before...), int64(n), 10)
}

func (j *jsonText) flag(before string, v bool) {
	j.b = strconv.AppendBool(append(j.b, before...), v)
}

// figure writes a number as it is printed: see appendFigure.
func (j *jsonText) figure(before string, v float64) {
	j.b = appendFigure(append(j.b, before...), v)
}

// figureIf writes a figure, or null where it was not computed.
func (j *jsonText) figureIf(before string, computed bool, v float64) {
	if !computed {
		v = math.NaN()
	}
	j.figure(before, v)
}

// list writes all elements of a list.
func list[T any](j *jsonText, before string, all []T, each func(*T)) {
	j.raw(before)
	j.raw("[")
	for i := range all {
		if i > 0 {
			j.raw(",")
		}
		each(&all[i])
	}
	j.raw("]")
}

// texts writes a list of texts.
func (j *jsonText) texts(before string, all []string) {
	list(j, before, all, func(s *string) { j.text("", *s) })
}

// plainJSON tells which ASCII characters stand for themselves in a string: all but control characters, quotes, the backslash, and what means something in HTML.
var plainJSON = func() (plain [utf8.RuneSelf]bool) {
	for c := range plain {
		plain[c] = c >= ' ' && c != '"' && c != '\\' && c != '<' && c != '>' && c != '&'
	}
	return plain
}()

// appendJSONString adds a string as encoding/json writes it: what is not UTF-8 becomes U+FFFD, and U+2028 and U+2029, at which JavaScript ends a line, are escaped.
func appendJSONString(b []byte, s string) []byte {
	b = append(b, '"')
	copied := 0
	for i := 0; i < len(s); {
		if c := s[i]; c < utf8.RuneSelf {
			if !plainJSON[c] {
				b = appendEscape(append(b, s[copied:i]...), c)
				copied = i + 1
			}
			i++
			continue
		}
		c, size := utf8.DecodeRuneInString(s[i:])
		switch {
		case c == utf8.RuneError && size == 1:
			b = append(append(b, s[copied:i]...), `\ufffd`...)
			copied = i + size
		case c == '\u2028':
			b = append(append(b, s[copied:i]...), `\u2028`...)
			copied = i + size
		case c == '\u2029':
			b = append(append(b, s[copied:i]...), `\u2029`...)
			copied = i + size
		}
		i += size
	}
	return append(append(b, s[copied:]...), '"')
}

// appendEscape adds an ASCII character that does not stand for itself.
func appendEscape(b []byte, c byte) []byte {
	const digits = "0123456789abcdef"
	switch c {
	case '"', '\\':
		return append(b, '\\', c)
	case '\b':
		return append(b, `\b`...)
	case '\f':
		return append(b, `\f`...)
	case '\n':
		return append(b, `\n`...)
	case '\r':
		return append(b, `\r`...)
	case '\t':
		return append(b, `\t`...)
	}
	return append(b, '\\', 'u', '0', '0', digits[c>>4], digits[c&15])
}

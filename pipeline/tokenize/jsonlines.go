package tokenize

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"teneur/pipeline/text"
)

// appendSentences appends the sentences of d as JSON Lines, see Filter; its text begins at offset start of the input. It
// writes what package encoding/json would (without its escapes for HTML), without a look at types.
func appendSentences(out []byte, d *text.Document, start int) []byte {
	for _, s := range d.Sentences {
		out = appendOffsets(append(out, `{"start":`...), start+s.Start, start+s.End)
		out = append(out, `,"lang":"`...)
		out = append(out, s.Lang.String()...)
		out = append(out, `","tokens":[`...)
		for _, t := range d.TokensOf(s) {
			out = appendString(append(out, `{"text":"`...), t.Text)
			out = appendOffsets(append(out, `","start":`...), start+t.Start, start+t.End)
			out = append(out, "},"...)
		}
		out = append(out[:len(out)-1], "]}\n"...)
	}
	return out
}

// appendOffsets appends the two numbers, the second with its key.
func appendOffsets(out []byte, start, end int) []byte {
	out = strconv.AppendInt(out, int64(start), 10)
	out = append(out, `,"end":`...)
	return strconv.AppendInt(out, int64(end), 10)
}

// appendString appends s, which is UTF-8, without its quotation marks.
func appendString(out []byte, s string) []byte {
	for i := 0; i < len(s); i++ {
		if b := s[i]; b < ' ' || b == '"' || b == '\\' || b >= utf8.RuneSelf {
			return appendEscaped(append(out, s[:i]...), s[i:])
		}
	}
	return append(out, s...)
}

// appendEscaped is appendString for what may need an escape.
func appendEscaped(out []byte, s string) []byte {
	const signs, letters = "\"\\\b\f\n\r\t", "\"\\bfnrt"
	for _, r := range s {
		switch i := strings.IndexRune(signs, r); {
		case i >= 0:
			out = append(out, '\\', letters[i])
		case r < ' ', r == '\u2028', r == '\u2029':
			const digits = "0123456789abcdef"
			out = append(out, '\\', 'u', digits[r>>12], digits[r>>8&15], digits[r>>4&15], digits[r&15])
		default:
			out = utf8.AppendRune(out, r)
		}
	}
	return out
}

package vocab

import (
	"unicode"
	"unicode/utf8"
)

// Fold appends word in lower case to dst. Every byte stays in its place, so that an offset in the folded word is one in
// the word itself: a letter whose lower case takes another number of bytes, and what is not UTF-8, is kept as it is.
func Fold(dst []byte, word string) []byte {
	for i := 0; i < len(word); {
		if c := word[i]; c < utf8.RuneSelf {
			if 'A' <= c && c <= 'Z' {
				c += 'a' - 'A'
			}
			dst = append(dst, c)
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(word[i:])
		dst = appendLower(dst, r, word[i:i+size])
		i += size
	}
	return dst
}

func appendLower(dst []byte, r rune, original string) []byte {
	lower := unicode.ToLower(r)
	if r == utf8.RuneError || utf8.RuneLen(lower) != len(original) {
		return append(dst, original...)
	}
	return utf8.AppendRune(dst, lower)
}

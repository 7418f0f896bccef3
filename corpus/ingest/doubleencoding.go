package ingest

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// repairDouble mends text that was UTF-8, was read as Windows-1252 and encoded again: cafÃ© is café, donâ€™t is
// don’t. A line (or a stretch between tags) in which rightly encoded letters stand too is left as it is: it may be about
// encodings. It gives the number of characters that were mended, and of those that were left.
func repairDouble(text string) (repaired string, mended, left int) {
	if !strings.ContainsAny(text, "ÂÃâðÅÄ") {
		return text, 0, 0
	}
	var b strings.Builder
	for rest := text; rest != ""; {
		end := strings.IndexAny(rest[1:], "\n<") + 1
		if end == 0 {
			end = len(rest)
		}
		line, count, right := mendLine(rest[:end])
		if count > 0 && right > 0 {
			line, left = rest[:end], left+count
		} else {
			mended += count
		}
		b.WriteString(line)
		rest = rest[end:]
	}
	if mended == 0 {
		return text, 0, left
	}
	again, more, _ := repairDouble(b.String()) // what was encoded three times
	return again, mended + more, left
}

// mendLine mends every sequence in a line, and counts these and the letters beyond ASCII that are right.
func mendLine(line string) (repaired string, count, right int) {
	if strings.IndexFunc(line, func(r rune) bool { return r >= utf8.RuneSelf }) < 0 {
		return line, 0, 0
	}
	var b strings.Builder
	for at := 0; at < len(line); {
		r, size := utf8.DecodeRuneInString(line[at:])
		if r >= utf8.RuneSelf {
			whole, length := mendSequence(line[at:])
			if length == 0 {
				whole, length = mendQuote(line[at:])
			}
			if length > 0 {
				b.WriteRune(whole)
				at += length
				count++
				continue
			}
			if r >= 'À' && r <= 'ɏ' {
				right++
			}
		}
		b.WriteRune(r)
		at += size
	}
	return b.String(), count, right
}

// mendSequence reads the characters at the start of s as bytes of Windows-1252, and those as one character of UTF-8. Length
// is 0 where they are none that Western text has.
func mendSequence(s string) (whole rune, length int) {
	var bytes []byte
	for len(bytes) < utf8.UTFMax {
		r, size := utf8.DecodeRuneInString(s[length:])
		b, ok := westernByte(r)
		if size == 0 || !ok || b < 0x80 {
			return 0, 0
		}
		bytes = append(bytes, b)
		length += size
		if utf8.FullRune(bytes) {
			break
		}
	}
	whole, size := utf8.DecodeRune(bytes)
	if whole == utf8.RuneError || size != len(bytes) || !isWestern(whole) {
		return 0, 0
	}
	return whole, length
}

// mendQuote reads â€ as ”, whose last byte Windows-1252 leaves open, so that most programs lost it on the way or wrote a
// replacement character for it. No other sign of Western text is left in that way.
func mendQuote(s string) (whole rune, length int) {
	rest, ok := strings.CutPrefix(s, "â€")
	if !ok {
		return 0, 0
	}
	rest = strings.TrimPrefix(rest, string(utf8.RuneError))
	return '”', len(s) - len(rest)
}

// westernByte gives the byte of Windows-1252 for r. The five bytes that it leaves open stand for themselves, as browsers read them.
func westernByte(r rune) (byte, bool) {
	if r >= 0x80 && r < 0xa0 {
		return byte(r), true
	}
	return charmap.Windows1252.EncodeRune(r)
}

// isWestern reports whether r is a letter, sign or emoji of the texts that are read here.
func isWestern(r rune) bool {
	return r >= 0xa0 && r <= 0x17f || r >= 0x2010 && r <= 0x206f || r >= 0x20a0 && r <= 0x2bff ||
		r == 0xfe0f || r == 0xfeff || r >= 0x1f000 && r <= 0x1faff || r >= 0xfb00 && r <= 0xfb06
}

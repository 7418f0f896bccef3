package stem

import "unicode/utf8"

// The algorithms look at letters one by one, backwards or forwards. A letter is held as one byte,
// its code in Latin-1: that covers every letter that they name. All other
// characters, and bytes that are not UTF-8, are otherLetter.
const otherLetter = 0x80

// firstLetter returns the first letter of b and the number of bytes it takes, 0 where b is empty. It is too
// long to be inlined, so that the loops over a word look at ASCII themselves.
func firstLetter(b []byte) (letter byte, size int) { return latin1(utf8.DecodeRune(b)) }

// lastLetter returns the last letter of b and the number of bytes it takes, 0 where b is empty.
func lastLetter(b []byte) (letter byte, size int) {
	if n := len(b); n > 0 && b[n-1] < utf8.RuneSelf {
		return b[n-1], 1
	}
	return latin1(utf8.DecodeLastRune(b))
}

// latin1 returns the letter that r is, and size.
func latin1(r rune, size int) (letter byte, _ int) {
	if r > 0xFF {
		return otherLetter, size
	}
	return byte(r), size
}

// hasLetters tells whether b holds n letters or more.
func hasLetters(b []byte, n int) bool {
	_, ok := skipLetters(b, n)
	return ok
}

// skipLetters returns the offset after the first n letters of b, if it has as many.
func skipLetters(b []byte, n int) (end int, ok bool) {
	for range n {
		if end == len(b) {
			return 0, false
		}
		size := 1
		if b[end] >= utf8.RuneSelf {
			_, size = firstLetter(b[end:])
		}
		end += size
	}
	return end, true
}

// hasEnding tells whether b ends in ending.
func hasEnding(b []byte, ending string) bool {
	return len(b) >= len(ending) && string(b[len(b)-len(ending):]) == ending
}

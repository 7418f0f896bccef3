package stem

import "unicode/utf8"

// foldAccents takes the diaeresis and the acute accent off the vowels of b, in place.
func foldAccents(b []byte) []byte {
	if isASCII(b) {
		return b
	}
	folded := b[:0]
	for len(b) > 0 {
		letter, size := firstLetter(b)
		if plain := unaccented(letter); plain != 0 {
			folded = append(folded, plain)
		} else {
			folded = append(folded, b[:size]...)
		}
		b = b[size:]
	}
	return folded
}

func isASCII(b []byte) bool {
	var all byte
	for _, c := range b {
		all |= c
	}
	return all < 0x80
}

// unaccented returns the plain letter for a vowel with diaeresis or acute accent, 0 for all others.
func unaccented(letter byte) byte {
	switch letter {
	case 'ä', 'á':
		return 'a'
	case 'ë', 'é':
		return 'e'
	case 'ï', 'í':
		return 'i'
	case 'ö', 'ó':
		return 'o'
	case 'ü', 'ú':
		return 'u'
	}
	return 0
}

// markConsonants writes the y that begins the word or follows a vowel as Y, and the i between vowels
// as I: they are consonants. An i that follows a vowel does not mark a y after it.
func (w *porterWord) markConsonants() {
	b := w.b
	if len(b) > 0 && b[0] == 'y' {
		b[0] = 'Y'
		w.hasMark = true
	}
	for i := 0; i < len(b); {
		letter, size := b[i], 1
		if letter >= utf8.RuneSelf {
			letter, size = firstLetter(b[i:])
		}
		i += size
		if porterClasses[letter]&porterVowel != 0 && i < len(b) {
			i += w.markAfterVowel(b, i)
		}
	}
}

// markAfterVowel marks the consonant at offset i, which follows a vowel, if it is one to mark. It
// returns how many bytes to skip: those of a y or an i.
func (w *porterWord) markAfterVowel(b []byte, i int) (skip int) {
	switch {
	case b[i] == 'y':
		b[i] = 'Y'
	case b[i] != 'i':
		return 0
	case !beginsWithVowel(b[i+1:]):
		return 1
	default:
		b[i] = 'I'
	}
	w.hasMark = true
	return 1
}

func beginsWithVowel(b []byte) bool {
	letter, _ := firstLetter(b)
	return porterClasses[letter]&porterVowel != 0
}

// unmarkConsonants undoes markConsonants.
func (w *porterWord) unmarkConsonants() {
	if !w.hasMark {
		return
	}
	for i, c := range w.b {
		if c == 'Y' || c == 'I' {
			w.b[i] |= 0x20
		}
	}
}

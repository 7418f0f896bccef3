package stem

import "unicode/utf8"

// measure finds the regions: R1 begins after the first consonant that follows a vowel, R2 after the
// next such one. Either is empty where there is none.
func (w *kpWord) measure() {
	w.p1, w.p2 = len(w.b), len(w.b)
	p1, ok := afterSyllable(w.b, 0)
	if !ok {
		return
	}
	w.p1 = p1
	if p2, ok := afterSyllable(w.b, p1); ok {
		w.p2 = p2
	}
}

// afterSyllable passes consonants, then vowels, then one consonant of b, from offset i on.
func afterSyllable(b []byte, i int) (end int, ok bool) {
	i, ok = skipToRhyme(b, i)
	if !ok {
		return 0, false
	}
	_, size := firstLetter(b[i:])
	return i + size, size > 0
}

// skipToRhyme passes consonants, then one or more vowels of b, from offset i on; ij is a vowel.
func skipToRhyme(b []byte, i int) (end int, ok bool) {
	for i < len(b) {
		letter, size := b[i], 1
		if letter >= utf8.RuneSelf {
			letter, size = firstLetter(b[i:])
		}
		if kpClasses[letter]&kpVowel != 0 {
			return skipVowels(b, i), true
		}
		i += size
	}
	return i, false
}

// skipVowels passes the vowels of b from offset i on; ij is a vowel.
func skipVowels(b []byte, i int) int {
	for i < len(b) {
		letter, size := b[i], 1
		if letter >= utf8.RuneSelf {
			letter, size = firstLetter(b[i:])
		}
		if kpClasses[letter]&kpVowel == 0 {
			return i
		}
		i += size
		if letter == 'i' && i < len(b) && b[i] == 'j' {
			i++
		}
	}
	return i
}

package stem

import "unicode/utf8"

// markRegions finds the regions: R1 begins after the first consonant that follows a vowel, but after
// three letters at least, and R2 after the next such consonant. Either is empty where there is
// none.
func (w *porterWord) markRegions() {
	w.p1, w.p2 = len(w.b), len(w.b)
	least, ok := skipLetters(w.b, 3)
	if !ok {
		return
	}
	p1, ok := afterClosed(w.b, 0)
	if !ok {
		return
	}
	w.p1 = max(p1, least)
	if p2, ok := afterClosed(w.b, p1); ok {
		w.p2 = p2
	}
}

// afterClosed returns the offset after the first letter of b that is no vowel and follows a vowel,
// from offset i on.
func afterClosed(b []byte, i int) (int, bool) {
	afterVowel := false
	for i < len(b) {
		letter, size := b[i], 1
		if letter >= utf8.RuneSelf {
			letter, size = firstLetter(b[i:])
		}
		i += size
		isVowel := porterClasses[letter]&porterVowel != 0
		if afterVowel && !isVowel {
			return i, true
		}
		afterVowel = isVowel
	}
	return 0, false
}

package stem

// lengthenVowel doubles the vowel of the last syllable where the spelling asks for it now that the
// syllable is closed: lop → loop (from lopen). A vowel beside another one stays, and so does an e
// that may be mute, as in stapel.
func (w *kpWord) lengthenVowel() {
	if len(w.b) == 0 || kpEndsIn(w.b, kpVowel|kpWX) {
		return
	}
	head := dropLetter(w.b)
	vowel, size := lastLetter(head)
	before := head[:len(head)-size]
	switch {
	case vowel == 'ë':
		w.lengthenDiaeresis(before)
	case kpClasses[vowel]&kpAOU != 0 && !kpEndsIn(before, kpAEIOU),
		kpClasses[vowel]&kpE != 0 && lengthensE(before):
		w.double(len(before), len(head))
	}
}

// lengthenDiaeresis lengthens an ë that follows before: eë becomes eëe, and ië becomes iee.
func (w *kpWord) lengthenDiaeresis(before []byte) {
	switch {
	case hasEnding(before, "e"):
		w.double(len(before)-1, len(before))
		copy(w.b[len(before):], "ëe")
	case hasEnding(before, "i"):
		copy(w.b[len(before):], "ee")
	}
}

// lengthensE tells whether an e after before is taken for a long one. It is not where a vowel stands
// right before it, nor, one letter further back, an a, i, o or u or an e that begins the word, nor
// an a, i, o or u after a consonant two letters further back.
func lengthensE(before []byte) bool {
	if kpEndsIn(before, kpAEIOU) {
		return false
	}
	head := dropLetter(before)
	return !kpEndsIn(head, kpAIOU) && !isSingleE(head) && !followsOpenVowel(head)
}

// isSingleE tells whether b is an e, with or without accent, and no more.
func isSingleE(b []byte) bool {
	letter, size := firstLetter(b)
	return size == len(b) && kpClasses[letter]&kpE != 0
}

// followsOpenVowel tells whether the last letter of b comes after an a, i, o or u that
// comes after something that is no vowel.
func followsOpenVowel(b []byte) bool {
	b = dropLetter(b)
	if !kpEndsIn(b, kpAIOU) {
		return false
	}
	b = dropLetter(b)
	return len(b) > 0 && !kpEndsIn(b, kpAEIOU)
}

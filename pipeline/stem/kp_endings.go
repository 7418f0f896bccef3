package stem

// inR1C tells whether what follows stem, the front part of the word, lies in R1 and after a
// consonant.
func (w *kpWord) inR1C(stem []byte) bool { return w.inR1(stem) && endsInConsonant(stem) }

// replaceLong puts ending in place of what follows stem, and then lengthens the vowel of the last
// syllable.
func (w *kpWord) replaceLong(stem []byte, ending string) bool {
	w.replace(stem, ending)
	w.lengthenVowel()
	return true
}

// swapR1 replaces an ending that lies in R1.
func (w *kpWord) swapR1(ending, by string) bool {
	if !hasEnding(w.b, ending) {
		return false
	}
	stem := w.b[:len(w.b)-len(ending)]
	return w.inR1(stem) && w.replace(stem, by)
}

// cutR1 takes off an ending that lies in R1.
func (w *kpWord) cutR1(ending string) bool { return w.swapR1(ending, "") }

// cutLong takes off an ending that lies in R1 after a consonant, and lengthens the vowel before.
func (w *kpWord) cutLong(ending string) bool {
	if !hasEnding(w.b, ending) {
		return false
	}
	stem := w.b[:len(w.b)-len(ending)]
	return w.inR1C(stem) && w.replaceLong(stem, "")
}

package stem

// step2 takes off an -e that follows a consonant, and notes that it did.
func (w *porterWord) step2() {
	if !hasEnding(w.b, "e") {
		return
	}
	stem := w.b[:len(w.b)-1]
	if !w.inR1(stem) || !endsOutside(stem, porterVowel) {
		return
	}
	w.cutAfter(stem)
	w.foundE = true
	w.undouble()
}

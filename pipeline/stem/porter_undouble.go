package stem

// undouble makes a kk, dd or tt at the end of the word single.
func (w *porterWord) undouble() {
	n := len(w.b)
	if n < 2 || w.b[n-1] != w.b[n-2] {
		return
	}
	switch w.b[n-1] {
	case 'k', 'd', 't':
		w.b = w.b[:n-1]
	}
}

// deleteEn takes off the -en or -ene that follows stem, after a consonant and not after gem.
func (w *porterWord) deleteEn(stem []byte) {
	if w.inR1(stem) && endsOutside(stem, porterVowel) && !hasEnding(stem, "gem") {
		w.cutAfter(stem)
		w.undouble()
	}
}

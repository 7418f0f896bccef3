package stem

// step1 takes off plurals and endings of verbs: -heden becomes -heid, and -en, -ene, -s, -se go.
func (w *porterWord) step1() {
	b := w.b
	switch {
	case hasEnding(b, "en"):
		w.step1En(b[:len(b)-2])
	case hasEnding(b, "ene"):
		w.deleteEn(b[:len(b)-3])
	case hasEnding(b, "se"):
		w.deleteS(b[:len(b)-2])
	case hasEnding(b, "s"):
		w.deleteS(b[:len(b)-1])
	}
}

// step1En is step 1 for a word that ends in en; stem is the word without it.
func (w *porterWord) step1En(stem []byte) {
	if !hasEnding(stem, "hed") {
		w.deleteEn(stem)
		return
	}
	if stem = stem[:len(stem)-3]; w.inR1(stem) {
		w.cutAfter(w.b[:len(stem)+copy(w.b[len(stem):], "heid")])
	}
}

// deleteS takes off the -s or -se that follows stem, after a consonant that is not j.
func (w *porterWord) deleteS(stem []byte) {
	if w.inR1(stem) && endsOutside(stem, porterVowel|porterJ) {
		w.cutAfter(stem)
	}
}

package stem

// step1 takes off plurals, genitives and the endings of verbs: 's, -s, -ies, -es, -és, -aus,
// -en, -nde. It tells whether it changed the word.
func (w *kpWord) step1() bool {
	b := w.b
	if len(b) == 0 {
		return false
	}
	switch b[len(b)-1] {
	case 's':
		return w.step1S(b[:len(b)-1])
	case 'n':
		return hasEnding(b, "en") && w.step1En(b[:len(b)-2])
	case 'e':
		return hasEnding(b, "nde") && w.replace(b[:len(b)-3], "nd")
	}
	return false
}

// step1S is step 1 for a word that ends in s; head is the word without it.
func (w *kpWord) step1S(head []byte) bool {
	switch {
	case hasEnding(head, "ie"):
		return w.inR1(head[:len(head)-2]) && w.replace(head, "")
	case hasEnding(head, "e"):
		return w.step1Es(head[:len(head)-1])
	case hasEnding(head, "é"):
		return w.inR1(head[:len(head)-len("é")]) && w.replace(head, "")
	case hasEnding(head, "au"):
		stem := head[:len(head)-2]
		return w.inR1(stem) && endsInVowel(stem) && w.replace(head, "")
	case hasEnding(head, "'"):
		return w.replace(head[:len(head)-1], "")
	}
	if !w.inR1(head) || hasEnding(head, "t") && w.inR1(head[:len(head)-1]) || !endsInConsonant(head) {
		return false
	}
	return w.replace(head, "")
}

// step1Es is step 1 for a word that ends in es; stem is the word without it.
func (w *kpWord) step1Es(stem []byte) bool {
	switch {
	case hasEnding(stem, "ar") && w.inR1C(stem[:len(stem)-2]):
		w.replace(stem, "")
		w.lengthenVowel()
		return true
	case hasEnding(stem, "er") && w.inR1C(stem[:len(stem)-2]):
		return w.replace(stem, "")
	}
	return w.inR1C(stem) && w.replace(stem, "e")
}

// step1En is step 1 for a word that ends in en; stem is the word without it.
func (w *kpWord) step1En(stem []byte) bool {
	switch {
	case hasEnding(stem, "hed") && w.inR1(stem[:len(stem)-3]):
		return w.replace(stem[:len(stem)-3], "heid")
	case hasEnding(stem, "nd"):
		return w.replace(stem, "")
	case hasEnding(stem, "d") && w.inR1C(stem[:len(stem)-1]):
		return w.replace(stem[:len(stem)-1], "")
	case (hasEnding(stem, "i") || hasEnding(stem, "j")) && endsInVowel(stem[:len(stem)-1]):
		return w.replace(stem, "")
	}
	return w.inR1C(stem) && w.replaceLong(stem, "")
}

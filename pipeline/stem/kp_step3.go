package stem

// step3 takes off endings that make nouns: -atie, -iteit, -heid, -sel, -ster, -ing, -isme,
// -erij and their like. It tells whether it changed the word.
func (w *kpWord) step3() bool {
	b := w.b
	if len(b) == 0 {
		return false
	}
	switch b[len(b)-1] {
	case 'e':
		return w.step3E()
	case 't':
		return w.step3T()
	case 'd':
		return w.cutR1("heid")
	case 'l':
		return w.cutR1("sel")
	case 'r':
		return w.cutR1("ster") || hasEnding(b, "rder") && w.replace(b[:len(b)-4], "r")
	case 'g':
		return w.step3Ing("ing")
	case 'j':
		return w.step3Ing("erij") || hasEnding(b, "arij") && w.inR1C(b[:len(b)-4]) && w.replace(b[:len(b)-4], "aar")
	}
	return false
}

// step3E is step 3 for the endings in -e.
func (w *kpWord) step3E() bool {
	b := w.b
	switch {
	case hasEnding(b, "atie"):
		return w.inR1(b[:len(b)-4]) && w.replace(b[:len(b)-4], "eer")
	case hasEnding(b, "fie"), hasEnding(b, "gie"):
		return w.inR2(b[:len(b)-3]) && w.replaceLong(b[:len(b)-2], "")
	}
	return w.step3Ing("isme")
}

// step3T is step 3 for the endings in -t.
func (w *kpWord) step3T() bool {
	b := w.b
	switch {
	case hasEnding(b, "iteit"):
		return w.inR1(b[:len(b)-5]) && w.replaceLong(b[:len(b)-5], "")
	case hasEnding(b, "tst"), hasEnding(b, "dst"):
		return w.inR1C(b[:len(b)-3]) && w.replace(b[:len(b)-2], "")
	}
	return false
}

// step3Ing takes off an ending, and the vowel before becomes long. After -ild the ending becomes -er:
// schilderij (painting) is not schild (shield).
func (w *kpWord) step3Ing(ending string) bool {
	if !hasEnding(w.b, ending) {
		return false
	}
	stem := w.b[:len(w.b)-len(ending)]
	if hasEnding(stem, "ild") {
		return w.replace(stem, "er")
	}
	return w.inR1(stem) && w.replaceLong(stem, "")
}

package stem

// step2 takes off diminutives (-je) and the -e of inflected adjectives and verbs. It tells
// whether it changed the word.
func (w *kpWord) step2() bool {
	n := len(w.b)
	if n < 2 || w.b[n-1] != 'e' {
		return false
	}
	head := w.b[:n-1]
	switch head[len(head)-1] {
	case 'j':
		return w.step2Je(w.b[:n-2])
	case 'k':
		return hasEnding(head, "lijk") && w.inR1(w.b[:n-5]) && w.replace(head, "")
	case 'h':
		return hasEnding(head, "isch") && w.inR1(w.b[:n-5]) && w.replace(head, "")
	case 'g', 't', 's', 'r':
		return w.inR1(w.b[:n-2]) && w.replace(head, "")
	case 'd':
		return w.inR1C(w.b[:n-2]) && w.replace(w.b[:n-2], "")
	case 'l':
		return w.inR1(w.b[:n-2]) && w.replaceLong(head, "")
	case 'n':
		return hasEnding(head, "en") && w.inR1C(w.b[:n-3]) && w.replaceLong(head, "")
	case 'v':
		return hasEnding(head, "iev") && w.inR1C(w.b[:n-4]) && w.replace(w.b[:n-4], "ief")
	}
	return false
}

// step2Je is step 2 for a word that ends in je; stem is the word without it.
func (w *kpWord) step2Je(stem []byte) bool {
	switch {
	case hasEnding(stem, "'t"):
		return w.replace(stem[:len(stem)-2], "")
	case hasEnding(stem, "et") && w.inR1C(stem[:len(stem)-2]):
		return w.replace(stem[:len(stem)-2], "")
	case hasEnding(stem, "rnt"):
		return w.replace(stem[:len(stem)-1], "")
	case hasEnding(stem, "t") && w.inR1(stem[:len(stem)-1]) && hasVowelBeforeLast(stem[:len(stem)-1]):
		return w.replace(stem[:len(stem)-1], "")
	case hasEnding(stem, "ink"):
		return w.replace(stem[:len(stem)-1], "g")
	case hasEnding(stem, "mp"):
		return w.replace(stem[:len(stem)-1], "")
	case hasEnding(stem, "'") && w.inR1(stem[:len(stem)-1]):
		return w.replace(stem[:len(stem)-1], "")
	}
	return w.inR1C(stem) && w.replace(stem, "")
}

// hasVowelBeforeLast tells whether a vowel or ij stands before the last letter of b.
func hasVowelBeforeLast(b []byte) bool { return len(b) > 0 && endsInVowel(dropLetter(b)) }

package stem

import "bytes"

// losePrefix takes the ge- off a participle, and then its -d or -t: gewerkt → werk. It tells
// whether it changed the word.
func (w *kpWord) losePrefix() bool {
	if !bytes.HasPrefix(w.b, []byte("ge")) || !holdsVerb(w.b[2:]) {
		return false
	}
	after, ok := checkPrefixed(w.b[2:])
	if ok {
		w.loseGe(0, after)
	}
	return ok
}

// checkPrefixed tells whether ge- before rest is a prefix. It is not in geeft, geval and gevaar, which
// would become another word; after is the offset in rest at which a diaeresis is looked for.
func checkPrefixed(rest []byte) (after int, ok bool) {
	switch {
	case bytes.HasPrefix(rest, []byte("vali")):
		return len("vali"), true
	case bytes.HasPrefix(rest, []byte("val")), bytes.HasPrefix(rest, []byte("vaa")),
		bytes.HasPrefix(rest, []byte("vare")), bytes.HasPrefix(rest, []byte("eft")):
		return 0, false
	}
	return 0, true
}

// loseInfix takes the -ge- out of a separable participle, and then its -d or -t:
// opgehaald → ophaal. Only the first ge after the first letter counts.
// It tells whether it changed the word.
func (w *kpWord) loseInfix() bool {
	_, size := firstLetter(w.b)
	at := bytes.Index(w.b[size:], []byte("ge"))
	if at < 0 || !holdsVerb(w.b[size+at+2:]) {
		return false
	}
	w.loseGe(size+at, 0)
	return true
}

// loseGe deletes the ge at offset at, replaces an ë or ï that stands after bytes further by e or i
// (geëist → eist), measures the word anew and takes off its -d or -t.
func (w *kpWord) loseGe(at, after int) {
	w.remove(at, at+2)
	at += after
	switch letter, _ := firstLetter(w.b[at:]); letter {
	case 'ë':
		w.remove(at, at+1)
		w.b[at] = 'e'
	case 'ï':
		w.remove(at, at+1)
		w.b[at] = 'i'
	}
	w.measure()
	w.step1c()
}

// holdsVerb tells whether b, which follows ge, has three letters or more and a vowel that is not at
// its end.
func holdsVerb(b []byte) bool {
	if !hasLetters(b, 3) {
		return false
	}
	end, ok := skipToRhyme(b, 0)
	return ok && end < len(b)
}

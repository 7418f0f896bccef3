package stem

// A kpWord is a word on its way to its Kraaij–Pohlmann stem.
type kpWord struct {
	b      []byte
	p1, p2 int // where the regions R1 and R2 begin, byte offsets in b
}

// stemKraaijPohlmann returns the stem of the word b, where that stands. The steps have the
// numbers that the authors gave them.
func stemKraaijPohlmann(b []byte) []byte {
	w := kpWord{b: b}
	w.measure()
	changed := w.step1()
	changed = w.step2() || changed
	changed = w.step3() || changed
	changed = w.step4() || changed
	changed = w.losePrefix() || changed
	changed = w.loseInfix() || changed
	changed = w.step7() || changed
	if changed {
		w.step6()
	}
	return w.b
}

// replace puts ending in place of what follows stem, the front part of the word.
func (w *kpWord) replace(stem []byte, ending string) bool {
	w.b = w.b[:len(stem)+len(ending)]
	copy(w.b[len(stem):], ending)
	return true
}

// double repeats the bytes from offset from to offset to.
func (w *kpWord) double(from, to int) {
	end := len(w.b)
	w.b = w.b[:end+to-from]
	copy(w.b[to:], w.b[from:end])
}

// remove deletes the bytes from offset from to offset to.
func (w *kpWord) remove(from, to int) {
	copy(w.b[from:], w.b[to:])
	w.b = w.b[:len(w.b)+from-to]
}

// inR1 tells whether what follows stem, the front part of the word, lies in R1.
func (w *kpWord) inR1(stem []byte) bool { return len(stem) >= w.p1 }

// inR2 tells the same of R2.
func (w *kpWord) inR2(stem []byte) bool { return len(stem) >= w.p2 }

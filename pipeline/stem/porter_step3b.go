package stem

// step3b takes off endings that derive words: -end, -ing, -ig, -lijk, -baar, and -bar where step 2
// took an e off it.
func (w *porterWord) step3b() {
	b := w.b
	switch {
	case hasEnding(b, "ing"), hasEnding(b, "end"):
		w.deleteIng(b[:len(b)-3])
	case hasEnding(b, "ig"):
		w.deleteIg(b[:len(b)-2])
	case hasEnding(b, "lijk"):
		w.deleteLijk(b[:len(b)-4])
	case hasEnding(b, "baar"):
		w.deleteR2(b[:len(b)-4])
	case hasEnding(b, "bar"):
		if w.foundE {
			w.deleteR2(b[:len(b)-3])
		}
	}
}

// deleteIng takes off the -ing or -end that follows stem, and then an -ig or a doubled consonant.
func (w *porterWord) deleteIng(stem []byte) {
	if !w.deleteR2(stem) {
		return
	}
	if !hasEnding(stem, "ig") || !w.deleteIg(stem[:len(stem)-2]) {
		w.undouble()
	}
}

// deleteIg takes off the -ig that follows stem, but not after e, and tells whether it did.
func (w *porterWord) deleteIg(stem []byte) bool { return !hasEnding(stem, "e") && w.deleteR2(stem) }

// deleteLijk takes off the -lijk that follows stem, and then an -e.
func (w *porterWord) deleteLijk(stem []byte) {
	if w.deleteR2(stem) {
		w.step2()
	}
}

// deleteR2 takes off what follows stem if it lies in R2, and tells whether it did.
func (w *porterWord) deleteR2(stem []byte) bool {
	if !w.inR2(stem) {
		return false
	}
	w.cutAfter(stem)
	return true
}

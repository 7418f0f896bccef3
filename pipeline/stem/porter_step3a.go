package stem

// step3a takes off -heid, but not after c, and then an -en before it.
func (w *porterWord) step3a() {
	if !hasEnding(w.b, "heid") {
		return
	}
	stem := w.b[:len(w.b)-4]
	if !w.inR2(stem) || hasEnding(stem, "c") {
		return
	}
	w.cutAfter(stem)
	if hasEnding(stem, "en") {
		w.deleteEn(stem[:len(stem)-2])
	}
}

package stem

// step4 takes off endings that make adjectives: -ioneel, -atief, -baar, -lijk, -achtig, -ig
// and their like, compared too. It tells whether it changed the word.
func (w *kpWord) step4() bool {
	if len(w.b) == 0 {
		return false
	}
	switch w.b[len(w.b)-1] {
	case 'l':
		return w.swapR1("ioneel", "ie")
	case 'f':
		return w.swapR1("atief", "eer")
	case 'd':
		return w.cutLong("end")
	case 'g':
		return w.cutR1("achtig") || w.cutLong("erig") || w.cutIg("ig")
	case 't':
		return w.swapR1("tant", "teer") || w.swapR1("lijkst", "lijk") ||
			w.cutR1("achtigst") || w.cutLong("erigst") || w.cutIg("igst")
	case 'r':
		return w.step4R()
	}
	return false
}

// step4R is step 4 for the endings in -r.
func (w *kpWord) step4R() bool {
	b := w.b
	switch {
	case hasEnding(b, "baar"):
		return w.cutR1("baar")
	case hasEnding(b, "naar"), hasEnding(b, "laar"), hasEnding(b, "raar"):
		stem := b[:len(b)-4]
		return w.inR1(stem) && endsInVowel(stem) && w.replace(b[:len(b)-3], "")
	}
	return w.swapR1("lijker", "lijk") || w.cutR1("achtiger") || w.cutLong("eriger") || w.cutIg("iger")
}

// cutIg takes off -ig, -iger or -igst in R1 after a consonant, but not in innig (intimate), which is
// not in.
func (w *kpWord) cutIg(ending string) bool {
	if hasEnding(w.b, ending) && string(w.b[:len(w.b)-len(ending)]) == "inn" {
		return false
	}
	return w.cutLong(ending)
}

package stem

// step1c takes the -d or -t off a participle that has lost its ge. The stem of geïnd (collected)
// becomes inn, as that of innen, and geënt (grafted) keeps its t: they are not in and en.
func (w *kpWord) step1c() {
	n := len(w.b)
	if n == 0 || !w.inR1C(w.b[:n-1]) {
		return
	}
	stem := w.b[:n-1]
	switch w.b[n-1] {
	case 'd':
		w.step1cD(stem)
	case 't':
		if hasEnding(stem, "h") && w.inR1(stem[:n-2]) || string(stem) == "en" {
			return
		}
		w.replace(stem, "")
	}
}

// step1cD is step 1c for a word that ends in d; stem is the word without it.
func (w *kpWord) step1cD(stem []byte) {
	switch {
	case hasEnding(stem, "n") && w.inR1(stem[:len(stem)-1]):
	case string(stem) == "in":
		w.replace(stem, "n")
	default:
		w.replace(stem, "")
	}
}

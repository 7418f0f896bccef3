package stem

// step6 spells the end of a changed word as Dutch does: a single consonant for a double one, f for v,
// s for z. The nn of innen (to collect) stays: it is not in.
func (w *kpWord) step6() {
	n := len(w.b)
	if n == 0 {
		return
	}
	last := w.b[n-1]
	if n > 1 && w.b[n-2] == last && kpClasses[last]&kpDoubled != 0 {
		if string(w.b) != "inn" {
			w.b = w.b[:n-1]
		}
		return
	}
	switch last {
	case 'v':
		w.b[n-1] = 'f'
	case 'z':
		w.b[n-1] = 's'
	}
}

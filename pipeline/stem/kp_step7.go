package stem

// step7 takes the -t off -kt, -ft and -pt: werkt → werk. It tells whether it changed the word.
func (w *kpWord) step7() bool {
	n := len(w.b)
	if n < 2 || w.b[n-1] != 't' {
		return false
	}
	switch w.b[n-2] {
	case 'k', 'f', 'p':
		w.b = w.b[:n-1]
		return true
	}
	return false
}

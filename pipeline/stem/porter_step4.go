package stem

// step4 makes the double vowel of a last closed syllable single: maan → man, so that it meets the
// stem of manen.
func (w *porterWord) step4() {
	letter, size := lastLetter(w.b)
	if size == 0 || porterClasses[letter]&(porterVowel|porterI) != 0 {
		return
	}
	head := w.b[:len(w.b)-size]
	n := len(head)
	if n < 3 || head[n-1] != head[n-2] || !endsOutside(head[:n-2], porterVowel) {
		return
	}
	switch head[n-1] {
	case 'a', 'e', 'o', 'u':
		copy(w.b[n-1:], w.b[n:])
		w.b = w.b[:len(w.b)-1]
	}
}

package themes

import "slices"

// words is a set of words and patterns.
type words struct {
	plain map[string]bool
	globs []glob
}

func newWords(list []string) words {
	w := words{plain: make(map[string]bool, len(list))}
	for _, word := range list {
		w.add(word)
	}
	return w
}

func (w *words) add(word string) {
	if isPattern(word) {
		w.globs = append(w.globs, newGlob(word))
	} else {
		w.plain[word] = true
	}
}

func (w *words) empty() bool { return len(w.plain)+len(w.globs) == 0 }

func (w *words) has(word string) bool {
	if w.plain[word] {
		return true
	}
	return slices.ContainsFunc(w.globs, func(g glob) bool { return g.match(word) })
}

// take adds all that another set holds.
func (w *words) take(other *words) {
	for word := range other.plain {
		w.plain[word] = true
	}
	w.globs = append(w.globs, other.globs...)
}

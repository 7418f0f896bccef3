package themes

// Example is a sentence of the dictionary that shows what a theme is: one that must hold a hit that counts for
// the theme, or a counterexample, which must hold none.
type Example struct {
	Theme   string // path
	Text    string
	Counter bool
	File    string // where it stands
	Line    int
}

// Examples returns the examples of all themes in the order of the dictionary.
func (s *Set) Examples() []Example {
	var all []Example
	for _, t := range s.themes {
		all = append(all, t.examples...)
	}
	return all
}

// Holds reports whether the hits in an example's text are what it promises.
func (s *Set) Holds(e Example, hits []Hit) bool {
	for _, h := range hits {
		if s.Within(h.Theme, e.Theme) {
			return !e.Counter
		}
	}
	return e.Counter
}

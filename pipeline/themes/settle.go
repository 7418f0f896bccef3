package themes

import "slices"

// settle decides between matches that overlap: the longest, then a separable verb as a whole, then the deepest sub-theme,
// then the first in the dictionary. Themes with nothing in common do not compete.
func (s *Set) settle(found []match) []match {
	if len(found) < 2 {
		return found
	}
	slices.SortStableFunc(found, s.prefer)
	taken := make(map[claim]bool) // not a comparison of all pairs: a sentence can be as long as its text
	kept := found[:0]
	for _, m := range found {
		if s.take(taken, m) {
			kept = append(kept, m)
		}
	}
	slices.SortStableFunc(kept, func(a, b match) int { return a.first - b.first })
	return kept
}

// claim is a token of a sentence as a theme at the top sees it.
type claim struct{ token, top int }

// take claims the tokens of a match for its theme, and reports whether none of them was claimed before.
func (s *Set) take(taken map[claim]bool, m match) bool {
	top := s.theme(m).top
	for at := m.first; at < m.last; at++ {
		if taken[claim{at, top}] {
			return false
		}
	}
	for at := m.first; at < m.last; at++ {
		taken[claim{at, top}] = true
	}
	return true
}

func (s *Set) prefer(a, b match) int {
	if d := (b.last - b.first) - (a.last - a.first); d != 0 {
		return d
	}
	if d := b.particle - a.particle; d != 0 {
		return d
	}
	if d := s.theme(b).depth - s.theme(a).depth; d != 0 {
		return d
	}
	return int(a.entry - b.entry)
}

func (s *Set) theme(m match) *theme { return s.themes[s.entries[m.entry].theme] }

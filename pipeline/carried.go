package pipeline

import (
	"cmp"
	"slices"

	"teneur/pipeline/themes"
)

// carried is a theme that a sentence carries: it holds hits of the theme, or of a sub-theme that counts for it.
type carried struct {
	path   string
	hits   []themes.Hit // in the order of the text
	masked float64      // see Unit.Masked
}

// carriedBy gives the themes that a sentence with these hits carries, in the order of the dictionary.
func (m *Model) carriedBy(hits []themes.Hit) []carried {
	var all []carried
	for _, h := range hits {
		for _, path := range m.themes.CountsFor(h.Theme) {
			i := slices.IndexFunc(all, func(c carried) bool { return c.path == path })
			if i < 0 {
				i = len(all)
				all = append(all, carried{path: path})
			}
			all[i].hits = append(all[i].hits, h)
		}
	}
	slices.SortFunc(all, func(x, y carried) int { return cmp.Compare(m.themeOrder[x.path], m.themeOrder[y.path]) })
	return all
}

// carriedIn gives a theme as a sentence of the unit carries it, nil where it does not.
func (u *Unit) carriedIn(sentence int, path string) *carried {
	for i := range u.carried[sentence] {
		if c := &u.carried[sentence][i]; c.path == path {
			return c
		}
	}
	return nil
}

// carries tells whether a sentence of the unit carries a theme.
func (u *Unit) carries(sentence int, path string) bool { return u.carriedIn(sentence, path) != nil }

// themesIn lists the themes that a sentence of the unit carries, in the order of the dictionary.
func (u *Unit) themesIn(sentence int) []string {
	var paths []string
	for _, c := range u.carried[sentence] {
		paths = append(paths, c.path)
	}
	return paths
}

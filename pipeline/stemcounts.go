package pipeline

import (
	"cmp"
	"maps"
	"slices"
)

// stemCounts counts word forms under their stem.
type stemCounts map[string]map[string]int

func (c stemCounts) add(stem, form string, n int) {
	forms := c[stem]
	if forms == nil {
		forms = make(map[string]int, 2)
		c[stem] = forms
	}
	forms[form] += n
}

// sorted gives stems and their forms, most frequent first, ties by spelling.
func (c stemCounts) sorted() []StemCount {
	all := make([]StemCount, 0, len(c))
	for stem, forms := range c {
		s := StemCount{Stem: stem, Forms: sortedForms(forms)}
		for _, f := range s.Forms {
			s.Count += f.Count
		}
		all = append(all, s)
	}
	slices.SortFunc(all, func(a, b StemCount) int {
		return cmp.Or(b.Count-a.Count, cmp.Compare(a.Stem, b.Stem))
	})
	return all
}

func sortedForms(forms map[string]int) []FormCount {
	all := make([]FormCount, 0, len(forms))
	for _, form := range slices.Sorted(maps.Keys(forms)) {
		all = append(all, FormCount{form, forms[form]})
	}
	slices.SortStableFunc(all, func(a, b FormCount) int { return b.Count - a.Count })
	return all
}

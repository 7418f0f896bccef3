package pipeline

import (
	"maps"
	"slices"
)

// sortedForms gives forms with the most frequent first, ties by spelling.
func sortedForms(forms map[string]int) []FormCount {
	all := make([]FormCount, 0, len(forms))
	for _, form := range slices.Sorted(maps.Keys(forms)) {
		all = append(all, FormCount{form, forms[form]})
	}
	slices.SortStableFunc(all, func(a, b FormCount) int { return b.Count - a.Count })
	return all
}

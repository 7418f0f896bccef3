package main

import "strings"

const (
	boundHeads   = 8 // different heads that make a sequence of letters a bound first part ("bio", "wieler")
	boundHeadLen = 5 // bytes; after a shorter head most such letters are chance
)

// findBound gives the sequences of letters that stand before many different heads without being words of the list themselves.
func (e estimator) findBound(counts productivity) map[string]bool {
	heads := map[string]int{}
	for _, word := range e.list.words {
		if e.list.name[word] || strings.ContainsAny(word, "-'") {
			continue
		}
		for cut := minHead; cut <= len(word)-boundHeadLen; cut++ {
			head := word[cut:]
			if counts.head[head] >= boundHeads && e.list.common(head) && e.affixes.head(head) {
				heads[word[:cut]]++
			}
		}
	}
	bound := map[string]bool{}
	for form, n := range heads {
		if _, known := e.modifierCost(form); n >= boundHeads && !known && e.affixes.productive(form) {
			bound[form] = true
		}
	}
	return bound
}

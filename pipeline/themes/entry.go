package themes

import (
	"slices"

	"teneur/pipeline/inflect"
)

// entry is one line of a theme, compiled into forms.
type entry struct {
	theme int    // index in Set.themes
	kind  string // noun, verb, …
	name  string // as it stands in the file, without its kind
	note  string
	place place

	forms  []string    // words that match as a whole
	split  [][2]string // finite form and particle of a separable verb
	phrase []element
	parts  []string // parts of a compound that match, linking letters included
	at     side
	glob   *glob

	after, before, notAfter, notBefore conditions // those of what stands before a hit are read backwards
	near, notNear                      nearby
	within                             int // how many tokens away near looks
}

// place is where something stands in a file.
type place struct {
	file         string
	line, column int
}

// side tells where in a compound a part must stand.
type side uint8

const (
	anywhere side = iota
	left
	right
)

func nounForms(lemma string) []string      { return inflect.Noun(lemma) }
func adjectiveForms(lemma string) []string { return inflect.Adjective(lemma) }

// without returns forms less those that are excepted.
func without(forms, except []string) []string {
	return slices.DeleteFunc(slices.Clone(forms), func(f string) bool { return slices.Contains(except, f) })
}

// partForms gives a part as it may stand in a compound: the forms of the noun, with a linking letter or without.
func partForms(lemma string) []string {
	var all []string
	for _, form := range inflect.Noun(lemma) {
		all = append(all, form, form+"s", form+"n", form+"en")
	}
	slices.Sort(all)
	return slices.Compact(all)
}

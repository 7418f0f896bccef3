package themes

import (
	"slices"
	"strings"

	"teneur/pipeline/inflect"
)

// entry is one line of a theme, compiled into forms.
type entry struct {
	theme int    // index in Set.themes
	name  string // as it stands in the file, without its kind

	forms  []string    // words that match as a whole
	split  [][2]string // finite form and particle of a separable verb
	phrase []element
	parts  []string // parts of a compound that match, linking letters included
	at     side
	glob   *glob

	after, before, notAfter, notBefore conditions
	near, notNear                      words
}

// side tells where in a compound a part must stand.
type side uint8

const (
	anywhere side = iota
	left
	right
)

// element is one place of a phrase: one of some words, or a gap of one to three tokens.
type element struct {
	words []string
	gap   bool
}

// The bounds of gaps in a phrase: how many tokens one holds, and how many gaps there may be. They keep the
// number of ways in which a phrase can match small.
const (
	maxGap  = 3
	maxGaps = 4
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

// phraseOf compiles the words of a phrase.
func phraseOf(text string) []element {
	var phrase []element
	for _, word := range strings.Fields(text) {
		if word == "_" {
			phrase = append(phrase, element{gap: true})
			continue
		}
		phrase = append(phrase, element{words: strings.Split(word, "/")})
	}
	return phrase
}

// glob is a pattern of letters and stars, cut at the stars.
type glob struct{ pieces []string }

func newGlob(pattern string) glob { return glob{strings.Split(pattern, "*")} }

// letters counts what the pattern gives.
func (g glob) letters() int { return len(strings.Join(g.pieces, "")) }

// match reports whether a word fits the pattern, in time linear in the word.
func (g glob) match(word string) bool {
	first, last := g.pieces[0], g.pieces[len(g.pieces)-1]
	if len(g.pieces) == 1 {
		return word == first
	}
	if len(word) < len(first)+len(last) || !strings.HasPrefix(word, first) || !strings.HasSuffix(word, last) {
		return false
	}
	rest := word[len(first) : len(word)-len(last)]
	for _, piece := range g.pieces[1 : len(g.pieces)-1] {
		i := strings.Index(rest, piece)
		if i < 0 {
			return false
		}
		rest = rest[i+len(piece):]
	}
	return true
}

// words is a set of words and globs.
type words struct {
	plain map[string]bool
	globs []glob
}

func newWords(list []string) words {
	w := words{plain: make(map[string]bool, len(list))}
	for _, word := range list {
		if strings.Contains(word, "*") {
			w.globs = append(w.globs, newGlob(word))
		} else {
			w.plain[word] = true
		}
	}
	return w
}

func (w words) empty() bool { return len(w.plain)+len(w.globs) == 0 }

func (w words) has(word string) bool {
	if w.plain[word] {
		return true
	}
	return slices.ContainsFunc(w.globs, func(g glob) bool { return g.match(word) })
}

// conditions are words or phrases that may stand beside a hit, each a list of words or globs.
type conditions [][]glob

func newConditions(list []string) conditions {
	var c conditions
	for _, phrase := range list {
		var one []glob
		for _, word := range strings.Fields(phrase) {
			one = append(one, newGlob(word))
		}
		c = append(c, one)
	}
	return c
}

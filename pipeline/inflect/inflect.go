// Package inflect gives the written forms of a Dutch lemma: plural and diminutive of a noun, the
// inflected and compared forms of an adjective, the conjugation of a verb, separable verbs included.
//
// It is the reverse of a stemmer, and exact where a stemmer guesses: a list of lemmas becomes a list of forms,
// so that "goederen" is a form of goed (the noun) and never of goed (the adjective). The rules are those of the
// Dutch spelling (Woordenlijst Nederlandse Taal; Algemene Nederlandse Spraakkunst, chapters 2, 3, 6 and 12);
// what they do not cover is data in the *.tsv files beside the code.
//
// The promise of every function: the lemma comes first, no form comes twice, the same lemma gives the same
// forms in the same order; the empty lemma has none. Where Dutch allows two forms (leraars, leraren), or spelling does not tell which is meant
// (melodies, melodieën), both are given: a form that nobody writes matches nothing.
package inflect

import "slices"

// forms collects the forms of one lemma in order, each once.
type forms []string

func (f *forms) add(words ...string) {
	for _, word := range words {
		if word != "" && !slices.Contains(*f, word) {
			*f = append(*f, word)
		}
	}
}

package lexis

import "teneur/pipeline/compound"

// Group is a stem with the word forms that a text has of it, in lower case.
type Group struct {
	Stem  string
	Forms []Form
}

// Form is a word form and how often it occurs.
type Form struct {
	Form  string
	Count int
}

// Together is a stem under which the stemmer threw different words together.
type Together struct {
	Stem  string
	Parts [][]Form // the words that it falls into, most frequent first; the forms of each as in the group. Forms that cannot be placed are in none
}

// Apart is a word of which the stemmer kept forms apart.
type Apart struct {
	Lemma string  // infinitive, singular, or the adjective without ending
	Parts []Group // the stems with the forms of the lemma under each, most frequent first
}

// Doubt is where a stemmer probably erred.
type Doubt struct {
	Together []Together // in the order of the groups
	Apart    []Apart    // most frequent first, ties by lemma
}

// Doubts finds the stems that hold different words, and the words that are spread over several stems.
//
// It compares the stems with the paradigms of package inflect and the OpenTaal list. Different words are those that share
// neither a form, nor a lemma, nor a root behind an affix: derivations (mens, mensheid; werk, werking) are one
// family and no error, as far as they have drifted (aard, aardig). Forms that may be of two words (bond: noun, or
// past tense of binden) settle nothing. It is precise rather than complete: what it does not list may be wrong too.
func Doubts(groups []Group, words *compound.Splitter) Doubt {
	p := newParadigms(words)
	var d Doubt
	for _, g := range groups {
		if parts := p.parts(g); len(parts) > 1 {
			d.Together = append(d.Together, Together{g.Stem, parts})
		}
	}
	d.Apart = p.apart(groups)
	return d
}

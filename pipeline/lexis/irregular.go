package lexis

import (
	"slices"
	"strings"
	"sync"

	"teneur/pipeline/inflect"
)

// irregularForm is what an irregular form belongs to.
type irregularForm struct {
	lemma string
	class class
}

// irregularForms gives, by form, the irregular lemmas that have it, nouns first.
var irregularForms = sync.OnceValue(func() map[string][]irregularForm {
	index := make(map[string][]irregularForm)
	enter := func(lemmas []string, c class, forms func(string) []string) {
		for _, lemma := range lemmas {
			for _, f := range forms(lemma) {
				index[f] = append(index[f], irregularForm{lemma, c})
			}
		}
	}
	enter(inflect.IrregularNouns(), noun, inflect.Noun)
	enter(inflect.IrregularAdjectives(), adjective, inflect.Adjective)
	enter(inflect.IrregularVerbs(), verb, func(lemma string) []string { return inflect.Verb(lemma).Joined })
	return index
})

// irregular gives the irregular lexemes that a form may belong to: those of the tables, and words of the list that
// follow one of them behind a prefix or a first part (begreep, aangekomen, binnensteden).
func (p *paradigms) irregular(form string) []lexeme {
	found, cached := p.strange[form]
	if cached {
		return found
	}
	for at := range len(form) - 1 {
		for _, f := range irregularForms()[form[at:]] {
			lemma := form[:at] + f.lemma
			if at == 0 || p.knows(lemma) && p.precedes(form[:at], f.class) {
				found = append(found, p.lexeme(lemma, f.class))
			}
		}
	}
	p.strange[form] = found
	return found
}

// inseparable are the prefixes that verbs have beside their particles; ge- is that of a participle.
var inseparable = []string{"be", "ver", "ont", "her", "er"}

// precedes tells whether a prefix can stand before an irregular word of the class.
func (p *paradigms) precedes(prefix string, c class) bool {
	switch c {
	case verb:
		return slices.Contains(inseparable, prefix) || slices.Contains(particles(), prefix)
	case adjective:
		return prefix == "on" || prefix == "oer" || len(prefix) > 2 && p.knows(prefix)
	}
	return len(prefix) > 1 && p.knows(prefix) || len(prefix) > 2 && p.knows(strings.TrimSuffix(prefix, "s"))
}

func (p *paradigms) lexeme(lemma string, c class) lexeme {
	switch c {
	case noun:
		return p.noun(lemma)
	case adjective:
		return p.adjective(lemma)
	}
	return p.verb(lemma)
}

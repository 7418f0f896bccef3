package lexis

import (
	"slices"
	"strings"

	"teneur/pipeline/compound"
	"teneur/pipeline/inflect"
)

// class is a part of speech that inflects.
type class uint8

const (
	noun class = iota
	adjective
	verb
)

// lexeme is a lemma as one part of speech, with its forms, the lemma first.
type lexeme struct {
	lemma string
	class class
	forms []string
	loose []string // forms that it has if its stress is elsewhere than package inflect thinks
	sure  bool     // the word list has so many of its forms that it is a word of that class
}

// paradigms finds words and their forms in the word list.
type paradigms struct {
	words *compound.Splitter

	// What was asked before, with the answer.
	lemmas   map[string][]lexeme
	strange  map[string][]lexeme
	families map[string]*roots
}

func newParadigms(words *compound.Splitter) *paradigms {
	return &paradigms{words: words, lemmas: make(map[string][]lexeme),
		strange: make(map[string][]lexeme), families: make(map[string]*roots)}
}

// knows tells whether the list has a word. Most that are asked for end in its automaton after a few letters: to remember the answers would take longer.
func (p *paradigms) knows(word string) bool { return p.words.Known(word) }

// lexemes gives what a word may be the lemma of: nothing for a word that the list does not know.
func (p *paradigms) lexemes(lemma string) []lexeme {
	if !p.knows(lemma) {
		return nil
	}
	found, cached := p.lemmas[lemma]
	if !cached {
		found = []lexeme{p.noun(lemma), p.adjective(lemma)}
		if strings.HasSuffix(lemma, "n") {
			found = append(found, p.verb(lemma))
		}
		p.lemmas[lemma] = found
	}
	return found
}

// has tells whether a word may be a form of the lexeme.
func (l *lexeme) has(form string) bool {
	return slices.Contains(l.forms, form) || slices.Contains(l.loose, form)
}

// noun is sure where the list knows a plural or a diminutive. After -de and -te a plural in -n
// does not tell: it may be a past tense (sponsorden).
func (p *paradigms) noun(lemma string) lexeme {
	forms := inflect.Noun(lemma)
	dental := strings.HasSuffix(lemma, "de") || strings.HasSuffix(lemma, "te")
	last := lemma[len(lemma)-1:]
	loose := []string{lemma + last + "etje", lemma + last + "etjes"} // gezwelletje, where package inflect has gezweltje
	return lexeme{lemma: lemma, class: noun, forms: forms, loose: loose, sure: slices.ContainsFunc(forms[1:], func(f string) bool {
		return !(dental && f == lemma+"n") && p.knows(f)
	})}
}

// adjective is sure where the list knows the form with -e and one more degree, or the quality (-heid).
func (p *paradigms) adjective(lemma string) lexeme {
	forms := inflect.Adjective(lemma)
	inflected := slices.ContainsFunc(forms[1:], func(f string) bool { return strings.HasSuffix(f, "e") && !compared(lemma, f) && p.knows(f) })
	degree := slices.ContainsFunc(forms[1:], func(f string) bool { return compared(lemma, f) && p.knows(f) })
	return lexeme{lemma: lemma, class: adjective, forms: forms, sure: inflected && (degree || p.knows(lemma+"heid"))}
}

// compared tells whether a form of an adjective is a comparative or superlative.
func compared(lemma, form string) bool {
	for _, ending := range []string{"er", "ere", "st", "ste"} {
		if strings.HasSuffix(form, ending) && len(form) >= len(lemma)+len(ending)-1 {
			return true
		}
	}
	return false
}

// verbForms is how many forms beside the infinitive the list must know of a verb: a noun's plural (kanten) has
// two or three by chance.
const verbForms = 4

// verb is sure where the list knows most of its forms. What may be separable (aanpassen, onderhouden) has the forms of both
// kinds: those of the wrong kind (geaanpast) nobody writes.
func (p *paradigms) verb(infinitive string) lexeme {
	forms := inflect.Verb(infinitive).Joined
	for _, particle := range particles() {
		if base, cut := strings.CutPrefix(infinitive, particle); cut && len(base) > 2 && p.knows(base) {
			forms = append(forms, inflect.Verb(particle+"|"+base).Joined...)
		}
	}
	l := lexeme{lemma: infinitive, class: verb, forms: forms, loose: plainly(infinitive)}
	known := make(map[string]bool)
	for _, f := range slices.Concat(l.forms, l.loose) {
		if f != infinitive && p.knows(f) {
			known[f] = true
		}
	}
	l.sure = len(known) >= verbForms
	return l
}

// plainly conjugates a weak verb by its spelling alone, with the stress on the last syllable (renderen, rendeer) and with it elsewhere
// (kwispelen, kwispel): package inflect has to choose, and here a form too many does no harm.
func plainly(infinitive string) []string {
	stem, cut := strings.CutSuffix(infinitive, "en")
	if !cut || len(stem) < 3 {
		return nil
	}
	d := "d"
	if strings.ContainsAny(stem[len(stem)-1:], "tkfspxh") {
		d = "t"
	}
	stems := append(closed(stem), stem)
	if french, cut := strings.CutSuffix(stem, "er"); cut {
		stems = append(stems, french+"eer")
	}
	var forms []string
	for _, s := range stems {
		forms = append(forms, s, s+"t", s+d+"e", s+d+"en", "ge"+s+d, "ge"+s+d+"e")
	}
	return forms
}

// isVerb tells whether a stem is that of a verb.
func (p *paradigms) isVerb(stem string) bool {
	for _, infinitive := range infinitives(stem) {
		if p.is(infinitive, verb) {
			return true
		}
	}
	return false
}

// is tells whether a word surely is a lemma of the class.
func (p *paradigms) is(lemma string, c class) bool {
	for _, l := range p.lexemes(lemma) {
		if l.class == c && l.sure {
			return true
		}
	}
	return false
}

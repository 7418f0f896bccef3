package themes

import (
	_ "embed"
	"slices"
	"strings"
	"sync"

	"teneur/pipeline/compound"
	"teneur/pipeline/inflect"
)

//go:embed separable.tsv
var separableTable string

// separable is what is known of separable verbs: what they split off, and what tells a particle from a preposition.
type separable struct {
	particles  []string
	determiner map[string]bool
}

var separables = sync.OnceValue(func() separable {
	s := separable{determiner: make(map[string]bool)}
	for line := range strings.Lines(separableTable) {
		kind, word, _ := strings.Cut(strings.TrimRight(line, "\r\n"), "\t")
		switch kind {
		case "particle":
			s.particles = append(s.particles, word)
		case "determiner":
			s.determiner[word] = true
		}
	}
	return s
})

// lemma holds the forms of a word as people look it up.
type lemma struct {
	forms []string
	split [][2]string   // finite form and particle of a separable verb
	apart [][3][]string // its particle, what may stand in between, the forms of its verb: toe te vertrouwen, toe heeft vertrouwd
}

// lemmaOf gives the forms of a word of a kind: noun, verb, adjective, or lemma for all of these that it can be.
func lemmaOf(kind, word string) lemma {
	switch {
	case kind == "noun":
		return lemma{forms: inflect.Noun(word)}
	case kind == "adjective":
		return lemma{forms: inflect.Adjective(word)}
	case kind == "verb" || strings.Contains(word, "|"):
		return verbOf(word)
	}
	return anyOf(word)
}

func verbOf(word string) lemma {
	v := inflect.Verb(word)
	l := lemma{forms: v.Joined, split: v.Split}
	if particle, base, found := strings.Cut(word, "|"); found {
		l.apart = [][3][]string{{{particle}, between, inflect.Verb(base).Joined}}
	}
	return l
}

// anyOf gives the forms of a word of which the kind is not known: those of each kind that it can be. What no kind is sure of
// may be any.
func anyOf(word string) lemma {
	adjective, verb, noun := inflect.Adjective(word), inflect.Verb(word), inflect.Noun(word)
	l := lemma{forms: []string{word}}
	if isAdjective(adjective) {
		l.forms = append(l.forms, adjective...)
	}
	if isVerb(verb.Joined) {
		l.forms = append(l.forms, verb.Joined...)
	}
	if slices.ContainsFunc(noun[1:], isKnown) {
		l.forms = append(l.forms, noun...)
	}
	l.add(separated(word))
	if len(l.forms) == 1 {
		l.forms = slices.Concat(adjective, verb.Joined, noun)
	}
	return l
}

func (l *lemma) add(other lemma) {
	l.forms, l.split, l.apart = append(l.forms, other.forms...), append(l.split, other.split...), append(l.apart, other.apart...)
}

// separated gives the forms of a verb that comes apart, in each way that it can.
func separated(word string) lemma {
	var all lemma
	for _, particle := range separables().particles {
		base, found := strings.CutPrefix(word, particle)
		if found && len(base) >= len("doen") && isVerb(inflect.Verb(base).Joined) {
			all.add(verbOf(particle + "|" + base))
		}
	}
	return all
}

// isAdjective tells by its forms whether a word is an adjective: slag is none, for Dutch has no slage and no slagste, so that slager is
// no form of it.
func isAdjective(forms []string) bool {
	return len(forms) > 2 && isKnown(forms[1]) && isKnown(forms[len(forms)-1])
}

// isVerb tells by its forms whether an infinitive is one: tuin is none, for Dutch has no tuind. A verb whose participle is rarely
// written (wagend) has all of its other forms.
func isVerb(forms []string) bool {
	if len(forms) == 0 {
		return false
	}
	participle := slices.Index(forms, forms[0]+"d")
	if participle < 0 || !strings.HasSuffix(forms[0], "n") {
		return false
	}
	return isKnown(forms[participle]) || !slices.ContainsFunc(forms, func(form string) bool {
		return !strings.HasPrefix(form, forms[participle]) && !isKnown(form)
	})
}

func isKnown(word string) bool { return compound.Load().Known(word) }

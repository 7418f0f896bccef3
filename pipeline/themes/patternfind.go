package themes

import (
	"math/bits"
	"slices"
	"strings"

	"teneur/pipeline/text"
)

// PatternWord is what a word form can be in a pattern. It depends on the form, the language of its sentence and the
// pattern alone, so it may be kept.
type PatternWord struct {
	lower     string
	slots     uint64   // the places of the pattern that it fits
	particles []string // where it is a finite form of separable verbs: their particles
	parts     []string
}

// Lookup tells what a word can be in the pattern. lower is the form in lower case with straight apostrophes, stem its
// stem, parts its parts where it is a compound (nil will do where NeedsParts says no).
func (p *Pattern) Lookup(lower, stem string, parts []string, lang text.Lang) PatternWord {
	w := PatternWord{lower: lower, particles: p.split[lower]}
	for _, phrase := range p.phrases {
		for i := range phrase {
			if phrase[i].fits(lower, stem, parts, lang) {
				w.slots |= 1 << phrase[i].number
			}
			if phrase[i].compound(parts) {
				w.parts = parts
			}
		}
	}
	return w
}

func (s *slot) fits(lower, stem string, parts []string, lang text.Lang) bool {
	return !s.gap() && (s.has(lower) || slices.Contains(s.stems[lang], stem) || s.compound(parts))
}

// has looks the form up as it is, and without the accents of emphasis: hét, vertróúwen.
func (s *slot) has(lower string) bool {
	return s.words.has(lower) || !isASCII(lower) && s.words.has(strings.Map(unstressed, lower))
}

// compound reports whether the place asks for one of the parts of a compound.
func (s *slot) compound(parts []string) bool {
	if len(s.parts) == 0 || len(parts) < 2 {
		return false
	}
	return slices.ContainsFunc(parts, func(part string) bool { return slices.Contains(s.parts, strings.TrimRight(part, "-")) })
}

// Find returns where the pattern stands in one sentence of a document, in the order of the text and without overlap:
// at each place the longest way to read it. words holds what Lookup told of each of the sentence's tokens. Theme is "" in
// the hits, and Entry the pattern.
func (p *Pattern) Find(doc *text.Document, sentence int, words []PatternWord) []Occurrence {
	var found []Occurrence
	offset := doc.Sentences[sentence].First
	for at := 0; at < len(words); {
		last, particle := p.at(words, at)
		if last == 0 {
			at++
			continue
		}
		found = append(found, p.occurrence(words, at, last, particle, offset, sentence))
		at = last
	}
	return found
}

// at matches the pattern at a token: where the match ends, 0 for no match, and the token of a split-off particle, 0 for none.
func (p *Pattern) at(words []PatternWord, at int) (last, particle int) {
	if particle = splitParticle(words, at); particle > 0 {
		return at + 1, particle
	}
	if words[at].slots == 0 {
		return 0, 0
	}
	for _, phrase := range p.phrases {
		last = max(last, matchSlots(phrase, words, at))
	}
	return last, 0
}

// matchSlots matches places from a token on, and returns where they end, 0 where they do not match. Gaps are as short as they can be.
func matchSlots(phrase []slot, words []PatternWord, at int) int {
	if len(phrase) == 0 {
		return at
	}
	if phrase[0].gap() {
		for gap := phrase[0].min; gap <= phrase[0].max && at+gap < len(words); gap++ {
			if last := matchSlots(phrase[1:], words, at+gap); last > 0 {
				return last
			}
		}
		return 0
	}
	if at >= len(words) || words[at].slots&(1<<phrase[0].number) == 0 {
		return 0
	}
	return matchSlots(phrase[1:], words, at+1)
}

// farthestParticle is how many tokens may stand between a finite verb and its particle.
const farthestParticle = 15

// splitParticle finds the particle that belongs to the finite verb at a token: after it, in the same clause, and no preposition;
// 0 for none.
func splitParticle(words []PatternWord, at int) int {
	if len(words[at].particles) == 0 {
		return 0
	}
	for i := at + 1; i < len(words) && i <= at+farthestParticle; i++ {
		if endsClause(words, i) {
			return 0
		}
		if slices.Contains(words[at].particles, words[i].lower) && !isPreposition(words, at, i) {
			return i
		}
	}
	return 0
}

// endsClause tells whether a clause ends with the token: no particle beyond it belongs to a verb before it.
func endsClause(words []PatternWord, at int) bool {
	mark := markOf(words[at].lower)
	return mark == stop || mark == comma && at+1 < len(words) && opensClause(words[at+1].lower)
}

// isPreposition tells whether the word at a token has what follows it for its object (op de weg), or closes a preposition after the
// verb (naar het raam toe).
func isPreposition(words []PatternWord, verb, at int) bool {
	if at+1 < len(words) && separables().determiner[words[at+1].lower] {
		return true
	}
	opened := circumpositions[words[at].lower]
	return slices.ContainsFunc(words[verb+1:at], func(w PatternWord) bool { return slices.Contains(opened, w.lower) })
}

func (p *Pattern) occurrence(words []PatternWord, first, last, particle, offset, sentence int) Occurrence {
	o := Occurrence{Hit: Hit{Entry: p.text, First: offset + first, Last: offset + last, Sentence: sentence}, Particle: NoParticle}
	var form []string
	for _, w := range words[first:last] {
		form = append(form, w.lower)
		if o.Parts == nil && bits.OnesCount64(w.slots) > 0 {
			o.Parts = w.parts
		}
	}
	o.Form = strings.Join(form, " ")
	if particle > 0 {
		o.Form += " … " + words[particle].lower
		o.Particle = offset + particle
	}
	return o
}

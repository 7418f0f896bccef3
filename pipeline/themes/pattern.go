package themes

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"teneur/pipeline/text"
)

// Pattern is what a concordance looks for. It never changes, and is safe for concurrent use.
type Pattern struct {
	text  string
	theme string // its name where the hits of a theme are asked for, "" for all other patterns

	phrases [][]slot            // alternatives, each the places of a phrase in order
	split   map[string][]string // finite forms of separable verbs, with the particles that may follow
}

// slot is one place of a pattern: a word of some kind, or a gap.
type slot struct {
	number   int // of all places of the pattern, from 0
	words    words
	parts    []string    // parts of compounds
	stems    [2][]string // stems, by text.Lang; none is empty
	min, max int         // how many tokens a gap holds; max is 0 for a place that is no gap
}

func (s *slot) gap() bool { return s.max > 0 }

// patternKinds are the words that may stand before a colon in a pattern.
var patternKinds = []string{"lemma", "noun", "verb", "adjective", "part", "stem", "theme"}

// The bounds of a pattern: its places, so that a set of them is one number, and its bytes.
const (
	maxSlots   = 32
	maxPattern = 1000
)

// ParsePattern reads a pattern as people write it, in any mixture of capitals:
//
//	gilden                a word form
//	vertrouw*, gild?      * stands for any letters, ? for one
//	voor wat hoort wat    a phrase; _ stands for one to three words, __ for none to three, a/b for either word
//	lemma:gilde           every form of a noun, verb or adjective; separable verbs too, lemma:toevertrouwen
//	noun:, verb:, adjective:gilde   every form of that kind of word alone; verb:toe|vertrouwen for a separable verb
//	part:gilde            a part of a compound
//	stem:gild             words with this stem, or with the stem of this word
//	theme:vertrouwen      the hits of a theme; Theme gives its name, and there is nothing for Find to do
//
// Each word of a phrase may have a kind of its own but theme. stem gives the stem of a form that Lookup will be told of. The error
// is one line that tells what to do.
func ParsePattern(pattern string, stem func(lower string, lang text.Lang) string) (*Pattern, error) {
	given := strings.TrimSpace(pattern)
	switch {
	case given == "":
		return nil, errors.New("the pattern is empty: give a word (gilden), lemma:gilde or theme:vertrouwen")
	case !utf8.ValidString(given):
		return nil, errors.New("the pattern is not UTF-8: write it in UTF-8")
	case len(given) > maxPattern:
		return nil, fmt.Errorf("the pattern is longer than %d bytes: give fewer words", maxPattern)
	}
	p := &Pattern{text: norm.NFC.String(given), split: make(map[string][]string)}
	if kind, name, found := strings.Cut(p.text, ":"); found && strings.EqualFold(kind, "theme") {
		p.theme = strings.TrimSpace(name)
		if p.theme == "" {
			return nil, errors.New("theme: names no theme: write theme:vertrouwen")
		}
		return p, nil
	}
	r := patternReader{pattern: p, stem: stem}
	if err := r.phrase(strings.Fields(foldForm(p.text))); err != nil {
		return nil, err
	}
	return p, nil
}

// Theme returns the name of the theme whose hits are asked for, as it was written; "" for every other pattern.
func (p *Pattern) Theme() string { return p.theme }

// NeedsParts tells whether compounds must be split for the pattern.
func (p *Pattern) NeedsParts() bool {
	return p.any(func(s *slot) bool { return len(s.parts) > 0 })
}

// NeedsStem tells whether words must be stemmed for the pattern.
func (p *Pattern) NeedsStem() bool {
	return p.any(func(s *slot) bool { return len(s.stems[text.Dutch]) > 0 })
}

func (p *Pattern) any(holds func(*slot) bool) bool {
	for _, phrase := range p.phrases {
		for i := range phrase {
			if holds(&phrase[i]) {
				return true
			}
		}
	}
	return false
}

// foldForm writes a word as Lookup wants it: lower case, straight apostrophes.
func foldForm(word string) string { return strings.ToLower(strings.ReplaceAll(word, "’", "'")) }

// patternReader turns the words of a pattern into places.
type patternReader struct {
	pattern *Pattern
	stem    func(lower string, lang text.Lang) string
	slots   int
}

func (r *patternReader) phrase(fields []string) error {
	var phrase []slot
	gaps := 0
	for _, field := range fields {
		some, err := r.field(field, len(fields) == 1)
		if err != nil {
			return err
		}
		if some[0].gap() {
			gaps++
		}
		phrase = append(phrase, some...)
	}
	switch {
	case phrase[0].gap() || phrase[len(phrase)-1].gap():
		return fmt.Errorf("the pattern %q begins or ends with a gap: leave it out", r.pattern.text)
	case gaps > maxGaps:
		return fmt.Errorf("the pattern %q has more than %d gaps: give fewer", r.pattern.text, maxGaps)
	case !slices.ContainsFunc(phrase, slot.given):
		return fmt.Errorf("the pattern %q matches everything: give at least one letter, as in gild*", r.pattern.text)
	}
	r.add(phrase)
	if r.slots > maxSlots {
		return fmt.Errorf("the pattern has more than %d words: give fewer", maxSlots)
	}
	return nil
}

// given reports whether the place asks for something: not a gap, nor a word of any kind.
func (s slot) given() bool {
	if s.gap() {
		return false
	}
	return len(s.words.plain)+len(s.parts)+len(s.stems[text.Dutch]) > 0 ||
		slices.ContainsFunc(s.words.globs, func(g glob) bool { return g.letters() > 0 })
}

// add numbers the places of one more alternative.
func (r *patternReader) add(phrase []slot) {
	for i := range phrase {
		phrase[i].number = r.slots
		r.slots++
	}
	r.pattern.phrases = append(r.pattern.phrases, phrase)
}

// field reads one word of the pattern; punctuation that touches it is a place of its own, as it is a token of its own.
func (r *patternReader) field(field string, alone bool) ([]slot, error) {
	switch field {
	case "_":
		return []slot{{min: 1, max: maxGap}}, nil
	case "__":
		return []slot{{max: maxGap}}, nil
	}
	if kind, isLast := strings.CutSuffix(field, ":"); isLast && slices.Contains(patternKinds, kind) {
		return nil, fmt.Errorf("%s: needs a word directly after it: %s:gilde", kind, kind)
	}
	before, word, after := peel(field)
	var some []slot
	for _, sign := range before {
		some = append(some, slot{words: newWords([]string{string(sign)})})
	}
	s, err := r.word(word, alone && before == "" && after == "")
	if err != nil {
		return nil, err
	}
	some = append(some, s)
	for _, sign := range after {
		some = append(some, slot{words: newWords([]string{string(sign)})})
	}
	return some, nil
}

// peel takes the punctuation off a word that the tokeniser would take off. Points stay: they may belong to an abbreviation.
func peel(field string) (before, word, after string) {
	const signs = `,;:!()"“”„«»`
	word = strings.TrimLeft(field, signs)
	before = field[:len(field)-len(word)]
	word, after = strings.TrimRight(word, signs), ""
	if !strings.ContainsFunc(word, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) || r == '*' }) {
		return "", field, "" // an emoticon, a mark by itself
	}
	return before, word, field[len(before)+len(word):]
}

// word reads one word with its kind.
func (r *patternReader) word(word string, alone bool) (slot, error) {
	kind, rest, found := strings.Cut(word, ":")
	isKind := found && kind != "" && !strings.HasPrefix(rest, "//") && strings.Trim(kind, "abcdefghijklmnopqrstuvwxyz") == ""
	switch {
	case !isKind:
		return plainSlot(word), nil
	case !slices.Contains(patternKinds, kind):
		return slot{}, fmt.Errorf("%q is no kind of pattern: did you mean %q?", kind+":", nearest(kind, patternKinds)+":")
	case kind == "theme":
		return slot{}, fmt.Errorf("theme: stands alone in a pattern: write theme:%s and nothing else", rest)
	case strings.Trim(rest, "|") == "" || strings.ContainsAny(rest, "*?/"):
		return slot{}, fmt.Errorf("%s: needs one whole word directly after it: %s:gilde", kind, kind)
	}
	return r.kind(kind, rest, alone), nil
}

func (r *patternReader) kind(kind, word string, alone bool) slot {
	switch kind {
	case "part":
		return slot{words: newWords(nil), parts: partForms(word)}
	case "stem":
		return slot{words: newWords(nil), stems: [2][]string{
			text.Dutch:   {word, cmp.Or(r.stem(word, text.Dutch), word)},
			text.English: {word, cmp.Or(r.stem(word, text.English), word)},
		}}
	}
	l := lemmaOf(kind, word)
	if alone {
		r.splitOff(l)
	}
	return slot{words: newWords(l.forms)}
}

// splitOff takes up the forms of separable verbs that are more than one word.
func (r *patternReader) splitOff(l lemma) {
	for _, pair := range l.split {
		if particles := r.pattern.split[pair[0]]; !slices.Contains(particles, pair[1]) {
			r.pattern.split[pair[0]] = append(particles, pair[1])
		}
	}
	for _, phrase := range l.apart {
		var places []slot
		for _, list := range phrase {
			places = append(places, slot{words: newWords(list)})
		}
		r.add(places)
	}
}

// plainSlot is a word, a word with stars, or several with slashes between them.
func plainSlot(word string) slot {
	s := slot{words: newWords([]string{word})} // with its slashes: en/of is one token
	if strings.Contains(strings.Trim(word, "/"), "/") && !strings.Contains(word, "//") {
		for alternative := range strings.SplitSeq(word, "/") {
			if alternative != "" {
				s.words.add(alternative)
			}
		}
	}
	return s
}

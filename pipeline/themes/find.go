package themes

import (
	"slices"
	"strings"

	"teneur/pipeline/text"
)

// Word is what a word form can match by itself. It depends on the form alone, so it may be
// kept; the zero Word matches nothing.
type Word struct {
	lower   string
	whole   []int32 // entries that the form matches
	split   []int32 // separable verbs that it may be the finite form of
	phrases []int32 // phrases that it may begin
	parts   []string
}

// Hit is a place where a theme is named.
type Hit struct {
	Theme       string   // path
	Entry       string   // the entry of the dictionary
	Form        string   // the words as they stand in the text
	First, Last int      // tokens of the document, half open
	Sentence    int      // index in Document.Sentences
	Parts       []string // the parts of the compound, where a part made the hit
}

// Lookup tells what a form can match. lower is the form in lower case with straight apostrophes, parts its parts where it is a
// compound, linking letters and hyphens on the part before them.
func (s *Set) Lookup(lower string, parts []string) Word {
	w := Word{lower: lower, split: s.split[lower], phrases: s.phrases[lower]}
	w.whole = append(w.whole, s.forms[lower]...)
	for i, part := range parts {
		for _, id := range s.parts[strings.TrimRight(part, "-")] {
			if at := s.entries[id].at; at == anywhere || at == left && i == 0 || at == right && i == len(parts)-1 {
				w.whole = append(w.whole, id)
				w.parts = parts
			}
		}
	}
	for _, id := range s.globs {
		if s.entries[id].glob.match(lower) {
			w.whole = append(w.whole, id)
		}
	}
	w.whole = slices.DeleteFunc(w.whole, func(id int32) bool { return s.themes[s.entries[id].theme].exclude.has(lower) })
	slices.Sort(w.whole)
	w.whole = slices.Compact(w.whole)
	return w
}

// Find returns the hits in one sentence of a document, in the order of the text; words holds what Lookup told of each of the
// sentence's tokens.
func (s *Set) Find(doc *text.Document, sentence int, words []Word) []Hit {
	var found []match
	in := scan{s, words}
	for at := range in.words {
		found = in.matches(found, at)
	}
	if len(found) == 0 {
		return nil
	}
	var hits []Hit
	for _, m := range s.settle(found) {
		hits = append(hits, s.hit(words, m, doc.Sentences[sentence].First, sentence))
	}
	return hits
}

// match is an entry found at tokens of a sentence, half open; particle is the place of a split-off particle, 0 for none.
type match struct {
	entry       int32
	first, last int
	particle    int
}

// scan is a sentence being searched.
type scan struct {
	*Set
	words []Word
}

// matches adds what begins at a token.
func (in scan) matches(found []match, at int) []match {
	w := &in.words[at]
	if len(w.whole)+len(w.split)+len(w.phrases) == 0 {
		return found
	}
	for _, id := range w.whole {
		found = in.add(found, match{entry: id, first: at, last: at + 1})
	}
	for _, id := range w.split {
		if particle := in.particle(id, at); particle > 0 {
			found = in.add(found, match{entry: id, first: at, last: at + 1, particle: particle})
		}
	}
	for _, id := range w.phrases {
		if last := in.phrase(in.entries[id].phrase, at); last > 0 {
			found = in.add(found, match{entry: id, first: at, last: last})
		}
	}
	return found
}

func (in scan) add(found []match, m match) []match {
	if in.holds(&in.entries[m.entry], m) {
		found = append(found, m)
	}
	return found
}

// longestClause is how many tokens may stand between a finite verb and its particle.
const longestClause = 15

// particle finds the particle of a separable verb after its finite form, in the same clause; 0 where it does not stand there.
func (in scan) particle(id int32, at int) int {
	for i := at + 1; i < len(in.words) && i <= at+longestClause; i++ {
		word := in.words[i].lower
		if strings.ContainsAny(word, ".;:!?()") && len(word) <= 3 {
			return 0
		}
		for _, pair := range in.entries[id].split {
			if pair[0] == in.words[at].lower && pair[1] == word {
				return i
			}
		}
	}
	return 0
}

// phrase matches a phrase from a token on, and returns where it ends, 0 where it does not match.
func (in scan) phrase(p []element, at int) int {
	if len(p) == 0 {
		return at
	}
	if at >= len(in.words) {
		return 0
	}
	if !p[0].gap {
		if !slices.Contains(p[0].words, in.words[at].lower) {
			return 0
		}
		return in.phrase(p[1:], at+1)
	}
	for gap := 1; gap <= maxGap; gap++ {
		if last := in.phrase(p[1:], at+gap); last > 0 {
			return last
		}
	}
	return 0
}

// holds checks what must, or must not, stand around a match.
func (in scan) holds(e *entry, m match) bool {
	switch {
	case e.after != nil && !in.endsAt(e.after, m.first), e.before != nil && !in.beginsAt(e.before, m.last),
		in.endsAt(e.notAfter, m.first), in.beginsAt(e.notBefore, m.last):
		return false
	}
	return (e.near.empty() || in.has(e.near, m)) && (e.notNear.empty() || !in.has(e.notNear, m))
}

// beginsAt reports whether one of the phrases begins at a token.
func (in scan) beginsAt(c conditions, at int) bool {
	return slices.ContainsFunc(c, func(phrase []glob) bool { return in.fits(phrase, at) })
}

// endsAt reports whether one of the phrases ends just before a token.
func (in scan) endsAt(c conditions, at int) bool {
	return slices.ContainsFunc(c, func(phrase []glob) bool { return in.fits(phrase, at-len(phrase)) })
}

func (in scan) fits(phrase []glob, at int) bool {
	if at < 0 || at+len(phrase) > len(in.words) {
		return false
	}
	for i, g := range phrase {
		if !g.match(in.words[at+i].lower) {
			return false
		}
	}
	return true
}

// has reports whether one of the words stands in the sentence outside the match.
func (in scan) has(w words, m match) bool {
	for i := range in.words {
		if (i < m.first || i >= m.last) && w.has(in.words[i].lower) {
			return true
		}
	}
	return false
}

// settle decides between matches that overlap: the longest, then a separable verb as a whole, then the deepest sub-theme,
// then the first in the dictionary. Themes with nothing in common do not compete.
func (s *Set) settle(found []match) []match {
	if len(found) < 2 {
		return found
	}
	slices.SortStableFunc(found, s.prefer)
	taken := make(map[place]bool) // not a comparison of all pairs: a sentence can be as long as its text
	kept := found[:0]
	for _, m := range found {
		if s.take(taken, m) {
			kept = append(kept, m)
		}
	}
	slices.SortStableFunc(kept, func(a, b match) int { return a.first - b.first })
	return kept
}

// place is a token of a sentence as a theme at the top sees it.
type place struct {
	token int
	theme string
}

// take claims the tokens of a match for its theme, and reports whether none of them was claimed before.
func (s *Set) take(taken map[place]bool, m match) bool {
	theme := top(s.path(m))
	for at := m.first; at < m.last; at++ {
		if taken[place{at, theme}] {
			return false
		}
	}
	for at := m.first; at < m.last; at++ {
		taken[place{at, theme}] = true
	}
	return true
}

func (s *Set) prefer(a, b match) int {
	if d := (b.last - b.first) - (a.last - a.first); d != 0 {
		return d
	}
	if d := b.particle - a.particle; d != 0 {
		return d
	}
	if d := strings.Count(s.path(b), "/") - strings.Count(s.path(a), "/"); d != 0 {
		return d
	}
	return int(a.entry - b.entry)
}

func (s *Set) path(m match) string { return s.themes[s.entries[m.entry].theme].path }

func top(path string) string {
	name, _, _ := strings.Cut(path, "/")
	return name
}

func (s *Set) hit(words []Word, m match, offset, sentence int) Hit {
	h := Hit{Theme: s.path(m), Entry: s.entries[m.entry].name, First: offset + m.first, Last: offset + m.last, Sentence: sentence}
	for _, w := range words[m.first:m.last] {
		h.Form = strings.TrimLeft(h.Form+" "+w.lower, " ")
	}
	if strings.Contains(h.Entry, ",") { // an entry that lists forms: name the one that was met
		h.Entry = h.Form
	}
	if m.particle > 0 {
		h.Form += " … " + words[m.particle].lower
	}
	if len(s.entries[m.entry].parts) > 0 {
		h.Parts = words[m.first].parts
	}
	return h
}

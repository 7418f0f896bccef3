package themes

import (
	"slices"
	"strings"

	"teneur/pipeline/text"
)

// Hit is a place where a theme is named.
type Hit struct {
	Theme       string   // path
	Entry       string   // the entry of the dictionary
	Form        string   // the words as they stand in the text, in lower case
	First, Last int      // tokens of the document, half open
	Sentence    int      // index in Document.Sentences
	Parts       []string // the parts of the word, where it is one word and a compound

	own []int32 // see Has
}

// Find returns the hits in one sentence of a document, in the order of the text; words holds what Lookup told of each of the
// sentence's tokens.
func (s *Set) Find(doc *text.Document, sentence int, words []Word) []Hit {
	in := scan{Set: s, words: words}
	for i := range words {
		in.traits |= words[i].traits
	}
	if in.traits&(begins|first) == 0 {
		return nil
	}
	var found []match
	for at := range in.words {
		t := words[at].traits
		if t&begins != 0 {
			found = in.matches(found, at)
		}
		if t&first != 0 && at+1 < len(words) && words[at+1].traits&second != 0 {
			found = in.pairsAt(found, at)
		}
	}
	if len(found) == 0 {
		return nil
	}
	var hits []Hit
	for _, m := range s.settle(found) {
		h := s.hit(words, m, doc.Sentences[sentence].First, sentence)
		h.own = in.own(m, doc.Sentences[sentence].First)
		hits = append(hits, h)
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
	words  []Word
	traits traits // of all words together
}

// matches adds what begins at a token, other than with a pair of words.
func (in scan) matches(found []match, at int) []match {
	w := in.words[at].about()
	for _, id := range w.whole {
		found = in.add(found, match{entry: id, first: at, last: at + 1})
	}
	for _, id := range w.split {
		if particle := in.particle(id, at); particle > 0 {
			found = in.add(found, match{entry: id, first: at, last: at + 1, particle: particle})
		}
	}
	for _, id := range w.phrases {
		found = in.addPhrase(found, id, at)
	}
	return found
}

// pairsAt adds the phrases that begin with the pair of words at a token.
func (in scan) pairsAt(found []match, at int) []match {
	if next := in.overQuote(at+1, 1); next < len(in.words) {
		for _, id := range in.pairs[pair{in.key(at), in.key(next)}] {
			found = in.addPhrase(found, id, at)
		}
	}
	return found
}

// What is known of a token's word.
func (in scan) key(at int) string { return in.words[at].about().key }
func (in scan) mark(at int) mark  { return in.words[at].about().mark }

func (in scan) addPhrase(found []match, id int32, at int) []match {
	if in.needs[id]&^in.traits != 0 {
		return found // a word of the phrase is not in the sentence
	}
	if last, ok := in.run(in.entries[id].phrase, at, 1); ok {
		return in.add(found, match{entry: id, first: at, last: last})
	}
	return found
}

func (in scan) add(found []match, m match) []match {
	if in.holds(&in.entries[m.entry], m) {
		return append(found, m)
	}
	return found
}

// run matches a phrase token by token, forwards (step 1) or backwards (-1), and returns the token where it would go on.
func (in scan) run(p []element, at, step int) (end int, ok bool) {
	if len(p) == 0 {
		return at, true
	}
	if p[0].gap() {
		return in.gap(p, at, step)
	}
	at = in.overQuote(at, step)
	if at < 0 || at >= len(in.words) || !p[0].has(in.key(at)) {
		return 0, false
	}
	return in.run(p[1:], at+step, step)
}

// gap matches a phrase that begins with a gap, which holds words and no mark that ends a clause: the shortest gap first.
func (in scan) gap(p []element, at, step int) (end int, ok bool) {
	for n := 0; n <= p[0].max; n++ {
		if n >= p[0].min {
			if end, ok := in.run(p[1:], at, step); ok {
				return end, true
			}
		}
		if at < 0 || at >= len(in.words) || in.mark(at) >= stop {
			return 0, false
		}
		at += step
	}
	return 0, false
}

// overQuote steps over a quotation mark.
func (in scan) overQuote(at, step int) int {
	if at >= 0 && at < len(in.words) && in.mark(at) == quote {
		return at + step
	}
	return at
}

// holds checks what must, or must not, stand around a match.
func (in scan) holds(e *entry, m match) bool {
	switch {
	case e.after != nil && !in.beside(e.after, m.first-1, -1), e.before != nil && !in.beside(e.before, m.last, 1),
		in.beside(e.notAfter, m.first-1, -1), in.beside(e.notBefore, m.last, 1):
		return false
	}
	return (e.near.empty() || in.near(&e.near, m, e.within)) && (e.notNear.empty() || !in.near(&e.notNear, m, e.within))
}

// beside reports whether one of the phrases begins at a token, or read backwards ends there.
func (in scan) beside(c conditions, at, step int) bool {
	for _, phrase := range c {
		if _, ok := in.run(phrase, at, step); ok {
			return true
		}
	}
	return false
}

// near reports whether one of the words or phrases stands in the sentence outside the match, at most so many tokens away.
func (in scan) near(n *nearby, m match, within int) bool {
	for i := max(m.first-within, 0); i < min(m.last+within, len(in.words)); i++ {
		if i >= m.first && i < m.last {
			continue
		}
		if n.has(in.key(i)) || in.beside(n.phrases, i, 1) {
			return true
		}
	}
	return false
}

func (s *Set) hit(words []Word, m match, offset, sentence int) Hit {
	e := &s.entries[m.entry]
	h := Hit{Theme: s.themes[e.theme].path, Entry: e.name, First: offset + m.first, Last: offset + m.last, Sentence: sentence}
	h.Form = formOf(words[m.first:m.last])
	if strings.Contains(h.Entry, ",") { // an entry that lists forms: name the one that was met
		h.Entry = words[m.first].about().key
	}
	if m.particle > 0 {
		h.Form += " … " + words[m.particle].about().lower
	}
	if parts := words[m.first].about().parts; m.last == m.first+1 && m.particle == 0 && len(parts) > 1 {
		h.Parts = slices.Clip(parts)
	}
	return h
}

func formOf(words []Word) string {
	if len(words) == 1 {
		return words[0].about().lower
	}
	forms := make([]string, len(words))
	for i, w := range words {
		forms[i] = w.about().lower
	}
	return strings.Join(forms, " ")
}

package themes

import (
	"slices"
	"strings"
)

// compile makes a dictionary of themes. The error is that two of them have one path.
func compile(all []*theme) (*Set, error) {
	if err := checkPaths(all); err != nil {
		return nil, err
	}
	return assemble(all), nil
}

// assemble orders the themes, every one before its sub-themes, numbers their entries and indexes them by what they begin with.
func assemble(all []*theme) *Set {
	s := &Set{byPath: make(map[string]*theme, len(all)), listings: make(map[string]*listing), pairs: make(map[pair][]int32),
		parts: make(map[string][]int32), known: make(map[string]bool)}
	s.place(all)
	s.entries = make([]entry, 0, entriesOf(all))
	ix := &indexer{Set: s, learnt: make(map[*words]bool)}
	for number, t := range s.themes {
		for _, e := range t.entries {
			e.theme = number
			ix.index(e)
		}
	}
	return s
}

func entriesOf(all []*theme) int {
	n := 0
	for _, t := range all {
		n += len(t.entries)
	}
	return n
}

// indexer is a Set in the making.
type indexer struct {
	*Set
	learnt map[*words]bool // the sets of words that were gone through: a named list serves many entries
	spare  []listing       // made many at a time
}

// at gives the listing of a word.
func (s *indexer) at(word string) *listing {
	l := s.listings[word]
	if l == nil {
		if len(s.spare) == 0 {
			s.spare = make([]listing, 100)
		}
		l, s.spare = &s.spare[0], s.spare[1:]
		s.listings[word] = l
	}
	return l
}

// checkPaths holds that no two themes have one path, in whatever capitals.
func checkPaths(all []*theme) error {
	seen := make(map[string]*theme, len(all))
	for _, t := range all {
		first := seen[strings.ToLower(t.path)]
		switch {
		case first == nil:
			seen[strings.ToLower(t.path)] = t
		case first.path == t.path:
			return t.errorf("theme %s stands in the dictionary twice, first in line %d: rename one of them", t.path, first.place.line)
		default:
			return t.errorf("theme %s differs from %s in its capitals only: write both the same, or rename one", t.path, first.path)
		}
	}
	return nil
}

// place puts the themes in order, sub-themes that were added later behind those that their parent has.
func (s *Set) place(all []*theme) {
	below := make(map[string][]*theme)
	for _, t := range all {
		below[t.parent] = append(below[t.parent], t)
	}
	var walk func(parent string, top, depth int)
	walk = func(parent string, top, depth int) {
		for _, t := range below[parent] {
			placed := *t // the themes of another Set stay as they are
			placed.top, placed.depth = top, depth
			if depth == 0 {
				placed.top = len(s.themes)
			}
			s.themes = append(s.themes, &placed)
			s.byPath[t.path] = &placed
			walk(t.path, placed.top, depth+1)
		}
	}
	walk("", 0, 0)
}

func (s *indexer) index(e entry) {
	id := int32(len(s.entries))
	s.entries, s.needs = append(s.entries, e), append(s.needs, 0)
	for _, form := range e.forms {
		l := s.at(form)
		l.whole = append(l.whole, id)
		s.know(form)
	}
	for _, pair := range e.split {
		l := s.at(pair[0])
		if ids := l.split; len(ids) == 0 || ids[len(ids)-1] != id {
			l.split = append(ids, id)
		}
	}
	for _, part := range e.parts {
		s.parts[part] = append(s.parts[part], id)
	}
	if e.glob != nil {
		s.globs.add(*e.glob, id)
	}
	s.indexPhrase(e.phrase, id)
	for _, c := range []conditions{e.after, e.before, e.notAfter, e.notBefore, e.near.phrases, e.notNear.phrases} {
		for _, phrase := range c {
			s.knowPhrase(phrase)
		}
	}
	for _, n := range []*nearby{&e.near, &e.notNear} {
		for _, set := range append(n.lists, &n.words) {
			s.knowWords(set)
		}
	}
}

// indexPhrase puts a phrase under its first word or its first two: many phrases begin with "de".
func (s *indexer) indexPhrase(phrase []element, id int32) {
	if len(phrase) == 0 {
		return
	}
	s.knowPhrase(phrase)
	narrow := len(phrase) > 1 && phrase[1].isPlain()
	if !narrow {
		s.needs[id] = s.anchor(phrase[1:])
	}
	for _, set := range phrase[0].sets {
		for word := range set.plain {
			l := s.at(word)
			if !narrow {
				l.phrases = append(l.phrases, id)
				continue
			}
			l.traits |= first
			s.indexPairs(word, phrase[1], id)
		}
		for _, g := range set.globs {
			s.startGlobs.add(g, id)
		}
	}
}

func (s *indexer) indexPairs(first string, next element, id int32) {
	for _, set := range next.sets {
		for word := range set.plain {
			s.at(word).traits |= second
			s.pairs[pair{first, word}] = append(s.pairs[pair{first, word}], id)
		}
	}
}

// mostPairs bounds how many second words a phrase may be indexed by.
const mostPairs = 64

// isPlain reports whether a place is one of some words, without a pattern, and few enough to index each.
func (e *element) isPlain() bool {
	words := 0
	for _, set := range e.sets {
		words += len(set.plain)
	}
	return e.isListed() && words <= mostPairs
}

// isListed reports whether a place is one of some words, without a pattern.
func (e *element) isListed() bool {
	return !e.gap() && !slices.ContainsFunc(e.sets, func(set *words) bool { return len(set.globs) > 0 })
}

func (s *indexer) knowPhrase(phrase []element) {
	for _, e := range phrase {
		for _, set := range e.sets {
			s.knowWords(set)
		}
	}
}

func (s *indexer) knowWords(set *words) {
	if s.learnt[set] {
		return
	}
	s.learnt[set] = true
	for word := range set.plain {
		s.know(word)
	}
}

func (s *indexer) know(word string) {
	if !isASCII(word) {
		s.known[word] = true
	}
}

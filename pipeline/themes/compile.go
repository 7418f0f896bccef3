package themes

import "strings"

// compile makes a dictionary of themes. The error is that two of them have one path.
func compile(all []*theme) (*Set, error) {
	if err := checkPaths(all); err != nil {
		return nil, err
	}
	return assemble(all), nil
}

// assemble orders the themes, every one before its sub-themes, numbers their entries and indexes them by what they begin with.
func assemble(all []*theme) *Set {
	s := &Set{byPath: make(map[string]*theme, len(all)), forms: make(map[string][]int32), split: make(map[string][]int32),
		phrases: make(map[string][]int32), pairs: make(map[pair][]int32), starts: make(map[string]bool),
		parts: make(map[string][]int32), known: make(map[string]bool)}
	s.place(all)
	s.entries = make([]entry, 0, entriesOf(all))
	ix := indexer{s, make(map[*words]bool)}
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

func (s indexer) index(e entry) {
	id := int32(len(s.entries))
	s.entries = append(s.entries, e)
	for _, form := range e.forms {
		s.forms[form] = append(s.forms[form], id)
		s.know(form)
	}
	for _, pair := range e.split {
		if ids := s.split[pair[0]]; len(ids) == 0 || ids[len(ids)-1] != id {
			s.split[pair[0]] = append(ids, id)
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
func (s indexer) indexPhrase(phrase []element, id int32) {
	if len(phrase) == 0 {
		return
	}
	s.knowPhrase(phrase)
	narrow := len(phrase) > 1 && phrase[1].isPlain()
	for _, set := range phrase[0].sets {
		for first := range set.plain {
			if !narrow {
				s.phrases[first] = append(s.phrases[first], id)
				continue
			}
			s.starts[first] = true
			for _, second := range phrase[1].sets {
				for word := range second.plain {
					s.pairs[pair{first, word}] = append(s.pairs[pair{first, word}], id)
				}
			}
		}
		for _, g := range set.globs {
			s.startGlobs.add(g, id)
		}
	}
}

// mostPairs bounds how many second words a phrase may be indexed by.
const mostPairs = 64

// isPlain reports whether a place is one of some words, without a pattern, and few enough to index each.
func (e *element) isPlain() bool {
	words := 0
	for _, set := range e.sets {
		if len(set.globs) > 0 {
			return false
		}
		words += len(set.plain)
	}
	return !e.gap() && words <= mostPairs
}

func (s indexer) knowPhrase(phrase []element) {
	for _, e := range phrase {
		for _, set := range e.sets {
			s.knowWords(set)
		}
	}
}

func (s indexer) knowWords(set *words) {
	if s.learnt[set] {
		return
	}
	s.learnt[set] = true
	for word := range set.plain {
		s.know(word)
	}
}

func (s indexer) know(word string) {
	if !isASCII(word) {
		s.known[word] = true
	}
}

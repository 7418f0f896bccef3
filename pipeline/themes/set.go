// Package themes finds themes in a text by a dictionary: lemmas with all their
// forms, phrases, separable verbs and parts of compounds.
//
// Its promise: entries match forms, never stems, so that "gillen" is no guild; and a
// stretch of text is one hit of one theme, whatever entries it matches.
package themes

import (
	"bytes"
	_ "embed"
	"fmt"
	"strings"
)

//go:embed themes.yaml
var defaultThemes []byte

// Set is a theme dictionary, compiled. It never changes.
type Set struct {
	themes  []*theme // every theme before its sub-themes, in the order of the file
	entries []entry  // of all themes, in the order of the file
	forms   map[string][]int32
	split   map[string][]int32 // finite forms of separable verbs
	phrases map[string][]int32 // by the first word of the phrase
	parts   map[string][]int32
	globs   []int32
}

// theme is a theme or a sub-theme.
type theme struct {
	path       string
	parent     string // path, "" for none
	definition string
	opposes    bool
	exclude    words

	examples, counterexamples []string
	entries                   []entry
}

// Default returns the built-in dictionary.
func Default() (*Set, error) { return Read(bytes.NewReader(defaultThemes), "themes.yaml") }

// With returns the dictionary with the themes of other on top: a theme with the same path replaces the one that is there together with
// its sub-themes, any other is added at the end.
func (s *Set) With(other *Set) (*Set, error) {
	replaced := make(map[string]bool)
	for _, t := range other.themes {
		replaced[t.path] = true
	}
	var all []*theme
	for _, t := range s.themes {
		if !covered(t.path, replaced) {
			all = append(all, t)
		}
	}
	return compile(append(all, other.themes...))
}

// covered reports whether a path or one above it is replaced.
func covered(path string, replaced map[string]bool) bool {
	for {
		if replaced[path] {
			return true
		}
		i := strings.LastIndexByte(path, '/')
		if i < 0 {
			return false
		}
		path = path[:i]
	}
}

// Names returns the themes at the top, in the order of the dictionary.
func (s *Set) Names() []string {
	var names []string
	for _, t := range s.themes {
		if t.parent == "" {
			names = append(names, t.path)
		}
	}
	return names
}

// Paths returns every theme and sub-theme, a theme before its sub-themes: vertrouwen, vertrouwen/wantrouwen, ….
func (s *Set) Paths() []string {
	paths := make([]string, len(s.themes))
	for i, t := range s.themes {
		paths[i] = t.path
	}
	return paths
}

// Definition returns what counts for a theme and what does not, "" for an unknown path.
func (s *Set) Definition(path string) string {
	if t := s.find(path); t != nil {
		return t.definition
	}
	return ""
}

// Within reports whether a hit of one path counts for another: for itself, and for each theme above it up to one that it opposes.
func (s *Set) Within(hit, path string) bool {
	for hit != path {
		t := s.find(hit)
		if t == nil || t.opposes || t.parent == "" {
			return false
		}
		hit = t.parent
	}
	return true
}

func (s *Set) find(path string) *theme {
	for _, t := range s.themes {
		if t.path == path {
			return t
		}
	}
	return nil
}

// compile numbers the entries of all themes and indexes them by what they begin with.
func compile(all []*theme) (*Set, error) {
	s := &Set{themes: all, forms: make(map[string][]int32), split: make(map[string][]int32),
		phrases: make(map[string][]int32), parts: make(map[string][]int32)}
	seen := make(map[string]bool)
	for number, t := range all {
		if seen[t.path] {
			return nil, fmt.Errorf("theme %s stands in the dictionary twice: rename one of them", t.path)
		}
		seen[t.path] = true
		for _, e := range t.entries {
			e.theme = number
			s.index(e)
		}
	}
	return s, nil
}

func (s *Set) index(e entry) {
	id := int32(len(s.entries))
	s.entries = append(s.entries, e)
	for _, form := range e.forms {
		s.forms[form] = append(s.forms[form], id)
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
		s.globs = append(s.globs, id)
	}
	if len(e.phrase) > 0 {
		for _, first := range e.phrase[0].words {
			s.phrases[first] = append(s.phrases[first], id)
		}
	}
}

// Examples returns sentences that hold a hit of a theme, and sentences that look as if they did.
func (s *Set) Examples(path string) (examples, counterexamples []string) {
	if t := s.find(path); t != nil {
		return t.examples, t.counterexamples
	}
	return nil, nil
}

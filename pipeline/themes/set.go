// Package themes finds themes in a text by a dictionary: lemmas with all their
// forms, phrases, separable verbs and parts of compounds.
//
// Its promise: entries match forms, never stems, so that "gillen" is no guild; and a
// stretch of text is one hit of one theme, whatever entries it matches.
package themes

import (
	"bytes"
	_ "embed"
)

//go:embed themes.yaml
var defaultThemes []byte

// Set is a theme dictionary, compiled. It never changes.
type Set struct {
	themes []*theme // every theme before its sub-themes, in the order of the file
	byPath map[string]*theme

	entries    []entry // of all themes, in the order of the file
	forms      map[string][]int32
	split      map[string][]int32 // finite forms of separable verbs
	phrases    map[string][]int32 // by the first word of the phrase, where the second is open
	pairs      map[pair][]int32   // by the first two words of the phrase
	starts     map[string]bool    // the first words of pairs
	startGlobs globIndex          // phrases that begin with a pattern
	parts      map[string][]int32
	globs      globIndex
	known      map[string]bool // every word with an accent that the dictionary writes
}

// pair is the first two words of a phrase.
type pair struct{ first, second string }

// Default returns the built-in dictionary.
func Default() (*Set, error) { return Read(bytes.NewReader(defaultThemes), "themes.yaml") }

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
	if t := s.byPath[path]; t != nil {
		return t.definition
	}
	return ""
}

// Note returns the note on a theme, "" where it has none.
func (s *Set) Note(path string) string {
	if t := s.byPath[path]; t != nil {
		return t.note
	}
	return ""
}

// Within reports whether a hit of one path counts for another: for itself, and for each theme above it up to one that it opposes.
func (s *Set) Within(hit, path string) bool {
	for hit != path {
		t := s.byPath[hit]
		if t == nil || t.opposes || t.parent == "" {
			return false
		}
		hit = t.parent
	}
	return true
}

// CountsFor returns the paths that a hit of a path counts for, itself first, then upwards: vertrouwen/individueel, vertrouwen;
// for vertrouwen/wantrouwen, which opposes its parent, itself alone.
func (s *Set) CountsFor(path string) []string {
	paths := []string{path}
	for t := s.byPath[path]; t != nil && !t.opposes && t.parent != ""; t = s.byPath[t.parent] {
		paths = append(paths, t.parent)
	}
	return paths
}

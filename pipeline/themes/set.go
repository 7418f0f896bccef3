// Package themes finds themes in a text by a dictionary: lemmas with all their
// forms, phrases, separable verbs and parts of compounds.
//
// Its promise: entries match forms, never stems, so that "gillen" is no guild; and a
// stretch of text is one hit of one theme, whatever entries it matches.
package themes

// Set is a theme dictionary, compiled. It never changes.
type Set struct {
	themes []*theme // every theme before its sub-themes, in the order of the file
	byPath map[string]*theme

	entries    []entry  // of all themes, in the order of the file
	needs      []traits // by entry: the anchor of its phrase, where only the first word is looked up
	listings   map[string]*listing
	pairs      map[pair][]int32 // by the first two words of the phrase
	startGlobs globIndex        // phrases that begin with a pattern
	parts      map[string][]int32
	globs      globIndex
	known      map[string]bool // every word with an accent that the dictionary writes
}

// listing is what the dictionary holds of a word that it names.
type listing struct {
	whole   []int32 // entries that the word matches by itself
	split   []int32 // separable verbs that it is a finite form of
	phrases []int32 // phrases that begin with it, where the second place is open
	traits  traits  // first, second, and the anchors that it is one of
}

// pair is the first two words of a phrase.
type pair struct{ first, second string }

// Paths returns every theme and sub-theme, a theme before its sub-themes: vertrouwen, vertrouwen/wantrouwen, ….
func (s *Set) Paths() []string {
	paths := make([]string, len(s.themes))
	for i, t := range s.themes {
		paths[i] = t.path
	}
	return paths
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

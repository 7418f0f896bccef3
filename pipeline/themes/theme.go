package themes

import (
	"fmt"
	"slices"
	"strings"
)

// theme is a theme or a sub-theme.
type theme struct {
	path             string
	parent           string // path, "" for none
	definition, note string
	opposes          bool
	adds             bool // to the theme of the same path in the dictionary below
	exclude          words
	examples         []Example
	entries          []entry
	place            place

	top, depth int // set by compile: the number of the theme at the top, and how many themes stand above
}

// With returns the dictionary with the themes of other on top. A theme with the same path replaces the one that is there together with
// its sub-themes; one that says "add: true" brings its entries, exclusions, examples and sub-themes to the one that is there; any other
// comes as it is. A theme that adds to nothing is an error.
func (s *Set) With(other *Set) (*Set, error) {
	replaced, added := make(map[string]bool), make(map[string]*theme)
	for _, t := range other.themes {
		if t.adds {
			added[t.path] = t
		} else {
			replaced[t.path] = true
		}
	}
	var all []*theme
	for _, t := range s.themes {
		switch addition := added[t.path]; {
		case covered(t.path, replaced):
		case addition != nil:
			all = append(all, t.plus(addition))
			delete(added, t.path)
		default:
			all = append(all, t)
		}
	}
	for _, t := range other.themes {
		if added[t.path] != nil {
			return nil, t.errorf("there is no theme %s to add to: did you mean %s? Else leave add out", t.path, nearest(t.path, s.Paths()))
		}
		if !t.adds {
			all = append(all, t)
		}
	}
	return compile(all)
}

// plus is the theme with what another adds to it.
func (t *theme) plus(addition *theme) *theme {
	sum := *t
	sum.exclude = newWords(nil)
	sum.exclude.take(&t.exclude)
	sum.exclude.take(&addition.exclude)
	sum.examples = slices.Concat(t.examples, addition.examples)
	sum.entries = slices.Concat(t.entries, addition.entries)
	sum.note = strings.TrimSpace(t.note + " " + addition.note)
	return &sum
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

func (t *theme) errorf(format string, args ...any) error {
	return t.place.errorf(format, args...)
}

func (p place) errorf(format string, args ...any) error {
	return fmt.Errorf("%s:%d:%d: %w", p.file, p.line, p.column, fmt.Errorf(format, args...))
}

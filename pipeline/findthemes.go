package pipeline

import (
	"bufio"
	"fmt"
	"io"
	"slices"
	"strings"

	"teneur/pipeline/themes"
	"teneur/pipeline/tokenize"
)

// FilterThemes reads a text a line and writes, a line each, the paths of the themes found in
// it, with the themes above that a hit counts for: sorted, separated by commas, or "-" for none. Input that is not UTF-8 is
// refused with its line number.
func (m *Model) FilterThemes(r io.Reader, w io.Writer) error {
	a := m.NewAnalyzer()
	return lines(r, w, func(line string, out *bufio.Writer) error {
		_, err := fmt.Fprintln(out, joined(a.paths(a.hits(line))))
		return err
	})
}

// hits finds the themes in a text.
func (a *Analyzer) hits(s string) []themes.Hit {
	r, doc := a.readers[0], tokenize.Document(s, nil)
	var hits []themes.Hit
	for i, sentence := range doc.Sentences {
		hits = append(hits, r.find(&doc, i, r.lookUp(nil, doc.TokensOf(sentence), sentence.Lang))...)
	}
	return hits
}

// paths gives the themes that hits count for, sorted.
func (a *Analyzer) paths(hits []themes.Hit) []string {
	var paths []string
	for _, h := range hits {
		paths = append(paths, a.model().themes.CountsFor(h.Theme)...)
	}
	slices.Sort(paths)
	return slices.Compact(paths)
}

func joined(paths []string) string {
	if len(paths) == 0 {
		return "-"
	}
	return strings.Join(paths, ",")
}

// BrokenExample is an example of a theme in which the theme is not found, or a counterexample in which it is.
type BrokenExample struct {
	themes.Example
	Found []string // the themes that are found in it
}

// CheckExamples holds every theme of the dictionary to its own examples, and returns the number of examples and those that it fails.
func (m *Model) CheckExamples() (examples int, broken []BrokenExample) {
	a := m.NewAnalyzer()
	all := m.themes.Examples()
	for _, e := range all {
		if hits := a.hits(e.Text); !m.themes.Holds(e, hits) {
			broken = append(broken, BrokenExample{e, a.paths(hits)})
		}
	}
	return len(all), broken
}

package lexis

import (
	"io"
	"strings"
	"unicode"
)

// ReadFrequencies reads a frequency list, such as SUBTLEX-NL or one that a corpus program wrote, as the reference of a comparison.
// It returns the counts by stem and their sum.
//
// A line holds a word and its count, in either order and with or without other columns, separated by tabs, semicolons, commas or white space.
// With a header, the columns are told by their names (Word, FREQcount, aantal, …), else by what they hold: the
// word is the first column that is no number, the count the first whole number after it, or else the last before it.
// Lines that are empty or begin with # are passed over. Capitals do not matter: counts of De and de are added.
//
// stem gives the stem of a word in lower case; skip tells which words are left out of counts and sum (function words;
// nil for none), as are entries that hold no letter or white space. name stands in the messages: a
// line that does not fit is an error that says what was expected.
func ReadFrequencies(r io.Reader, name string, stem func(word string) string, skip func(word string) bool) (counts map[string]int, tokens int, err error) {
	l := newLines(r, name)
	head, err := l.head()
	if err != nil {
		return nil, 0, err
	}
	t, err := newTable(head, name)
	if err != nil {
		return nil, 0, err
	}
	s := sums{stem: stem, skip: skip, counts: make(map[string]int)}
	for _, line := range head[t.header:] {
		if err := t.add(line, &s); err != nil {
			return nil, 0, err
		}
	}
	for l.nextRow() {
		if err := t.add(row{l.number, l.text}, &s); err != nil {
			return nil, 0, err
		}
	}
	return s.counts, s.tokens, l.err
}

// row is a line that holds something.
type row struct {
	number int
	text   string
}

// headRows is from how many rows the columns are told.
const headRows = 50

// head reads the first rows.
func (l *lines) head() ([]row, error) {
	var rows []row
	for len(rows) < headRows && l.nextRow() {
		rows = append(rows, row{l.number, l.text})
	}
	return rows, l.err
}

// nextRow moves to the next line that is neither empty nor a comment.
func (l *lines) nextRow() bool {
	for l.next() {
		if l.text != "" && l.text[0] != '#' && strings.TrimSpace(l.text) != "" {
			return true
		}
	}
	return false
}

// sums adds counts up by stem.
type sums struct {
	stem   func(string) string
	skip   func(string) bool
	counts map[string]int
	tokens int
}

func (s *sums) add(form string, count int) {
	form = word(form)
	if !isWord(form) || s.skip != nil && s.skip(form) {
		return
	}
	s.tokens += count
	stem := s.stem(form)
	if _, known := s.counts[stem]; !known {
		stem = strings.Clone(stem) // it may share the memory of its line
	}
	s.counts[stem] += count
}

// isWord tells whether a token has a letter and no white space.
func isWord(s string) bool {
	return strings.ContainsFunc(s, unicode.IsLetter) && !strings.ContainsFunc(s, unicode.IsSpace)
}

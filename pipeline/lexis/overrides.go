package lexis

import (
	"io"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Overrides are the stems that a user prefers to those of the stemmer, by word form in lower case.
type Overrides map[string]string

// ReadOverrides reads a list of stems: on each line a word form and its stem, separated by a tab. Empty lines and
// those that begin with # are passed over; capitals, a byte order mark and carriage returns do not matter, and spelling is brought
// to NFC. name stands in the messages: what cannot be read, or gives a form two stems, is an error with its line that says what to do.
func ReadOverrides(r io.Reader, name string) (Overrides, error) {
	o := make(Overrides)
	given := make(map[string]int) // the line of each form
	l := newLines(r, name)
	for l.next() {
		if l.text == "" || l.text[0] == '#' {
			continue
		}
		form, stem, err := l.override()
		if err != nil {
			return nil, err
		}
		if other, twice := o[form]; twice && other != stem {
			return nil, l.errorf("%q already has the stem %q on line %d; remove one of the two lines", form, other, given[form])
		}
		o[form], given[form] = stem, l.number
	}
	if l.err != nil {
		return nil, l.err
	}
	return o, nil
}

// override reads the form and the stem of a line.
func (l *lines) override() (form, stem string, err error) {
	form, stem, tab := strings.Cut(l.text, "\t")
	form, stem = word(form), word(stem)
	switch {
	case !tab:
		return "", "", l.errorf("no tab; write the word form, a tab and its stem, such as kreeg<TAB>krijg")
	case form == "" || stem == "":
		return "", "", l.errorf("nothing on one side of the tab; write the word form, a tab and its stem")
	case strings.ContainsFunc(form, unicode.IsSpace) || strings.ContainsFunc(stem, unicode.IsSpace):
		return "", "", l.errorf("%q: a form and a stem are one word each; put a comment on a line of its own that begins with #", l.text)
	}
	return form, stem, nil
}

// word is a word as forms are looked up: in lower case, NFC, with ' for an apostrophe.
func word(s string) string {
	return strings.ReplaceAll(strings.ToLower(norm.NFC.String(strings.TrimSpace(s))), "’", "'")
}

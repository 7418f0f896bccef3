package sentiment

import (
	"bufio"
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode/utf8"

	"teneur/pipeline/inflect"
)

// entry is one line of a lexicon.
type entry struct {
	lemma string
	class class
	value float64
	note  string // "~" tone depends on the subject, "c" connotation, "r" tone only where it rises or falls

	number int // in its lexicon, from 0: two entries may be alike in all else
}

// class is the part of speech of an entry, as written in the second column of a lexicon.
type class byte

const (
	noun         class = 'n'
	verb         class = 'v'
	adjective    class = 'a'
	adverb       class = 'b'
	interjection class = 'i'
	multiword    class = 'm'
	literal      class = 'f'
	predicate    class = 'p' // shifters only
	emoji        class = 'e' // emoji.tsv only
)

// depends tells whether the tone depends on what the word is said of.
func (e *entry) depends() bool { return e.note == "~" }

// rises tells whether the entry is a measure: its value is the tone of its rise, by itself it has none.
func (e *entry) rises() bool { return e.note == "r" }

// forms gives the written forms of the entry, the lemma first.
func (e *entry) forms() []string { return e.inflected().Joined }

// inflected gives the written forms, and of a separable verb the split ones; none for an entry of several words.
func (e *entry) inflected() inflect.VerbForms {
	switch e.class {
	case noun:
		return inflect.VerbForms{Joined: inflect.Noun(e.lemma)}
	case verb:
		return inflect.Verb(e.lemma)
	case adjective:
		return inflect.VerbForms{Joined: inflect.Adjective(e.lemma)}
	case multiword:
		return inflect.VerbForms{}
	}
	return inflect.VerbForms{Joined: []string{e.lemma}}
}

// maxLine is the longest line of a lexicon that is read, in bytes.
const maxLine = 1 << 16

func readEntries(r io.Reader, name string) ([]entry, error) {
	var entries []entry
	lines := bufio.NewScanner(r)
	lines.Buffer(make([]byte, 0, 4096), maxLine)
	for number := 1; lines.Scan(); number++ {
		line := strings.TrimRight(lines.Text(), " \t\r")
		if number == 1 {
			line = strings.TrimPrefix(line, "\ufeff")
		}
		if line == "" || line[0] == '#' {
			continue
		}
		parsed, err := parseEntry(line)
		if err != nil {
			return nil, fmt.Errorf("%s:%d: %w", name, number, err)
		}
		entries = append(entries, parsed)
	}
	if err := lines.Err(); err != nil {
		return nil, fmt.Errorf("reading lexicon %s: %w", name, err)
	}
	return entries, nil
}

func parseEntry(line string) (entry, error) {
	if !utf8.ValidString(line) {
		return entry{}, fmt.Errorf("the line is not UTF-8")
	}
	lemma, rest, _ := strings.Cut(line, "\t")
	pos, rest, _ := strings.Cut(rest, "\t")
	number, note, _ := strings.Cut(rest, "\t")
	if lemma == "" || pos == "" || number == "" {
		return entry{}, fmt.Errorf("want lemma, part of speech and valence, separated by tabs; got %q", line)
	}
	if len(pos) != 1 || !strings.Contains("nvabimf", pos) {
		return entry{}, fmt.Errorf("unknown part of speech %q: want n, v, a, b, i, m or f", pos)
	}
	value, err := strconv.ParseFloat(number, 64)
	if err != nil || !(value >= -1 && value <= 1) {
		return entry{}, fmt.Errorf("valence %q is not a number from -1 to 1", number)
	}
	e := entry{lemma: strings.ToLower(lemma), class: class(pos[0]), value: value, note: strings.TrimSpace(note)}
	return e, e.check()
}

func (e *entry) check() error {
	switch {
	case e.class == multiword && !strings.Contains(e.lemma, " "):
		return fmt.Errorf("%q is one word: part of speech m is for several", e.lemma)
	case e.class == multiword && strings.HasPrefix(e.lemma, gap), e.class == multiword && strings.HasSuffix(e.lemma, gap):
		return fmt.Errorf("%q starts or ends with a gap", e.lemma)
	case e.class == verb && strings.Count(e.lemma, "|") > 1:
		return fmt.Errorf("%q has more than one bar", e.lemma)
	case e.class != verb && strings.Contains(e.lemma, "|"):
		return fmt.Errorf("%q has a bar: that is for separable verbs (v)", e.lemma)
	case e.depends() && !(e.value > -faintLimit && e.value < faintLimit):
		return fmt.Errorf("%q depends on its subject (~): its valence is a lean, below %v either way", e.lemma, faintLimit)
	}
	return nil
}

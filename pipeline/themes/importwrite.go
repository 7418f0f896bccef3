package themes

import (
	"bytes"
	"fmt"
	"strings"
	"unicode"

	"go.yaml.in/yaml/v3"
)

// The form of the file that an import writes; the order of the fields is the order of the keys.
type (
	writtenFile struct {
		Themes []writtenTheme `yaml:"themes"`
	}
	writtenTheme struct {
		Name       string         `yaml:"name"`
		Definition string         `yaml:"definition"`
		Note       string         `yaml:"note,omitempty"`
		Entries    []writtenEntry `yaml:"entries,omitempty"`
		Themes     []writtenTheme `yaml:"themes,omitempty"`
	}
	writtenEntry struct {
		Form   string `yaml:"form,omitempty"`
		Glob   string `yaml:"glob,omitempty"`
		Phrase string `yaml:"phrase,omitempty"`
	}
)

func (im *importer) write(all []*category) ([]byte, error) {
	var out bytes.Buffer
	fmt.Fprintf(&out, "# Read from %s by \"teneur themes --import\". The definitions are still to be written: what counts, and what does not.\n\n", oneLine(im.name))
	encoder := yaml.NewEncoder(&out)
	encoder.SetIndent(2)
	if err := encoder.Encode(writtenFile{im.written(all)}); err != nil {
		return nil, fmt.Errorf("importing %s: writing: %w", im.name, err)
	}
	return out.Bytes(), encoder.Close()
}

func (im *importer) written(all []*category) []writtenTheme {
	var themes []writtenTheme
	taken := make(map[string]bool)
	for _, c := range all {
		name := free(slug(c.name), taken)
		t := writtenTheme{Name: name, Themes: im.written(c.below),
			Definition: fmt.Sprintf("Ingelezen uit %s; een definitie ontbreekt: schrijf wat meetelt en wat niet.", oneLine(im.name))}
		if note := strings.TrimSpace(oneLine(c.name + " " + c.label)); !strings.EqualFold(note, name) {
			t.Note = note
		}
		for _, w := range c.words {
			t.Entries = append(t.Entries, w.entry())
		}
		themes = append(themes, t)
	}
	return themes
}

func (w imported) entry() writtenEntry {
	switch w.kind {
	case "glob":
		return writtenEntry{Glob: w.text}
	case "phrase":
		return writtenEntry{Phrase: w.text}
	}
	return writtenEntry{Form: w.text}
}

// slug makes a name of a theme of any text: lower case, letters, digits and hyphens.
func slug(text string) string {
	words := strings.FieldsFunc(strings.ToLower(text), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r)
	})
	name := []rune(strings.Join(words, "-"))
	if len(name) == 0 {
		return "thema"
	}
	return strings.Trim(string(name[:min(len(name), longestName-4)]), "-") // room for the number of a double
}

// free returns the name, with a number behind it where it is taken.
func free(name string, taken map[string]bool) string {
	unique := name
	for n := 2; taken[unique]; n++ {
		unique = fmt.Sprintf("%s-%d", name, n)
	}
	taken[unique] = true
	return unique
}

// oneLine makes one line of a text, for a comment or a note.
func oneLine(text string) string {
	return strings.Join(strings.FieldsFunc(text, func(r rune) bool { return unicode.IsSpace(r) || unicode.IsControl(r) }), " ")
}

package themes

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/unicode/norm"
)

// LeftOut is something of a foreign dictionary that could not be carried over.
type LeftOut struct {
	Line int
	What string // what it is, and why
}

// Import turns a dictionary of another program into a file in the form of themes.yaml: LIWC's .dic (a header between two lines
// with %, then a word a line with the numbers of its categories), or the nested YAML that quanteda reads. data may be UTF-8 or Windows-1252. What
// cannot be carried over is left out and returned, in the order of the file. The file that is written can be read by Read, and the same data gives the
// same bytes; its definitions remain to be written.
func Import(data []byte, name string) (written []byte, left []LeftOut, err error) {
	if len(data) > largest {
		return nil, nil, place{name, 1, 1}.errorf("the file is larger than %d MB: is it a dictionary? If so, cut it in two", largest>>20)
	}
	im := importer{name: name}
	data = im.decode(data)
	all, err := im.read(data)
	if err != nil {
		return nil, nil, err
	}
	all = im.finish(all)
	if len(all) == 0 {
		return nil, nil, place{name, 1, 1}.errorf("no words in it that can be carried over: is it a LIWC (.dic) or quanteda (YAML) dictionary?")
	}
	if written, err = im.write(all); err != nil {
		return nil, nil, err
	}
	if _, err := Read(bytes.NewReader(written), name); err != nil {
		return nil, nil, fmt.Errorf("importing %s: what was written cannot be read back: %w", name, err)
	}
	slices.SortStableFunc(im.left, func(a, b LeftOut) int { return a.Line - b.Line })
	return written, im.left, nil
}

// importer reads one foreign dictionary.
type importer struct {
	name string
	left []LeftOut
}

// category is a theme of a foreign dictionary.
type category struct {
	name   string // as it stands there
	label  string // what more is said of it
	line   int
	words  []imported
	parent *category
	below  []*category
}

// imported is a word, pattern or phrase of a foreign dictionary, and the kind of entry that it becomes.
type imported struct {
	kind, text string
	line       int
}

func (im *importer) leave(line int, format string, args ...any) {
	im.left = append(im.left, LeftOut{line, fmt.Sprintf(format, args...)})
}

// decode makes UTF-8 in NFC with plain line ends of the bytes: what is no UTF-8 is Windows-1252, as LIWC wrote it.
func (im *importer) decode(data []byte) []byte {
	data = bytes.TrimPrefix(data, []byte("\ufeff"))
	if !utf8.Valid(data) {
		data, _ = charmap.Windows1252.NewDecoder().Bytes(data) // every byte has a meaning: it cannot fail
	}
	data = bytes.ReplaceAll(data, []byte("\r\n"), []byte("\n"))
	return norm.NFC.Bytes(bytes.ReplaceAll(data, []byte("\r"), []byte("\n")))
}

// read tells the two forms apart: a LIWC dictionary begins with a percent sign.
func (im *importer) read(data []byte) ([]*category, error) {
	if bytes.HasPrefix(bytes.TrimSpace(data), []byte("%")) {
		return im.liwc(string(data))
	}
	return im.quanteda(data)
}

// add gives a category a word; pattern tells whether ? stands for a letter in the dictionary at hand.
func (im *importer) add(c *category, word string, pattern bool, line int) {
	text := strings.Join(strings.Fields(strings.ReplaceAll(normalise(word), "_", " ")), " ")
	kind, problem := kindOf(text, pattern)
	switch {
	case text == "":
		im.leave(line, "an empty word in %s", c.name)
	case problem != "":
		im.leave(line, "%q in %s: %s", word, c.name, problem)
	default:
		c.words = append(c.words, imported{kind, text, line})
	}
}

// kindOf tells which kind of entry a word becomes, or what keeps it from becoming one.
func kindOf(text string, pattern bool) (kind, problem string) {
	spaced := strings.Contains(text, " ")
	switch {
	case strings.ContainsFunc(text, unicode.IsControl):
		return "", "it holds a control character"
	case strings.Contains(text, "?") && !pattern:
		return "", "a question mark stands for a letter here"
	case spaced && strings.ContainsAny(text, "/<>"):
		return "", "a slash and < > have a meaning of their own in a phrase"
	case spaced:
		if _, err := lists(nil).phrase(text); err != nil {
			return "", err.Error()
		}
		return "phrase", ""
	case isPattern(text) && newGlob(text).letters() < 3:
		return "", "a pattern needs at least three letters"
	case isPattern(text) && len(text) > longestGlob:
		return "", "it is longer than any word"
	case isPattern(text):
		return "glob", ""
	case strings.Contains(text, ","):
		return "", "it holds a comma"
	}
	return "form", ""
}

// finish drops words that stand twice in a category, and categories without words.
func (im *importer) finish(all []*category) []*category {
	return slices.DeleteFunc(all, func(c *category) bool {
		c.below = im.finish(c.below)
		seen := make(map[string]bool, len(c.words))
		c.words = slices.DeleteFunc(c.words, func(w imported) bool {
			double := seen[w.text]
			seen[w.text] = true
			return double
		})
		if len(c.words)+len(c.below) > 0 {
			return false
		}
		im.leave(c.line, "category %s: it has no words", c.name)
		return true
	})
}

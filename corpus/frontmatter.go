package corpus

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// metadata is what a front matter tells of the keys that teneur knows.
type metadata struct {
	title, author, date, source string
	badDate                     string // a date that is none, as it stands there
	dateLine                    int    // its line in the block, from 1
}

// frontMatter is the block before the text of a post: YAML between --- lines, TOML between +++ lines.
type frontMatter struct {
	block string
	toml  bool
	meta  metadata
}

// splitFrontMatter cuts the front matter off a text; line is the line on which the rest starts. A --- that
// opens no keys and values is a ruler, and belongs to the text.
func splitFrontMatter(name, text string) (front frontMatter, rest string, line int, err error) {
	first, after, _ := strings.Cut(text, "\n")
	fence := strings.TrimRight(first, " \t")
	if fence != "---" && fence != "+++" {
		return frontMatter{}, text, 1, nil
	}
	block, rest, closed := cutAtFence(after, fence)
	if !closed {
		return frontMatter{}, text, 1, unclosed(name, fence, after)
	}
	if strings.TrimSpace(block) == "" {
		block = ""
	}
	front = frontMatter{block: block, toml: fence == "+++"}
	isFront, err := front.read()
	if err != nil {
		return frontMatter{}, text, 1, badFrontMatter(name, fence, err)
	}
	if !isFront {
		return frontMatter{}, text, 1, nil
	}
	return front, rest, 3 + strings.Count(after[:len(after)-len(rest)], "\n") - 1, nil
}

// cutAtFence splits text at the first line that is the fence.
func cutAtFence(text, fence string) (block, rest string, found bool) {
	at := 0
	for line := range strings.Lines(text) {
		if strings.TrimRight(line, " \t\n") == fence && strings.HasPrefix(line, fence) {
			return strings.TrimSuffix(text[:at], "\n"), text[at+len(line):], true
		}
		at += len(line)
	}
	return "", "", false
}

// unclosed is the error for a front matter without an end, nil where the fence was a ruler over text.
func unclosed(name, fence, after string) error {
	line, _, _ := strings.Cut(after, "\n")
	key, _, found := strings.Cut(line, map[string]string{"---": ":", "+++": "="}[fence])
	if !found || !isKey(strings.TrimSpace(key)) {
		return nil
	}
	return Problem{File: name, Line: 1, What: "the front matter has no end",
		Do: "add a line " + fence + " behind its last key"}
}

func isKey(s string) bool {
	for _, r := range s {
		if (r < 'a' || r > 'z') && (r < 'A' || r > 'Z') && (r < '0' || r > '9') && r != '_' && r != '-' && r != '.' {
			return false
		}
	}
	return s != ""
}

// syntaxError is where and why a front matter does not parse.
type syntaxError struct {
	line int // in the block, from 1; 0 where the parser does not say
	what string
}

func (e syntaxError) Error() string { return e.what }

func badFrontMatter(name, fence string, err error) error {
	line := 1
	if e, ok := err.(syntaxError); ok && e.line > 0 {
		line = e.line + 1
	}
	return Problem{File: name, Line: line, What: "the front matter does not parse (" + err.Error() + ")",
		Do: "mend the lines between the two " + fence, cause: err}
}

// read fills in meta. It is false for a block that is no front matter at all, but text between rulers.
func (f *frontMatter) read() (bool, error) {
	if f.toml {
		return true, f.readTOML()
	}
	return f.readYAML()
}

// set gives the block with one known key changed, added, or (where value is "") taken out.
func (f frontMatter) set(key, value string) frontMatter {
	if f.toml {
		f.block = setTOML(f.block, key, value)
	} else {
		f.block = setYAML(f.block, key, value)
	}
	return f
}

func (m *metadata) setDate(raw string, line int) {
	if date, ok := readDate(raw); ok {
		m.date = date
	} else if raw != "" {
		m.badDate, m.dateLine = raw, line
	}
}

// oneLine makes any white space a single space: a title is one line.
func oneLine(s string) string {
	if isOneLine(s) {
		return s
	}
	return strings.Join(strings.Fields(settle(s)), " ")
}

// isOneLine reports whether s is so at first sight: printable ASCII and Latin letters, single spaces inside.
func isOneLine(s string) bool {
	space := true // before the first sign
	for i := 0; i < len(s); {
		r, size := rune(s[i]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(s[i:])
		}
		if r < ' ' || r == ' ' && space || r > ' ' && unicode.IsSpace(r) || r == utf8.RuneError || mayCompose(r) {
			return false
		}
		space = r == ' '
		i += size
	}
	return s == "" || !space
}

// spliceLines gives block with its lines from first up to (not including) end, counted from 0, replaced by text,
// which is "" for nothing and ends in \n otherwise.
func spliceLines(block string, first, end int, text string) string {
	lines := strings.SplitAfter(strings.TrimSuffix(block, "\n")+"\n", "\n")
	lines = lines[:len(lines)-1]
	spliced := strings.Join(lines[:first], "") + text + strings.Join(lines[end:], "")
	return strings.TrimSuffix(spliced, "\n")
}

// appendLine gives block with a line more at its end.
func appendLine(block, line string) string {
	if block == "" {
		return line
	}
	return strings.TrimSuffix(block, "\n") + "\n" + line
}

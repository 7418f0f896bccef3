package ingest

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// escapeText takes their meaning off all signs of a text that Markdown, MDX or a short code would read as something
// else. White space at a line break is left to the caller.
func escapeText(s string, inLink bool) string {
	if !strings.ContainsAny(s, "\\`*_[]<&~{!:") {
		return s
	}
	brackets := inLink || strings.Contains(s, "](") || strings.Contains(s, "][") || strings.Contains(s, "]:") || strings.Contains(s, "[^")
	var b strings.Builder
	before := ' '
	for i, r := range s {
		after := textEnd
		if i+utf8.RuneLen(r) < len(s) {
			after, _ = utf8.DecodeRuneInString(s[i+utf8.RuneLen(r):])
		}
		if meansMarkup(r, before, after, s[i:], brackets) {
			b.WriteByte('\\')
		}
		b.WriteRune(r)
		before = r
	}
	return b.String()
}

const textEnd rune = -1 // stands for what follows a piece of text, which is not known

// meansMarkup reports whether r needs a backslash between the signs around it.
func meansMarkup(r, before, after rune, rest string, brackets bool) bool {
	switch r {
	case '\\', '`', '*':
		return true
	case '_':
		return !isWordRune(before) || !isWordRune(after)
	case '[', ']':
		return brackets
	case '<':
		return !unicode.IsSpace(after) // of a tag, or of an address that is a link: <3@x.nl>
	case '&':
		return isEntity(rest)
	case '~':
		return true
	case '{':
		return after == textEnd || strings.ContainsRune("{%:/\"'<", after)
	}
	return false
}

// isEntity reports whether s starts as the name or number of a character does, or may do so with what follows it: &eacute; &#233;
func isEntity(s string) bool {
	end := strings.IndexFunc(s[1:], func(r rune) bool { return r != '#' && !isWordRune(r) })
	return end < 0 || end > 0 && s[1+end] == ';'
}

// escapeLineStart takes its meaning off what a paragraph, or a line of one, starts with: the mark of a heading, a list,
// a quotation, a ruler, code, a table, a statement of MDX.
func escapeLineStart(line string) string {
	if opensBlock(line) && (line[0] != '[' || closesLabel(line)) {
		return escapeFirst(line)
	}
	switch line[0] {
	case '>', '|', ':':
		return `\` + line
	case '-', '+', '=':
		if len(line) == 1 || line[1] == ' ' || strings.Trim(line, "-=+ |:") == "" {
			return `\` + line
		}
	}
	if figures := strings.TrimLeft(line, "0123456789"); figures != line && figures != "" && (figures[0] == '.' || figures[0] == ')') &&
		(len(figures) == 1 || figures[1] == ' ') {
		at := len(line) - len(figures)
		return line[:at] + `\` + line[at:]
	}
	return line
}

// closesLabel reports whether the first bracket that closes in line is that of a label with its target: [1]: http://…
func closesLabel(line string) bool {
	for i := 1; i < len(line); i++ {
		switch line[i] {
		case '\\':
			i++
		case ']':
			return strings.HasPrefix(line[i:], "]:")
		}
	}
	return false
}

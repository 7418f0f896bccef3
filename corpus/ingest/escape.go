package ingest

import (
	"strings"
	"unicode"
)

// escape spells one line of plain text as Markdown that reads the same. What people type to mean
// something in plain text keeps its meaning: > before a quotation, - before the item of a list, *emphasis*.
func escape(line string) string {
	marked := opensBlock(line)
	if strings.ContainsAny(line, "`<\\{") {
		line = escapeInline(line)
	}
	if marked {
		return escapeFirst(line)
	}
	return line
}

// opensBlock reports whether the start of a line would make it something else than a paragraph: a heading, code, a
// note, a statement of MDX, the target of a link.
func opensBlock(line string) bool {
	for _, start := range [...]string{"~~~", "==", "+++", ":::", "import ", "export "} {
		if strings.HasPrefix(line, start) {
			return true
		}
	}
	words := strings.TrimLeft(line, "#")
	return words != line && (words == "" || words[0] == ' ' || words[0] == '\t') || isDefinition(line)
}

// escapeFirst puts a backslash before the first sign; before a word, which needs none in Markdown but in MDX, an empty comment.
func escapeFirst(line string) string {
	if unicode.IsLetter(rune(line[0])) {
		return "&#" + codes[line[0]] + ";" + line[1:]
	}
	return `\` + line
}

// codes are the entities of the letters with which a statement of MDX starts.
var codes = map[byte]string{'i': "105", 'e': "101"}

// isDefinition reports whether Markdown would take the line as the target of a link: [1]: http://…
func isDefinition(line string) bool {
	return strings.HasPrefix(line, "[") && strings.Contains(line, "]:")
}

// escapeInline takes their meaning off the signs that would hide text: code, HTML tags, short codes, backslashes.
func escapeInline(line string) string {
	var b strings.Builder
	for i, r := range line {
		next := byte(' ')
		if i+1 < len(line) {
			next = line[i+1]
		}
		switch {
		case r == '`', r == '<' && opensTag(line[i+1:]),
			r == '\\' && next < 0x80 && unicode.IsPunct(rune(next)) || r == '\\' && strings.IndexByte("$+<=>^`|~", next) >= 0,
			r == '{' && strings.IndexByte("{%<", next) >= 0:
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	return b.String()
}

// opensTag reports whether what follows a < makes it a tag; <3 is a heart, <http://…> an address.
func opensTag(rest string) bool {
	if rest == "" || strings.HasPrefix(rest, "http") {
		return false
	}
	return strings.IndexByte("/!?", rest[0]) >= 0 || unicode.IsLetter(rune(rest[0])) && rest[0] < 0x80
}

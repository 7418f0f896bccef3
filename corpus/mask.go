package corpus

import "strings"

// masked stands in for what mask took out: a noncharacter, so that no text holds it, and an address in a link can be one.
const masked = '\uFDD0'

// window is how far, in bytes, the end of a short code or tag may be from its start.
const window = 2 << 10

// mask takes out what other programs read before Markdown does: the short codes of Hugo and the tags of
// Jekyll and Liquid, import and export of MDX, attributes of JSX that are no HTML. Lines keep their number.
func mask(markdown string) string {
	markdown = maskTargets(maskStatements(markdown))
	if !strings.ContainsAny(markdown, "{<") {
		return markdown
	}
	var b strings.Builder
	b.Grow(len(markdown))
	m := masker{text: markdown}
	for at := 0; at < len(markdown); {
		i := strings.IndexAny(markdown[at:], "{<")
		if i < 0 {
			b.WriteString(markdown[at:])
			break
		}
		b.WriteString(markdown[at : at+i])
		at += i
		end, replacement := m.mark(at)
		if end == at || at > 0 && markdown[at-1] == '\\' {
			end, replacement = at+1, markdown[at:at+1]
		}
		b.WriteString(replacement)
		at = end
	}
	return b.String()
}

type masker struct {
	text     string
	noCloser map[string]bool // names of block short codes that are closed nowhere further on
}

// marks are the brackets of other programs, and how they end.
var marks = []struct{ open, close string }{
	{"{{<", ">}}"}, {"{{%", "%}}"}, {"{{", "}}"}, {"{%", "%}"}, {"{/*", "*/}"}, {"{:", "}"}, {`{" `, `"}`}, {"{' ", "'}"},
}

// mark gives the end of what is to be masked at offset at, and what comes in its place; end is at for nothing.
func (m *masker) mark(at int) (end int, replacement string) {
	rest := m.text[at:]
	if rest[0] == '<' {
		return m.jsx(at)
	}
	for _, mark := range marks {
		if !strings.HasPrefix(rest, mark.open) {
			continue
		}
		length := closeWithin(rest[len(mark.open):], mark.close)
		if length < 0 {
			continue
		}
		end = at + len(mark.open) + length
		end = m.blockEnd(rest[len(mark.open):len(mark.open)+length], end)
		return end, string(masked) + maskedLines(m.text[at:end], string(masked))
	}
	return at, ""
}

// closeWithin gives the length of s up to and with the first close, -1 where it has none in this paragraph.
func closeWithin(s, close string) int {
	s = s[:min(len(s), window)]
	end := strings.Index(s, close)
	if end < 0 || strings.Contains(s[:end], "\n\n") {
		return -1
	}
	return end + len(close)
}

// blockEnd gives the end of the block that a short code opens, where what it holds is code or a remark.
func (m *masker) blockEnd(code string, end int) int {
	name, _, _ := strings.Cut(strings.Trim(code, "-<>%} \t\n"), " ")
	switch name {
	case "highlight", "mermaid", "comment", "code", "math", "katex":
	default:
		return end
	}
	if m.noCloser[name] {
		return end
	}
	for _, closer := range []string{"{% end", "{%- end", "{%end", "{{< /", "{{</", "{{% /"} {
		if i := strings.Index(m.text[end:], closer+name); i >= 0 {
			return lineClose(m.text, end+i+len(closer))
		}
	}
	if m.noCloser == nil {
		m.noCloser = map[string]bool{}
	}
	m.noCloser[name] = true
	return end
}

// lineClose gives the offset behind the } or }} that ends the short code around offset at.
func lineClose(s string, at int) int {
	if i := strings.Index(s[at:], "}"); i >= 0 {
		at += i + 1
	}
	if at < len(s) && s[at] == '}' {
		at++
	}
	return at
}

// maskedLines gives the line breaks of s, each followed by fill: an empty line would end the paragraph.
func maskedLines(s, fill string) string { return strings.Repeat("\n"+fill, strings.Count(s, "\n")) }

// jsx masks the attributes of a tag that Markdown would not know as one: braces, a dot in its name, a > on a line of
// its own, which would be a quote; and the tags <> and </>.
func (m *masker) jsx(at int) (end int, replacement string) {
	rest := m.text[at:]
	for _, fragment := range []string{"<>", "</>"} {
		if strings.HasPrefix(rest, fragment) {
			return at + len(fragment), string(masked)
		}
	}
	tag, ok := scanTag(rest[:min(len(rest), window)])
	if !ok || !tag.jsx {
		return at, ""
	}
	name := strings.ReplaceAll(tag.name, ".", "-")
	opening, closing := "<", ">"
	if tag.closing {
		opening = "</"
	}
	if tag.empty {
		closing = "/>"
	}
	return at + tag.length, opening + name + maskedLines(rest[:tag.length], "x") + closing
}

// maskTargets takes out web addresses of links that hold spaces. By the letter these are no links, but no reader
// would take them for prose.
func maskTargets(markdown string) string {
	const open = "](http"
	if !strings.Contains(markdown, open) {
		return markdown
	}
	var b strings.Builder
	for rest := markdown; ; {
		i := strings.Index(rest, open)
		if i < 0 {
			return b.String() + rest
		}
		i += len("](")
		length := targetLength(rest[i:])
		b.WriteString(rest[:i])
		if target := rest[i : i+length]; strings.ContainsAny(target, " \t") {
			b.WriteRune(masked)
		} else {
			b.WriteString(target)
		}
		rest = rest[i+length:]
	}
}

// targetLength gives the length of s up to the bracket that closes the link, 0 where the line has none nearby.
func targetLength(s string) int {
	depth := 0
	for i := range min(len(s), window) {
		switch s[i] {
		case '\n':
			return 0
		case '(':
			depth++
		case ')':
			if depth--; depth < 0 {
				return i
			}
		}
	}
	return 0
}

// maskStatements blanks the import and export statements of MDX, which open a paragraph.
func maskStatements(markdown string) string {
	if !strings.Contains(markdown, "import ") && !strings.Contains(markdown, "export ") {
		return markdown
	}
	var b strings.Builder
	opens := true // a statement can start on this line
	for rest := markdown; rest != ""; {
		if length := statement(rest); opens && length > 0 {
			b.WriteString(maskedLines(rest[:length], ""))
			rest = rest[length:]
			continue
		}
		end := lineEnd(rest, 0)
		b.WriteString(rest[:end])
		opens = strings.TrimSpace(rest[:end]) == ""
		rest = rest[end:]
	}
	return b.String()
}

// statement gives the length of the import or export statement that s starts with, whole lines; 0 for none.
func statement(s string) int {
	switch {
	case strings.HasPrefix(s, "import "):
		return importLength(s)
	case strings.HasPrefix(s, "export "):
		return exportLength(s)
	}
	return 0
}

// importLength knows import … from "…" and import "…": import is a Dutch word as well.
func importLength(s string) int {
	paragraph, _, _ := strings.Cut(s[:min(len(s), window)], "\n\n")
	end := 0
	for end < len(paragraph) {
		end = lineEnd(paragraph, end)
		line := strings.TrimRight(paragraph[:end], " \t\n;")
		if !strings.HasSuffix(line, `"`) && !strings.HasSuffix(line, "'") {
			continue
		}
		quote := line[len(line)-1:]
		from := strings.LastIndex(line[:len(line)-1], quote)
		if before := strings.TrimSpace(line[:max(from, 0)]); before == "import" || strings.HasSuffix(before, " from") ||
			strings.HasSuffix(before, "\nfrom") || strings.HasSuffix(before, "}from") {
			return lineEnd(s, max(end-1, 0))
		}
	}
	return 0
}

var exported = []string{"const ", "let ", "var ", "function ", "class ", "default ", "async ", "{", "* "}

// exportLength runs to the line on which all brackets are closed, or to the next fence of code.
func exportLength(s string) int {
	what := strings.TrimPrefix(s, "export ")
	known := false
	for _, start := range exported {
		known = known || strings.HasPrefix(what, start)
	}
	if !known {
		return 0
	}
	depth, end := 0, 0
	for end < len(s) && end < window {
		next := lineEnd(s, end)
		line := s[end:next]
		if strings.HasPrefix(line, "```") {
			return end
		}
		depth += strings.Count(line, "{") + strings.Count(line, "(") + strings.Count(line, "[") -
			strings.Count(line, "}") - strings.Count(line, ")") - strings.Count(line, "]")
		if end = next; depth <= 0 {
			return end
		}
	}
	return lineEnd(s, 0)
}

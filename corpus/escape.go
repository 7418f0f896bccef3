package corpus

import (
	"strings"

	"github.com/yuin/goldmark/ast"
)

// escapePunctuation puts a backslash before every sign that can mean something in Markdown.
func escapePunctuation(s string) string {
	var b strings.Builder
	for _, r := range s {
		if strings.ContainsRune("\\`*_{}[]<>()#+-.!|&~:\"'", r) {
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	return b.String()
}

// escapeHeadings takes the meaning off every heading of a comment, which would otherwise end it. What it
// reads stays, on lines of its own. A change can make a heading of the next line, so it looks again.
func escapeHeadings(body string) string {
	for strings.ContainsAny(body, "#=-") {
		headings := allHeadings(body)
		if len(headings) == 0 {
			return body
		}
		var b strings.Builder
		at := 0
		for _, span := range headings {
			b.WriteString(body[at:span[0]])
			if before := b.String(); before != "" && !strings.HasSuffix(before, "\n\n") {
				b.WriteByte('\n')
			}
			b.WriteString(escapeHeading(body[span[0]:span[1]]))
			if at = span[1]; at < len(body) && body[at] != '\n' {
				b.WriteByte('\n')
			}
		}
		body = b.String() + body[at:]
	}
	return body
}

// allHeadings gives the byte offsets of the lines of every top-level heading.
func allHeadings(markdown string) [][2]int {
	var spans [][2]int
	for n := blockStructure([]byte(markdown)).FirstChild(); n != nil; n = n.NextSibling() {
		if h, ok := n.(*ast.Heading); ok {
			start, end := headingLines(markdown, h)
			spans = append(spans, [2]int{start, end})
		}
	}
	return spans
}

// escapeHeading puts a backslash before the # of an ATX heading or before the underline of a setext heading.
func escapeHeading(lines string) string {
	bare := strings.TrimSuffix(lines, "\n")
	at := strings.LastIndexByte(bare, '\n') + 1
	at += len(bare[at:]) - len(strings.TrimLeft(bare[at:], " "))
	return bare[:at] + `\` + bare[at:] + lines[len(bare):]
}

// closed ends what a Markdown text leaves open at its end, code or an HTML comment, which would swallow
// all that follows it.
func closed(markdown string) string {
	const probe = "\n\n# x"
	if !strings.ContainsAny(markdown, "`~<") {
		return markdown
	}
	last := blockStructure([]byte(markdown + probe)).LastChild()
	if last == nil || last.Kind() == ast.KindHeading {
		return markdown
	}
	return markdown + "\n" + closer(markdown, last)
}

// closer spells the end of block n.
func closer(markdown string, n ast.Node) string {
	switch n := n.(type) {
	case *ast.FencedCodeBlock:
		line := strings.TrimLeft(markdown[n.Pos():], " \t\n")
		fence := line[:len(line)-len(strings.TrimLeft(line, line[:1]))]
		return fence
	case *ast.HTMLBlock:
		switch n.HTMLBlockType {
		case ast.HTMLBlockType1:
			return "</pre></script></style></textarea>"
		case ast.HTMLBlockType2:
			return "-->"
		case ast.HTMLBlockType3:
			return "?>"
		case ast.HTMLBlockType5:
			return "]]>"
		}
	}
	return ">"
}

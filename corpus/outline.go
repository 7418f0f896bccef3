package corpus

import (
	"strings"
	"sync"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// heading is a heading as the Markdown spells it: one line, or two and more where it is underlined.
type heading struct {
	lines string // without the last \n
	text  string // its words without mark-up
	level int

	bodyLine int // the line in the file of the first line of text below it, 0 where no file was read
}

// outlined is a heading with its place in a Markdown text.
type outlined struct {
	heading
	start, end int // byte offsets of its lines, the last \n included
}

// outline gives the headings of a Markdown text that are sections of it: ATX and setext, at the top
// level, not in a quote, a list, code or HTML.
func outline(markdown string) []outlined {
	if found, ok := plainOutline(markdown); ok {
		return found
	}
	return wholeOutline(markdown)
}

// wholeOutline is outline by the parser, for a text in which a line that looks like a heading may be none.
func wholeOutline(markdown string) []outlined {
	var found []outlined
	source := []byte(markdown)
	for n := blockStructure(source).FirstChild(); n != nil; n = n.NextSibling() {
		if h, ok := n.(*ast.Heading); ok {
			start, end := headingLines(markdown, h)
			lines := strings.TrimSuffix(markdown[start:end], "\n")
			// A heading that would be something else by itself, as "2. foo" over a line of ===
			// behind a link definition, stays where it is: it could not be saved as a heading.
			if text, ok := headingText(lines, h.Level); ok {
				found = append(found, outlined{heading{lines: lines, text: text, level: h.Level}, start, end})
			}
		}
	}
	return found
}

// structure knows blocks only, which is all that the outline needs, at a fraction of the time.
var structure = sync.OnceValue(func() parser.Parser {
	return parser.NewParser(
		parser.WithBlockParsers(parser.DefaultBlockParsers()...),
		parser.WithParagraphTransformers(parser.DefaultParagraphTransformers()...),
	)
})

func blockStructure(source []byte) ast.Node { return structure().Parse(text.NewReader(source)) }

// headingLines gives the byte offsets of the lines of h, the underline of a setext heading included.
func headingLines(markdown string, h *ast.Heading) (start, end int) {
	first, last := h.Pos(), h.Pos()
	if n := h.Lines().Len(); n > 0 {
		first, last = h.Lines().At(0).Start, h.Lines().At(n-1).Stop-1
	}
	start = strings.LastIndexByte(markdown[:first], '\n') + 1
	end = lineEnd(markdown, max(first, last))
	if !strings.HasPrefix(strings.TrimLeft(markdown[start:end], " "), "#") || h.Lines().Len() > 1 {
		end = lineEnd(markdown, end)
	}
	return start, end
}

// lineEnd gives the offset behind the \n of the line that holds offset at.
func lineEnd(s string, at int) int {
	if i := strings.IndexByte(s[at:], '\n'); i >= 0 {
		return at + i + 1
	}
	return len(s)
}

// headingText gives the words of a heading that stands by itself in lines; ok is false where lines are
// something else than one heading of this level.
func headingText(lines string, level int) (words string, ok bool) {
	bare := cutAttributes(lines)
	if words, ok := plainHeading(bare, level); ok {
		return words, true
	}
	return parsedHeading(bare, level)
}

// parsedHeading is headingText by the parser, of a heading without its attributes.
func parsedHeading(bare string, level int) (words string, ok bool) {
	source := []byte(bare)
	root := parseProse(source)
	h, ok := root.FirstChild().(*ast.Heading)
	if !ok || h.Level != level || h.NextSibling() != nil {
		return "", false
	}
	w := proseWriter{source: source, keepCode: true}
	w.leaf(h, false)
	w.flush()
	if len(w.blocks) == 0 {
		return "", true
	}
	return w.blocks[0].Text, true
}

// cutAttributes takes the {#anchor}, {.class} or {: …} of Hugo, Docusaurus and kramdown off the end of a heading, and
// the {#c2 re=c1 by=author} of a comment.
func cutAttributes(line string) string {
	bare := strings.TrimRight(line, " \t")
	at := strings.LastIndex(bare, " {")
	if at < 0 || !strings.HasSuffix(bare, "}") || strings.Contains(bare[at:len(bare)-1], "}") {
		return line
	}
	for _, start := range []string{"#", ".", ":", "by=", "re="} {
		if strings.HasPrefix(bare[at+2:], start) {
			return strings.TrimRight(bare[:at], " \t")
		}
	}
	return line
}

package corpus

import (
	"bytes"
	"strings"
	"sync"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// prose is the parser for what a reader reads: CommonMark with tables, strikethrough, footnotes and admonitions, in which
// HTML tags are inline, since the text between them is prose.
var prose = sync.OnceValue(func() parser.Parser {
	return parser.NewParser(
		parser.WithBlockParsers(
			util.Prioritized(parser.NewSetextHeadingParser(), 100),
			util.Prioritized(parser.NewThematicBreakParser(), 200),
			util.Prioritized(parser.NewListParser(), 300),
			util.Prioritized(parser.NewListItemParser(), 400),
			util.Prioritized(parser.NewCodeBlockParser(), 500),
			util.Prioritized(parser.NewATXHeadingParser(), 600),
			util.Prioritized(parser.NewFencedCodeBlockParser(), 700),
			util.Prioritized(parser.NewBlockquoteParser(), 800),
			util.Prioritized(opaqueHTML{parser.NewHTMLBlockParser()}, 900),
			util.Prioritized(admonitionParser{}, 910),
			util.Prioritized(footnoteParser{}, 920),
			util.Prioritized(parser.NewParagraphParser(), 1000),
		),
		parser.WithInlineParsers(
			util.Prioritized(droppedParser{}, 50),
			util.Prioritized(parser.NewCodeSpanParser(), 100),
			util.Prioritized(parser.NewLinkParser(), 200),
			util.Prioritized(parser.NewAutoLinkParser(), 300),
			util.Prioritized(parser.NewRawHTMLParser(), 400),
			util.Prioritized(parser.NewEmphasisParser(), 500),
			util.Prioritized(extension.NewStrikethroughParser(), 500),
		),
		parser.WithParagraphTransformers(
			util.Prioritized(parser.LinkReferenceParagraphTransformer, 100),
			util.Prioritized(extension.NewTableParagraphTransformer(), 200),
		),
	)
})

func parseProse(source []byte) ast.Node {
	ctx := labelled{parser.NewContext(), labels(source)}
	return prose().Parse(text.NewReader(source), parser.WithContext(ctx))
}

// labelled is a context in which the label of every [text][label] is known, wherever its target stands.
type labelled struct {
	parser.Context
	labels map[string]bool
}

// Reference implements parser.Context.
func (l labelled) Reference(label string) (parser.Reference, bool) {
	if ref, ok := l.Context.Reference(label); ok {
		return ref, ok
	}
	if l.labels[label] {
		return parser.NewReference([]byte(label), nil, nil), true
	}
	return nil, false
}

// labels gives the labels in [text][label] and [label][].
func labels(source []byte) map[string]bool {
	var found map[string]bool
	for at := 0; ; {
		i := bytes.Index(source[at:], []byte("]["))
		if i < 0 {
			return found
		}
		at += i + 2
		label := labelAfter(source[at:])
		if len(label) == 0 {
			label = labelBefore(source[:at-2])
		}
		if found == nil {
			found = map[string]bool{}
		}
		found[util.ToLinkReference(label)] = true
	}
}

const longestLabel = 999 // as CommonMark has it

func labelAfter(s []byte) []byte {
	if end := bytes.IndexByte(s[:min(len(s), longestLabel)], ']'); end >= 0 {
		return s[:end]
	}
	return nil
}

func labelBefore(s []byte) []byte {
	s = s[max(0, len(s)-longestLabel):]
	return s[bytes.LastIndexByte(s, '[')+1:]
}

// opaqueHTML keeps as blocks only the HTML whose content is no prose: <script>, <style>, <pre>, <textarea>,
// comments, declarations.
type opaqueHTML struct{ parser.BlockParser }

// Open implements parser.BlockParser.
func (p opaqueHTML) Open(parent ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	line, _ := reader.PeekLine()
	if !opensOpaque(strings.ToLower(string(bytes.TrimLeft(line[:min(len(line), 20)], " ")))) {
		return nil, parser.NoChildren
	}
	return p.BlockParser.Open(parent, reader, pc)
}

func opensOpaque(line string) bool {
	for _, start := range []string{"<!", "<?", "<script", "<style", "<pre", "<textarea"} {
		if strings.HasPrefix(line, start) {
			return true
		}
	}
	return false
}

// admonitionParser knows the lines :::note[Title], :::note Title and ::: of Docusaurus and Pandoc. Each is a block of its own,
// with the title as its text; what stands between them are ordinary blocks. A line ::video[label]{id=1} embeds something,
// and has no text.
type admonitionParser struct{}

// Trigger implements parser.BlockParser.
func (admonitionParser) Trigger() []byte { return []byte{':'} }

// Open implements parser.BlockParser.
func (admonitionParser) Open(_ ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	line, segment := reader.PeekLine()
	at := pc.BlockOffset()
	if at < 0 || !bytes.HasPrefix(line[at:], []byte(":::")) && !isLeafDirective(line[at:]) {
		return nil, parser.NoChildren
	}
	node := ast.NewTextBlock()
	if start, end := admonitionTitle(string(line), at); start < end && !isLeafDirective(line[at:]) {
		node.Lines().Append(text.NewSegment(segment.Start+start-segment.Padding, segment.Start+end-segment.Padding))
	}
	reader.AdvanceToEOL()
	return node, parser.NoChildren
}

// isLeafDirective knows ::video[label]{id=1}, which embeds something.
func isLeafDirective(line []byte) bool {
	name := bytes.TrimPrefix(line, []byte("::"))
	length := tagNameLength(string(name[:min(len(name), 64)]))
	return len(name) < len(line) && length > 0 && length < len(name) && (name[length] == '[' || name[length] == '{')
}

// admonitionTitle gives the offsets in line of the title of an admonition whose colons start at offset at.
func admonitionTitle(line string, at int) (start, end int) {
	trimLeft := func(cut string) { start = len(line) - len(strings.TrimLeft(line[start:], cut)) }
	start, end = at, len(strings.TrimRight(line, " \t\n:"))
	if end <= at {
		return 0, 0
	}
	trimLeft(": \t")
	if line[start] != '{' && line[start] != '[' {
		for start < end && line[start] != ' ' && line[start] != '[' && line[start] != '{' {
			start++
		}
	}
	trimLeft(" \t")
	if start < end && line[start] == '{' { // {.class} of Pandoc
		return 0, 0
	}
	if start < end && line[start] == '[' {
		start++
		if close := strings.LastIndexByte(line[start:end], ']'); close >= 0 {
			end = start + close
		}
	}
	return start, end
}

// Continue implements parser.BlockParser.
func (admonitionParser) Continue(ast.Node, text.Reader, parser.Context) parser.State {
	return parser.Close
}

// Close implements parser.BlockParser.
func (admonitionParser) Close(ast.Node, text.Reader, parser.Context) {}

// CanInterruptParagraph implements parser.BlockParser.
func (admonitionParser) CanInterruptParagraph() bool { return true }

// CanAcceptIndentedLine implements parser.BlockParser.
func (admonitionParser) CanAcceptIndentedLine() bool { return false }

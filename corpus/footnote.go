package corpus

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// footnoteParser knows the definition of a footnote, [^1]: with its text, which may go on in indented
// paragraphs. Goldmark's own extension leaves out a note that nothing in the same text refers to; the
// reference may stand in another section.
type footnoteParser struct{}

var kindFootnote = ast.NewNodeKind("Footnote")

type footnote struct{ ast.BaseBlock }

// Kind implements ast.Node.
func (*footnote) Kind() ast.NodeKind { return kindFootnote }

// Dump implements ast.Node.
func (n *footnote) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

// Trigger implements parser.BlockParser.
func (footnoteParser) Trigger() []byte { return []byte{'['} }

// Open implements parser.BlockParser.
func (footnoteParser) Open(_ ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	line, segment := reader.PeekLine()
	at := pc.BlockOffset()
	if at < 0 {
		return nil, parser.NoChildren
	}
	mark := footnoteMark(line[at:])
	if mark == 0 || at+mark >= len(line) || line[at+mark] != ':' {
		return nil, parser.NoChildren
	}
	reader.AdvanceAndSetPadding(at+mark+1-segment.Padding, 0)
	return &footnote{}, parser.HasChildren
}

// footnoteMark gives the length of the [^label] that line starts with, 0 for none.
func footnoteMark(line []byte) int {
	if !bytes.HasPrefix(line, []byte("[^")) {
		return 0
	}
	end := bytes.IndexByte(line[:min(len(line), longestLabel)], ']')
	if end < 3 || bytes.ContainsAny(line[2:end], "[ \t") {
		return 0
	}
	return end + 1
}

// Continue implements parser.BlockParser.
func (footnoteParser) Continue(_ ast.Node, reader text.Reader, _ parser.Context) parser.State {
	line, _ := reader.PeekLine()
	if util.IsBlank(line) {
		return parser.Continue | parser.HasChildren
	}
	at, padding := util.IndentPosition(line, reader.LineOffset(), 4)
	if at < 0 {
		return parser.Close
	}
	reader.AdvanceAndSetPadding(at, padding)
	return parser.Continue | parser.HasChildren
}

// Close implements parser.BlockParser.
func (footnoteParser) Close(ast.Node, text.Reader, parser.Context) {}

// CanInterruptParagraph implements parser.BlockParser.
func (footnoteParser) CanInterruptParagraph() bool { return true }

// CanAcceptIndentedLine implements parser.BlockParser.
func (footnoteParser) CanAcceptIndentedLine() bool { return false }

// dropped is an inline mark that is no prose: the reference to a footnote, the box of a task list.
type dropped struct{ ast.BaseInline }

var kindDropped = ast.NewNodeKind("Dropped")

// Kind implements ast.Node.
func (*dropped) Kind() ast.NodeKind { return kindDropped }

// Dump implements ast.Node.
func (n *dropped) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

// droppedParser finds footnote references and task boxes.
type droppedParser struct{}

// Trigger implements parser.InlineParser.
func (droppedParser) Trigger() []byte { return []byte{'['} }

// Parse implements parser.InlineParser.
func (droppedParser) Parse(parent ast.Node, block text.Reader, _ parser.Context) ast.Node {
	line, _ := block.PeekLine()
	length := footnoteMark(line)
	if length == 0 && isTaskBox(parent, line) {
		length = 3
	}
	if length == 0 {
		return nil
	}
	block.Advance(length)
	return &dropped{}
}

func isTaskBox(parent ast.Node, line []byte) bool {
	if parent.HasChildren() || parent.Parent() == nil || parent.Parent().Kind() != ast.KindListItem || len(line) < 4 {
		return false
	}
	return bytes.ContainsRune([]byte(" xX"), rune(line[1])) && line[2] == ']' && line[3] == ' '
}

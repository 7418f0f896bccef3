package corpus

import (
	"strings"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
)

// Blocks gives the prose of a Markdown text, paragraph by paragraph: paragraphs, list items, footnotes, block
// quotes (marked as such), the title and text of an admonition (:::note), the text inside HTML and JSX tags. Left
// out are headings, code, tables, images, link targets, bare <addresses>, HTML, JSX and MDX statements, the short
// codes of Hugo and the tags of Jekyll. Line breaks become spaces, entities and backslash
// escapes the character they stand for.
//
// Links by label, [text][label], count as links though their target stands in another section.
func Blocks(markdown string) []Block {
	var blocks []Block
	c := newChunker(markdown)
	for c.next() {
		if !c.chunk.isPlain() {
			blocks = append(blocks, parsedBlocks(c.chunk)...)
		} else if text := plainText(c.chunk.text, c.chunk.traits); text != "" {
			blocks = append(blocks, Block{Text: text, Line: c.chunk.textLine()})
		}
	}
	if c.stuck {
		return wholeBlocks(markdown)
	}
	return blocks
}

// parsedBlocks gives the blocks of a chunk that is not plain.
func parsedBlocks(c chunk) []Block {
	if c.isSilent() {
		return nil
	}
	blocks := wholeBlocks(c.text)
	for i := range blocks {
		blocks[i].Line += c.line - 1
	}
	return blocks
}

// wholeBlocks is Blocks by the parser, for a text that must be read as a whole.
func wholeBlocks(markdown string) []Block {
	source := []byte(mask(markdown))
	w := proseWriter{source: source}
	w.block(parseProse(source), false)
	return w.blocks
}

// block writes all prose under n.
func (w *proseWriter) block(n ast.Node, quote bool) {
	switch n.Kind() {
	case ast.KindParagraph, ast.KindTextBlock:
		w.leaf(n, quote)
		w.flush()
	case ast.KindHTMLBlock:
		w.afterComment(n.(*ast.HTMLBlock), quote)
	case ast.KindHeading, ast.KindCodeBlock, ast.KindFencedCodeBlock, ast.KindThematicBreak,
		ast.KindLinkReferenceDefinition, extast.KindTable:
	default:
		quote = quote || n.Kind() == ast.KindBlockquote
		for c := n.FirstChild(); c != nil; c = c.NextSibling() {
			w.block(c, quote)
		}
	}
}

// afterComment writes what stands behind an HTML comment on its last line.
func (w *proseWriter) afterComment(n *ast.HTMLBlock, quote bool) {
	if n.HTMLBlockType != ast.HTMLBlockType2 {
		return
	}
	last := n.ClosureLine
	if !n.HasClosure() && n.Lines().Len() > 0 {
		last = n.Lines().At(n.Lines().Len() - 1)
	}
	_, rest, found := strings.Cut(string(last.Value(w.source)), "-->")
	if !found || strings.TrimSpace(rest) == "" {
		return
	}
	line := w.line(last.Start)
	for _, b := range wholeBlocks(strings.TrimLeft(rest, " \t")) {
		w.blocks = append(w.blocks, Block{Text: b.Text, Quote: b.Quote || quote, Line: line})
	}
}

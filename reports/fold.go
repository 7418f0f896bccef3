package reports

import (
	"html"
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/renderer"
	"github.com/yuin/goldmark/util"
)

// folds lets the tags of markdown.fold through, and no other HTML: goldmark leaves out the rest.
var folds = goldmark.WithRendererOptions(renderer.WithNodeRenderers(util.Prioritized(foldRenderer{}, 0)))

type foldRenderer struct{}

// RegisterFuncs registers the rendering of blocks of HTML.
func (foldRenderer) RegisterFuncs(r renderer.NodeRendererFuncRegisterer) {
	r.Register(ast.KindHTMLBlock, renderFold)
}

func renderFold(w util.BufWriter, source []byte, node ast.Node, entering bool) (ast.WalkStatus, error) {
	if !entering {
		return ast.WalkContinue, nil
	}
	lines := node.Lines()
	for i := range lines.Len() {
		line := lines.At(i)
		if text := strings.TrimSpace(string(line.Value(source))); isFold(text) {
			_, _ = w.WriteString(text + "\n")
		}
	}
	return ast.WalkContinue, nil
}

// isFold knows the three lines that markdown.fold writes; the text of a summary holds no tag.
func isFold(line string) bool {
	if line == "<details>" || line == "</details>" {
		return true
	}
	text, opened := strings.CutPrefix(line, "<summary>")
	text, closed := strings.CutSuffix(text, "</summary>")
	return opened && closed && !strings.ContainsAny(text, "<>")
}

// summaryOf gives the summary of a fold that a block of HTML opens.
func summaryOf(block *ast.HTMLBlock, source []byte) (string, bool) {
	for i := range block.Lines().Len() {
		line := block.Lines().At(i)
		text := strings.TrimSpace(string(line.Value(source)))
		if inside, opens := strings.CutPrefix(text, "<summary>"); opens && isFold(text) {
			return html.UnescapeString(strings.TrimSuffix(inside, "</summary>")), true
		}
	}
	return "", false
}

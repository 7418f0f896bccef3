package reports

import (
	"bytes"
	"fmt"
	"html"
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	gfm "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// part is a part of a page that its table of contents names.
type part struct{ id, title string }

// body renders the Markdown of a page, and gives the parts of the page: its headings of the second level.
func (w *Writer) body(source string) (string, []part, error) {
	md := goldmark.New(goldmark.WithExtensions(extension.Table), folds, wideTables(w.lang))
	doc := md.Parser().Parse(text.NewReader([]byte(source)))
	parts, err := prepare(doc, []byte(source))
	if err != nil {
		return "", nil, err
	}
	var out bytes.Buffer
	if err := md.Renderer().Render(&out, []byte(source), doc); err != nil {
		return "", nil, err
	}
	return out.String(), parts, nil
}

// prepare gives headings their identifiers and tables their captions, and turns links to pages in Markdown
// into links to pages in HTML. Identifiers are numbers, for a title may read like any other identifier.
func prepare(doc ast.Node, source []byte) ([]part, error) {
	var parts []part
	title := ""
	err := ast.Walk(doc, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		switch n := n.(type) {
		case *ast.Heading:
			title = plainText(n, source)
			if n.Level == 2 {
				p := part{fmt.Sprintf("part-%d", len(parts)+1), title}
				n.SetAttributeString("id", []byte(p.id))
				parts = append(parts, p)
			}
		case *ast.HTMLBlock:
			if summary, ok := summaryOf(n, source); ok {
				title = summary
			}
		case *gfm.Table:
			n.SetAttributeString(captionAttribute, title)
		case *ast.Link:
			if page, ok := bytes.CutSuffix(n.Destination, []byte(".md")); ok {
				n.Destination = append(bytes.Clone(page), ".html"...)
			}
		}
		return ast.WalkContinue, nil
	})
	return parts, err
}

// plainText is the text of a heading without its mark-up.
func plainText(n ast.Node, source []byte) string {
	var b strings.Builder
	_ = ast.Walk(n, func(n ast.Node, entering bool) (ast.WalkStatus, error) { // the walker returns no error
		if t, ok := n.(*ast.Text); ok && entering {
			b.Write(t.Value(source))
		}
		return ast.WalkContinue, nil
	})
	return html.UnescapeString(string(util.UnescapePunctuations([]byte(b.String()))))
}

// withContents sets a list of the parts of a page before the first of them.
func (w *Writer) withContents(body string, parts []part) string {
	before, after, found := strings.Cut(body, "<h2")
	if !found || len(parts) < 2 {
		return body
	}
	var b strings.Builder
	fmt.Fprintf(&b, "%s<nav aria-label=\"%s\">\n<ol>\n", before, w.lang.t("op deze pagina", "on this page"))
	for _, p := range parts {
		fmt.Fprintf(&b, "<li><a href=\"#%s\">%s</a></li>\n", p.id, html.EscapeString(p.title))
	}
	b.WriteString("</ol>\n</nav>\n<h2" + after)
	return b.String()
}

package reports

import (
	"html"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	gfm "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/renderer"
	"github.com/yuin/goldmark/util"
)

// captionAttribute holds the caption of a table, set before it is rendered.
const captionAttribute = "teneur-caption"

// wideTables renders tables that scroll by themselves where they are wider than the page, by keyboard too. Columns of
// numbers have a class, heads of columns and of rows say that they are, and a caption, heard but not seen,
// repeats the heading above the table.
func wideTables(l language) goldmark.Option {
	return goldmark.WithRendererOptions(renderer.WithNodeRenderers(util.Prioritized(tableRenderer{l}, 0)))
}

type tableRenderer struct{ lang language }

// RegisterFuncs registers the rendering of tables and what is in them.
func (r tableRenderer) RegisterFuncs(to renderer.NodeRendererFuncRegisterer) {
	to.Register(gfm.KindTable, r.table)
	to.Register(gfm.KindTableHeader, renderHead)
	to.Register(gfm.KindTableRow, renderRow)
	to.Register(gfm.KindTableCell, renderCell)
}

func (r tableRenderer) table(w util.BufWriter, _ []byte, node ast.Node, entering bool) (ast.WalkStatus, error) {
	if !entering {
		_, _ = w.WriteString("</table></div>\n")
		return ast.WalkContinue, nil
	}
	title := r.lang.t("tabel", "table")
	if caption, ok := node.AttributeString(captionAttribute); ok {
		title += ": " + caption.(string)
	}
	title = html.EscapeString(oneLine(title))
	_, _ = w.WriteString(`<div class="wide" role="group" tabindex="0" aria-label="` + title + "\"><table>\n<caption>" + title + "</caption>\n")
	return ast.WalkContinue, nil
}

func renderHead(w util.BufWriter, _ []byte, node ast.Node, entering bool) (ast.WalkStatus, error) {
	if entering {
		_, _ = w.WriteString("<thead>\n<tr>\n")
		return ast.WalkContinue, nil
	}
	_, _ = w.WriteString("</tr>\n</thead>\n")
	if node.NextSibling() != nil {
		_, _ = w.WriteString("<tbody>\n")
	}
	return ast.WalkContinue, nil
}

func renderRow(w util.BufWriter, _ []byte, node ast.Node, entering bool) (ast.WalkStatus, error) {
	if entering {
		_, _ = w.WriteString("<tr>\n")
		return ast.WalkContinue, nil
	}
	_, _ = w.WriteString("</tr>\n")
	if node.NextSibling() == nil {
		_, _ = w.WriteString("</tbody>\n")
	}
	return ast.WalkContinue, nil
}

func renderCell(w util.BufWriter, _ []byte, node ast.Node, entering bool) (ast.WalkStatus, error) {
	tag, attributes := cellTag(node.(*gfm.TableCell))
	if entering {
		_, _ = w.WriteString("<" + tag + attributes + ">")
	} else {
		_, _ = w.WriteString("</" + tag + ">\n")
	}
	return ast.WalkContinue, nil
}

// cellTag tells heads from cells: the first row, and the first cell of a row where it holds words.
func cellTag(cell *gfm.TableCell) (tag, attributes string) {
	number := cell.Alignment == gfm.AlignRight
	if number {
		attributes = ` class="number"`
	}
	switch {
	case cell.Parent().Kind() == gfm.KindTableHeader:
		return "th", ` scope="col"` + attributes
	case cell.PreviousSibling() == nil && cell.HasChildren() && !number:
		return "th", ` scope="row"`
	}
	return "td", attributes
}

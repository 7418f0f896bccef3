package ingest

import (
	"strings"

	"golang.org/x/net/html"
)

// table writes a table of data; one that only lays out a page is read cell by cell.
func (m *markup) table(n *html.Node) {
	rows := tableRows(n)
	if caption := first(n, func(n *html.Node) bool { return n.Data == "caption" }); caption != nil {
		m.children(caption)
	}
	if isLayout(n, rows) {
		for _, row := range rows {
			for _, cell := range row {
				m.children(cell)
			}
		}
		return
	}
	width := 0
	for _, row := range rows {
		width = max(width, len(row))
	}
	var lines []string
	for i, row := range rows {
		lines = append(lines, m.tableRow(row, width))
		if i == 0 {
			lines = append(lines, "|"+strings.Repeat(" --- |", width))
		}
	}
	m.add(strings.Join(lines, "\n"))
}

func tableRows(table *html.Node) [][]*html.Node {
	var rows [][]*html.Node
	for _, tr := range outermost(table, func(n *html.Node) bool { return n.Data == "tr" }) {
		rows = append(rows, outermost(tr, func(n *html.Node) bool { return n.Data == "td" || n.Data == "th" }))
	}
	return rows
}

const widestTable = 40 // columns

// isLayout reports whether a table has no two columns, or holds paragraphs, headings or other tables.
func isLayout(table *html.Node, rows [][]*html.Node) bool {
	columns := 0
	for _, row := range rows {
		columns = max(columns, len(row))
	}
	nested := first(table, func(n *html.Node) bool {
		return isElement(n, "table", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "ul", "ol", "pre", "div")
	})
	paragraphs := 0
	for range elements(table, func(n *html.Node) bool { return n.Data == "p" }) {
		paragraphs++
	}
	return columns < 2 || columns > widestTable || len(rows) < 2 || nested != nil || paragraphs > columns*len(rows)
}

func (m *markup) tableRow(row []*html.Node, width int) string {
	var b strings.Builder
	b.WriteByte('|')
	for i := range width {
		cell := ""
		if i < len(row) {
			cell = strings.Join(m.nested(row[i]), " ")
		}
		cell = strings.ReplaceAll(strings.ReplaceAll(cell, "\\\n", " "), "\n", " ")
		b.WriteString(" " + strings.ReplaceAll(cell, "|", `\|`) + " |")
	}
	return b.String()
}

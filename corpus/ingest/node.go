package ingest

import (
	"iter"
	"slices"
	"strings"

	"golang.org/x/net/html"
)

// attribute gives the value of an attribute, "" where n has none of that name.
func attribute(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

func hasAttribute(n *html.Node, key string) bool {
	return slices.ContainsFunc(n.Attr, func(a html.Attribute) bool { return a.Key == key })
}

// hasClass reports whether n has one of the classes.
func hasClass(n *html.Node, names ...string) bool { return hasToken(n, "class", names) }

// hasProperty reports whether n is one of the properties of microdata.
func hasProperty(n *html.Node, names ...string) bool { return hasToken(n, "itemprop", names) }

func hasToken(n *html.Node, key string, names []string) bool {
	if n.Type != html.ElementNode {
		return false
	}
	for token := range strings.FieldsSeq(attribute(n, key)) {
		if slices.Contains(names, token) {
			return true
		}
	}
	return false
}

// isElement reports whether n is an element with one of the names.
func isElement(n *html.Node, names ...string) bool {
	return n.Type == html.ElementNode && slices.Contains(names, n.Data)
}

// hasType reports whether n is an item of schema.org of one of the types.
func hasType(n *html.Node, types ...string) bool {
	if n.Type != html.ElementNode {
		return false
	}
	for t := range strings.FieldsSeq(attribute(n, "itemtype")) {
		if slices.Contains(types, t[strings.LastIndexByte(t, '/')+1:]) {
			return true
		}
	}
	return false
}

// elements gives the elements under n that are wanted, in the order of the page.
func elements(n *html.Node, wanted func(*html.Node) bool) iter.Seq[*html.Node] {
	return func(yield func(*html.Node) bool) {
		for d := range n.Descendants() {
			if d.Type == html.ElementNode && wanted(d) && !yield(d) {
				return
			}
		}
	}
}

// first gives the first element under n that is wanted, nil for none.
func first(n *html.Node, wanted func(*html.Node) bool) *html.Node {
	for d := range elements(n, wanted) {
		return d
	}
	return nil
}

// outermost gives the wanted elements under n that stand in no other wanted one.
func outermost(n *html.Node, wanted func(*html.Node) bool) []*html.Node {
	var found []*html.Node
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.ElementNode && wanted(c) {
			found = append(found, c)
		} else {
			found = append(found, outermost(c, wanted)...)
		}
	}
	return found
}

// remove takes n out of the page.
func remove(n *html.Node) {
	if n.Parent != nil {
		n.Parent.RemoveChild(n)
	}
}

// holds reports whether n is under outer, or is it.
func holds(outer, n *html.Node) bool {
	for ; n != nil; n = n.Parent {
		if n == outer {
			return true
		}
	}
	return false
}

// words gives the text under n as a reader sees it, on one line.
func wordsOf(n *html.Node) string {
	var b strings.Builder
	writeWords(&b, n)
	return strings.Join(strings.Fields(b.String()), " ")
}

func writeWords(b *strings.Builder, n *html.Node) {
	switch {
	case n.Type == html.TextNode:
		b.WriteString(n.Data)
		return
	case isElement(n, "img") && hasClass(n, "emoji", "wp-smiley"):
		b.WriteString(attribute(n, "alt"))
	case isElement(n, "script", "style", "noscript", "template", "svg", "br") || hasClass(n, hiddenClasses...):
		b.WriteByte(' ')
		return
	}
	block := isBlock(n)
	if block {
		b.WriteByte(' ')
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		writeWords(b, c)
	}
	if block {
		b.WriteByte(' ')
	}
}

// sizeOf gives the length in bytes of the text under n.
func sizeOf(n *html.Node) int {
	size := 0
	for d := range n.Descendants() {
		if d.Type == html.TextNode && !isElement(d.Parent, "script", "style", "noscript", "template") {
			size += len(strings.TrimSpace(d.Data))
		}
	}
	return size
}

// isBlock reports whether n starts on a line of its own.
func isBlock(n *html.Node) bool {
	if n.Type != html.ElementNode {
		return false
	}
	switch n.Data {
	case "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "div", "dl", "dt", "fieldset",
		"figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "html", "legend", "li", "main", "menu",
		"nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul", "search", "optgroup":
		return true
	}
	return false
}

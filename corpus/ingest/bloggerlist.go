package ingest

import (
	"strings"

	"golang.org/x/net/html"
)

// takeBloggerList reads the list of comments of older Blogger themes, in which the parts of a comment stand after one
// another: dt.comment-author, dd.comment-body, dd.comment-footer.
func (p *page) takeBloggerList() {
	list := first(p.doc, func(n *html.Node) bool { return n.Data == "dl" && attribute(n, "id") == "comments-block" })
	if list == nil {
		return
	}
	var current *remark
	finish := func() {
		if current != nil && current.body != "" {
			p.comments = append(p.comments, *current)
		}
		current = nil
	}
	for n := range elements(list, func(n *html.Node) bool { return isElement(n, "dt", "dd") }) {
		switch {
		case n.Data == "dt":
			finish()
			current = &remark{key: strings.TrimPrefix(attribute(n, "id"), "c"), name: p.personName(bloggerName(n)), author: hasClass(n, "blog-author")}
		case current == nil:
		case hasClass(n, "comment-body"):
			current.body = p.fragment(n)
		case hasClass(n, "comment-footer"):
			current.date = findDay(wordsOf(n))
		}
	}
	finish()
	remove(list)
}

// bloggerName gives the name in a dt: that of its link, where it has one with words.
func bloggerName(dt *html.Node) string {
	if a := first(dt, func(n *html.Node) bool { return n.Data == "a" && wordsOf(n) != "" }); a != nil {
		return wordsOf(a)
	}
	return wordsOf(dt)
}

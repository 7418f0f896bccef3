package ingest

import (
	"regexp"
	"strings"

	"golang.org/x/net/html"
)

// commentNode is one comment in the tree of a page: the element that holds it, and the answers below it.
type commentNode struct {
	node   *html.Node
	parent *commentNode
	number string // of the comment, by its id; "" where it has none
}

// Classes of the elements that hold one comment, in the themes of WordPress, in Blogger, in microformats and in themes
// of other programs.
var itemClasses = []string{
	"comment", "pingback", "trackback", "u-comment", "p-comment", "comment-item", "comment_item", "comment-entry", "single-comment",
	"comment-wrap", "comment-wrapper", "comment-container", "comment-box", "comment-single", "blog-comment", "reactie", "reactie-item", "c-comment",
}

var itemID = regexp.MustCompile(`(?i)^(?:li-|div-|article-)?(?:comment|reactie|reaction|response|opmerking|c|cmt)[-_]?(\d+)$`)

// isItem reports whether n may hold one comment.
func isItem(n *html.Node) bool {
	if !isElement(n, "li", "article", "div", "section", "dd", "tr", "blockquote") {
		return false
	}
	if hasType(n, "Comment", "UserComments") || hasProperty(n, "comment") || hasClass(n, "u-comment") {
		return true
	}
	if id := attribute(n, "id"); id == "comments" || id == "respond" {
		return false
	}
	return hasClass(n, itemClasses...) || itemNumber(n) != ""
}

func itemNumber(n *html.Node) string {
	if m := itemID.FindStringSubmatch(attribute(n, "id")); m != nil {
		return m[1]
	}
	return ""
}

// itemsOf finds the comments of a page, in its order. Themes wrap a comment in two or three elements that look like one: those
// with the same number, or of which only one has a name, are one comment.
func itemsOf(doc *html.Node) []*commentNode {
	at := make(map[*html.Node]*commentNode)
	for n := range elements(doc, isItem) {
		at[n] = &commentNode{node: n, number: itemNumber(n)}
	}
	merge(doc, at)
	var list []*commentNode
	for n := range elements(doc, func(n *html.Node) bool { return at[n] != nil }) {
		it := at[n]
		for up := n.Parent; up != nil; up = up.Parent {
			if at[up] != nil {
				it.parent = at[up]
				break
			}
		}
		list = append(list, it)
	}
	return list
}

// merge takes out the elements that are a part of the comment around them, and those that only hold comments.
func merge(doc *html.Node, at map[*html.Node]*commentNode) {
	var order []*html.Node
	for n := range elements(doc, func(n *html.Node) bool { return at[n] != nil }) {
		order = append(order, n)
	}
	for _, n := range order {
		if at[n] != nil {
			at[n].absorb(at)
		}
	}
}

// absorb merges what is a part of it; an element without a name of its own that holds several comments is none itself.
func (it *commentNode) absorb(at map[*html.Node]*commentNode) {
	isOther := func(n *html.Node) bool { return at[n] != nil }
	for {
		inner := outermost(it.node, isOther)
		named := hasName(it.node, isOther)
		part := it.partOf(inner, at, named)
		if part == nil {
			if !named && it.number == "" && len(inner) > 0 {
				delete(at, it.node)
			}
			return
		}
		if it.number == "" {
			it.number = at[part].number
		}
		delete(at, part)
	}
}

// partOf gives the first of the inner elements that is no comment of its own, nil for none.
func (it *commentNode) partOf(inner []*html.Node, at map[*html.Node]*commentNode, named bool) *html.Node {
	isOther := func(n *html.Node) bool { return at[n] != nil }
	for i, n := range inner {
		number := at[n].number
		switch {
		case number != "" && number == it.number:
			return n
		case number != "" && it.number != "":
		case named && !hasName(n, isOther):
			return n
		case !named && i == 0 && (len(inner) == 1 || isElement(it.node, "li") || it.number != ""):
			return n
		}
	}
	return nil
}

// Classes of what holds the name of the writer, the surest first.
var nameClasses = [][]string{
	{"fn"}, {"p-name"}, {"comment-author-name", "comment__author-name", "comment-author-link", "wp-block-comment-author-name", "commenter-name"},
	{"user", "username"}, {"p-author"}, {"comment-author", "comment__author", "comment_author", "commentauthor", "comment-name", "comment-by"},
	{"author", "author-name", "commenter", "comment-user", "naam", "reactie-naam", "vcard", "name"},
}

// nameNode finds the element with the name of who wrote a comment; isOther tells what belongs to other comments.
func nameNode(n *html.Node, isOther func(*html.Node) bool) *html.Node {
	own := func(wanted func(*html.Node) bool) *html.Node { return firstOwn(n, isOther, wanted) }
	if author := own(func(n *html.Node) bool { return hasProperty(n, "author", "creator") }); author != nil {
		if name := first(author, func(n *html.Node) bool { return hasProperty(n, "name") }); name != nil && wordsOf(name) != "" {
			return name
		}
		if wordsOf(author) != "" {
			return author
		}
	}
	for _, classes := range nameClasses {
		if found := own(func(n *html.Node) bool { return hasClass(n, classes...) && wordsOf(n) != "" && !inContent(n) }); found != nil {
			return found
		}
	}
	return own(func(n *html.Node) bool { return n.Data == "cite" && wordsOf(n) != "" && !inContent(n) })
}

func hasName(n *html.Node, isOther func(*html.Node) bool) bool { return nameNode(n, isOther) != nil }

// firstOwn gives the first wanted element under n that does not belong to another comment.
func firstOwn(n *html.Node, isOther, wanted func(*html.Node) bool) *html.Node {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type != html.ElementNode || isOther(c) {
			continue
		}
		if wanted(c) {
			return c
		}
		if found := firstOwn(c, isOther, wanted); found != nil {
			return found
		}
	}
	return nil
}

// Classes of what holds the text of a comment.
var contentClasses = []string{
	"comment-content", "comment-text", "comment_text", "commenttext", "comment__content", "comment__text", "comment__body", "comment_content",
	"comment-message", "comment-body-text", "wp-block-comment-content", "e-content", "p-content", "reactie-tekst", "comment-copy", "comment-entry-content",
}

// isContent reports whether n holds the text of a comment and nothing else.
func isContent(n *html.Node) bool {
	if hasClass(n, contentClasses...) || hasProperty(n, "text", "commentText", "articleBody", "description") {
		return true
	}
	for token := range strings.FieldsSeq(attribute(n, "class")) { // with the prefix of a theme: ast-comment-content
		if strings.HasSuffix(token, "-comment-content") || strings.HasSuffix(token, "-comment-text") {
			return true
		}
	}
	return false
}

// isReplyLink reports whether n invites to answer or to change a comment.
func isReplyLink(n *html.Node) bool {
	if n.Type != html.ElementNode {
		return false
	}
	for token := range strings.FieldsSeq(attribute(n, "class")) {
		if strings.Contains(token, "reply") || strings.Contains(token, "edit-link") {
			return true
		}
	}
	return false
}

// inContent reports whether n is a part of the text of a comment.
func inContent(n *html.Node) bool {
	for up := n.Parent; up != nil && !isItem(up); up = up.Parent {
		if isContent(up) {
			return true
		}
	}
	return false
}

// isMeta reports whether n tells about a comment, where a theme does not set its text apart.
func isMeta(n *html.Node) bool {
	if n.Type != html.ElementNode {
		return false
	}
	if isElement(n, "time", "header", "footer", "button", "form", "cite") && !inQuotation(n) || hasProperty(n, "author", "creator", "dateCreated", "datePublished", "url") {
		return true
	}
	for token := range strings.FieldsSeq(strings.ToLower(attribute(n, "class"))) {
		if at := strings.Index(token, "comment"); metaWords[token] || at >= 0 && metaWord(token[at:]) {
			return true
		}
	}
	return isReplyLink(n)
}

func inQuotation(n *html.Node) bool {
	for up := n.Parent; up != nil; up = up.Parent {
		if up.Data == "blockquote" {
			return true
		}
	}
	return false
}

var metaWords = map[string]bool{
	"reply": true, "vcard": true, "fn": true, "says": true, "edit-link": true, "avatar": true, "date": true, "datetime": true, "permalink": true, "user": true,
	"h-card": true, "p-author": true, "dt-published": true, "u-url": true, "rating": true, "votes": true, "author": true, "meta": true, "username": true,
	"avatar-image-container": true, "bypostauthor-badge": true, "moderated": true, "delete-comment": true, "item-control": true, "actions": true, "reactie-naam": true,
}

// metaWord reports whether a class that starts with comment names something around its text: comment-meta, comment_date, …
func metaWord(token string) bool {
	for _, word := range [...]string{"author", "meta", "date", "time", "reply", "action", "header", "footer", "avatar", "edit", "link", "permalink", "info", "awaiting", "number", "like", "vote", "rating", "tools", "notes", "name"} {
		if strings.Contains(token[len("comment"):], word) {
			return true
		}
	}
	return false
}

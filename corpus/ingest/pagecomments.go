package ingest

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"golang.org/x/net/html"
)

// takeComments reads the comments of a page and takes them out of it, with the headings and forms around them, before
// anything looks for the article: what finds articles would drop them or mix them in.
func (p *page) takeComments() {
	p.takeBloggerList()
	items := itemsOf(p.doc)
	keys := make(map[*commentNode]string)
	roots := make(map[*html.Node]bool)
	for i, it := range items {
		keys[it] = itemKey(it, i)
		roots[it.node] = true
	}
	last := lastAbove{}
	for _, it := range items {
		parent := ""
		if it.parent != nil {
			parent = keys[it.parent]
		} else {
			parent = last.parentOf(it, keys[it])
		}
		p.readItem(it, keys[it], parent, roots)
	}
	if len(items) == 0 {
		p.takeLinkedComments()
	}
	p.checkCount()
	p.removeComments(items)
}

func itemKey(it *commentNode, i int) string {
	if it.number != "" {
		return it.number
	}
	return "at " + strconv.Itoa(i)
}

// lastAbove finds what a comment answers where the tree does not tell: by the depth that WordPress counts, or in a list of
// answers that stands behind the comment.
type lastAbove struct {
	keys []string // of the last comment of each depth
}

var depthClass = regexp.MustCompile(`(?:^|\s)(?:depth|level|comment-depth|comment-level)-(\d{1,2})(?:\s|$)`)

func (l *lastAbove) parentOf(it *commentNode, key string) (parent string) {
	depth := repliesAround(it.node) + 1
	if m := depthClass.FindStringSubmatch(attribute(it.node, "class")); m != nil {
		depth, _ = strconv.Atoi(m[1])
	}
	depth = min(max(depth, 1), len(l.keys)+1)
	if depth > 1 {
		parent = l.keys[depth-2]
	}
	l.keys = append(l.keys[:depth-1], key)
	return parent
}

// repliesAround counts the lists of answers in which a comment stands.
func repliesAround(n *html.Node) int {
	count := 0
	for up := n.Parent; up != nil; up = up.Parent {
		if hasClass(up, "children", "replies", "comment-replies", "comment-children", "subcomments", "sub-comments", "comment__replies") {
			count++
		}
	}
	return count
}

// readItem reads one comment.
func (p *page) readItem(it *commentNode, key, parent string, roots map[*html.Node]bool) {
	isOther := func(n *html.Node) bool { return n != it.node && roots[n] }
	switch {
	case hasClass(it.node, "pingback", "trackback"):
		p.drop("pingbacks and trackbacks")
		return
	case firstOwn(it.node, isOther, func(n *html.Node) bool { return hasClass(n, "comment-awaiting-moderation") }) != nil:
		p.drop("comments that are not approved")
		return
	}
	r := remark{key: key, parent: parent}
	if n := nameNode(it.node, isOther); n != nil {
		r.name = p.personName(wordsOf(withoutSays(n)))
	}
	r.date = commentDay(it.node, isOther)
	if answered := answeredKey(it.node, isOther); answered != "" {
		r.parent = answered
	}
	r.author = isByAuthor(it.node, isOther)
	r.body = p.commentBody(it.node, isOther)
	if r.body == "" {
		p.drop("comments without text")
		return
	}
	p.comments = append(p.comments, r)
}

// withoutSays gives a copy of an element without the word that follows a name: Henk zegt:
func withoutSays(n *html.Node) *html.Node {
	copied := cloneWithout(n, func(n *html.Node) bool {
		return hasClass(n, "says", "comment-meta", "commentmetadata", "comment-metadata", "comment-date", "date", "datetime") || isElement(n, "time", "script", "style", "button") ||
			hasClass(n, "post-author-badge", "bypostauthor-badge", "comment-author-badge", "author-badge", "by-author")
	})
	return copied
}

// cloneWithout copies n and everything under it but what is unwanted.
func cloneWithout(n *html.Node, unwanted func(*html.Node) bool) *html.Node {
	copied := &html.Node{Type: n.Type, Data: n.Data, DataAtom: n.DataAtom, Attr: n.Attr}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if !unwanted(c) {
			copied.AppendChild(cloneWithout(c, unwanted))
		}
	}
	return copied
}

var (
	saysBehind = regexp.MustCompile(`(?i)\s*(?:\b(?:zegt|zei|schreef|schrijft|reageerde|reageert|says|said|wrote|antwoordde)\b)?\s*(?:op|on)?\s*:?\s*$`)
	byBefore   = regexp.MustCompile(`(?i)^(?:door|by|van|geplaatst door|reactie van|posted by):?\s+`)
)

// personName gives the name of a commenter, "" for one who gave none, or whose name is an e-mail address.
func (p *page) personName(words string) string { return cleanName(words, &p.hidden) }

func cleanName(words string, h *hidden) string {
	name := tidyName(words)
	name = byBefore.ReplaceAllString(saysBehind.ReplaceAllString(name, ""), "")
	shown := h.hide(name)
	switch {
	case shown != name, strings.EqualFold(name, "anoniem"), strings.EqualFold(name, "anonymous"), strings.EqualFold(name, "anonieme gebruiker"):
		return ""
	case strings.Contains(name, "://"):
		return ""
	}
	const longest = 80
	if runes := []rune(name); len(runes) > longest {
		return strings.TrimSpace(string(runes[:longest]))
	}
	return name
}

// commentDay finds the day of a comment.
func commentDay(n *html.Node, isOther func(*html.Node) bool) string {
	find := func(wanted func(*html.Node) bool) *html.Node {
		return firstOwn(n, isOther, func(n *html.Node) bool { return wanted(n) && !inContent(n) })
	}
	if t := find(func(n *html.Node) bool { return machineDay(n) != "" }); t != nil {
		return machineDay(t)
	}
	if t := find(func(n *html.Node) bool { return isDated(n) && findDay(wordsOf(n)) != "" }); t != nil {
		return findDay(wordsOf(t))
	}
	return ""
}

// machineDay gives the day that an element tells for machines.
func machineDay(n *html.Node) string {
	switch {
	case n.Data == "time":
		return findDay(attribute(n, "datetime"))
	case hasProperty(n, "dateCreated", "datePublished", "commentTime"):
		for _, key := range []string{"content", "datetime", "title"} {
			if day := findDay(attribute(n, key)); day != "" {
				return day
			}
		}
	case hasClass(n, "published", "dt-published", "timeago"):
		return findDay(attribute(n, "title"))
	}
	return ""
}

// isDated reports whether an element is meant to hold a date in words.
func isDated(n *html.Node) bool {
	if n.Data == "time" {
		return true
	}
	for token := range strings.FieldsSeq(strings.ToLower(attribute(n, "class"))) {
		if strings.Contains(token, "date") || strings.Contains(token, "time") || strings.Contains(token, "meta") || strings.Contains(token, "published") || strings.Contains(token, "datum") {
			return true
		}
	}
	return hasProperty(n, "dateCreated", "datePublished", "commentTime")
}

var fragmentNumber = regexp.MustCompile(`#(?:li-|div-)?(?:comment|reactie|c)[-_]?(\d+)$`)

// answeredKey gives the key of the comment that one says it answers.
func answeredKey(n *html.Node, isOther func(*html.Node) bool) string {
	for _, key := range []string{"data-parent-id", "data-parent", "data-comment-parent", "data-parentid"} {
		if id := strings.TrimSpace(attribute(n, key)); id != "" && id != "0" {
			return id[strings.LastIndexByte(id, '-')+1:]
		}
	}
	a := firstOwn(n, isOther, func(n *html.Node) bool {
		return hasClass(n, "u-in-reply-to", "comment-parent-link", "in-reply-to") || hasProperty(n, "parentItem")
	})
	if a == nil {
		return ""
	}
	if m := fragmentNumber.FindStringSubmatch(attribute(a, "href")); m != nil {
		return m[1]
	}
	return ""
}

// isByAuthor reports whether the page marks a comment as that of the post's author.
func isByAuthor(n *html.Node, isOther func(*html.Node) bool) bool {
	marks := []string{"bypostauthor", "blog-author", "by-post-author", "comment-by-author", "post-author-badge", "is-author", "author-comment"}
	return hasClass(n, marks...) || firstOwn(n, isOther, func(n *html.Node) bool { return hasClass(n, marks...) && !inContent(n) }) != nil
}

// commentBody gives the text of a comment as Markdown.
func (p *page) commentBody(n *html.Node, isOther func(*html.Node) bool) string {
	root := firstOwn(n, isOther, func(n *html.Node) bool { return isContent(n) && wordsOf(n) != "" })
	if root == nil {
		name := nameNode(n, isOther)
		root = cloneWithout(n, func(d *html.Node) bool {
			return isOther(d) || d == name || isMeta(d) || isSays(d) || isElement(d, "h1", "h2", "h3", "h4", "h5", "h6") && holds(d, name)
		})
	} else {
		root = cloneWithout(root, func(d *html.Node) bool {
			return isOther(d) || isReplyLink(d) || hasClass(d, "says")
		})
	}
	return p.fragment(root)
}

// isSays reports whether n is the word behind a name: zegt:
func isSays(n *html.Node) bool {
	return n.Type == html.TextNode && strings.TrimSpace(n.Data) != "" && saysBehind.ReplaceAllString(strings.TrimSpace(n.Data), "") == ""
}

// fragment gives a piece of the page as Markdown without sections.
func (p *page) fragment(n *html.Node) string {
	m := markup{address: p.source, dropped: p.dropped}
	text := strings.Join(m.write(n)[0].blocks, "\n\n")
	p.hidden.mails += m.hidden.mails
	p.hidden.numbers += m.hidden.numbers
	return text
}

// takeLinkedComments reads the comments that a page tells to machines only.
func (p *page) takeLinkedComments() {
	post := linkedArticle(p.linked)
	for i, value := range listOf(post["comment"]) {
		if c, ok := value.(map[string]any); ok {
			p.addLinkedComment(c, fmt.Sprintf("linked %d", i), "", 0)
		}
	}
}

func (p *page) addLinkedComment(c linked, key, parent string, depth int) {
	const most = 50
	body := p.fragment(parseFragment(c.word("text")))
	names := append(c.names("author", p.linked), c.names("creator", p.linked)...)
	name := ""
	if len(names) > 0 {
		name = p.personName(names[0])
	}
	day := findDay(c.word("dateCreated"))
	if day == "" {
		day = findDay(c.word("datePublished"))
	}
	if body != "" {
		p.comments = append(p.comments, remark{key: key, parent: parent, name: name, date: day, body: body})
	}
	for i, value := range listOf(c["comment"]) {
		if answer, ok := value.(map[string]any); ok && depth < most {
			p.addLinkedComment(answer, fmt.Sprintf("%s.%d", key, i), key, depth+1)
		}
	}
}

// Ids and classes of what stands around comments.
var commentAreas = []string{"comments", "comments-area", "comment-list", "commentlist", "comment-respond", "respond", "wp-block-comments", "wp-block-comments-query-loop",
	"comments-wrapper", "comments-section", "comments-title", "comment-navigation", "comments-pagination", "post-comments", "disqus_thread", "fb-comments", "reacties", "comment-form",
	"wp-block-post-comments-form", "comment-thread", "comments-block", "comment-reply-title", "no-comments", "nocomments", "comments-link", "leave-comment"}

// removeComments takes the comments out of the page, and what stands around them: headings, forms, links to more.
func (p *page) removeComments(items []*commentNode) {
	for _, it := range items {
		if !p.holdsArticle(it.node) {
			remove(it.node)
		}
	}
	for _, n := range outermost(p.doc, func(n *html.Node) bool {
		return (hasClass(n, commentAreas...) || isCommentArea(attribute(n, "id"))) && !isElement(n, "html", "body", "main") && !p.holdsArticle(n)
	}) {
		remove(n)
	}
}

func isCommentArea(id string) bool {
	for _, area := range commentAreas {
		if id == area {
			return true
		}
	}
	return false
}

var counted = regexp.MustCompile(`(?i)\b(\d+|een|één|one)\s+(?:reacties?|opmerkingen|opmerking|comments?|responses?|gedachten?|thoughts?|replies)\b|^(?:reacties|comments|opmerkingen)\s*\((\d+)\)`)

// checkCount compares what was found with what the page says that there is.
func (p *page) checkCount() {
	if firstOf(p.doc, "disqus_thread", "fb-comments", "hyvor-talk-view", "commento", "isso-thread", "giscus", "utterances") != nil && len(p.comments) == 0 {
		p.unsure = append(p.unsure, "the comments are not in the file: a script of another site shows them; select them in the browser, and paste page and comments into a .txt file")
		return
	}
	area := firstOf(p.doc, "comments", "comments-area", "wp-block-comments", "post-comments", "reacties")
	if area == nil {
		return
	}
	for n := range elements(area, func(n *html.Node) bool { return isElement(n, "h2", "h3", "h4") || hasClass(n, "comments-title") }) {
		m := counted.FindStringSubmatch(wordsOf(n))
		if m == nil {
			continue
		}
		said, err := strconv.Atoi(m[1] + m[2])
		if err != nil {
			said = 1
		}
		if found := len(p.comments) + p.dropped["pingbacks and trackbacks"]; said != found {
			p.unsure = append(p.unsure, fmt.Sprintf("the page speaks of %d comments, %d are in the file; the others may be on other pages of it", said, found))
		}
		return
	}
}

// firstOf gives the first element with one of the names as its id or class.
func firstOf(doc *html.Node, names ...string) *html.Node {
	return first(doc, func(n *html.Node) bool {
		id := attribute(n, "id")
		for _, name := range names {
			if id == name {
				return true
			}
		}
		return hasClass(n, names...)
	})
}

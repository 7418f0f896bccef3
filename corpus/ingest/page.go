package ingest

import (
	"cmp"
	"fmt"
	"net/url"
	"slices"
	"strings"

	"codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"

	"teneur/corpus"
)

// Page makes a post of a web page as a browser saves it: the article with its headings, links and lists, and the comments
// below it as a thread. It knows the themes of WordPress (classic and of blocks), Blogger, microformats, schema.org
// (microdata and JSON-LD), and themes that name their parts as these do; where the page does not say which part is the
// article, that is found by its shape (go-readability, after Mozilla's Readability). The lines of Found are 0. The error
// is a corpus.Problem: binary data, larger than corpus.MaxSize, no text in it.
func Page(name string, data []byte, o Options) (Found, error) {
	d, err := decode(name, data)
	if err != nil {
		return Found{}, err
	}
	if strings.TrimSpace(d.text) == "" {
		return Found{}, corpus.Problem{File: name, What: "the file is empty", Do: "save the page again"}
	}
	doc, err := html.Parse(strings.NewReader(d.text))
	if err != nil {
		return Found{}, corpus.Problem{File: name, What: "the page cannot be read: " + err.Error(), Do: "copy its text, paste it into a .txt file and add that"}
	}
	p := newPage(name, doc, d.unsure)
	p.readHead()
	p.takeComments()
	p.readArticle()
	return p.draft().found(o)
}

// page is a web page on its way to becoming a post.
type page struct {
	post   draft
	doc    *html.Node
	linked []linked
	source string

	comments []remark
	unsure   []string
	dropped  map[string]int // kinds of what was left out
	pictures []string
	hidden   hidden
}

func newPage(name string, doc *html.Node, unsure []string) *page {
	return &page{post: draft{name: name}, doc: doc, linked: linkedThings(doc), unsure: unsure, dropped: make(map[string]int)}
}

func (p *page) drop(kind string) { p.dropped[kind]++ }

// draft gives what was found.
func (p *page) draft() *draft {
	d := p.post
	d.source, d.comments, d.unsure = p.source, p.comments, p.unsure
	d.leftOut = append([]string{"what the page shows around the post and its comments"}, leftOutOf(p.dropped, p.pictures)...)
	d.leftOut = append(d.leftOut, p.hidden.leftOut()...)
	return &d
}

// parseFragment reads a piece of HTML; what cannot be read is empty.
func parseFragment(text string) *html.Node {
	root := &html.Node{Type: html.ElementNode, Data: "div"}
	nodes, err := html.ParseFragment(strings.NewReader(text), &html.Node{Type: html.ElementNode, Data: "body", DataAtom: bodyAtom})
	if err != nil {
		return root
	}
	for _, n := range nodes {
		root.AppendChild(n)
	}
	return root
}

// leftOutOf names the kinds of what was left out, in the order of their names, and the pictures.
func leftOutOf(dropped map[string]int, pictures []string) []string {
	var list []string
	for kind, count := range dropped {
		if kind == "pictures" {
			continue
		}
		if count > 1 {
			kind = fmt.Sprintf("%s (%d)", kind, count)
		}
		list = append(list, kind)
	}
	slices.Sort(list)
	if count := dropped["pictures"]; count > 0 {
		list = append(list, picturesLeftOut(count, pictures))
	}
	return list
}

func picturesLeftOut(count int, texts []string) string {
	const most = 5
	s := fmt.Sprintf("pictures (%d)", count)
	if len(texts) == 0 {
		return s
	}
	more := ""
	if len(texts) > most {
		texts, more = texts[:most], " …"
	}
	return s + ": " + strings.Join(texts, "; ") + more
}

// Properties and classes of the element that holds the text of a post and nothing else, the surest first.
var (
	bodyProperties = []string{"articleBody"}
	bodyClasses    = [][]string{
		{"entry-content", "e-content", "wp-block-post-content"},
		{"post-content", "post-body", "post__content", "article-content", "article-body", "article__body", "td-post-content", "entry__content", "blog-post-content", "single-content", "post-entry", "post_content"},
	}
)

// bodiesOf gives the elements that are marked as the text of a post.
func bodiesOf(n *html.Node) []*html.Node {
	if found := outermost(n, func(n *html.Node) bool {
		return hasProperty(n, bodyProperties...) && !isElement(n, "meta") && wordsOf(n) != ""
	}); len(found) > 0 {
		return found
	}
	for _, classes := range bodyClasses {
		if found := outermost(n, func(n *html.Node) bool { return hasClass(n, classes...) && wordsOf(n) != "" }); len(found) > 0 {
			return found
		}
	}
	return nil
}

// holdsArticle reports whether an element holds the text of the post too, so that it may not be taken out whole.
func (p *page) holdsArticle(n *html.Node) bool { return len(bodiesOf(n)) > 0 }

// readArticle writes the article as Markdown.
func (p *page) readArticle() {
	root := p.articleRoot()
	if root == nil {
		return
	}
	m := markup{headings: true, address: p.source, dropped: p.dropped}
	p.post.stretches = withoutTitle(m.write(root), p.post.title)
	p.pictures = m.captions
	p.hidden.mails += m.hidden.mails
	p.hidden.numbers += m.hidden.numbers
}

// articleRoot finds the element that holds the article: as the page marks it, or else by its shape.
func (p *page) articleRoot() *html.Node {
	if bodies := bodiesOf(p.doc); len(bodies) > 0 {
		return p.longest(bodies)
	}
	p.removeFrame()
	if root := p.readable(); root != nil {
		p.unsure = append(p.unsure, "the page does not mark its text, which was found by its shape: look at the beginning and the end")
		return root
	}
	return first(p.doc, func(n *html.Node) bool { return n.Data == "body" })
}

// longest gives the longest of several texts, and says so where others are posts too.
func (p *page) longest(bodies []*html.Node) *html.Node {
	best, others := bodies[0], 0
	for _, b := range bodies {
		if sizeOf(b) > sizeOf(best) {
			best = b
		}
	}
	for _, b := range bodies {
		if b != best && sizeOf(b)*4 > sizeOf(best) {
			others++
		}
	}
	if others > 0 {
		p.unsure = append(p.unsure, fmt.Sprintf("the page holds %d texts, of which the longest is taken; save the page of each post for the others", others+1))
	}
	return best
}

// removeFrame takes out what stands around the article on any page.
func (p *page) removeFrame() {
	for _, n := range outermost(p.doc, func(n *html.Node) bool {
		return isElement(n, "nav", "aside", "form", "script", "style", "noscript") || isElement(n, "footer", "header") && first(n, func(n *html.Node) bool { return n.Data == "h1" }) == nil ||
			clutterKind(n) != "" && !isElement(n, "html", "body", "main", "article")
	}) {
		remove(n)
	}
}

// readable finds the article by its shape, nil where that fails.
func (p *page) readable() *html.Node {
	parser := readability.NewParser()
	parser.KeepClasses = true
	parser.CharThresholds = 200
	parser.DisableJSONLD = true
	const most = 200_000 // elements; the search takes time for each of them
	parser.MaxElemsToParse = most
	address, err := url.Parse(cmp.Or(p.source, "https://example.org/"))
	if err != nil {
		return nil
	}
	article, err := parser.ParseDocument(p.doc, address)
	if err != nil || article.Node == nil || wordsOf(article.Node) == "" {
		return nil
	}
	return article.Node
}

// withoutTitle takes the title off the head of the text, where the text repeats it.
func withoutTitle(stretches []stretch, title string) []stretch {
	if title == "" || len(stretches) < 2 || len(stretches[0].blocks) > 0 || stretches[1].heading == "" ||
		corpus.Slug(stretches[1].heading) != corpus.Slug(title) {
		return stretches
	}
	stretches[1].heading, stretches[1].level = "", 0
	return stretches[1:]
}

package ingest

import (
	"cmp"
	"regexp"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

const bodyAtom = atom.Body

// readHead finds title, author, date and address of the post, in what the page tells machines and in its text.
func (p *page) readHead() {
	post := linkedArticle(p.linked)
	near := p.nearArticle()
	p.source = p.address(post)
	p.post.title = p.hidden.hide(p.title(post, near))
	p.post.author = p.author(post, near)
	p.post.date = p.date(post, near)
}

// nearArticle gives the element around the article in which its title, author and date stand: the post of a theme, or the page.
func (p *page) nearArticle() *html.Node {
	bodies := bodiesOf(p.doc)
	if len(bodies) == 0 {
		return p.doc
	}
	best := bodies[0]
	for _, b := range bodies {
		if sizeOf(b) > sizeOf(best) {
			best = b
		}
	}
	for up := best.Parent; up != nil; up = up.Parent {
		if isElement(up, "article", "main", "body") || hasClass(up, "hentry", "h-entry", "post", "post-outer") || hasType(up, articles...) {
			return up
		}
	}
	return p.doc
}

// meta gives the content of the first meta element with one of the names that has any.
func (p *page) meta(names ...string) string {
	for _, name := range names {
		for n := range elements(p.doc, func(n *html.Node) bool { return n.Data == "meta" }) {
			if strings.EqualFold(cmp.Or(attribute(n, "property"), attribute(n, "name"), attribute(n, "itemprop")), name) {
				if content := strings.TrimSpace(attribute(n, "content")); content != "" {
					return content
				}
			}
		}
	}
	return ""
}

// address finds where the post stands on the web, "" where the page does not tell.
func (p *page) address(post linked) string {
	canonical := ""
	if n := first(p.doc, func(n *html.Node) bool { return n.Data == "link" && attribute(n, "rel") == "canonical" }); n != nil {
		canonical = attribute(n, "href")
	}
	for _, address := range []string{canonical, p.meta("og:url"), post.word("url"), post.word("mainEntityOfPage"), post.word("@id"), savedFrom(p.doc)} {
		if isWebAddress(address) {
			return withoutFragment(address)
		}
	}
	return ""
}

func isWebAddress(s string) bool {
	return (strings.HasPrefix(s, "http://") || strings.HasPrefix(s, "https://")) && !strings.ContainsAny(s, " \n\t") && len(s) < 2000
}

var savedFromURL = regexp.MustCompile(`^\s*saved from url=\(\d+\)(\S+)`)

// savedFrom reads the remark in which browsers note the address of a page that they save.
func savedFrom(doc *html.Node) string {
	for c := doc.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.CommentNode {
			if m := savedFromURL.FindStringSubmatch(c.Data); m != nil && isWebAddress(m[1]) {
				return m[1]
			}
		}
	}
	return ""
}

// title finds the title: in the text, where the theme marks it, else as the page tells machines, else the only big heading,
// else the name of the window without that of the site.
func (p *page) title(post linked, near *html.Node) string {
	marked := func(n *html.Node) bool {
		return (hasClass(n, "entry-title", "post-title", "wp-block-post-title", "p-name", "article-title") || hasProperty(n, "headline")) && wordsOf(n) != "" && !isElement(n, "meta")
	}
	if n := first(near, marked); n != nil {
		return tidyName(wordsOf(n))
	}
	if title := cmp.Or(post.word("headline"), post.word("name")); title != "" {
		return tidyName(title)
	}
	window := ""
	if n := first(p.doc, func(n *html.Node) bool { return n.Data == "title" }); n != nil {
		window = tidyName(rawText(n))
	}
	if n := first(near, func(n *html.Node) bool { return n.Data == "h1" && wordsOf(n) != "" }); n != nil && near != p.doc {
		return tidyName(wordsOf(n))
	}
	for n := range elements(p.doc, func(n *html.Node) bool { return isElement(n, "h1", "h2") }) {
		if words := tidyName(wordsOf(n)); words != "" && len(words) < len(window) && strings.HasPrefix(window, words) {
			return words
		}
	}
	return tidyName(withoutSite(cmp.Or(p.meta("og:title", "twitter:title"), window), p.meta("og:site_name")))
}

// withoutSite takes the name of the site off the title of a window.
func withoutSite(title, site string) string {
	for _, mark := range []string{" - ", " | ", " – ", " — ", " • ", " · ", " » ", " :: "} {
		if site != "" {
			title = strings.TrimSuffix(title, mark+site)
		} else if at := strings.LastIndex(title, mark); at > 0 {
			return title[:at]
		}
	}
	return title
}

// author finds who wrote the post.
func (p *page) author(post linked, near *html.Node) string {
	if names := post.names("author", p.linked); len(names) > 0 {
		return p.authorName(strings.Join(names, ", "))
	}
	for _, name := range []string{p.meta("author", "article:author", "dc.creator", "parsely-author", "twitter:data1")} {
		if name != "" && !strings.Contains(name, "://") {
			return p.authorName(name)
		}
	}
	for _, wanted := range authorMarks {
		n := first(near, func(n *html.Node) bool { return wanted(n) && wordsOf(n) != "" && !inComments(n) })
		if n == nil && near != p.doc {
			n = first(p.doc, func(n *html.Node) bool { return wanted(n) && wordsOf(n) != "" && !inComments(n) })
		}
		if n != nil {
			return p.authorName(wordsOf(n))
		}
	}
	return ""
}

func (p *page) authorName(name string) string {
	var h hidden
	return cleanName(name, &h)
}

// authorMarks tell where the name of the author stands, the surest first.
var authorMarks = []func(*html.Node) bool{
	func(n *html.Node) bool { return hasProperty(n, "name") && n.Parent != nil && inAuthor(n) },
	func(n *html.Node) bool {
		return hasClass(n, "fn", "p-author", "wp-block-post-author__name", "wp-block-post-author-name")
	},
	func(n *html.Node) bool { return hasProperty(n, "author") && !isElement(n, "meta") },
	func(n *html.Node) bool { return strings.Contains(" "+attribute(n, "rel")+" ", " author ") },
	func(n *html.Node) bool { return hasClass(n, "author-name", "post-author", "entry-author", "author") },
}

func inAuthor(n *html.Node) bool {
	for up := n.Parent; up != nil; up = up.Parent {
		if hasProperty(up, "author") {
			return true
		}
	}
	return false
}

// inComments reports whether n stands among the comments.
func inComments(n *html.Node) bool {
	for up := n; up != nil; up = up.Parent {
		if isItem(up) || isCommentArea(attribute(up, "id")) || hasClass(up, commentAreas...) {
			return true
		}
	}
	return false
}

// date finds the day on which the post appeared.
func (p *page) date(post linked, near *html.Node) string {
	for _, s := range []string{post.word("datePublished"), p.meta("article:published_time", "datePublished", "dc.date", "dcterms.created", "parsely-pub-date", "date"), post.word("dateCreated")} {
		if day := findDay(s); day != "" {
			return day
		}
	}
	scopes := []*html.Node{near}
	if near != p.doc {
		scopes = append(scopes, p.doc)
	}
	for _, scope := range scopes {
		if day := p.dateIn(scope); day != "" {
			return day
		}
	}
	return ""
}

// dateIn finds the day in the text around the article, published before updated.
func (p *page) dateIn(scope *html.Node) string {
	isPublished := func(n *html.Node) bool {
		return hasClass(n, "published", "entry-date", "dt-published", "post-date") || hasProperty(n, "datePublished")
	}
	for _, wanted := range []func(*html.Node) bool{
		func(n *html.Node) bool { return isPublished(n) && machineDay(n) != "" },
		func(n *html.Node) bool { return n.Data == "time" && machineDay(n) != "" && !hasClass(n, "updated") },
	} {
		if n := first(scope, func(n *html.Node) bool { return wanted(n) && !inComments(n) }); n != nil {
			return machineDay(n)
		}
	}
	n := first(scope, func(n *html.Node) bool {
		return (isPublished(n) || hasClass(n, "date-header", "posted-on", "entry-meta", "post-meta", "post-timestamp", "date")) && findDay(wordsOf(n)) != "" && !inComments(n)
	})
	if n == nil {
		return ""
	}
	return findDay(wordsOf(n))
}

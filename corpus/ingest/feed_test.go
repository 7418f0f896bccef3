package ingest

import (
	"bytes"
	"fmt"
	"html"
	"strings"
	"testing"
	"time"

	"teneur/corpus"
)

// readAll gives what Read finds in a text.
func readAll(t testing.TB, name, text string, o Options) (found []Found, leftOut []string, err error) {
	t.Helper()
	leftOut, err = Read(name, strings.NewReader(text), o, func(f Found) error {
		found = append(found, f)
		return nil
	})
	return found, leftOut, err
}

const rssTop = `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wfw="http://wellformedweb.org/CommentAPI/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/" xmlns:slash="http://purl.org/rss/1.0/modules/slash/">
<channel><title>%s</title><atom:link href="https://erf.example/feed/" rel="self" type="application/rss+xml" /><link>%s</link><description></description><lastBuildDate>Mon, 04 Mar 2019 20:00:00 +0000</lastBuildDate><language>nl-NL</language><generator>https://wordpress.org/?v=5.1</generator>
`

// rss is the feed of the blog, as WordPress writes it.
func (b blog) rss() string {
	title := strings.ReplaceAll(html.EscapeString(b.title), "&amp;", "&#038;")
	return fmt.Sprintf(rssTop, "Het erf", "https://erf.example") + `<item><title>` + title + `</title><link>https://erf.example/bakfiets/</link><comments>https://erf.example/bakfiets/#comments</comments><pubDate>Mon, 04 Mar 2019 19:00:00 +0000</pubDate><dc:creator><![CDATA[` + b.author + `]]></dc:creator><category><![CDATA[erf]]></category><guid isPermaLink="false">https://erf.example/?p=12</guid><description><![CDATA[Op het erf &#8230;]]></description>
<content:encoded><![CDATA[` + articleHTML + sharing + `<p>Het bericht <a rel="nofollow" href="https://erf.example/bakfiets/">` + b.title + `</a> verscheen eerst op <a rel="nofollow" href="https://erf.example">Het erf</a>.</p>]]></content:encoded><wfw:commentRss>https://erf.example/bakfiets/feed/</wfw:commentRss><slash:comments>50</slash:comments></item>
<item><title>Een ander bericht</title><link>https://erf.example/ander/</link><pubDate>Fri, 01 Mar 2019 19:00:00 +0000</pubDate><dc:creator><![CDATA[Klaas]]></dc:creator><description><![CDATA[Alleen het begin [&#8230;]]]></description></item></channel></rss>`
}

// atom is the feed of the blog in Atom, with the text as escaped HTML.
func (b blog) atom() string {
	return `<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom" xml:lang="nl"><title>Het erf</title><id>tag:erf.example</id><updated>2019-03-05T00:00:00Z</updated><entry><title type="html">` + html.EscapeString(html.EscapeString(b.title)) + `</title><link rel="alternate" type="text/html" href="https://erf.example/bakfiets/"/><link rel="replies" href="https://erf.example/bakfiets/feed/atom/"/><id>tag:erf.example,2019:12</id><published>2019-03-04T20:00:00+01:00</published><updated>2019-03-06T20:00:00+01:00</updated><author><name>` + b.author + `</name><email>tjitske@erf.example</email></author><content type="html">` + html.EscapeString(articleHTML) + `</content></entry></feed>`
}

// commentRSS is the feed of the comments on the post as WordPress writes it, the newest first.
func (b blog) commentRSS() string {
	var s strings.Builder
	for i := len(b.comments) - 1; i >= 0; i-- {
		c := b.comments[i]
		text := c.html()
		if c.parent > 0 {
			text = fmt.Sprintf("<p>Als antwoord op <a href=\"https://erf.example/bakfiets/#comment-%d\">%s</a>.</p>\n", c.parent, html.EscapeString(b.comments[c.parent-1].name)) + text
		}
		fmt.Fprintf(&s, `<item><title>Door: %s</title><link>https://erf.example/bakfiets/#comment-%d</link><dc:creator><![CDATA[%s]]></dc:creator><pubDate>%s</pubDate><guid isPermaLink="false">https://erf.example/?p=12#comment-%d</guid><description><![CDATA[Kort]]></description><content:encoded><![CDATA[%s]]></content:encoded></item>`,
			html.EscapeString(c.name), c.number, c.name, c.at.Format(time.RFC1123Z), c.number, text)
	}
	return fmt.Sprintf(rssTop, "Reacties op: "+html.EscapeString(b.title), "https://erf.example/bakfiets/") + s.String() + `</channel></rss>`
}

// commentAtom is a feed of comments in Atom with threading (RFC 4685).
func (b blog) commentAtom() string {
	var s strings.Builder
	for _, c := range b.comments {
		ref := "https://erf.example/?p=12"
		if c.parent > 0 {
			ref = fmt.Sprintf("https://erf.example/?p=12#comment-%d", c.parent)
		}
		fmt.Fprintf(&s, `<entry><title>Door: %s</title><link rel="alternate" href="https://erf.example/bakfiets/#comment-%d" type="text/html"/><author><name>%s</name><email>x@y.example</email></author><id>https://erf.example/?p=12#comment-%d</id><published>%s</published><updated>%s</updated><content type="html"><![CDATA[%s]]></content><thr:in-reply-to ref="%s" href="https://erf.example/bakfiets/" type="text/html"/></entry>`,
			html.EscapeString(c.name), c.number, html.EscapeString(c.name), c.number, c.at.Format(time.RFC3339), c.at.Format(time.RFC3339), c.html(), ref)
	}
	return `<?xml version="1.0" encoding="UTF-8"?><feed xmlns="http://www.w3.org/2005/Atom" xmlns:thr="http://purl.org/syndication/thread/1.0" xml:lang="nl-NL"><title type="text">Reacties op: ` + html.EscapeString(b.title) + `</title><link rel="alternate" href="https://erf.example/bakfiets/"/><id>https://erf.example/bakfiets/feed/atom/</id>` + s.String() + `</feed>`
}

func TestFeeds(t *testing.T) {
	b := newBlog()
	for name, feed := range map[string]string{"RSS": b.rss(), "Atom": b.atom()} {
		for comments, text := range map[string]string{"RSS": b.commentRSS(), "Atom": b.commentAtom()} {
			t.Run(name+" with comments in "+comments, func(t *testing.T) {
				found, _, err := readAll(t, "feed.xml", feed, Options{})
				if err != nil {
					t.Fatal(err)
				}
				threads, ok, err := CommentFeed("comments.xml", []byte(text))
				if err != nil || !ok || len(threads) != 1 || !threads[0].On(found[0].Post) {
					t.Fatalf("%d threads, %v, %v", len(threads), ok, err)
				}
				found[0].Attach(threads[0])
				found[0].Attach(threads[0]) // again: nothing new
				checkBlog(t, found[0], b)
			})
		}
	}
}

func TestFeedSummary(t *testing.T) {
	found, leftOut, err := readAll(t, "-", newBlog().rss(), Options{})
	if err != nil || len(found) != 2 || len(leftOut) != 0 {
		t.Fatalf("%d posts, %q, %v", len(found), leftOut, err)
	}
	if !strings.Contains(strings.Join(found[1].Unsure, "\n"), "a summary") {
		t.Errorf("unsure %q; want that there is a summary only", found[1].Unsure)
	}
	if !strings.Contains(strings.Join(found[0].LeftOut, "\n"), "appeared first") {
		t.Errorf("left out %q", found[0].LeftOut)
	}
	if _, _, err := readAll(t, "feed.xml", newBlog().rss(), Options{Title: "Een"}); err == nil {
		t.Error("one title for two posts is taken")
	}
}

// TestCommentsOnPage puts the comments of a feed below a page that has some of them.
func TestCommentsOnPage(t *testing.T) {
	b := newBlog()
	part := b
	part.comments = b.comments[:20]
	f, err := Page("bakfiets.html", []byte(part.twentySomething()), Options{})
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(strings.Join(f.Unsure, "\n"), "51 comments, 21 are in the file") {
		t.Errorf("unsure %q; want that the page speaks of more comments", f.Unsure)
	}
	threads, _, err := CommentFeed("comments.xml", []byte(b.commentRSS()))
	if err != nil {
		t.Fatal(err)
	}
	f.Attach(threads[0])
	checkBlog(t, f, b)
}

func TestCommentFeedAlone(t *testing.T) {
	_, _, err := readAll(t, "comments.xml", newBlog().commentRSS(), Options{})
	if err == nil || !strings.Contains(err.Error(), "a feed of comments") {
		t.Errorf("%v; want that the post is asked for", err)
	}
}

func TestBlogCommentFeed(t *testing.T) {
	feed := fmt.Sprintf(rssTop, "Reacties voor Het erf", "https://erf.example") +
		`<item><title>Reactie op Brood door Henk</title><link>https://erf.example/brood/#comment-7</link><dc:creator>Henk</dc:creator><pubDate>Mon, 04 Mar 2019 19:00:00 +0000</pubDate><description>Lekker</description></item>` +
		`<item><title>Reactie op Kaas door Anna</title><link>https://erf.example/kaas/#comment-6</link><dc:creator>Anna</dc:creator><pubDate>Mon, 04 Mar 2019 18:00:00 +0000</pubDate><description>anna@kaas.example</description></item></channel></rss>`
	threads, ok, err := CommentFeed("comments.xml", []byte(feed))
	if err != nil || !ok || len(threads) != 2 || threads[0].Title != "Brood" || threads[1].Address != "https://erf.example/kaas/" {
		t.Fatalf("%+v, %v, %v", threads, ok, err)
	}
	if threads[0].On(corpus.Post{Title: "Kaas", Source: "http://www.erf.example/kaas"}) || !threads[1].On(corpus.Post{Source: "http://www.erf.example/kaas"}) {
		t.Error("the threads are on the wrong posts")
	}
	if got := threads[1].comments[0].body; got != corpus.HiddenMail {
		t.Errorf("the comment is %q", got)
	}
}

func TestFeedEncodings(t *testing.T) {
	text := strings.Replace(newBlog().rss(), "UTF-8", "ISO-8859-1", 1)
	text = strings.Replace(text, "wit", "café", 1)
	latin := bytes.ReplaceAll([]byte(text), []byte("é"), []byte{0xe9})
	latin = bytes.ReplaceAll(latin, []byte("‘"), []byte("'"))
	found, _, err := readAll(t, "feed.xml", string(latin), Options{})
	if err != nil || !strings.Contains(string(found[0].Post.Markdown()), "café") {
		t.Errorf("%v: the letters are not right", err)
	}
}

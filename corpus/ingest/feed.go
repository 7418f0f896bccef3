package ingest

import (
	"cmp"
	"fmt"
	"regexp"
	"strings"

	"github.com/mmcdole/gofeed"
	ext "github.com/mmcdole/gofeed/extensions"

	"teneur/corpus"
)

var xmlEncoding = regexp.MustCompile(`^(\s*<\?xml[^>]{0,200}?)\s+encoding\s*=\s*["'][^"'>]*["']`)

// parseFeed reads RSS, Atom or JSON Feed in any encoding.
func parseFeed(name string, data []byte) (*gofeed.Feed, []string, error) {
	d, err := decode(name, data)
	if err != nil {
		return nil, nil, err
	}
	text := xmlEncoding.ReplaceAllString(cleanXML(d.text), "$1") // it is UTF-8 now, whatever it says
	feed, err := gofeed.NewParser().ParseString(strings.TrimLeft(text, " \t\r\n"))
	if err != nil {
		return nil, nil, corpus.Problem{File: name, What: "the feed cannot be read: " + oneLine(err.Error()), Do: "save it again, or save the page of the post"}
	}
	return feed, d.unsure, nil
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// readFeed gives the posts of a feed, in its order.
func readFeed(name string, data []byte, o Options, each func(Found) error) (leftOut []string, err error) {
	feed, unsure, err := parseFeed(name, data)
	if err != nil {
		return nil, err
	}
	if isCommentFeed(feed) {
		return nil, corpus.Problem{File: name, What: "a feed of comments, without the post that they are on",
			Do: "give the page or the feed with the post in the same call"}
	}
	if len(feed.Items) == 0 {
		return nil, corpus.Problem{File: name, What: "the feed holds no posts", Do: "save the page of the post"}
	}
	if len(feed.Items) > 1 && o.fitsOne() {
		return nil, manyPosts(name)
	}
	names := newNamer()
	for i, it := range feed.Items {
		d := draftOf(name, feed, it)
		d.unsure = append(d.unsure, unsure...)
		f, err := d.found(o)
		if err != nil {
			leftOut = append(leftOut, fmt.Sprintf("item %d (%s): no text", i+1, cmp.Or(tidyName(it.Title), "without a title")))
			continue
		}
		names.settle(&f.Post)
		if err := each(f); err != nil {
			return leftOut, err
		}
	}
	return leftOut, nil
}

// fitsOne reports whether the options can only be meant for a single post.
func (o Options) fitsOne() bool { return o.Title != "" || o.Date != "" }

func manyPosts(name string) error {
	return corpus.Problem{File: name, What: "holds several posts, for which one title or date will not do", Do: "leave out --title and --date, and correct the files"}
}

var firstSeen = regexp.MustCompile(`^(?:The post|Het bericht|De post|Dit bericht|Le article) .{0,400}(?:appeared first on|verscheen eerst op|is verschenen op|first appeared on) .{0,300}$`)

// draftOf reads one post of a feed.
func draftOf(name string, feed *gofeed.Feed, it *gofeed.Item) *draft {
	d := &draft{name: name, title: tidyName(it.Title), date: cmp.Or(findDay(it.Published), findDay(it.Updated))}
	if isWebAddress(it.Link) {
		d.source = it.Link
	}
	h := hidden{}
	d.author = cleanName(cmp.Or(writerOf(it.Authors, it.DublinCoreExt), writerOf(feed.Authors, feed.DublinCoreExt)), &hidden{})
	d.title = h.hide(d.title)
	text := it.Content
	if strings.TrimSpace(text) == "" {
		text = it.Description
		if isSummary(text) {
			d.unsure = append(d.unsure, "the feed holds a summary, not the text (no content:encoded); save the page of the post instead")
		}
	}
	m := markup{headings: true, address: d.source, hidden: h}
	d.stretches = withoutTitle(m.write(parseFragment(text)), d.title)
	d.dropFirstSeen()
	d.leftOut = append(d.leftOut, leftOutOf(m.dropped, m.captions)...)
	d.leftOut = append(d.leftOut, m.hidden.leftOut()...)
	return d
}

// dropFirstSeen takes out the line that WordPress puts below a post in a feed.
func (d *draft) dropFirstSeen() {
	last := &d.stretches[len(d.stretches)-1]
	if n := len(last.blocks); n > 0 && firstSeen.MatchString(last.blocks[n-1]) {
		last.blocks = last.blocks[:n-1]
		d.leftOut = append(d.leftOut, "the line that says where the post appeared first")
	}
}

func isSummary(text string) bool {
	end := strings.TrimRight(tidyName(wordsOf(parseFragment(text))), " ])")
	return strings.HasSuffix(end, "…") || strings.HasSuffix(end, "...")
}

// writerOf gives the names of the authors.
func writerOf(people []*gofeed.Person, dc *ext.DublinCoreExtension) string {
	var names []string
	for _, p := range people {
		if p != nil && p.Name != "" {
			names = append(names, p.Name)
		}
	}
	if len(names) == 0 && dc != nil {
		names = append(append(names, dc.Creator...), dc.Author...)
	}
	return strings.Join(names, ", ")
}

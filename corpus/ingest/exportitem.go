package ingest

import (
	"cmp"
	"fmt"
	"net/url"
	"strings"
)

// exportItem is an item of a WordPress export: a post, a page, a picture, a menu. Addresses of commenters are not even read.
type exportItem struct {
	Title    string          `xml:"title"`
	Link     string          `xml:"link"`
	PubDate  string          `xml:"pubDate"`
	Creator  string          `xml:"http://purl.org/dc/elements/1.1/ creator"`
	Content  string          `xml:"http://purl.org/rss/1.0/modules/content/ encoded"`
	Date     string          `xml:"post_date"`
	Name     string          `xml:"post_name"`
	Status   string          `xml:"status"`
	Type     string          `xml:"post_type"`
	Password string          `xml:"post_password"`
	Comments []exportComment `xml:"comment"`
}

type exportComment struct {
	ID       string `xml:"comment_id"`
	Name     string `xml:"comment_author"`
	Date     string `xml:"comment_date"`
	Content  string `xml:"comment_content"`
	Approved string `xml:"comment_approved"`
	Type     string `xml:"comment_type"`
	Parent   string `xml:"comment_parent"`
	User     string `xml:"comment_user_id"`
}

// unwanted names what an item is where it is no published post, "" for a post.
func (it *exportItem) unwanted() string {
	switch {
	case it.Type != "post":
		return cmp.Or(it.Type, "items of no type")
	case it.Status != "publish":
		return "posts that are not published (" + cmp.Or(it.Status, "no status") + ")"
	case it.Password != "":
		return "posts behind a password"
	}
	return ""
}

// draft reads the post and its comments.
func (it *exportItem) draft(name string, authors map[string]exportAuthor) *draft {
	m := &markup{headings: true, dropped: make(map[string]int)}
	mended := 0
	repair := func(s string) string {
		repaired, count, _ := repairDouble(s)
		mended += count
		return repaired
	}
	d := &draft{name: name, title: m.hidden.hide(tidyName(repair(it.Title))), date: cmp.Or(findDay(it.Date), findDay(it.PubDate))}
	if isWebAddress(strings.TrimSpace(it.Link)) {
		d.source = strings.TrimSpace(it.Link)
	}
	if slug, err := url.PathUnescape(it.Name); err == nil {
		d.id = slug
	}
	by := authors[it.Creator]
	d.author = cleanName(repair(cmp.Or(by.Name, it.Creator)), &hidden{})
	d.stretches = it.text(m, repair(it.Content), d.source)
	stretches, pictures := d.stretches, m.captions
	for _, c := range it.Comments {
		d.addComment(c, by.ID, m, repair)
	}
	d.stretches = withoutTitle(stretches, d.title)
	if mended > 0 {
		d.unsure = append(d.unsure, fmt.Sprintf("%d characters were encoded twice (cafÃ© for café) and are repaired", mended))
	}
	d.leftOut = append(leftOutOf(m.dropped, pictures), m.hidden.leftOut()...)
	return d
}

// text gives the text of the post: blocks of Gutenberg, which are HTML, or text typed with empty lines between paragraphs.
func (it *exportItem) text(m *markup, content, address string) []stretch {
	m.address, m.newlines = address, newlinesBreakLines
	if strings.Contains(content, "<!-- wp:") {
		m.newlines = emptyLinesPart
		m.dropped["blocks that the blog fills in by itself"] += strings.Count(content, "/-->")
		if m.dropped["blocks that the blog fills in by itself"] == 0 {
			delete(m.dropped, "blocks that the blog fills in by itself")
		}
	}
	return m.write(parseFragment(dropShortcodes(content, m.dropped)))
}

// addComment adds an approved comment of a person.
func (d *draft) addComment(c exportComment, author string, m *markup, repair func(string) string) {
	switch {
	case c.Type == "pingback", c.Type == "trackback":
		m.dropped["pingbacks and trackbacks"]++
		return
	case c.Type != "" && c.Type != "comment":
		m.dropped["comments of the kind "+c.Type]++
		return
	case c.Approved != "1":
		m.dropped[notApproved(c.Approved)]++
		return
	}
	m.headings, m.newlines = false, newlinesBreakLines
	r := remark{key: c.ID, parent: c.Parent, name: cleanName(repair(c.Name), &m.hidden), date: findDay(c.Date)}
	r.author = author != "" && c.User == author && c.User != "0"
	r.body = strings.Join(m.write(parseFragment(repair(c.Content)))[0].blocks, "\n\n")
	if r.body == "" {
		m.dropped["comments without text"]++
		return
	}
	d.comments = append(d.comments, r)
}

func notApproved(status string) string {
	switch status {
	case "spam":
		return "spam"
	case "trash", "post-trashed":
		return "comments in the bin"
	}
	return "comments that are not approved"
}

package ingest

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"teneur/corpus"
)

// draft is a post of a page, a feed or an export on its way: what was found, before the user's options are applied.
type draft struct {
	name      string // of the input
	id        string // a name that the blog itself gave the post, "" for none
	title     string
	author    string
	date      string
	source    string
	stretches []stretch
	comments  []remark
	unsure    []string
	leftOut   []string
}

// remark is a comment of a page, a feed or an export.
type remark struct {
	key    string // what others answer to
	parent string // the key of the comment that it answers, "" for none
	name   string
	date   string
	author bool // the author of the post wrote it, as the blog itself says
	body   string
}

// found makes the post. The error is a corpus.Problem where there is no text.
func (d *draft) found(o Options) (Found, error) {
	day, ok := o.day()
	if !ok {
		return Found{}, o.check(d.name, 0)
	}
	d.apply(o, day)
	d.settleTitle()
	f := Found{Post: corpus.Post{ID: corpus.Slug(cmp.Or(d.id, d.title)), File: d.name, Title: d.title, Author: d.author, Date: d.date, Source: d.source}}
	f.Post.Sections = sectionsOf(d.stretches)
	f.Post.Comments = d.thread()
	if len(f.Post.Sections) == 0 && len(f.Post.Comments) == 0 {
		return Found{}, corpus.Problem{File: d.name, What: "no text of a post in it", Do: "copy the text from the page, paste it into a .txt file and add that"}
	}
	f.Unsure = append(d.unsure, d.missing(f.Post)...)
	f.LeftOut = d.leftOut
	if o.CommentsFrom != 0 {
		f.Unsure = append(f.Unsure, "--comments-from is not used: the mark-up tells where the comments are")
	}
	return f, nil
}

// apply sets what the user knows better.
func (d *draft) apply(o Options, day string) {
	if title := strings.Join(strings.Fields(o.Title), " "); title != "" {
		d.title, d.id = title, ""
	}
	d.author = cmp.Or(strings.Join(strings.Fields(o.Author), " "), d.author, d.writer())
	d.date = cmp.Or(day, d.date)
}

// writer gives the name of the comments that the blog marks as the author's.
func (d *draft) writer() string {
	for _, c := range d.comments {
		if c.author && c.name != "" {
			return c.name
		}
	}
	return ""
}

func (d *draft) settleTitle() {
	if d.title != "" {
		return
	}
	d.title = tidyName(fileTitle(d.name))
	if d.title == "" {
		d.title = "Zonder titel"
	}
	d.unsure = append(d.unsure, fmt.Sprintf("there is no title: %q is made of the file name; give --title for another", d.title))
}

// missing names what was not found.
func (d *draft) missing(p corpus.Post) []string {
	var list []string
	if p.Author == "" {
		list = append(list, "no author found; give --author")
	}
	if p.Date == "" {
		list = append(list, "no date found; give --date")
	}
	if len(p.Sections) == 0 {
		list = append(list, "no text but comments")
	}
	return list
}

// sectionsOf makes sections of stretches. The levels that occur are numbered from 2 on, so that none is skipped.
func sectionsOf(stretches []stretch) []corpus.Section {
	var levels []int
	for _, s := range stretches {
		if s.level > 0 && !slices.Contains(levels, s.level) {
			levels = append(levels, s.level)
		}
	}
	slices.Sort(levels)
	var sections []corpus.Section
	for _, s := range stretches {
		body := strings.Join(s.blocks, "\n\n")
		if s.level == 0 {
			if body != "" {
				sections = append(sections, corpus.Section{Body: body})
			}
			continue
		}
		level := min(slices.Index(levels, s.level)+2, 6)
		if level == 2 && (strings.EqualFold(s.heading, "reacties") || strings.EqualFold(s.heading, "comments")) {
			level = 3 // one of level 2 would open the comments
		}
		sections = append(sections, corpus.Section{Heading: s.heading, Level: level, Body: body})
	}
	return sections
}

// thread makes the comments of the post, in the order of the input, but every one behind the comment that it answers. One
// that answers a comment which is not there answers none.
func (d *draft) thread() []corpus.Comment {
	place := make(map[string]int, len(d.comments))
	for i, c := range d.comments {
		if _, taken := place[c.key]; c.key != "" && !taken {
			place[c.key] = i
		}
	}
	number := make([]int, len(d.comments)) // 0 = not yet written
	var comments []corpus.Comment
	for i := range d.comments {
		for _, k := range d.chain(i, place, number) {
			comments = append(comments, d.comment(k, place, number, len(comments)+1))
		}
	}
	return comments
}

const inChain = -1 // the number of a comment that is about to get one

// chain gives comment i and those before it in its thread that are not written yet, the first answered first.
func (d *draft) chain(i int, place map[string]int, number []int) []int {
	var list []int
	for number[i] == 0 {
		number[i] = inChain
		list = append(list, i)
		parent, known := place[d.comments[i].parent]
		if !known {
			break
		}
		i = parent
	}
	slices.Reverse(list)
	return list
}

func (d *draft) comment(k int, place map[string]int, number []int, n int) corpus.Comment {
	r := d.comments[k]
	number[k] = n
	c := corpus.Comment{ID: commentID(n), Name: r.name, Date: r.date, By: corpus.Reader, Body: r.body}
	if parent, known := place[r.parent]; known && r.parent != "" && parent != k && number[parent] > 0 && number[parent] < n {
		c.ReplyTo = commentID(number[parent])
	}
	if r.author || isAuthorName(d.author, r.name) {
		c.By = corpus.Author
	}
	return c
}

// isAuthorName reports whether a name is that of the author, or of one of the authors.
func isAuthorName(author, name string) bool {
	if name == "" || author == "" {
		return false
	}
	for one := range strings.SplitSeq(author, ",") {
		if strings.EqualFold(strings.TrimSpace(one), name) {
			return true
		}
	}
	return strings.EqualFold(author, name)
}

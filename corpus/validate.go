package corpus

import (
	"cmp"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
)

// Validate gives all that is wrong with a post, by line: what Parse warned of, and a title, author or text that is
// missing, a file name that is not [a-z0-9-]+.md, a date that is none, comments without text or with an ID used
// before, replies to a comment that is not there. An empty result is a post in order.
func Validate(p Post) []Problem {
	v := validator{post: p, problems: slices.Clone(p.read.problems)}
	v.name()
	v.frontMatter()
	v.sections()
	v.comments()
	slices.SortStableFunc(v.problems, func(a, b Problem) int { return cmp.Compare(a.Line, b.Line) })
	return v.problems
}

type validator struct {
	post     Post
	problems []Problem
}

func (v *validator) add(line int, what, do string) {
	v.problems = append(v.problems, Problem{File: v.post.File, Line: line, What: what, Do: do})
}

func (v *validator) name() {
	name := v.post.ID + ".md"
	if v.post.File != "" {
		name = filepath.Base(filepath.ToSlash(v.post.File))
	}
	if stem, ok := strings.CutSuffix(name, ".md"); !ok || !isName(stem) {
		v.add(0, fmt.Sprintf("the file name %q does not work on every system", name), "rename it to "+postID(name)+".md")
	}
}

func (v *validator) frontMatter() {
	if oneLine(v.post.Title) == "" {
		v.add(1, "no title", "add a line title: … to the front matter")
	}
	if oneLine(v.post.Author) == "" {
		v.add(1, "no author", "add a line author: … to the front matter")
	}
	if v.post.Date != "" && !isDate(v.post.Date) {
		v.add(1, fmt.Sprintf("%q is no date", v.post.Date), "write it as 2014-06-02")
	}
}

func (v *validator) sections() {
	hasText := false
	for _, s := range v.post.Sections {
		hasText = hasText || strings.TrimSpace(s.Body) != ""
		if s.Level > 0 && s.Heading == "" {
			v.add(s.Line, "a heading without words", "write the heading, or remove its mark")
		}
	}
	if !hasText {
		v.add(0, "no text but headings and comments", "write the text")
	}
}

func (v *validator) comments() {
	all := map[string]bool{}
	for _, c := range v.post.Comments {
		all[c.ID] = true
	}
	earlier := map[string]bool{}
	for _, c := range v.post.Comments {
		v.comment(c)
		if earlier[c.ID] {
			v.add(c.Line, fmt.Sprintf("a second comment with the id %q", c.ID), "give it an id of its own")
		}
		if c.ReplyTo != "" {
			v.reply(c, all, earlier)
		}
		earlier[c.ID] = true
	}
}

func (v *validator) comment(c Comment) {
	if strings.TrimSpace(c.Body) == "" {
		v.add(c.Line, "a comment without text", "write its text, or remove its heading")
	}
	if !isCommentID(c.ID) {
		v.add(c.Line, fmt.Sprintf("the comment id %q is not made of letters, figures, - and _", c.ID), "name it c1, c2, …")
	}
	if c.Date != "" && !isDate(c.Date) {
		v.add(c.Line, fmt.Sprintf("%q is no date", c.Date), "write it as 2014-06-02")
	}
	if c.By != Author && c.By != Reader {
		v.add(c.Line, fmt.Sprintf("by=%s is neither author nor reader", c.By), "write by=author or by=reader")
	}
}

func (v *validator) reply(c Comment, all, earlier map[string]bool) {
	switch {
	case !all[c.ReplyTo]:
		v.add(c.Line, fmt.Sprintf("a reply to %q, which is no comment here", c.ReplyTo), "correct the re=")
	case !earlier[c.ReplyTo]:
		v.add(c.Line, fmt.Sprintf("a reply to %q, which does not come before it", c.ReplyTo), "correct the re=, or the order")
	}
}

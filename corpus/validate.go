package corpus

import (
	"cmp"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
)

// Validate gives all that is wrong with a post, by line: what Parse warned of and settled (line ends, accents); a title, author or text that is
// missing, a file name that is not [a-z0-9-]+.md, a date that is none, keys that stand twice in the front matter; headings
// that jump a level, comments that are not read as comments; comments without text or ID, or with an ID used
// before, replies to a comment that is not there; e-mail addresses and IP numbers, and what a program left in the
// text. An empty result is a post in order; Fix mends what is Fixable.
func Validate(p Post) []Problem {
	v := validator{post: p, problems: slices.Clone(p.read.problems)}
	v.problems = append(v.problems, p.read.form.problems(p.File)...)
	v.name()
	v.frontMatter()
	v.doubleKeys()
	v.sections()
	v.levels()
	v.lostComments()
	v.comments()
	v.texts()
	v.ending()
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

func (v *validator) fixable(line int, what, do string) {
	v.add(line, what, do)
	v.problems[len(v.problems)-1].Fixable = true
}

func (v *validator) name() {
	name := v.post.ID + ".md"
	if v.post.File != "" {
		name = filepath.Base(filepath.ToSlash(v.post.File))
	}
	if stem, ok := strings.CutSuffix(name, ".md"); !ok || !isName(stem) {
		v.fixable(0, fmt.Sprintf("the file name %q does not work on every system", name), "rename it to "+postID(name)+".md")
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

package ingest

import (
	"fmt"
	"strings"

	"teneur/corpus"
)

// found makes the post of what was read.
func (t *reading) found() Found {
	f := Found{Post: corpus.Post{ID: corpus.Slug(t.title), File: t.name, Title: t.title, Author: t.author, Date: t.date}}
	t.addSections(&f)
	t.addComments(&f)
	f.Unsure = t.doubts()
	f.LeftOut = t.leftOut()
	return f
}

func (t *reading) addSections(f *Found) {
	for i := t.body; i < t.from; {
		end := i + 1
		for end < t.from && t.paragraphs[end].kind != headline {
			end++
		}
		s := corpus.Section{Line: t.paragraphs[i].line}
		if t.paragraphs[i].kind == headline {
			s.Heading, s.Level, s.Body = t.paragraphs[i].text, 2, t.prose(i+1, end)
		} else if s.Body = t.prose(i, end); s.Body != "" {
			s.Line = t.paragraphs[t.firstProse(comment{first: i, end: end})].line
			f.IntroLine = s.Line
		}
		if s.Level > 0 || s.Body != "" {
			f.Post.Sections = append(f.Post.Sections, s)
			f.SectionLines = append(f.SectionLines, s.Line)
		}
		i = end
	}
}

func (t *reading) addComments(f *Found) {
	for k, c := range t.comments {
		made := corpus.Comment{
			ID: commentID(k + 1), Name: c.name, Date: c.date, By: c.by,
			Body: t.prose(c.first, c.end), Line: t.paragraphs[c.first].line,
		}
		if c.replyTo > 0 {
			made.ReplyTo = commentID(c.replyTo)
		}
		f.Post.Comments = append(f.Post.Comments, made)
		f.CommentLines = append(f.CommentLines, made.Line)
	}
}

func commentID(number int) string { return fmt.Sprintf("c%d", number) }

// prose gives the text of paragraphs as Markdown.
func (t *reading) prose(first, end int) string {
	var list []string
	for i := first; i < end; i++ {
		if t.paragraphs[i].kind == prose {
			list = append(list, escape(t.paragraphs[i].text[t.paragraphs[i].prefix:]))
		}
	}
	return strings.Join(list, "\n\n")
}

// reasons says why paragraphs of a kind are not in the text.
var reasons = [...]string{
	titleLine: "the title",
	byline:    "author and date of the post",
	opener:    "the heading over the comments",
	nameLine:  "names and dates of comments, kept with them",
	button:    "buttons below comments",
	blankish:  "lines without words",
}

// leftOut names the lines that are not in the text of the post, those of one kind together.
func (t *reading) leftOut() []string {
	var list []string
	for k := titleLine; int(k) < len(reasons); k++ {
		var lines []string
		for _, p := range t.paragraphs {
			for line := p.line; (p.kind == k || k == nameLine && p.prefix > 0) && line <= p.last; line++ {
				lines = append(lines, fmt.Sprint(line))
			}
		}
		switch len(lines) {
		case 0:
		case 1:
			list = append(list, "line "+lines[0]+": "+reasons[k])
		default:
			list = append(list, "lines "+strings.Join(lines, ", ")+": "+reasons[k])
		}
	}
	return list
}

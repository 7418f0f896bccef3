package corpus

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Parse makes a post of the bytes of a Markdown file. The name gives its ID and stands in messages. It returns an error, a
// Problem, when nothing can be made of the bytes: empty, not UTF-8, NUL bytes, more than MaxSize, front matter that
// does not parse. The problems are warnings, with their lines: the post was read all the same.
//
// Front matter is YAML (---) or TOML (+++), as Hugo, Jekyll and Docusaurus write it. The title is the
// front matter's, else the first level-1 heading, else the file name. Such a heading is no section where no other
// comes before it; behind text (an import, a picture) it stays in the Body of the introduction, where Blocks leaves it out.
// Sections follow the top-level headings. A last level-2 heading "Reacties" or "Comments" that holds
// level-3 headings opens the comments.
func Parse(name string, data []byte) (Post, []Problem, error) {
	raw, text, err := clean(name, data)
	if err != nil {
		return Post{}, nil, err
	}
	front, body, line, err := splitFrontMatter(name, text)
	if err != nil {
		return Post{}, nil, err
	}
	p := Post{File: name, FrontMatter: front.block, Author: front.meta.author, Source: front.meta.source}
	p.read.parsed, p.read.toml = true, front.toml
	p.read.form = formOf(raw, text)
	p.read.gap = firstIsBlank(body)
	p.readBody(body, line, front.meta)
	p.settleTitle(front.meta)
	p.settleDate(front.meta)
	p.ID = postID(name)
	return p, p.read.problems, nil
}

// postID makes the ID of a file name: the name itself where it is canonical, its slug otherwise.
func postID(name string) string {
	if stem := fileStem(name); isName(stem) {
		return stem
	}
	return Slug(fileStem(name))
}

func fileStem(name string) string {
	base := filepath.Base(filepath.ToSlash(name))
	return strings.TrimSuffix(base, filepath.Ext(base))
}

func (p *Post) warn(line int, what, do string) {
	p.read.problems = append(p.read.problems, Problem{File: p.File, Line: line, What: what, Do: do})
}

func (p *Post) settleTitle(m metadata) {
	p.Title = m.title
	if p.Title == "" {
		p.Title = p.read.titleText
	}
	if p.Title == "" {
		p.Title = nameTitle(fileStem(p.File))
		p.warn(1, "no title: the file name is used", "add a line title: … to the front matter")
	}
}

func (p *Post) settleDate(m metadata) {
	p.Date = m.date
	if p.Date == "" {
		p.Date, _ = cutDate(fileStem(p.File))
	}
	if m.badDate != "" {
		p.read.date = misspelt{m.badDate, m.dateLine + 1}
		p.read.problems = append(p.read.problems, badDate(p.File, m.dateLine+1, m.badDate))
	}
}

// nameTitle makes a title of a file name: 2014-06-02-wat-een-gilde-wist gives "Wat een gilde wist".
func nameTitle(stem string) string {
	_, rest := cutDate(stem)
	title := oneLine(strings.NewReplacer("-", " ", "_", " ").Replace(rest))
	first, size := utf8.DecodeRuneInString(title)
	if size == 0 {
		return stem
	}
	return string(unicode.ToUpper(first)) + title[size:]
}

// readBody divides the text behind the front matter over title, sections and comments; line is where it starts.
func (p *Post) readBody(body string, line int, m metadata) {
	headings := outline(body)
	lines := lineCounter{text: body, line: line}
	start := 0
	first := p.findTitle(body, headings, m)
	if first == 1 && p.read.titleHeading != "" {
		start = headings[0].end
	}
	comments := findComments(headings[first:]) + first
	p.Sections = make([]Section, 0, 1+comments-first)
	p.addIntro(body[start:startOf(headings, first, body)], start, &lines)
	for i := first; i < comments; i++ {
		p.addSection(headings[i], body[headings[i].end:startOf(headings, i+1, body)], &lines)
	}
	if comments < len(headings) {
		p.addComments(body, headings[comments:], &lines)
	}
}

func startOf(headings []outlined, i int, body string) int {
	if i < len(headings) {
		return headings[i].start
	}
	return len(body)
}

// findTitle finds the title among the headings where the front matter has none, and gives the number of the first
// heading that is a section. A level-1 heading behind other sections gives the title too, but stays a section:
// the text under it is no part of the one before.
func (p *Post) findTitle(body string, headings []outlined, m metadata) int {
	if m.title != "" {
		return 0
	}
	for i, h := range headings {
		if h.level != 1 || h.text == "" {
			continue
		}
		p.read.titleText = h.text
		if i > 0 {
			return 0
		}
		if strings.TrimSpace(body[:h.start]) == "" {
			p.read.titleHeading = h.lines
		}
		return 1
	}
	return 0
}

// findComments gives the number of the heading that opens the comments, len(headings) where none does: the last
// of level 2, by its name, with a level-3 heading next and nothing above level 3 behind it.
func findComments(headings []outlined) int {
	for i := len(headings) - 1; i >= 0; i-- {
		if headings[i].level > 2 {
			continue
		}
		opens := headings[i].level == 2 && isCommentsName(headings[i].text) &&
			i+1 < len(headings) && headings[i+1].level == 3
		if opens {
			return i
		}
		break
	}
	return len(headings)
}

func isCommentsName(s string) bool {
	return strings.EqualFold(s, "Reacties") || strings.EqualFold(s, "Comments")
}

func (p *Post) addIntro(chunk string, start int, lines *lineCounter) {
	if body := trimBlank(chunk); body != "" {
		at := start + strings.Index(chunk, body)
		line := lines.at(at)
		p.Sections = append(p.Sections, Section{Body: body, Line: line, read: heading{bodyLine: line}})
	}
}

func (p *Post) addSection(h outlined, chunk string, lines *lineCounter) {
	line, body := lines.at(h.start), trimBlank(chunk)
	h.bodyLine = lines.at(h.end + strings.Index(chunk, body))
	p.Sections = append(p.Sections, Section{Heading: h.text, Level: h.level, Body: body, Line: line, read: h.heading})
}

func (p *Post) addComments(body string, headings []outlined, lines *lineCounter) {
	p.read.commentsHeading = headings[0].lines
	p.read.commentsIntro = trimBlank(body[headings[0].end:headings[1].start])
	p.Comments = make([]Comment, 0, len(headings)-1)
	for i := 1; i < len(headings); {
		next := i + 1
		for next < len(headings) && headings[next].level > 3 {
			next++
		}
		p.addComment(headings[i], body[headings[i].end:startOf(headings, next, body)], lines)
		i = next
	}
	p.nameComments()
}

func (p *Post) addComment(h outlined, chunk string, lines *lineCounter) {
	line, body := lines.at(h.start), trimBlank(chunk)
	h.bodyLine = lines.at(h.end + strings.Index(chunk, body))
	head := readCommentHeading(h.heading)
	by := head.by
	if by == "" {
		by = speaker(p.Author, head.name)
	}
	p.Comments = append(p.Comments, Comment{
		ID: head.id, ReplyTo: head.replyTo, Name: head.name, Date: head.date, By: by,
		Body: body, Line: line, read: head,
	})
}

// nameComments gives an ID to every comment whose heading has none: c and its number, or the next that is free.
func (p *Post) nameComments() {
	if !slices.ContainsFunc(p.Comments, func(c Comment) bool { return c.ID == "" }) {
		return
	}
	taken := map[string]bool{}
	for _, c := range p.Comments {
		taken[c.ID] = true
	}
	next := 1
	for i := range p.Comments {
		if p.Comments[i].ID != "" {
			continue
		}
		next = max(next, i+1)
		for taken[fmt.Sprintf("c%d", next)] {
			next++
		}
		p.Comments[i].ID = fmt.Sprintf("c%d", next)
		taken[p.Comments[i].ID] = true
	}
}

func firstIsBlank(s string) bool {
	line, _, _ := strings.Cut(s, "\n")
	return strings.Trim(line, " \t") == ""
}

// trimBlank takes the blank lines off both ends; the indent of the first line stays, as it can mean code.
func trimBlank(s string) string {
	for {
		line, rest, found := strings.Cut(s, "\n")
		if !found || strings.Trim(line, " \t") != "" {
			break
		}
		s = rest
	}
	for {
		at := strings.LastIndexByte(s, '\n')
		if strings.Trim(s[at+1:], " \t") != "" {
			return s
		}
		if at < 0 {
			return ""
		}
		s = s[:at]
	}
}

// lineCounter turns byte offsets, asked for in rising order, into line numbers.
type lineCounter struct {
	text   string
	offset int
	line   int
}

func (c *lineCounter) at(offset int) int {
	c.line += strings.Count(c.text[c.offset:offset], "\n")
	c.offset = offset
	return c.line
}

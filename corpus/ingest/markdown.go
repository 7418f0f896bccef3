package ingest

import (
	"strings"

	"teneur/corpus"
)

// Markdown makes a post of a Markdown file, by corpus.Parse: its headings are marked, and so are its comments. What the
// options say of title, author and date goes before what the file says; CommentsFrom is not used. What Parse
// warns of is in Unsure; nothing is left out. The error is a corpus.Problem.
func Markdown(name string, data []byte, o Options) (Found, error) {
	date, ok := o.day()
	if !ok {
		return Found{}, o.check(name, 0)
	}
	p, problems, err := corpus.Parse(name, data)
	if err != nil {
		return Found{}, err
	}
	o.apply(&p, date)
	f := Found{Post: p}
	f.readLines()
	for _, problem := range problems {
		f.Unsure = append(f.Unsure, problem.String())
	}
	if o.CommentsFrom > 0 {
		f.Unsure = append(f.Unsure, "--comments-from is not used: in Markdown the comments stand under a heading ## Reacties")
	}
	return f, nil
}

// apply sets what the user knows better. The ID follows a new title, and the title of what has no file name.
func (o Options) apply(p *corpus.Post, date string) {
	if title := strings.Join(strings.Fields(o.Title), " "); title != "" {
		p.Title = title
		p.ID = corpus.Slug(title)
	} else if fileTitle(p.File) == "" {
		p.ID = corpus.Slug(p.Title)
	}
	if author := strings.Join(strings.Fields(o.Author), " "); author != "" {
		p.Author = author
		for i := range p.Comments {
			if strings.EqualFold(p.Comments[i].Name, author) {
				p.Comments[i].By = corpus.Author
			}
		}
	}
	if date != "" {
		p.Date = date
	}
}

// readLines takes the lines over from the post.
func (f *Found) readLines() {
	for i, s := range f.Post.Sections {
		if i == 0 && s.Level == 0 {
			f.IntroLine = s.Line
		}
		f.SectionLines = append(f.SectionLines, s.Line)
	}
	for _, c := range f.Post.Comments {
		f.CommentLines = append(f.CommentLines, c.Line)
	}
}

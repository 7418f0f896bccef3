package ingest

import "teneur/corpus"

// postJSON, sectionJSON and commentJSON are the shape of teneur add --dry-run --json; nil becomes null.
type postJSON struct {
	Title     string        `json:"title"`
	Author    *string       `json:"author"`
	Date      *string       `json:"date"`
	IntroLine *int          `json:"intro_line"`
	Sections  []sectionJSON `json:"sections"`
	Comments  []commentJSON `json:"comments"`
	Unsure    []string      `json:"unsure"`
	LeftOut   []string      `json:"left_out"`
}

type sectionJSON struct {
	Heading string `json:"heading"`
	Line    *int   `json:"line"`
}

type commentJSON struct {
	Line    *int           `json:"line"`
	By      corpus.Speaker `json:"by"`
	Name    *string        `json:"name"`
	Date    *string        `json:"date"`
	ReplyTo *int           `json:"reply_to"`
}

// JSON gives what was found in the shape of teneur add --dry-run --json, for encoding/json: one post, sections without
// the introduction, reply_to the number (from 1) of the comment answered, null for what is not known.
func (f Found) JSON() any {
	j := postJSON{
		Title: f.Post.Title, Author: known(f.Post.Author), Date: known(f.Post.Date), IntroLine: known(f.IntroLine),
		Sections: []sectionJSON{}, Comments: []commentJSON{}, Unsure: list(f.Unsure), LeftOut: list(f.LeftOut),
	}
	for i, s := range f.Post.Sections {
		if s.Level > 0 {
			j.Sections = append(j.Sections, sectionJSON{s.Heading, known(at(f.SectionLines, i))})
		}
	}
	number := make(map[string]int)
	for i, c := range f.Post.Comments {
		number[c.ID] = i + 1
	}
	for i, c := range f.Post.Comments {
		j.Comments = append(j.Comments, commentJSON{
			known(at(f.CommentLines, i)), c.By, known(c.Name), known(c.Date), known(number[c.ReplyTo]),
		})
	}
	return j
}

// known gives nil for what is empty.
func known[T comparable](v T) *T {
	var zero T
	if v == zero {
		return nil
	}
	return &v
}

// at gives the line of part i, 0 where the input had no lines.
func at(lines []int, i int) int {
	if i < len(lines) {
		return lines[i]
	}
	return 0
}

// list gives an empty list for none, which encoding/json would spell null.
func list(l []string) []string {
	if l == nil {
		return []string{}
	}
	return l
}

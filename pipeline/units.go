package pipeline

import (
	"fmt"

	"teneur/corpus"
	"teneur/pipeline/tokenize"
)

// units cuts a post into its introduction, sections and comments, each with its prose tokenised.
func units(post corpus.Post) []Unit {
	all := parts(post)
	markQuotations(all)
	return all
}

// parts is units without a look at what comments repeat.
func parts(post corpus.Post) []Unit {
	var all []Unit
	number := 0
	for _, s := range post.Sections {
		u := Unit{ID: "intro", Kind: Intro, By: corpus.Author, Name: post.Author}
		if s.Level > 0 {
			number++
			u.ID, u.Kind, u.Heading = fmt.Sprintf("s%d", number), Section, s.Heading
		}
		read(&u, s.Body)
		all = append(all, u)
	}
	for _, c := range post.Comments {
		u := Unit{ID: c.ID, Kind: Comment, By: c.By, Name: c.Name, Date: c.Date, ReplyTo: c.ReplyTo}
		read(&u, c.Body)
		all = append(all, u)
	}
	return all
}

// read gives a unit the prose of a Markdown text, paragraph by paragraph.
func read(u *Unit, markdown string) {
	prose, quoted := corpus.Prose(markdown, make([]bool, 0, 32))
	u.Doc = tokenize.Document(prose, quoted)
}

package pipeline

import (
	"fmt"
	"strings"

	"teneur/corpus"
	"teneur/pipeline/tokenize"
)

// units cuts a post into its introduction, sections and comments, each with its prose tokenised.
func units(post corpus.Post) []Unit {
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
	markQuotations(all)
	return all
}

// read gives a unit the prose of a Markdown text, paragraph by paragraph.
func read(u *Unit, markdown string) {
	var prose strings.Builder
	var quoted []bool
	for _, block := range corpus.Blocks(markdown) {
		if strings.TrimSpace(block.Text) == "" {
			continue
		}
		if prose.Len() > 0 {
			prose.WriteString("\n\n")
		}
		prose.WriteString(block.Text)
		quoted = append(quoted, block.Quote)
	}
	u.Doc = tokenize.Document(prose.String(), quoted)
}

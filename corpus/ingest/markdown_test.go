package ingest

import (
	"slices"
	"testing"

	"teneur/corpus"
)

const markdownPost = `---
title: Brood
author: Anna
---
Inleiding.

## Deeg

Tekst.

## Reacties

### Henk · 2014-06-03 {#c1}

Mooi!

### Bea {#c2 re=c1}

Vind ik ook.
`

func TestMarkdown(t *testing.T) {
	f, err := Markdown("map/brood.md", []byte(markdownPost), Options{Author: "Bea", Date: "2 juni 2014", CommentsFrom: 3})
	if err != nil {
		t.Fatal(err)
	}
	if f.IntroLine != 5 || !slices.Equal(f.SectionLines, []int{5, 7}) || !slices.Equal(f.CommentLines, []int{13, 17}) {
		t.Errorf("lines: %d, %v, %v", f.IntroLine, f.SectionLines, f.CommentLines)
	}
	if f.Post.ID != "brood" || f.Post.Author != "Bea" || f.Post.Date != "2014-06-02" || f.Post.Comments[1].By != corpus.Author {
		t.Errorf("post: %+v", f.Post)
	}
	if len(f.Unsure) != 1 {
		t.Errorf("unsure: %q; want that --comments-from is not used", f.Unsure)
	}
}

func TestMarkdownTitleGivesID(t *testing.T) {
	f, err := Markdown("-", []byte("# Een titel\n\nTekst.\n"), Options{})
	if err != nil || f.Post.ID != "een-titel" {
		t.Errorf("ID %q, %v; want een-titel", f.Post.ID, err)
	}
	f, err = Markdown("brood.md", []byte(markdownPost), Options{Title: "Zuurdesem"})
	if err != nil || f.Post.ID != "zuurdesem" || f.Post.Title != "Zuurdesem" {
		t.Errorf("ID %q, title %q, %v; want zuurdesem", f.Post.ID, f.Post.Title, err)
	}
	if _, err = Markdown("brood.md", nil, Options{}); err == nil {
		t.Error("an empty file gives no error")
	}
	if _, err = Markdown("brood.md", []byte(markdownPost), Options{Date: "ooit"}); err == nil {
		t.Error("a bad date gives no error")
	}
}

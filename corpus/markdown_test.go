package corpus

import (
	"strings"
	"testing"
)

func TestMarkdownOfANewPost(t *testing.T) {
	p := Post{ID: "gilde", Title: "Wat een gilde wist", Author: "Edwin", Date: "2014-06-02", Source: "https://example.org/gilde",
		Sections: []Section{{Body: "Inleiding …"}, {Heading: "Ambacht", Level: 2, Body: "Tekst …\n"}},
		Comments: []Comment{{ID: "c1", Name: "Henk", Date: "2014-06-03", By: Reader, Body: "Mooi stuk!"},
			{ID: "c2", ReplyTo: "c1", Name: "Edwin", Date: "2014-06-03", By: Author, Body: "Dank je, Henk."},
			{ID: "c3", By: Author, Body: "# Kop"}}}
	want := `---
title: Wat een gilde wist
author: Edwin
date: 2014-06-02
source: https://example.org/gilde
---
Inleiding …

## Ambacht

Tekst …

## Reacties

### Henk · 2014-06-03 {#c1}

Mooi stuk!

### Edwin · 2014-06-03 {#c2 re=c1}

Dank je, Henk.

### Anoniem {#c3 by=author}

\# Kop
`
	if got := string(p.Markdown()); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// Each row changes fields of a post that was read; only what says them may change in the file.
func TestMarkdownChangesOnlyWhatChanged(t *testing.T) {
	tests := []struct {
		name, before string
		change       func(*Post)
		after        string
	}{
		{"title in YAML", "---\n# zo\ntags: [a]  # twee\ntitle: >\n  Lang\n  verhaal\n# daarna\nx: 1\n---\nT\n",
			func(p *Post) { p.Title = "Kort: verhaal" }, "---\n# zo\ntags: [a]  # twee\ntitle: 'Kort: verhaal'\n# daarna\nx: 1\n---\nT\n"},
		{"author added", "---\ntitle: a\n---\nT\n", func(p *Post) { p.Author = "Ans" }, "---\ntitle: a\nauthor: Ans\n---\nT\n"},
		{"authors", "---\ntitle: a\nauthors:\n  - b\n  - c\nz: 1\n---\nT\n", func(p *Post) { p.Author = "Ans" },
			"---\ntitle: a\nauthors: Ans\nz: 1\n---\nT\n"},
		{"date taken out", "---\ntitle: a\ndate: 2014-06-02\n---\nT\n", func(p *Post) { p.Date = "" }, "---\ntitle: a\n---\nT\n"},
		{"flow mapping", "---\n{title: a, x: [1]}\n---\nT\n", func(p *Post) { p.Title = "b" }, "---\n{title: b, x: [1]}\n---\nT\n"},
		{"TOML", "+++\nx = 1\ntitle = \"a\" # naam\n[p]\ny = 2\n+++\nT\n", func(p *Post) { p.Title, p.Author = "b \"c\"", "Ans" },
			"+++\nauthor = \"Ans\"\nx = 1\ntitle = \"b \\\"c\\\"\"\n[p]\ny = 2\n+++\nT\n"},
		{"title in a heading", "# *a*\n\nT\n\n# B #\n\nC\n", func(p *Post) { p.Title = "b" }, "# b\n\nT\n\n# B #\n\nC\n"},
		{"section heading", "---\ntitle: a\n---\n## *b*\n\nT\n\n*c*\n---\n\nU\n", func(p *Post) { p.Sections[0].Heading = "1 * 2 * 3 #" },
			"---\ntitle: a\n---\n## 1 \\* 2 \\* 3 \\#\n\nT\n\n*c*\n---\n\nU\n"},
		{"author renamed", "---\ntitle: a\nauthor: Ed\n---\nT\n\n## Reacties\n\n### Ed {#c1}\n\nx\n", func(p *Post) { p.Author = "Edwin" },
			"---\ntitle: a\nauthor: Edwin\n---\nT\n\n## Reacties\n\n### Ed {#c1 by=author}\n\nx\n"},
		{"time and address of a comment", "---\ntitle: a\n---\nT\n\n## Reacties\n\n### [Ed](https://ed.nl) · 2014-06-02 10:30 {.x}\n\nx\n",
			func(p *Post) { p.Comments[0].ReplyTo = "c9" },
			"---\ntitle: a\n---\nT\n\n## Reacties\n\n### [Ed](https://ed.nl) · 2014-06-02 10:30 {#c1 .x re=c9}\n\nx\n"},
	}
	for _, test := range tests {
		p := parse(t, "x.md", test.before)
		test.change(&p)
		got := string(p.Markdown())
		if got != test.after {
			t.Errorf("%s: got\n%s\nwant\n%s", test.name, got, test.after)
		}
		checkSame(t, test.name, p, parse(t, "x.md", got))
	}
}

// A section or comment that leaves code or a comment of HTML open must not swallow the next.
func TestOpenEndsAreClosed(t *testing.T) {
	for _, open := range []string{"```go\nx", "  ~~~~\nx", "<!-- x", "<script>\nx", "<pre>x", "<?php x", "<![CDATA[ x", "<!DOCTYPE\nx"} {
		p := Post{ID: "x", Title: "x", Sections: []Section{{Body: open}, {Heading: "Twee", Level: 2, Body: open}},
			Comments: []Comment{{ID: "c1", Name: "Ans", By: Reader, Body: open}, {ID: "c2", Name: "Henk", By: Reader, Body: "y"}}}
		saved := string(p.Markdown())
		again := parse(t, "x.md", saved)
		if len(again.Sections) != 2 || len(again.Comments) != 2 || !strings.Contains(saved, open) {
			t.Errorf("%q: %d sections, %d comments in\n%s", open, len(again.Sections), len(again.Comments), saved)
		}
	}
}

func TestHeadingsInCommentsAreEscaped(t *testing.T) {
	for in, want := range map[string]string{
		"# a": `\# a`, "a\n===\nb": "a\n\\===\n\nb", "a\n---": "a\n\\---", "x\n## a\ny": "x\n\n\\## a\n\ny",
		"> # a": "> # a", "`#` a": "`#` a", "a - b = c": "a - b = c", "# a\n===": "\\# a\n\n===",
	} {
		got := escapeHeadings(in)
		if got != want {
			t.Errorf("escapeHeadings(%q) = %q, want %q", in, got, want)
		}
		if len(allHeadings(got)) > 0 || escapeHeadings(got) != got {
			t.Errorf("%q still holds a heading", got)
		}
	}
}

package corpus

import (
	"slices"
	"testing"
)

func TestValidate(t *testing.T) {
	p := parse(t, "posts/Een Post.md", "---\ndate: gisteren\n---\n##\n\n## Reacties\n\n### Ans {#c1}\n\n### Henk {#c1 re=c9}\n\nx\n\n"+
		"### Piet {#c3 re=c4}\n\nx\n\n### Jan {#c4}\n\nx\n")
	want := []string{
		`posts/Een Post.md: the file name "Een Post.md" does not work on every system: rename it to een-post.md`,
		`posts/Een Post.md: no text but headings and comments: write the text`,
		`posts/Een Post.md:1: no title: the file name is used: add a line title: … to the front matter`,
		`posts/Een Post.md:1: no author: add a line author: … to the front matter`,
		`posts/Een Post.md:2: "gisteren" is no date: write it as 2014-06-02`,
		`posts/Een Post.md:4: a heading without words: write the heading, or remove its mark`,
		`posts/Een Post.md:8: a comment without text: write its text, or remove its heading`,
		`posts/Een Post.md:10: a reply to "c9", which is no comment here: correct the re=`,
		`posts/Een Post.md:10: a second comment with the id "c1": give it an id of its own`,
		`posts/Een Post.md:14: a reply to "c4", which does not come before it: correct the re=, or the order`,
	}
	var got []string
	for _, problem := range Validate(p) {
		got = append(got, problem.String())
	}
	slices.Sort(got)
	slices.Sort(want)
	if !slices.Equal(got, want) {
		for _, line := range got {
			t.Log(line)
		}
		t.Error("these are the problems found")
	}
}

func TestValidateOfAPostInMemory(t *testing.T) {
	good := Post{ID: "x", Title: "x", Author: "Ans", Date: "2014-06-02", Sections: []Section{{Body: "x"}},
		Comments: []Comment{{ID: "c1", Body: "x", By: Reader, Date: "2014-06-03"}}}
	if problems := Validate(good); len(problems) != 0 {
		t.Errorf("%v", problems)
	}
	for name, spoil := range map[string]func(*Post){
		"title": func(p *Post) { p.Title = " " }, "author": func(p *Post) { p.Author = "" }, "date": func(p *Post) { p.Date = "2014-02-30" },
		"id": func(p *Post) { p.ID = "Ä" }, "comment date": func(p *Post) { p.Comments[0].Date = "x" }, "by": func(p *Post) { p.Comments[0].By = "" },
		"comment id": func(p *Post) { p.Comments[0].ID = "c 1" }, "text": func(p *Post) { p.Sections = nil },
	} {
		bad := good
		bad.Comments = slices.Clone(good.Comments)
		spoil(&bad)
		if problems := Validate(bad); len(problems) != 1 {
			t.Errorf("%s: %v, want one problem", name, problems)
		}
	}
}

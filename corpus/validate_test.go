package corpus

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
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
		`posts/Een Post.md:10: a second comment with the id "c1": name it c2; replies to c1 stay with the first`,
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

func TestValidateFindings(t *testing.T) {
	const head, comments = "---\ntitle: A\nauthor: B\n---\n", "## Reacties\n\n"
	for _, test := range []struct{ what, file, want string }{
		{"in order", head + "Een.\n\n## Twee\n\n### Drie\n\nx\n\n" + comments + "### Jan · Utrecht {#c1}\n\nx\n", ""},
		{"double key", "---\ntitle: A\nauthor: B\ntitle: C\nx: {y: 1, y: 2}\n---\nx\n", `4: a second key "title", after line 2|5: a second key "y", after line 5`},
		{"double key in TOML", "+++\ntitle = \"A\"\nauthor = \"B\"\n[a]\nx = 1\n[b]\nx = 1\nx = 2\n[[c]]\ny = 1\n[[c]]\ny = 2\n+++\nx\n", `8: a second key "x", after line 7`},
		{"byte order mark, line ends", "\ufeff" + strings.ReplaceAll(head, "\n", "\r\n") + "x\r\n", "1: a byte order mark|1: lines that end as on Windows (CR LF)"},
		{"loose accent", head + "\ncafe\u0301\n", "6: letters with loose accents (not NFC)"},
		{"jump", head + "x\n\n## A\n\n#### B\n\nx\n", "9: a heading of level 4 below one of level 2"},
		{"jump at the start", head + "### A\n\nx\n", "5: a heading of level 3 below one of level 1"},
		{"comments not last", head + "x\n\n" + comments + "### Jan {#c1}\n\nx\n\n## Over mij\n\nx\n", `7: what stands under "Reacties" is read as text, not as comments`},
		{"comments at another level", head + "x\n\n# Reacties\n\n## Jan\n\nx\n", `7: what stands under "Reacties" is read as text, not as comments`},
		{"no id", head + "x\n\n" + comments + "### Jan\n\nx\n", "9: a comment without an id"},
		{"date of a comment", head + "x\n\n" + comments + "### Jan · 31-2-2014 {#c1}\n\nx\n", `9: "31-2-2014" is no date`},
		{"attribute", head + "x\n\n" + comments + "### Jan {#c1 rep=c2}\n\nx\n", `9: "rep=c2" in the heading of a comment means nothing here`},
		{"behind the braces", head + "x\n\n" + comments + "### Jan {#c1} zei\n\nx\n", "9: a comment without an id|9: braces in the name of a comment"},
		{"e-mail", head + "x\n\n" + comments + "### a@b.nl {#c1}\n\nx\n\nmail\nc@d.nl of e@f.nl\n",
			"9: an e-mail address, a@b.nl|14: an e-mail address, c@d.nl|14: an e-mail address, e@f.nl"},
		{"IP", head + "x\n\nvan 82.94.12.7\n", "7: an IP number, 82.94.12.7"},
		{"control", head + "x\x1a\n", `5: a control character ('\x1a')`},
		{"lost letter", head + "caf\uFFFD\n", "5: a letter that was lost when the text was converted (\uFFFD)"},
		{"merge", head + "<<<<<<< HEAD\nx\n>>>>>>> b\n", "5: a mark of a merge that was not finished|7: a mark of a merge that was not finished"},
		{"open code", head + "x\n\n```\ncode\n\n## Reacties\n\n### Jan\n", "5: the last text opens code or an HTML comment that has no end"},
		{"closing tag", head + "x\n\ny\n</body>\n", "8: a closing tag </body> at the end that closes nothing"},
	} {
		p, _, err := Parse("a.md", []byte(test.file))
		if err != nil {
			t.Errorf("%s: %v", test.what, err)
			continue
		}
		var got []string
		for _, problem := range Validate(p) {
			got = append(got, fmt.Sprintf("%d: %s", problem.Line, problem.What))
		}
		if strings.Join(got, "|") != test.want {
			t.Errorf("%s:\n%s\nwant\n%s", test.what, strings.Join(got, "|"), test.want)
		}
	}
}

func TestRespellDate(t *testing.T) {
	for s, want := range map[string]string{
		"2-6-2014": "2014-06-02", "02.06.2014": "2014-06-02", "2 juni 2014": "2014-06-02", "2 JUN. 2014": "2014-06-02", "13/6/2014": "2014-06-13",
		"6/6/2014": "2014-06-06", "2/6/2014": "", "6/13/2014": "", "31-2-2014": "", "2-6-14": "", "2 juin 2014": "", "gisteren": "", "": "", "1-2-3-4": "",
		"-1-6-2014": "", "+2-6-2014": "",
	} {
		if got, ok := respellDate(s); ok != (want != "") || ok && got != want {
			t.Errorf("%q: %q, %v, want %q", s, got, ok, want)
		}
	}
}

func TestDuplicates(t *testing.T) {
	first := Post{ID: "a", File: "a.md", Title: "Titel", Author: "B", Date: "2014-06-02", Sections: []Section{{Body: "Een *tekst*."}},
		Comments: []Comment{{Name: "Jan", Body: "x"}}}
	for what, test := range map[string]struct {
		change func(*Post)
		want   Likeness
	}{
		"again":                 {func(p *Post) { p.Title = "Anders" }, SamePost},
		"other spelling":        {func(p *Post) { p.Sections = []Section{{Body: "Een\ntekst"}} }, SamePost},
		"more comments":         {func(p *Post) { p.Comments = append(p.Comments, Comment{Body: "y"}) }, OtherComments},
		"new text":              {func(p *Post) { p.Sections = []Section{{Body: "Nieuw"}} }, SameTitle},
		"new text, another day": {func(p *Post) { p.Sections, p.Date = []Section{{Body: "Nieuw"}}, "2015-06-02" }, Different},
		"another author":        {func(p *Post) { p.Sections, p.Author = []Section{{Body: "Nieuw"}}, "C" }, Different},
	} {
		d := Duplicates{}
		if _, alike := d.Find(first); alike != Different {
			t.Error("found in nothing")
		}
		if problems := d.Check(first); len(problems) != 0 {
			t.Error(problems)
		}
		other := first
		other.ID, other.File = "b", "b.md"
		test.change(&other)
		earlier, alike := d.Find(other)
		if alike != test.want || (alike != Different) != (earlier.ID == "a") {
			t.Errorf("%s: %v, %v", what, alike, earlier.ID)
		}
		if problems := d.Check(other); (len(problems) == 1) != (test.want != Different) {
			t.Errorf("%s: %v", what, problems)
		}
	}
}

func TestStrays(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, "a.md", "x")
	write(t, dir, "b.txt", "x")
	write(t, dir, "plaatje.png", "x")
	write(t, dir, "a.md~1", "x")
	write(t, dir, ".c.txt", "x")
	if err := os.MkdirAll(filepath.Join(dir, "oud"), 0o700); err != nil {
		t.Fatal(err)
	}
	write(t, filepath.Join(dir, "oud"), "x.md", "x")
	var names []string
	for _, p := range Strays(dir) {
		names = append(names, filepath.Base(p.File))
	}
	if got := strings.Join(names, " "); got != "b.txt oud" {
		t.Errorf("%s", got)
	}
}

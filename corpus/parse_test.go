package corpus

import (
	"errors"
	"strings"
	"testing"
)

func parse(t *testing.T, name, data string) Post {
	t.Helper()
	p, _, err := Parse(name, []byte(data))
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	return p
}

func TestParseFrontMatter(t *testing.T) {
	tests := []struct{ name, data, title, author, date, source string }{
		{"design", "---\ntitle: Wat een gilde wist\nauthor: Edwin\ndate: 2014-06-02\nsource: https://example.org/gilde\n---\nInleiding",
			"Wat een gilde wist", "Edwin", "2014-06-02", "https://example.org/gilde"},
		{"hugo", "---\ntitle: \"Gilde: toen\"\ndate: 2014-06-02T23:30:00+02:00\nauthor:\n  name: Henk\n---\nx", "Gilde: toen", "Henk", "2014-06-02", ""},
		{"docusaurus", "---\ntitle: >\n  Lang\n  verhaal\nauthors: [tom, {name: Ans}]\ntags: [a]\n---\nx", "Lang verhaal", "tom, Ans", "", ""},
		{"jekyll", "---\nlayout: post\ntitle: Gilde\ndate: 2014-06-02 10:00:00 +0200\n---\nx", "Gilde", "", "2014-06-02", ""},
		{"toml", "+++\ntitle = 'Gilde' # naam\ndate = 2014-06-02T10:00:00Z\nauthors = [\"Ans\",\n \"Henk\"]\n+++\nx", "Gilde", "Ans, Henk", "2014-06-02", ""},
		{"toml-params", "+++\ntitle = \"Het \\\"gilde\\\"\"\n[params]\nauthor = \"Ans\"\n+++\nx", `Het "gilde"`, "Ans", "", ""},
		{"heading", "\n# De *titel* {#t}\n\nx", "De titel", "", "", ""},
		{"heading-behind-import", "---\nid: x\n---\nimport A from 'a'\n\n# De titel\n\nx", "De titel", "", "", ""},
		{"2014-06-02-wat-een-gilde", "x", "Wat een gilde", "", "2014-06-02", ""},
		{"ruler", "---\nGeen sleutel\n---\nx", "Ruler", "", "", ""},
		{"null", "---\ntitle: ~\nauthor:\n---\n# Kop\n", "Kop", "", "", ""},
	}
	for _, test := range tests {
		p := parse(t, test.name+".md", test.data)
		if p.Title != test.title || p.Author != test.author || p.Date != test.date || p.Source != test.source {
			t.Errorf("%s: %q %q %q %q, want %q %q %q %q", test.name, p.Title, p.Author, p.Date, p.Source,
				test.title, test.author, test.date, test.source)
		}
		checkRoundTrip(t, test.name+".md", []byte(test.data))
	}
}

func TestParseSections(t *testing.T) {
	p := parse(t, "x.md", "---\ntitle: x\n---\n\nVooraf.\n\nOnder\nstreept\n===\nA\n### C# `go` [link](u) ###\n\n"+
		"```\n# code\n```\n> # citaat\n\n- # lijst\n\n##\nB\n")
	want := []Section{
		{Body: "Vooraf.", Line: 5},
		{Heading: "Onder streept", Level: 1, Body: "A", Line: 7},
		{Heading: "C# go link", Level: 3, Body: "```\n# code\n```\n> # citaat\n\n- # lijst", Line: 11},
		{Heading: "", Level: 2, Body: "B", Line: 20},
	}
	if len(p.Sections) != len(want) {
		t.Fatalf("%d sections, want %d: %+v", len(p.Sections), len(want), p.Sections)
	}
	for i, s := range p.Sections {
		s.read = heading{}
		if s != want[i] {
			t.Errorf("section %d is %+v, want %+v", i, s, want[i])
		}
	}
}

func TestTitleHeadingIsNoSection(t *testing.T) {
	p := parse(t, "x.md", "# Titel\n\nInleiding.\n\n## Een\n\nTekst.\n")
	if len(p.Sections) != 2 || p.Sections[0].Body != "Inleiding." || p.Sections[1].Heading != "Een" {
		t.Errorf("sections %+v", p.Sections)
	}
}

func TestParseComments(t *testing.T) {
	p := parse(t, "x.md", "---\ntitle: x\nauthor: Edwin\n---\nTekst.\n\n## reacties\n\nEr zijn er vier.\n\n"+
		"### Henk · Utrecht · 2014-06-03 {#a}\n\nMooi!\n\n#### Kop\n\nMeer.\n\n"+
		"### edwin {#b re=a}\n\nDank.\n\n### Anoniem {by=author}\n\nIk weer.\n\n### Ans · gisteren {#c4 re=#b by=reader}\nNee.\n")
	want := []Comment{
		{ID: "a", Name: "Henk · Utrecht", Date: "2014-06-03", By: Reader, Body: "Mooi!\n\n#### Kop\n\nMeer.", Line: 11},
		{ID: "b", ReplyTo: "a", Name: "edwin", By: Author, Body: "Dank.", Line: 19},
		{ID: "c3", By: Author, Body: "Ik weer.", Line: 23},
		{ID: "c4", ReplyTo: "b", Name: "Ans · gisteren", By: Reader, Body: "Nee.", Line: 27},
	}
	if len(p.Sections) != 1 || len(p.Comments) != len(want) {
		t.Fatalf("%d sections, comments %+v", len(p.Sections), p.Comments)
	}
	for i, c := range p.Comments {
		c.read = commentSource{}
		if c != want[i] {
			t.Errorf("comment %d is %+v, want %+v", i, c, want[i])
		}
	}
	saved := string(p.Markdown())
	for _, piece := range []string{"\nEr zijn er vier.\n", "\n\\#### Kop\n", "### Anoniem {#c3 by=author}\n"} {
		if !strings.Contains(saved, piece) {
			t.Errorf("%q is missing in\n%s", piece, saved)
		}
	}
}

func TestReactiesWithoutCommentsIsASection(t *testing.T) {
	for _, data := range []string{"## Reacties\n\nVeel gehoord.\n", "## Reacties\n\n### Henk\n\nMooi.\n\n## Slot\n\nx\n",
		"## Reacties\n\n#### Henk\n\nMooi.\n", "# Reacties\n\n### Henk\n\nMooi\n"} {
		if p := parse(t, "x.md", "---\ntitle: x\n---\n"+data); len(p.Comments) != 0 || len(p.Sections) == 0 {
			t.Errorf("%q: comments %+v", data, p.Comments)
		}
	}
}

func TestParseRefuses(t *testing.T) {
	tests := []struct {
		name, data, what string
		line             int
	}{
		{"empty", "", "empty", 0},
		{"blank", "\ufeff \r\n\n", "empty", 0},
		{"latin1", "een\ntwee\ncaf\xe9\n", "not UTF-8 (byte 0xe9)", 3},
		{"mac", "een\rtwee\r\n\xff", "not UTF-8", 3},
		{"nul", "een\n\x00", "NUL", 2},
		{"yaml", "---\ntitle: x\na: b: c\n---\ntekst\n", "does not parse", 3},
		{"yaml-bracket", "---\ntitle: [x\n---\ntekst\n", "does not parse", 2},
		{"yaml-open", "---\ntitle: x\n\ntekst\n", "no end", 1},
		{"toml", "+++\ntitle = \"x\"\nwat is dit\n+++\n", "does not parse", 3},
		{"toml-string", "+++\ntitle = \"x\n+++\n", "does not parse", 2},
		{"deep", "tekst\n" + strings.Repeat(">", 10_000) + " diep\n", "inside one another", 2},
		{"deep-list", strings.Repeat("- ", 10_000) + "diep\n", "inside one another", 1},
		{"large", strings.Repeat("x", MaxSize+1), "larger than", 0},
	}
	for _, test := range tests {
		_, _, err := Parse("posts/"+test.name+".md", []byte(test.data))
		var p Problem
		if !errors.As(err, &p) {
			t.Errorf("%s: error %v, want a Problem", test.name, err)
			continue
		}
		if p.Line != test.line || !strings.Contains(p.What, test.what) || p.Do == "" || p.File != "posts/"+test.name+".md" {
			t.Errorf("%s: %s, want line %d and %q", test.name, p, test.line, test.what)
		}
		if strings.Contains(p.String(), "\n") {
			t.Errorf("%s: more than a line: %q", test.name, p)
		}
	}
}

func TestParseWarns(t *testing.T) {
	_, problems, err := Parse("een-post.md", []byte("---\nauthor: x\ndate: gisteren\n---\ntekst\n"))
	if err != nil || len(problems) != 2 {
		t.Fatalf("%v, %v", problems, err)
	}
	if got, want := problems[1].String(), `een-post.md:3: "gisteren" is no date: write it as 2014-06-02`; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

func TestRulersAreNoNesting(t *testing.T) {
	p := parse(t, "x.md", "tekst\n\n"+strings.Repeat("- ", 500)+"\n\ntekst\n")
	if len(p.Sections) != 1 {
		t.Errorf("%+v", p.Sections)
	}
}

func TestReadDate(t *testing.T) {
	for in, want := range map[string]string{
		"2014-06-02": "2014-06-02", "2014-6-2": "2014-06-02", "2014/06/02": "2014-06-02", "20140602": "2014-06-02",
		"2014-06-02T10:00:00+02:00": "2014-06-02", "2014-06-02 10:00:00 +0200": "2014-06-02",
		"2014-02-30": "", "gisteren": "", "": "", "2 juni": "", "0000-01-01": "",
	} {
		if got, ok := readDate(in); got != want || ok != (want != "") {
			t.Errorf("readDate(%q) = %q, %v, want %q", in, got, ok, want)
		}
	}
}

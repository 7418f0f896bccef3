package reports

import (
	"path"
	"strings"
	"testing"

	"teneur/corpus"
)

// hostilePost says in every field something that means something to Markdown, HTML, SVG or a spreadsheet.
func hostilePost() corpus.Post {
	p := smallPost()
	p.ID, p.Title, p.Author = "vijandig", `<script>alert(1)</script> & "x" | y`, `=cmd|' /C calc'!A0 [x](http://evil.example)`
	headings := []string{"a | b | c", "[x](y)", "](javascript:alert(1))", `<img src=x onerror=alert(1)>`, "# kop", "```", "</svg><script>", "\u202eomgekeerd", "&lt;b&gt;", "- - -", strings.Repeat("lang ", 200), "]]>", "  ", "\x01\x1b[31m"}
	for _, h := range headings {
		p.Sections = append(p.Sections, corpus.Section{Heading: h, Level: 2, Body: "Het <b>is</b> een \\<script\\>alert(1)\\</script\\> goede | dag; =1+1 en \\[x\\](y). Wij vertrouwen www.evil.example en http://evil.example niet.\n\n=cmd|' /C calc'!A0 is slecht. @SUM(1) is mooi. +31 helpt. -1 is vreselijk."})
	}
	for i, name := range []string{"محمد", "王小明", "😀👩‍👩‍👧", "=cmd|' /C calc'!A0", "<svg onload=alert(1)>", "a\tb\nc", "+31", "-x", "@x", "\u202egnol", "*x*", "[a](http://evil.example)"} {
		p.Comments = append(p.Comments, corpus.Comment{ID: "d" + string(rune('a'+i)), Name: name, By: corpus.Reader,
			Body: "=cmd|' /C calc'!A0 Wat een prachtig stuk, echt fantastisch. Maar ook vreselijk slecht en dom. ![x](http://evil.example/x.png) <iframe src=x></iframe>"})
	}
	return p
}

// TestHostilePost: nothing in a post becomes mark-up, a link, an element or a formula.
func TestHostilePost(t *testing.T) {
	for _, language := range []string{"nl", "en"} {
		o := all(t.TempDir()+"/r", language)
		writeReport(t, o, hostilePost(), smallPost())
		files := readReport(t, o.Dir)
		checkReport(t, files)
		for name, data := range files {
			if ext := path.Ext(name); ext != ".html" && ext != ".svg" {
				continue
			}
			if own := strings.Count(data, "<script>"+pageScript+"</script>"); strings.Count(data, "<script") != own {
				t.Errorf("%s: %s holds a script that is not ours", language, name)
			}
			for _, bad := range []string{"<img", "<iframe", "<b>", "onerror=alert(1)>", `href="http`, "\u202e", "\x1b"} {
				if strings.Contains(data, bad) {
					t.Errorf("%s: %s holds %q", language, name, bad)
				}
			}
		}
		page := files["posts/vijandig.md"]
		if want := "# &lt;script&gt;alert(1)&lt;/script&gt; &amp; \"x\" &#124; y\n"; !strings.HasPrefix(page, want) {
			t.Errorf("the page begins with %q", page[:min(len(page), 80)])
		}
		if benign := strings.Count(files["posts/de-markt.md"], "\n## "); strings.Count(page, "\n## ") != benign {
			t.Errorf("the page has %d headings, that of a harmless post %d", strings.Count(page, "\n## "), benign)
		}
	}
}

// TestHostileTableCells: a name that is a formula is kept, as text.
func TestHostileTableCells(t *testing.T) {
	o := all(t.TempDir()+"/r", "nl")
	writeReport(t, o, hostilePost())
	units := readTable(t, "units", readReport(t, o.Dir)["tables/units.csv"])
	found := false
	for _, u := range units {
		found = found || u["name"] == `'=cmd|' /C calc'!A0`
	}
	if !found {
		t.Error("no name is kept as '=cmd|' /C calc'!A0")
	}
}

func TestSafeCell(t *testing.T) {
	for text, want := range map[string]string{
		"": "", "tekst": "tekst", "=1": "'=1", "+31": "'+31", "-x": "'-x", "@x": "'@x", "\tx": "'\tx", "\rx": "'\rx", "\nx": "'\nx", "＝1": "'＝1", "a=1": "a=1", "−1": "−1",
	} {
		if got := SafeCell(text); got != want {
			t.Errorf("SafeCell(%q) = %q, want %q", text, got, want)
		}
	}
}

package corpus

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// checkRoundTrip holds the promise of the package: no letter or digit is lost or moved, what is saved is
// what is read, and saving again changes nothing.
func checkRoundTrip(t *testing.T, name string, data []byte) {
	t.Helper()
	p, _, err := Parse(name, data)
	if err != nil {
		return
	}
	first := p.Markdown()
	checkWords(t, name, string(data), string(first), p)
	again, _, err := Parse(name, first)
	if err != nil {
		t.Fatalf("%s: what was saved does not parse: %v\n%q", name, err, first)
	}
	checkSame(t, name, p, again)
	if second := again.Markdown(); !bytes.Equal(first, second) {
		t.Errorf("%s: saved as\n%q\nthen as\n%q", name, first, second)
	}
}

// checkWords compares the letters and digits of a file with those of what is saved. Only the headings of comments
// gain some: a name (Anoniem), an id.
func checkWords(t *testing.T, name, before, after string, p Post) {
	t.Helper()
	want, got := letters(before), letters(after)
	if len(p.Comments) == 0 && p.read.commentsHeading == "" && p.Title != nameTitle(fileStem(name)) {
		if want != got {
			t.Errorf("%s: the words\n%q\nare saved as\n%q", name, before, after)
		}
		return
	}
	if !isSubsequence(want, got) {
		t.Errorf("%s: words of\n%q\nare missing in\n%q", name, before, after)
	}
}

func letters(s string) string {
	s = norm.NFC.String(strings.ReplaceAll(s, "\uFEFF", ""))
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return -1
	}, s)
}

func isSubsequence(want, got string) bool {
	for _, r := range want {
		at := strings.IndexRune(got, r)
		if at < 0 {
			return false
		}
		got = got[at+len(string(r)):]
	}
	return true
}

// checkSame compares what a reader knows of a post before and after saving.
func checkSame(t *testing.T, name string, a, b Post) {
	t.Helper()
	if a.ID != b.ID || a.Title != b.Title || a.Author != b.Author || a.Date != b.Date || a.Source != b.Source {
		t.Errorf("%s: %q %q %q %q read back as %q %q %q %q", name,
			a.Title, a.Author, a.Date, a.Source, b.Title, b.Author, b.Date, b.Source)
	}
	if len(a.Sections) != len(b.Sections) || len(a.Comments) != len(b.Comments) {
		t.Errorf("%s: %d sections, %d comments read back as %d, %d:\n%q", name,
			len(a.Sections), len(a.Comments), len(b.Sections), len(b.Comments), a.Markdown())
		return
	}
	for i, s := range a.Sections {
		if r := b.Sections[i]; s.Heading != r.Heading || s.Level != r.Level || s.Body != r.Body {
			t.Errorf("%s: section %+v read back as %+v", name, s, r)
		}
	}
	for i, c := range a.Comments {
		r := b.Comments[i]
		if c.ID != r.ID || c.ReplyTo != r.ReplyTo || c.Name != r.Name || c.Date != r.Date || c.By != r.By ||
			escapeHeadings(c.Body) != r.Body {
			t.Errorf("%s: comment %+v read back as %+v", name, c, r)
		}
	}
}

func TestCanonicalFilesKeepTheirBytes(t *testing.T) {
	files, err := filepath.Glob("testdata/canonical/*.md")
	if err != nil || len(files) == 0 {
		t.Fatalf("%d files (%v)", len(files), err)
	}
	own, err := filepath.Glob("posts/*.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range append(files, own...) {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		p, _, err := Parse(file, data)
		if err != nil {
			t.Error(err)
			continue
		}
		if got := p.Markdown(); !bytes.Equal(got, data) {
			t.Errorf("%s: saved as\n%s", file, got)
		}
	}
}

var seeds = []string{
	"---\ntitle: Wat een gilde wist\nauthor: Edwin\ndate: 2014-06-02\n---\nInleiding.\n\n## Ambacht\n\nTekst.\n\n" +
		"## Reacties\n\n### Henk · 2014-06-03 {#c1}\n\nMooi!\n\n### Edwin {#c2 re=c1 by=reader}\n\nDank.\n",
	"\ufeff---\r\ntitle: x\r\n---\r\n\r\nRegel\rnog een\r\n",
	"# Titel\n\nTekst\n===\n\nOnder\nkop\n---\n\n```go\n# geen kop\n```\n",
	"+++\ntitle = \"Gilde\"\n[params]\nauthor = 'Henk'\n+++\nTekst",
	"---\nJust: [a, b\n---\n", "---\n\n---\n---\ntekst\n---\n", "---\n- a\n---\nb",
	"[a]: b\n2. foo\n===\n\n## Reacties\nvooraf\n### a\n# b\n",
	"## Comments\n### x\n# a\n===\n## y\n#### z\n```\n### k\n", "> # q\n- # l\n\n#\n##\n###### zes ######\n",
	"## Reacties\n### Anoniem · 2014/6/3 {#c2}\na\n### {#c2}\nb\n### **Jan**_ · gisteren\n\n<!--\n### nee\n-->\n",
	"tekst\n\n# Titel {#anker}\n\nmeer <div>\n# h\n</div>", "e\u0301te\n\n\u0301x", "---\n{title: a, date: 2014-06-02}\n---\nx",
	"a\n\n## Reacties\n### Jan\n~~~\n", "---\ndate: gisteren\nauthors: [a, {name: b}]\n---\n## \\# x #\n",
	"+++\n\n\n\nweight = 0\n+++\ntekst", "---\n\n\n\nweight: 0\n---\ntekst",
}

// FuzzRoundTrip fuzzes the promise that no text is lost, on any input.
func FuzzRoundTrip(f *testing.F) {
	for _, seed := range seeds {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) { checkRoundTrip(t, "een-post.md", data) })
}

// FuzzSave fuzzes Save, Load and Save of posts made in memory: equal bytes, and the fields come back.
func FuzzSave(f *testing.F) {
	f.Add("Wat een gilde wist", "Edwin", "2014-06-02", "## kop", "tekst", "Henk", "# Mooi\n===\n```")
	f.Add("a: b #c", "\"", "gisteren", "C# #", "<!--", "Anoniem · 2014-06-02", "> a")
	f.Add("- x", "~", "", "{#a}", "```\n", "*Jan* {#c}", "<pre>")
	f.Fuzz(func(t *testing.T, title, author, date, heading, body, name, comment string) {
		p := Post{ID: Slug(title), Title: title, Author: author, Date: date,
			Sections: []Section{{Body: "Vooraf."}, {Heading: heading, Level: 2, Body: body}},
			Comments: []Comment{{ID: "c1", Name: name, By: Reader, Body: comment},
				{ID: "c2", ReplyTo: "c1", Name: author, By: Author, Body: "Dank."}}}
		dir := t.TempDir()
		path, err := Save(dir, p, false)
		if err != nil {
			t.Fatal(err)
		}
		first, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		for loaded, err := range Load(dir) {
			if err != nil {
				continue // not UTF-8, NUL
			}
			if path, err = Save(dir, loaded, true); err != nil {
				t.Fatal(err)
			}
			again, _ := os.ReadFile(path)
			if _, cleaned, err := clean(path, first); err != nil || !bytes.Equal(again, []byte(cleaned)) && !hasHeading(body) {
				t.Errorf("saved as\n%q\nthen as\n%q", first, again)
			}
			if len(loaded.Comments) != 2 || loaded.Comments[1].By != Author || loaded.Comments[0].By != Reader {
				t.Errorf("comments read back as %+v from\n%q", loaded.Comments, first)
			}
			if loaded.Title != oneLine(norm.NFC.String(title)) && isPlain(title) {
				t.Errorf("title %q read back as %q from\n%q", title, loaded.Title, first)
			}
		}
	})
}

// hasHeading reports whether a section's body holds a heading: it is a section of its own once read back.
func hasHeading(body string) bool { return len(allHeadings(body)) > 0 }

// isPlain reports whether a title is one that people write: words, no controls and no empty lines.
func isPlain(s string) bool {
	return oneLine(s) != "" && strings.IndexFunc(s, func(r rune) bool { return !unicode.IsPrint(r) }) < 0
}

// FuzzBlocks fuzzes the prose: no panic, text that is clean, lines in order and inside the text.
func FuzzBlocks(f *testing.F) {
	for _, seed := range append(seeds, "`a`, (`b`) {{< fig src=\"x\n\" >}} <T a={{b: 1}}/> [^1] [a][b]\n\n[^1]: noot\n\n:::tip[x [y](z)]\n:::\n") {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, markdown string) {
		if nesting(markdown) > maxNesting || !norm.NFC.IsNormalString(markdown) {
			t.Skip()
		}
		lines := strings.Count(markdown, "\n") + 1
		last := 1
		for _, b := range Blocks(markdown) {
			if b.Text == "" || b.Text != oneLine(b.Text) || strings.ContainsRune(b.Text, masked) {
				t.Errorf("%q in %q", b.Text, markdown)
			}
			if b.Line < last || b.Line > lines {
				t.Errorf("line %d behind %d of %d in %q", b.Line, last, lines, markdown)
			}
			last = b.Line
		}
	})
}

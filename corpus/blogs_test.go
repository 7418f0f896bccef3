package corpus

import (
	"bytes"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/text"
)

// blogs gives the real posts in $TENEUR_DATA/blogs.
func blogs(t *testing.T) []string {
	t.Helper()
	root := os.Getenv("TENEUR_DATA")
	if root == "" {
		t.Skip("TENEUR_DATA is not set: it names the folder that holds blogs/")
	}
	files, err := filepath.Glob(filepath.Join(root, "blogs", "*", "posts", "*.md"))
	if err != nil || len(files) < 100 {
		t.Fatalf("%d posts in %s/blogs (%v), want at least 100", len(files), root, err)
	}
	return files
}

func TestBlogsLoad(t *testing.T) {
	sawAny := false
	for p, err := range LoadFiles(blogs(t)) {
		if err != nil {
			t.Error(err)
			continue
		}
		sawAny = true
		if p.Title == "" || len(p.Sections) == 0 {
			t.Errorf("%s: title %q, %d sections", p.File, p.Title, len(p.Sections))
		}
	}
	if !sawAny {
		t.Error("no post loaded")
	}
}

func TestBlogsKeepTheirText(t *testing.T) {
	for _, file := range blogs(t) {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		checkRoundTrip(t, filepath.Base(file), data)
	}
}

func TestBlogsSections(t *testing.T) {
	for _, file := range blogs(t) {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		p, _, err := Parse(file, data)
		if err != nil {
			t.Error(err)
			continue
		}
		want := goldmarkHeadings(data, p)
		if got := headingCount(p); got != want {
			t.Errorf("%s: %d headings, goldmark sees %d", file, got, want)
		}
	}
}

// goldmarkHeadings counts the top-level headings of a file, whose front matter is cut off by its length.
func goldmarkHeadings(data []byte, p Post) int {
	body := strings.ReplaceAll(string(data), "\r\n", "\n")
	if p.FrontMatter != "" {
		_, body, _ = strings.Cut(body, "\n---\n")
	}
	count := 0
	for n := goldmark.DefaultParser().Parse(text.NewReader([]byte(body))).FirstChild(); n != nil; n = n.NextSibling() {
		if n.Kind() == ast.KindHeading {
			count++
		}
	}
	return count
}

// headingCount counts the headings that a post holds, the one that became its title included.
func headingCount(p Post) int {
	count := 0
	if p.read.titleText != "" && (p.read.titleHeading != "" || strings.Contains(p.Sections[0].Body, "# "+p.Title)) {
		count++
	}
	for _, s := range p.Sections {
		if s.Level > 0 {
			count++
		}
	}
	return count
}

// Marks that prose does not hold: of links, code, short codes, tags of HTML and JSX, statements of MDX.
var remnants = regexp.MustCompile("\\]\\(|\\]\\[|```|\\{\\{|\\{%|</?[A-Za-z][A-Za-z]*[ >/]|<!--|:::|^import .* from|^\\|")

func TestBlogsProse(t *testing.T) {
	words := 0
	for p, err := range LoadFiles(blogs(t)) {
		if err != nil {
			t.Error(err)
			continue
		}
		for _, s := range p.Sections {
			for _, b := range Blocks(s.Body) {
				words += len(strings.Fields(b.Text))
				if at := remnants.FindString(b.Text); at != "" {
					t.Errorf("%s: %q in %q", p.File, at, b.Text)
				}
				if line := strings.Count(s.Body, "\n") + 1; b.Line < 1 || b.Line > line {
					t.Errorf("%s: block on line %d of %d", p.File, b.Line, line)
				}
			}
		}
	}
	if words < 100_000 {
		t.Errorf("%d words of prose, want at least 100,000", words)
	}
}

// TestBlogsLikeTheParser compares what is found line by line and chunk by chunk with what the parser finds in the whole.
func TestBlogsLikeTheParser(t *testing.T) {
	for _, file := range blogs(t) {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		text := settle(string(data))
		checkOutline(t, text)
		if got, want := Blocks(text), wholeBlocks(text); !slices.Equal(got, want) {
			t.Errorf("%s: got\n%+v\nwant\n%+v", file, got, want)
		}
		checkProse(t, text)
	}
}

func BenchmarkParseAndBlocks(b *testing.B) {
	root := os.Getenv("TENEUR_DATA")
	if root == "" {
		b.Skip("TENEUR_DATA is not set: it names the folder that holds blogs/")
	}
	files, _ := filepath.Glob(filepath.Join(root, "blogs", "*", "posts", "*.md"))
	var texts [][]byte
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			b.Fatal(err)
		}
		texts = append(texts, data)
	}
	b.SetBytes(int64(len(bytes.Join(texts, nil))))
	b.ReportAllocs()
	for b.Loop() {
		for i, data := range texts {
			p, _, err := Parse(files[i], data)
			if err != nil {
				b.Fatal(err)
			}
			for _, s := range p.Sections {
				Blocks(s.Body)
			}
		}
	}
}

package reports

import (
	"maps"
	"net/url"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/text"
	"golang.org/x/net/html"

	"teneur/corpus"
)

// TestReport writes whole reports and holds what holds of any: links that resolve, pages that stand by themselves,
// tables and figures that can be read, no trace of what went wrong in a text.
func TestReport(t *testing.T) {
	for _, language := range []string{"nl", "en"} {
		t.Run(language, func(t *testing.T) {
			dir := t.TempDir() + "/report"
			second := smallPost()
			second.ID, second.Date = "corpus", "2018-01-01" // an ID that must not get in the way of the corpus's own files
			writeReport(t, all(dir, language), smallPost(), second)
			files := readReport(t, dir)
			checkReport(t, files)
			for _, name := range []string{"index.md", "index.html", "posts/de-markt.md", "posts/de-markt.html", "figures/de-markt-arc.svg",
				"figures/de-markt-themes.svg", "figures/corpus-tone.svg", "tables/sentences.csv", "analysis.json", manifestName} {
				if files[name] == "" {
					t.Errorf("there is no %s", name)
				}
			}
			if want := `<html lang="` + language + `">`; !strings.Contains(files["index.html"], want) {
				t.Errorf("index.html does not hold %s", want)
			}
		})
	}
}

// checkReport holds of every report.
func checkReport(t *testing.T, files map[string]string) {
	t.Helper()
	for name, data := range files {
		switch path.Ext(name) {
		case ".md":
			checkMarkdown(t, files, name, data)
		case ".html":
			checkPage(t, files, name, data)
		case ".svg":
			checkXML(t, name, data)
		case ".csv":
			checkTable(t, name, data)
		}
	}
	if data, ok := files["analysis.json"]; ok {
		checkJSON(t, data)
	}
}

// broken are traces of a text that went wrong: a format without its value, a number that is none, an untranslated name.
var broken = regexp.MustCompile(`%!|NaN|Inf\b|\*\*\*|−0,00\b|−0\.00\b|  +[^ |]|\(\)|: \.|: $|\bde de\b|\bthe the\b|, \.|;;|\.\.[^./]|één reacties|één secties|één woorden|\bnil\b`)

// quotation is somebody else's text.
var quotation = regexp.MustCompile(`(?m)^>.*$`)

func checkMarkdown(t *testing.T, files map[string]string, name, data string) {
	t.Helper()
	own := quotation.ReplaceAllString(data, "")
	if found := broken.FindString(own); found != "" {
		i := strings.Index(own, found)
		t.Errorf("%s holds %q: …%s…", name, found, own[max(0, i-60):min(len(own), i+60)])
	}
	doc := every.Parser().Parse(text.NewReader([]byte(data)))
	level := 0
	err := ast.Walk(doc, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		switch n := n.(type) {
		case *ast.Link:
			resolves(t, files, name, string(n.Destination))
		case *ast.Image:
			resolves(t, files, name, string(n.Destination))
		case *ast.Heading:
			if n.Level > level+1 || n.Level == 1 && level > 0 {
				t.Errorf("%s: a heading of level %d follows one of level %d", name, n.Level, level)
			}
			level = n.Level
		case *ast.HTMLBlock:
			for i := range n.Lines().Len() {
				line := n.Lines().At(i)
				if tag := strings.TrimSpace(string(line.Value([]byte(data)))); !isFold(tag) {
					t.Errorf("%s holds HTML: %q", name, tag)
				}
			}
		case *ast.AutoLink, *ast.RawHTML, *ast.CodeSpan, *ast.CodeBlock, *ast.FencedCodeBlock:
			t.Errorf("%s holds a %s", name, n.Kind())
		}
		return ast.WalkContinue, nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// resolves checks that a link leads to a file of the report.
func resolves(t *testing.T, files map[string]string, page, link string) {
	t.Helper()
	target, err := url.PathUnescape(link)
	if err != nil || files[path.Join(path.Dir(page), target)] == "" {
		t.Errorf("%s links to %q, which is not there", page, link)
	}
}

// allowed are the elements of a page outside its figures.
var allowed = strings.Fields("html head meta title link style script body main nav section article h1 h2 h3 h4 p a em strong span mark ol ul li blockquote " +
	"figure figcaption svg div table caption thead tbody tr th td details summary label input button")

func checkPage(t *testing.T, files map[string]string, name, data string) {
	t.Helper()
	doc, err := html.Parse(strings.NewReader(data))
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	if strings.Contains(data, "@import") || strings.Contains(data, "url(") {
		t.Errorf("%s fetches a style", name)
	}
	ids := make(map[string]bool)
	labels := make(map[string]bool) // identifiers that something names
	for n := range doc.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		if n.Namespace == "" && !slices.Contains(allowed, n.Data) {
			t.Errorf("%s holds an element %s", name, n.Data)
		}
		if n.Data == "script" && (n.FirstChild == nil || n.FirstChild.Data != pageScript || len(n.Attr) > 0) {
			t.Errorf("%s holds a script that is not ours", name)
		}
		checkAttributes(t, files, name, n, ids, labels)
	}
	for label := range labels {
		if !ids[label] {
			t.Errorf("%s: nothing has the id %q that something is named by or leads to", name, label)
		}
	}
}

func checkAttributes(t *testing.T, files map[string]string, name string, n *html.Node, ids, labels map[string]bool) {
	t.Helper()
	for _, a := range n.Attr {
		switch {
		case a.Key == "id" && ids[a.Val]:
			t.Errorf("%s has the id %q twice", name, a.Val)
		case a.Key == "id":
			ids[a.Val] = true
		case a.Key == "aria-labelledby":
			for _, label := range strings.Fields(a.Val) {
				labels[label] = true
			}
		case a.Key == "for", a.Key == "href" && n.Data == "a" && strings.HasPrefix(a.Val, "#"):
			labels[strings.TrimPrefix(a.Val, "#")] = true
		case a.Key == "href" && n.Data == "link" && a.Val == "data:,": // no icon, so that no browser asks for one
		case a.Key == "href" && n.Data == "a":
			resolves(t, files, name, a.Val)
			if !strings.HasSuffix(a.Val, ".html") {
				t.Errorf("%s links to %q, which is no page", name, a.Val)
			}
		case a.Key == "src" || a.Key == "href" || strings.HasPrefix(a.Key, "on"):
			t.Errorf("%s: <%s> has an attribute %s=%q", name, n.Data, a.Key, a.Val)
		}
	}
}

// checkTable holds that no cell is a formula for a spreadsheet.
func checkTable(t *testing.T, name, data string) {
	t.Helper()
	number := regexp.MustCompile(`^-?[0-9.]+$`)
	for i, row := range readTable(t, name, data) {
		for column, cell := range row {
			if cell != "" && strings.ContainsAny(cell[:1], "=+-@\t\r\n") && !number.MatchString(cell) {
				t.Errorf("%s, row %d: %s is %q, a formula", name, i+1, column, cell)
			}
			if strings.Contains(cell, "NaN") && column != "text" {
				t.Errorf("%s, row %d: %s is %q", name, i+1, column, cell)
			}
		}
	}
}

// TestFigures: the kinds that are asked for, and pages without any where none is.
func TestFigures(t *testing.T) {
	for _, test := range []struct {
		formats, figures, ext string
		images                bool
	}{
		{"md html", "png", ".png", true},
		{"md html", "png svg", ".svg", true},
		{"html", "svg", "", true},
		{"md html", "", "", false},
	} {
		t.Run(test.formats+" "+test.figures, func(t *testing.T) {
			o := Options{Dir: t.TempDir() + "/r", Language: "nl", Formats: strings.Fields(test.formats), Figures: strings.Fields(test.figures)}
			writeReport(t, o, smallPost())
			files := readReport(t, o.Dir)
			checkReport(t, files)
			if test.ext != "" && files["figures/de-markt-arc"+test.ext] == "" {
				t.Errorf("there is no figure %s", test.ext)
			}
			if got := strings.Contains(files["posts/de-markt.html"], "<svg"); got != test.images {
				t.Errorf("a figure in the page: %v, want %v", got, test.images)
			}
			if o.Formats[0] == "md" && strings.Contains(files["posts/de-markt.md"], "![") != test.images {
				t.Errorf("the Markdown does not follow the figures")
			}
		})
	}
}

// TestFormats: nothing is written that was not asked for.
func TestFormats(t *testing.T) {
	for formats, want := range map[string]string{
		"csv": "manifest.txt tables/answers.csv tables/change_points.csv tables/collocations.csv tables/cooccurrence.csv tables/datapackage.json tables/dispersion.csv tables/doubts.csv tables/hits.csv " +
			"tables/keyness.csv tables/passages.csv tables/posts.csv tables/richness.csv tables/sentences.csv tables/shift_sentences.csv tables/shift_themes.csv tables/shift_words.csv tables/shifts.csv " +
			"tables/stems.csv tables/suggestions.csv tables/theme_tone.csv tables/themes.csv tables/tone_trends.csv tables/topics.csv tables/trends.csv tables/units.csv tables/voices.csv tables/words.csv tables/years.csv",
		"json": "analysis.json analysis.schema.json manifest.txt",
		"html": "index.html manifest.txt posts/de-markt.html",
	} {
		o := Options{Dir: t.TempDir() + "/r", Language: "nl", Formats: strings.Fields(formats), Figures: []string{"svg"}}
		writeReport(t, o, smallPost())
		files := readReport(t, o.Dir)
		checkReport(t, files)
		if got := strings.Join(slices.Sorted(maps.Keys(files)), " "); got != want {
			t.Errorf("%s: the report holds %s, want %s", formats, got, want)
		}
	}
}

// TestSkipped: what was left out is named, in the report and in analysis.json.
func TestSkipped(t *testing.T) {
	o := all(t.TempDir()+"/r", "nl")
	w, err := Create(o, model(t))
	if err != nil {
		t.Fatal(err)
	}
	defer w.Abort()
	w.Skip(corpus.Problem{File: "a|b.md", Line: 3, What: "<b> is no UTF-8", Do: "save it as UTF-8"})
	w.Skip(corpus.Problem{What: "cannot be read"})
	if err := finishSmall(t, w); err != nil {
		t.Fatal(err)
	}
	files := readReport(t, o.Dir)
	checkReport(t, files)
	for _, want := range []string{"- a&#124;b.md:3: &lt;b&gt; is no UTF-8: save it as UTF-8\n", "- cannot be read\n"} {
		if !strings.Contains(files["index.md"], want) {
			t.Errorf("index.md does not hold %q", want)
		}
	}
	if want := `"skipped":[{"file":"a|b.md","line":3,"why":"\u003cb\u003e is no UTF-8"},{"file":"","line":0,"why":"cannot be read"}]`; !strings.Contains(files["analysis.json"], want) {
		t.Errorf("analysis.json does not hold %s", want)
	}
}

func TestPath(t *testing.T) {
	for formats, want := range map[string]string{"md html": "index.md", "html json": "index.html", "csv": "."} {
		dir := t.TempDir()
		w := &Writer{options: Options{Dir: dir, Formats: strings.Fields(formats)}}
		if got := w.Path(); path.Clean(got) != path.Join(dir, want) {
			t.Errorf("%s: Path is %s, want %s", formats, got, want)
		}
	}
}

// TestSameBytes: a report does not depend on when or how often it is written.
func TestSameBytes(t *testing.T) {
	parent := t.TempDir()
	writeReport(t, all(parent+"/a", "nl"), smallPost())
	writeReport(t, all(parent+"/b", "nl"), smallPost())
	a, b := readReport(t, parent+"/a"), readReport(t, parent+"/b")
	for name := range a {
		if a[name] != b[name] {
			t.Errorf("%s differs", name)
		}
	}
}

package reports

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// nodeModules is the folder of the checkers from npm (.ci/run installs them), or skips the test.
func nodeModules(t *testing.T) string {
	t.Helper()
	dir := os.Getenv("TENEUR_NODE_MODULES")
	if dir == "" {
		t.Skip("TENEUR_NODE_MODULES is not set: it names the node_modules with html-validate, axe-core and markdownlint-cli2")
	}
	return dir
}

// node runs a checker; what it finds makes it fail.
func node(t *testing.T, args ...string) string {
	t.Helper()
	program, err := exec.LookPath("node")
	if err != nil {
		t.Skip("no node: install Node.js to check the pages")
	}
	out, err := exec.Command(program, args...).CombinedOutput()
	if err != nil {
		t.Errorf("%s: %v\n%.4000s", args[0], err, out)
	}
	return string(out)
}

// checkedReports are the committed report, and reports on posts that are harder on a page, in both languages.
func checkedReports(t *testing.T) []string {
	t.Helper()
	dutch, english := filepath.Join(t.TempDir(), "r"), filepath.Join(t.TempDir(), "r")
	writeReport(t, all(dutch, "nl"), smallPost(), quotingPost(), hostilePost(), manySections(40))
	writeReport(t, all(english, "en"), quotingPost())
	return []string{"latest", dutch, english}
}

// pagesOf lists the pages of a report.
func pagesOf(t *testing.T, dir, ext string) []string {
	t.Helper()
	var pages []string
	for _, pattern := range []string{"*" + ext, "posts/*" + ext} {
		found, err := filepath.Glob(filepath.Join(dir, filepath.FromSlash(pattern)))
		if err != nil {
			t.Fatal(err)
		}
		pages = append(pages, found...)
	}
	if len(pages) < 2 {
		t.Fatalf("%s holds %d pages", dir, len(pages))
	}
	return pages
}

// TestHTMLValidates: html-validate finds nothing in any page.
func TestHTMLValidates(t *testing.T) {
	modules := nodeModules(t)
	for _, dir := range checkedReports(t) {
		node(t, append([]string{filepath.Join(modules, "html-validate", "bin", "html-validate.mjs"),
			"--config", filepath.Join("testdata", "checkers", "htmlvalidate.json"), "--max-warnings", "0"}, pagesOf(t, dir, ".html")...)...)
	}
}

// TestMarkdownLints: markdownlint finds nothing in any page.
func TestMarkdownLints(t *testing.T) {
	modules := nodeModules(t)
	for _, dir := range checkedReports(t) {
		args := []string{filepath.Join(modules, "markdownlint-cli2", "markdownlint-cli2-bin.mjs"),
			"--config", filepath.Join("testdata", "checkers", ".markdownlint-cli2.jsonc")}
		pages := pagesOf(t, dir, ".md")
		for _, page := range pages {
			args = append(args, ":"+page) // a path, not a pattern
		}
		if out, want := node(t, args...), fmt.Sprintf("%d file(s)", len(pages)); !strings.Contains(out, want) {
			t.Errorf("%s: want %s to be linted\n%s", dir, want, out)
		}
	}
}

// violation is a rule of axe that a page breaks.
type violation struct {
	ID    string `json:"id"`
	Help  string `json:"help"`
	Nodes []struct {
		HTML string `json:"html"`
		Why  string `json:"failureSummary"`
	} `json:"nodes"`
}

// TestAccessible: axe finds nothing in any page, light or dark, wide or narrow, nor in a page that shows a sentence.
func TestAccessible(t *testing.T) {
	axe, err := os.ReadFile(filepath.Join(nodeModules(t), "axe-core", "axe.min.js"))
	if err != nil {
		t.Fatal(err)
	}
	ctx := browser(t)
	for _, dir := range checkedReports(t) {
		address, _ := serve(t, dir)
		b := newTab(t, ctx)
		for _, page := range pagesOf(t, dir, ".html") {
			name, err := filepath.Rel(dir, page)
			if err != nil {
				t.Fatal(err)
			}
			b.open(address + filepath.ToSlash(name))
			evaluate[any](b, string(axe)+"; null")
			for _, scheme := range []string{"light", "dark"} {
				b.media("screen", scheme)
				b.checkAxe(page + ", " + scheme)
			}
			if evaluate[bool](b, `document.querySelector("#text .s") !== null`) {
				b.click("#text .s")
				b.checkAxe(page + ", at a sentence")
			}
		}
	}
}

func (b *tab) checkAxe(page string) {
	b.Helper()
	found := b.text(`document.getAnimations().forEach(a => a.finish()); axe.run().then(r => JSON.stringify(r.violations))`)
	var violations []violation
	if err := json.Unmarshal([]byte(found), &violations); err != nil {
		b.Fatal(err)
	}
	for _, v := range violations {
		b.Errorf("%s: %s (%s), %d times, as in %.300s\n%s", page, v.ID, v.Help, len(v.Nodes), v.Nodes[0].HTML, strings.TrimSpace(v.Nodes[0].Why))
	}
}

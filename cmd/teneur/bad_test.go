package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const goodPost = "---\ntitle: Goed\nauthor: Anna\ndate: 2020-01-01\n---\nEen mooie dag. Alles gaat goed.\n\n## Verder\n\nHet blijft goed gaan. Wij vertrouwen elkaar.\n"

// TestBadPosts analyses a folder with one good post beside one bad file: one clear line for
// the bad one, the report on the other, exit code 1.
func TestBadPosts(t *testing.T) {
	for _, test := range []struct {
		name, data, line string // line must stand in what is reported
	}{
		{"empty", "", "bad.md"},
		{"not UTF-8", "---\ntitle: X\n---\nregel\ncaf\xe9\n", "bad.md:5: "},
		{"NUL bytes", "een\x00twee\n", "bad.md:1: "},
		{"front matter", "---\ntitle: [a\n---\nTekst.\n", "bad.md:"},
		{"front matter without end", "---\ntitle: a\nTekst.\n", "bad.md:"},
		{"same id", "", "goed"},
		{"no permission", "Tekst.\n", "bad.md"},
	} {
		t.Run(test.name, func(t *testing.T) {
			dir := t.TempDir()
			put(t, dir, "posts/goed.md", goodPost)
			switch test.name {
			case "same id":
				put(t, dir, "posts/Goed.md", goodPost)
				put(t, dir, "posts/goed.markdown.md", goodPost)
			default:
				put(t, dir, "posts/bad.md", test.data)
			}
			if test.name == "no permission" {
				if os.Getuid() == 0 {
					t.Skip("running as root: no file is unreadable")
				}
				if err := os.Chmod(filepath.Join(dir, "posts/bad.md"), 0); err != nil {
					t.Fatal(err)
				}
			}
			code, _, errs := teneur(t, dir, "analyze", "posts")
			if code != exitFailed || !strings.Contains(errs, test.line) {
				t.Errorf("exit %d, said:\n%s\nwant exit 1 and a line with %q", code, errs, test.line)
			}
			report, err := os.ReadFile(filepath.Join(dir, "teneur-report/analysis.json"))
			if err != nil || !bytes.Contains(report, []byte(`"id":"goed"`)) {
				t.Errorf("the good post is not in the report: %v", err)
			}
			if !bytes.Contains(report, []byte(`"skipped":[{"file":`)) {
				t.Errorf("the report does not list what was skipped")
			}
		})
	}
}

// teneur runs the program in a folder.
func teneur(t *testing.T, dir string, args ...string) (code int, out, errs string) {
	t.Helper()
	t.Chdir(dir)
	var stdout, stderr bytes.Buffer
	code = run(t.Context(), args, strings.NewReader(""), &stdout, &stderr)
	return code, stdout.String(), stderr.String()
}

func put(t *testing.T, dir, name, data string) {
	t.Helper()
	path := filepath.Join(dir, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(data), 0o666); err != nil {
		t.Fatal(err)
	}
}

package corpus

import (
	"bytes"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
)

func TestFixFile(t *testing.T) {
	for _, test := range []struct{ what, name, file, wantName, want string }{
		{"nothing to mend stays, blank lines and all", "a.md", "---\ntitle: A\n---\n\n\n\nEen.  \n\n\n", "", ""},
		{"line ends and byte order mark", "a.md", "\ufeff---\r\ntitle: A\r\nx: 1 # y\r\n---\r\nEen.\r\n\r\nTwee.\r\n", "a.md", "---\ntitle: A\nx: 1 # y\n---\nEen.\n\nTwee.\n"},
		{"loose accents", "a.md", "---\ntitle: A\n---\nCafe\u0301.\n", "a.md", "---\ntitle: A\n---\nCafé.\n"},
		{"date of the post", "a.md", "---\ndate: 2-6-2014\ntitle: A\n---\nEen.\n", "a.md", "---\ndate: 2014-06-02\ntitle: A\n---\nEen.\n"},
		{"date in TOML", "a.md", "+++\ntitle = \"A\"\ndate = \"2 juni 2014\"\n+++\nEen.\n", "a.md", "+++\ntitle = \"A\"\ndate = \"2014-06-02\"\n+++\nEen.\n"},
		{"date beside that of the file name", "2014-06-02-a.md", "---\ntitle: A\ndate: 2-6-2014\n---\nEen.\n", "2014-06-02-a.md", "---\ntitle: A\ndate: 2014-06-02\n---\nEen.\n"},
		{"date that is two days", "a.md", "---\ntitle: A\ndate: 2/6/2014\n---\nEen.\n", "", ""},
		{"ids", "a.md", "---\ntitle: A\n---\nEen.\n\n## Reacties\n\n### Henk {#c1}\n\nx\n\n### Ans {#c1}\n\ny\n\n### Jan {re=c1}\n\nz\n\n### Mia {#c2 .x re=c1}\n\nw\n", "a.md",
			"---\ntitle: A\n---\nEen.\n\n## Reacties\n\n### Henk {#c1}\n\nx\n\n### Ans {#c4}\n\ny\n\n### Jan {#c3 re=c1}\n\nz\n\n### Mia {#c2 .x re=c1}\n\nw\n"},
		{"date of a comment", "a.md", "---\ntitle: A\n---\nEen.\n\n## Reacties\n\n### Henk · 3.6.2014 {#c1}\n\nx\n", "a.md", "---\ntitle: A\n---\nEen.\n\n## Reacties\n\n### Henk · 2014-06-03 {#c1}\n\nx\n"},
		{"date beside a link that would be lost", "a.md", "---\ntitle: A\n---\nEen.\n\n## Reacties\n\n### [Henk](https://henk.nl) · 3-6-2014 {#c1}\n\nx\n", "", ""},
		{"file name", "Een Gilde.MD", "---\ntitle: A\n---\nEen.\n", "een-gilde.md", "---\ntitle: A\n---\nEen.\n"},
		{"file name that is the title", "Een Gilde.md", "Een.\n", "een-gilde.md", "---\ntitle: Een Gilde\n---\nEen.\n"},
		{"file name that is taken", "B.md", "---\ntitle: A\n---\nEen.\n", "b-2.md", "---\ntitle: A\n---\nEen.\n"},
	} {
		t.Run(test.what, func(t *testing.T) {
			dir := t.TempDir()
			path := write(t, dir, test.name, test.file)
			taken := write(t, dir, "b.md", "b\n")
			if test.name == "B.md" && sameFile(path, taken) {
				t.Skip("this file system does not tell B.md and b.md apart")
			}
			mended, now, err := FixFile(path)
			if err != nil {
				t.Fatal(err)
			}
			if test.want == "" {
				if len(mended) != 0 || now != path || read(t, path) != test.file {
					t.Errorf("%v: %s\n%s", mended, now, read(t, now))
				}
				return
			}
			if len(mended) == 0 || filepath.Base(now) != test.wantName || read(t, now) != test.want {
				t.Errorf("%v: %s\n%s\nwant\n%s", mended, now, read(t, now), test.want)
			}
			if entries, _ := os.ReadDir(dir); len(entries) != 2 || read(t, taken) != "b\n" {
				t.Errorf("files: %v", entries)
			}
			if again, _, err := FixFile(now); err != nil || len(again) != 0 {
				t.Errorf("mended again: %v, %v", again, err)
			}
		})
	}
}

func TestFixFileLeavesAlone(t *testing.T) {
	dir := t.TempDir()
	bad := write(t, dir, "bad.md", "---\r\ntitle: [\r\n---\r\nx")
	if _, _, err := FixFile(bad); err == nil || read(t, bad) != "---\r\ntitle: [\r\n---\r\nx" {
		t.Errorf("front matter that does not parse: %v", err)
	}
	if runtime.GOOS == "windows" {
		return // links and modes are another matter there
	}
	target := write(t, dir, "a.md", "a\r\n")
	link := filepath.Join(dir, "link.md")
	if err := os.Symlink(target, link); err != nil {
		t.Fatal(err)
	}
	if _, _, err := FixFile(link); err == nil || !strings.Contains(err.Error(), "link") {
		t.Errorf("a link: %v", err)
	}
	if err := os.Chmod(target, 0o444); err != nil {
		t.Fatal(err)
	}
	if _, _, err := FixFile(target); err == nil || read(t, target) != "a\r\n" {
		t.Errorf("read-only: %v", err)
	}
	if err := os.Chmod(target, 0o640); err != nil {
		t.Fatal(err)
	}
	if _, _, err := FixFile(target); err != nil {
		t.Error(err)
	}
	if info, _ := os.Stat(target); info.Mode().Perm() != 0o640 {
		t.Errorf("mode %v", info.Mode())
	}
}

// TestSameText sees that the check before writing can fail.
func TestSameText(t *testing.T) {
	before := "---\ntitle: A\nx: een sleutel\n---\nEen. Twee.\n\n## Reacties\n\n### Henk {#c1}\n\nDrie.\n"
	for _, change := range [][2]string{{"A", "B"}, {"een sleutel", ""}, {"Twee", ""}, {"Henk", "Hen"}, {"c1", "c2"}, {"Drie.", "."}, {"## R", "R"}} {
		after := strings.Replace(before, change[0], change[1], 1)
		if sameText("a.md", []byte(before), "a.md", []byte(after)) == nil {
			t.Errorf("%q may become %q", change[0], change[1])
		}
	}
	if err := sameText("a.md", []byte(before), "a.md", []byte(before)); err != nil {
		t.Error(err)
	}
}

// FuzzFixFile fuzzes the promise that no word is lost: what is written holds the words of the file, and nothing is left to mend
// that was.
func FuzzFixFile(f *testing.F) {
	for _, seed := range seeds {
		f.Add([]byte(seed))
		f.Add([]byte(strings.ReplaceAll(seed, "\n", "\r\n")))
	}
	f.Add([]byte("---\ndate: 2-6-2014\n---\nx\n## Reacties\n### a · 1-2-2014 {#c1}\nx\n### b {#c1 re=c1}\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		dir := t.TempDir()
		path := filepath.Join(dir, "Een Post.md")
		if err := os.WriteFile(path, data, 0o600); err != nil {
			t.Fatal(err)
		}
		_, now, err := FixFile(path)
		if err != nil {
			if got, _ := os.ReadFile(path); !bytes.Equal(got, data) {
				t.Errorf("%v, but %q is now %q", err, data, got)
			}
			return
		}
		p, _, err := Parse(path, data)
		if err != nil {
			t.Fatal(err)
		}
		if missing := missingLine(keptLines(p, data), []byte(read(t, now))); missing != "" {
			t.Errorf("%q is missing in %q", missing, read(t, now))
		}
		if again, _, err := FixFile(now); err != nil || len(again) > 0 {
			t.Errorf("%q: again %v, %v", read(t, now), again, err)
		}
	})
}

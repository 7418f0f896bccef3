package corpus

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
)

func TestSave(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "nieuw")
	p := Post{ID: "gilde", Title: "Gilde", Sections: []Section{{Body: "Een."}}}
	path, err := Save(dir, p, false)
	if err != nil || path != filepath.Join(dir, "gilde.md") {
		t.Fatalf("%q, %v", path, err)
	}
	p.Sections[0].Body = "Twee."
	if _, err := Save(dir, p, false); !errors.Is(err, fs.ErrExist) {
		t.Errorf("saved over a post: %v", err)
	}
	if got := read(t, path); got != "---\ntitle: Gilde\n---\nEen.\n" {
		t.Errorf("the post was changed: %q", got)
	}
	if _, err := Save(dir, p, true); err != nil || read(t, path) != "---\ntitle: Gilde\n---\nTwee.\n" {
		t.Errorf("%v, %q", err, read(t, path))
	}
	if got := read(t, path+"~1"); got != "---\ntitle: Gilde\n---\nEen.\n" {
		t.Errorf("the old post is kept as %q", got)
	}
	if _, kept, err := Replace(dir, p); err != nil || kept != "" {
		t.Errorf("the same post again: kept as %q, %v", kept, err)
	}
	p.Sections[0].Body = "Drie."
	if _, kept, err := Replace(dir, p); err != nil || kept != path+"~2" || read(t, kept) != "---\ntitle: Gilde\n---\nTwee.\n" {
		t.Errorf("kept as %q, %v", kept, err)
	}
	if entries, _ := os.ReadDir(dir); len(entries) != 3 {
		t.Errorf("files left behind: %v", entries)
	}
	if posts, err := PostFiles(dir); err != nil || len(posts) != 1 {
		t.Errorf("what is kept is a post: %v, %v", posts, err)
	}
}

func read(t *testing.T, path string) string {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func TestSaveStaysInItsFolder(t *testing.T) {
	for id, want := range map[string]string{
		"../weg": "weg.md", "/etc/x": "etc-x.md", `a\b`: "a-b.md", "": "het-gilde.md", "con": "con-post.md", "..": "post.md",
		strings.Repeat("a", 5000): strings.Repeat("a", 80) + ".md", strings.Repeat("../", 2000) + "x": "x.md", "a\x00b\nc": "a-b-c.md",
	} {
		dir := t.TempDir()
		path, err := Save(dir, Post{ID: id, Title: "Het gilde", Sections: []Section{{Body: "x"}}}, false)
		if err != nil || path != filepath.Join(dir, want) {
			t.Errorf("id %q: %q, %v, want %s", id, path, err, want)
		}
	}
}

func TestFreeID(t *testing.T) {
	dir := t.TempDir()
	for _, want := range []string{"gilde", "gilde-2", "gilde-3"} {
		id := FreeID(dir, "gilde")
		if id != want {
			t.Errorf("%q, want %q", id, want)
		}
		if _, err := Save(dir, Post{ID: id, Title: "x", Sections: []Section{{Body: "x"}}}, false); err != nil {
			t.Error(err)
		}
	}
}

// TestSaveAtOnce lets many save one name: one wins, and its file is whole.
func TestSaveAtOnce(t *testing.T) {
	dir := t.TempDir()
	var saved atomic.Int32
	var all sync.WaitGroup
	for range 20 {
		all.Go(func() {
			_, err := Save(dir, Post{ID: "gilde", Title: "Gilde", Sections: []Section{{Body: "Een."}}}, false)
			if err == nil {
				saved.Add(1)
			} else if !errors.Is(err, fs.ErrExist) {
				t.Error(err)
			}
		})
	}
	all.Wait()
	if entries, _ := os.ReadDir(dir); saved.Load() != 1 || len(entries) != 1 || read(t, filepath.Join(dir, "gilde.md")) != "---\ntitle: Gilde\n---\nEen.\n" {
		t.Errorf("%d saved, %v", saved.Load(), entries)
	}
}

// TestReplaceAtOnce lets many replace one post: every version that was there is kept.
func TestReplaceAtOnce(t *testing.T) {
	dir := t.TempDir()
	const versions = 20
	var all sync.WaitGroup
	for n := range versions {
		all.Go(func() {
			p := Post{ID: "gilde", Title: "Gilde", Sections: []Section{{Body: strings.Repeat("Woord ", n+1) + "einde."}}}
			if _, _, err := Replace(dir, p); err != nil {
				t.Error(err)
			}
		})
	}
	all.Wait()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	texts := map[string]bool{}
	for _, e := range entries {
		texts[read(t, filepath.Join(dir, e.Name()))] = true
	}
	if len(entries) != versions || len(texts) != versions {
		t.Errorf("%d files with %d texts, want %d of both: %v", len(entries), len(texts), versions, entries)
	}
}

// TestReplaceAfterInterruption: the run before had kept the old post, and came no further.
func TestReplaceAfterInterruption(t *testing.T) {
	dir := t.TempDir()
	p := Post{ID: "gilde", Title: "Gilde", Sections: []Section{{Body: "Een."}}}
	path, err := Save(dir, p, false)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.Link(path, path+"~1"); err != nil {
		t.Skip("no links here: ", err)
	}
	p.Sections[0].Body = "Twee."
	if _, kept, err := Replace(dir, p); err != nil || kept != path+"~1" || read(t, kept) != "---\ntitle: Gilde\n---\nEen.\n" {
		t.Errorf("kept as %q, %v", kept, err)
	}
	if entries, _ := os.ReadDir(dir); len(entries) != 2 {
		t.Errorf("kept twice: %v", entries)
	}
}

func TestSaveToNoFolder(t *testing.T) {
	file := write(t, t.TempDir(), "x", "")
	if _, err := Save(file, Post{ID: "a"}, false); err == nil {
		t.Error("saved into a file")
	}
}

func TestSlug(t *testing.T) {
	for title, want := range map[string]string{
		"Wat een gilde wist":       "wat-een-gilde-wist",
		"Coöperatie & één reünie!": "cooperatie-en-een-reunie",
		"Foto’s van zzp'ers":       "fotos-van-zzpers",
		"€ 1.234,56":               "euro-1-234-56",
		"Straße, Ærø, Łódź, ĳs":    "strasse-aero-lodz-ijs",
		"e\u0301e\u0301n":          "een",
		"":                         "post",
		"日本":                       "post",
		"CON":                      "con-post",
		"Lpt1":                     "lpt1-post",
		"../../etc/passwd":         "etc-passwd",
		"a_b--c":                   "a-b-c",
		"Een heel lange titel over gilden en vertrouwen en wederkerigheid en nog veel meer daarna": "een-heel-lange-titel-over-gilden-en-vertrouwen-en-wederkerigheid-en-nog-veel",
	} {
		got := Slug(title)
		if got != want || !isName(got) || len(got) > maxSlug {
			t.Errorf("Slug(%q) = %q, want %q", title, got, want)
		}
	}
}

func TestPostID(t *testing.T) {
	for name, want := range map[string]string{
		"posts/wat-een-gilde.md": "wat-een-gilde", "a--b.md": "a--b", "Wat een Gilde.md": "wat-een-gilde", "dir.x/2014-06-02-x.MD": "2014-06-02-x",
	} {
		if got := postID(name); got != want {
			t.Errorf("postID(%q) = %q, want %q", name, got, want)
		}
	}
}

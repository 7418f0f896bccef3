package corpus

import (
	"os"
	"path/filepath"
	"testing"
)

func TestRemoveLeftovers(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{".post-123.tmp", ".posts.lock", ".post-notes.md", "gilde.md", "gilde.md~1", ".edit-1/gilde.md"} {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			t.Fatal(err)
		}
		write(t, filepath.Dir(path), filepath.Base(path), "tekst")
	}
	if err := RemoveLeftovers(dir); err != nil {
		t.Fatal(err)
	}
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var left []string
	for _, e := range entries {
		left = append(left, e.Name())
	}
	if want := []string{".edit-1", ".post-notes.md", "gilde.md", "gilde.md~1"}; len(left) != len(want) || left[0] != want[0] || left[1] != want[1] || left[2] != want[2] {
		t.Errorf("left are %q, want %q", left, want)
	}
	if err := RemoveLeftovers(filepath.Join(dir, "none")); err != nil {
		t.Errorf("a folder that is not there: %v", err)
	}
}

// TestRemoveLeftoversWaits: what somebody is writing at this moment is no leftover.
func TestRemoveLeftoversWaits(t *testing.T) {
	dir := t.TempDir()
	release, alone, err := holdFolder(dir)
	if err != nil || !alone {
		t.Skip("no locks here: ", err)
	}
	temp, err := writeAside(dir, []byte("tekst"), 0o644)
	if err != nil {
		t.Fatal(err)
	}
	removed := make(chan error)
	go func() { removed <- RemoveLeftovers(dir) }()
	if err := place(temp, filepath.Join(dir, "gilde.md")); err != nil {
		t.Errorf("the file went while it was written: %v", err)
	}
	release()
	if err := <-removed; err != nil {
		t.Error(err)
	}
	if got := read(t, filepath.Join(dir, "gilde.md")); got != "tekst" {
		t.Errorf("the post says %q", got)
	}
}

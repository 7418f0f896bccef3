package reports

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"sync"
	"testing"
)

// TestRunsAtOnce lets many runs write reports for one place: all end well, the report is that of one of them, and a reader finds one
// at every moment where the system can exchange folders.
func TestRunsAtOnce(t *testing.T) {
	parent := t.TempDir()
	dir := filepath.Join(parent, "report")
	publish(t, dir, map[string]string{"index.md": "0", "posts/0.md": "0"})
	stop := watch(t, dir, canExchange(t))
	var all sync.WaitGroup
	for run := range 8 {
		all.Go(func() {
			for turn := range 5 {
				if err := writeNumbered(dir, fmt.Sprintf("%d-%d", run, turn)); err != nil {
					t.Error(err)
				}
			}
		})
	}
	all.Wait()
	stop()
	holds(t, parent, "report")
	files := readReport(t, dir)
	number := files["index.md"]
	if len(files) != 3 || files["posts/"+number+".md"] != number || files[manifestName] != "index.md\nposts/"+number+".md\n" {
		t.Errorf("the folder holds %q", files)
	}
}

func writeNumbered(dir, number string) error {
	f, err := newFolder(dir)
	if err != nil {
		return err
	}
	defer f.abort()
	err = errors.Join(f.write("index.md", []byte(number)), f.write("posts/"+number+".md", []byte(number)))
	if err != nil {
		return err
	}
	return f.publish()
}

// canExchange tells whether folders change places in one step here.
func canExchange(t *testing.T) bool {
	a, b := t.TempDir(), t.TempDir()
	return exchange(a, b) == nil
}

// watch looks for a folder at dir over and over; it must be there each time, where always is true.
func watch(t *testing.T, dir string, always bool) (stop func()) {
	done := make(chan struct{})
	var all sync.WaitGroup
	all.Go(func() {
		for always {
			select {
			case <-done:
				return
			default:
			}
			if _, err := os.Stat(dir); err != nil {
				t.Errorf("at one moment there was no report: %v", err)
				return
			}
		}
	})
	return func() { close(done); all.Wait() }
}

// TestKeepAfterAnotherRun: the report whose files a run wants to keep was replaced by another run.
func TestKeepAfterAnotherRun(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "report")
	publish(t, dir, map[string]string{"index.md": "a", "posts/a.md": "a"})
	f := begin(t, dir)
	if files, err := f.earlier(); err != nil || len(files) != 2 {
		t.Fatal(files, err)
	}
	publish(t, dir, map[string]string{"index.md": "b", "posts/b.md": "b"})
	for _, name := range []string{"index.md", "posts/a.md", "posts/b.md"} {
		if err := f.keep(name); !errors.Is(err, fs.ErrNotExist) {
			t.Errorf("keep %s: %v", name, err)
		}
	}
	if err := f.write("index.md", []byte("c")); err != nil {
		t.Fatal(err)
	}
	if err := f.publish(); err != nil {
		t.Fatal(err)
	}
	if files := readReport(t, dir); len(files) != 2 || files["index.md"] != "c" {
		t.Errorf("the folder holds %q", files)
	}
}

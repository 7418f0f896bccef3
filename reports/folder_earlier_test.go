package reports

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"
)

// begin makes a folder for a new report in the place of the one in dir.
func begin(t testing.TB, dir string) *folder {
	t.Helper()
	f, err := newFolder(dir)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(f.abort)
	return f
}

func TestEarlierFiles(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "report")
	if files, err := begin(t, dir).earlier(); files != nil || err != nil {
		t.Errorf("without a report: %v, %v", files, err)
	}
	publish(t, dir, map[string]string{"index.md": "old", "posts/a.md": "aaa", "posts/b.md": "b"})
	if err := os.Remove(filepath.Join(dir, "posts", "b.md")); err != nil {
		t.Fatal(err)
	}
	when := time.Date(2014, 6, 2, 12, 0, 0, 0, time.UTC)
	if err := os.Chtimes(filepath.Join(dir, "posts", "a.md"), when, when); err != nil {
		t.Fatal(err)
	}
	files, err := begin(t, dir).earlier()
	if err != nil || len(files) != 2 || files["index.md"] == nil || files["posts/a.md"] == nil {
		t.Fatalf("%v, %v", files, err)
	}
	if info := files["posts/a.md"]; info.Size() != 3 || !info.ModTime().Equal(when) {
		t.Errorf("%d bytes of %v", info.Size(), info.ModTime())
	}
}

// TestEarlierReachesNoFurther: a manifest written by hand tells of no file elsewhere, and nothing elsewhere is kept.
func TestEarlierReachesNoFurther(t *testing.T) {
	parent := t.TempDir()
	dir := filepath.Join(parent, "report")
	put(t, filepath.Join(parent, "mine.txt"), "mine")
	put(t, filepath.Join(dir, manifestName), "../mine.txt\n"+filepath.ToSlash(filepath.Join(parent, "mine.txt"))+"\nposts\n")
	put(t, filepath.Join(dir, "posts", manifestName), "")
	files, err := statReport(dir)
	if err != nil || len(files) != 0 {
		t.Errorf("%v, %v", files, err)
	}
}

func TestKeep(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "report")
	publish(t, dir, map[string]string{"index.md": "old", "posts/a.md": "a", "posts/b.md": "b", "posts/c.md": "c"})
	before, err := os.Stat(filepath.Join(dir, "posts", "a.md"))
	if err != nil {
		t.Fatal(err)
	}
	f := begin(t, dir)
	var all sync.WaitGroup
	for _, name := range []string{"posts/a.md", "posts/b.md"} {
		all.Go(func() {
			if err := f.keep(name); err != nil {
				t.Error(err)
			}
		})
	}
	all.Go(func() {
		if err := f.write("index.md", []byte("new")); err != nil {
			t.Error(err)
		}
	})
	all.Wait()
	if left, err := f.keepAll([]string{"posts/none.md", "posts/c.md", "index.html"}); err != nil || strings.Join(left, " ") != "index.html posts/none.md" {
		t.Errorf("left %q, %v", left, err)
	}
	if err := f.keep("posts/none.md"); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("kept what there is not: %v", err)
	}
	if err := f.keep("index.md"); !errors.Is(err, fs.ErrExist) {
		t.Errorf("kept what is written already: %v", err)
	}
	if err := f.publish(); err != nil {
		t.Fatal(err)
	}
	files := readReport(t, dir)
	if len(files) != 5 || files["index.md"] != "new" || files["posts/a.md"] != "a" || files["posts/c.md"] != "c" ||
		files[manifestName] != "index.md\nposts/a.md\nposts/b.md\nposts/c.md\n" {
		t.Errorf("the folder holds %q", files)
	}
	after, err := os.Stat(filepath.Join(dir, "posts", "a.md"))
	if err != nil || !after.ModTime().Equal(before.ModTime()) {
		t.Errorf("time of modification: %v, %v, was %v", after.ModTime(), err, before.ModTime())
	}
}

// TestKeepOnlyWhatWasSeen: a file that changed, went or was replaced since earlier looked is not kept, and can be written.
func TestKeepOnlyWhatWasSeen(t *testing.T) {
	for what, change := range map[string]func(path string) error{
		"longer":   func(path string) error { return os.WriteFile(path, []byte("longer"), 0o666) },
		"touched":  func(path string) error { return os.Chtimes(path, time.Unix(1e9, 0), time.Unix(1e9, 0)) },
		"gone":     os.Remove,
		"replaced": func(path string) error { return errors.Join(os.Remove(path), os.WriteFile(path, []byte("b"), 0o666)) },
	} {
		t.Run(what, func(t *testing.T) {
			dir := filepath.Join(t.TempDir(), "report")
			publish(t, dir, map[string]string{"posts/a.md": "a"})
			f := begin(t, dir)
			if _, err := f.earlier(); err != nil {
				t.Fatal(err)
			}
			if err := change(filepath.Join(dir, "posts", "a.md")); err != nil {
				t.Fatal(err)
			}
			if err := f.keep("posts/a.md"); !errors.Is(err, fs.ErrNotExist) || !strings.Contains(err.Error(), "posts/a.md") {
				t.Errorf("keep says %v", err)
			}
			if err := f.write("posts/a.md", []byte("new")); err != nil {
				t.Errorf("it cannot be written: %v", err)
			}
			if err := f.publish(); err != nil {
				t.Fatal(err)
			}
			if files := readReport(t, dir); files["posts/a.md"] != "new" || files[manifestName] != "posts/a.md\n" {
				t.Errorf("the folder holds %q", files)
			}
		})
	}
}

// TestKeepByCopy: where the file system has no links.
func TestKeepByCopy(t *testing.T) {
	dir := t.TempDir()
	from, to := filepath.Join(dir, "from"), filepath.Join(dir, "to")
	put(t, from, "text")
	info, err := os.Lstat(from)
	if err != nil {
		t.Fatal(err)
	}
	if err := copyFile(from, to, info); err != nil {
		t.Fatal(err)
	}
	copied, err := os.Stat(to)
	if err != nil || !copied.ModTime().Equal(info.ModTime()) || copied.Size() != 4 {
		t.Errorf("%v, %v", copied, err)
	}
	if err := copyFile(from, to, info); !errors.Is(err, fs.ErrExist) {
		t.Errorf("copied over a file: %v", err)
	}
	put(t, from, "other text")
	if err := copyFile(from, filepath.Join(dir, "again"), info); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("copied another text: %v", err)
	}
	holds(t, dir, "from", "to")
}

// BenchmarkKeep measures a run that takes over a whole report of 8,000 files.
func BenchmarkKeep(b *testing.B) {
	const posts, each = 1000, 8
	dir := filepath.Join(b.TempDir(), "report")
	f := begin(b, dir)
	for i := range posts * each {
		if err := f.write(fmt.Sprintf("figures/%04d-%d.svg", i/each, i%each), make([]byte, 4096)); err != nil {
			b.Fatal(err)
		}
	}
	if err := f.publish(); err != nil {
		b.Fatal(err)
	}
	var looking, linking, publishing time.Duration
	for b.Loop() {
		start := time.Now()
		f := begin(b, dir)
		files, err := f.earlier()
		if err != nil || len(files) != posts*each {
			b.Fatalf("%d files, %v", len(files), err)
		}
		looked := time.Now()
		if left, err := f.keepAll(slices.Collect(maps.Keys(files))); left != nil || err != nil {
			b.Fatal(left, err)
		}
		linked := time.Now()
		if err := f.publish(); err != nil {
			b.Fatal(err)
		}
		looking, linking, publishing = looking+looked.Sub(start), linking+linked.Sub(looked), publishing+time.Since(linked)
	}
	for unit, spent := range map[string]time.Duration{"stat-ms/op": looking, "link-ms/op": linking, "publish-ms/op": publishing} {
		b.ReportMetric(spent.Seconds()*1000/float64(b.N), unit)
	}
}

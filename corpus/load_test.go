package corpus

import (
	"errors"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"testing/iotest"
)

// collect gives the IDs of all posts and all errors of a corpus.
func collect(posts iter.Seq2[Post, error]) (ids []string, errs []error) {
	for p, err := range posts {
		if err != nil {
			errs = append(errs, err)
		} else {
			ids = append(ids, p.ID)
		}
	}
	return ids, errs
}

func write(t *testing.T, dir, name, data string) string {
	t.Helper()
	path := filepath.Join(dir, name)
	if err := os.WriteFile(path, []byte(data), 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestLoadGoesOnPastBadPosts(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, "b.md", "tekst")
	write(t, dir, "A.md", "tekst")
	write(t, dir, "a.md", "tweede met dit id")
	write(t, dir, "c-leeg.md", "")
	write(t, dir, "d-latin.md", "caf\xe9")
	write(t, dir, "notitie.txt", "geen post")
	write(t, dir, ".verborgen.md", "geen post")
	large := write(t, dir, "e-groot.md", "")
	if err := os.Truncate(large, 50<<20); err != nil {
		t.Fatal(err)
	}
	if err := os.Mkdir(filepath.Join(dir, "f-map.md"), 0o755); err != nil {
		t.Fatal(err)
	}
	ids, errs := collect(Load(dir))
	if got := strings.Join(ids, " "); got != "a b" {
		t.Errorf("posts %q, want a b", got)
	}
	want := []string{"a.md: the same id", "c-leeg.md: the file is empty", "d-latin.md:1: not UTF-8", "e-groot.md: larger than",
		"f-map.md: a folder"}
	if len(errs) != len(want) {
		t.Fatalf("errors %v, want %d", errs, len(want))
	}
	for i, err := range errs {
		var p Problem
		if !errors.As(err, &p) || !strings.Contains(p.String(), want[i]) {
			t.Errorf("error %v, want %q", err, want[i])
		}
	}
}

func TestLoadOfNoFolder(t *testing.T) {
	dir := t.TempDir()
	file := write(t, dir, "x.txt", "x")
	for path, want := range map[string]string{
		filepath.Join(dir, "weg"): "no such folder", dir: "no posts here", file: "a file, not a folder",
	} {
		ids, errs := collect(Load(path))
		if len(ids) != 0 || len(errs) != 1 || !strings.HasPrefix(errs[0].Error(), path+": "+want) {
			t.Errorf("Load(%s): %v %v, want %q", path, ids, errs, want)
		}
	}
}

func TestLoadOfLinks(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, "a.md", "tekst")
	if err := os.Symlink(filepath.Join(dir, "weg"), filepath.Join(dir, "b.md")); err != nil {
		t.Skip("no symbolic links here:", err)
	}
	ids, errs := collect(Load(dir))
	if len(ids) != 1 || len(errs) != 1 || !strings.Contains(errs[0].Error(), "a link to a file that is not there") {
		t.Errorf("%v %v", ids, errs)
	}
}

func TestLoadWithoutPermission(t *testing.T) {
	if runtime.GOOS == "windows" || os.Getuid() == 0 {
		t.Skip("this user may read everything")
	}
	dir := t.TempDir()
	if err := os.Chmod(write(t, dir, "a.md", "tekst"), 0); err != nil {
		t.Fatal(err)
	}
	_, errs := collect(Load(dir))
	if len(errs) != 1 || !errors.Is(errs[0], fs.ErrPermission) || !strings.Contains(errs[0].Error(), "no permission") {
		t.Errorf("%v", errs)
	}
}

func TestPermissionMessages(t *testing.T) {
	denied := &fs.PathError{Op: "open", Path: "a.md", Err: fs.ErrPermission}
	if got := fileProblem("a.md", denied).Error(); got != "a.md: no permission to read the file: change its permissions" {
		t.Error(got)
	}
	if got := folderProblem("d", denied).Error(); got != "d: no permission to read the folder: change its permissions" {
		t.Error(got)
	}
}

func TestLoadStops(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, "a.md", "tekst")
	write(t, dir, "b.md", "tekst")
	count := 0
	for range Load(dir) {
		count++
		break
	}
	if count != 1 {
		t.Errorf("%d posts", count)
	}
}

func TestLoadFiles(t *testing.T) {
	dir := t.TempDir()
	a, b := write(t, dir, "a.md", "tekst"), write(t, dir, "b.md", "tekst")
	ids, errs := collect(LoadFiles([]string{b, filepath.Join(dir, "weg.md"), a}))
	if strings.Join(ids, " ") != "b a" || len(errs) != 1 || !errors.Is(errs[0], fs.ErrNotExist) {
		t.Errorf("%v %v", ids, errs)
	}
}

func TestBundledPostsAreInOrder(t *testing.T) {
	count := 0
	for p, err := range Bundled() {
		if err != nil {
			t.Error(err)
			continue
		}
		count++
		for _, problem := range Validate(p) {
			t.Error(problem)
		}
		if len(p.Comments) == 0 {
			t.Errorf("%s has no comments", p.File)
		}
	}
	if count == 0 {
		t.Error("no posts")
	}
}

// TestLoadFilesRefusesDevices: reading a pipe or a device could wait, or go on, for ever.
func TestLoadFilesRefusesDevices(t *testing.T) {
	ids, errs := collect(LoadFiles([]string{os.DevNull}))
	if len(ids) != 0 || len(errs) != 1 || !strings.Contains(errs[0].Error(), "a pipe or a device") {
		t.Errorf("posts %v, errors %v", ids, errs)
	}
}

func TestReadAll(t *testing.T) {
	for _, size := range []int64{0, 3, 4, 5, 9} { // what the size was before four bytes were read
		got, err := readAll(strings.NewReader("vier"), size)
		if err != nil || string(got) != "vier" {
			t.Errorf("size %d: %q, %v", size, got, err)
		}
	}
	if _, err := readAll(iotest.ErrReader(fs.ErrPermission), 4); !errors.Is(err, fs.ErrPermission) {
		t.Errorf("error %v", err)
	}
}

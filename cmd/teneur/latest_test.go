package main

import (
	"bytes"
	"io/fs"
	"os"
	"path/filepath"
	"testing"
)

// latest is the committed report on the bundled posts.
const latest = "../../reports/latest"

// TestLatestReport regenerates the committed report: it must be what the program writes today.
func TestLatestReport(t *testing.T) {
	fresh := filepath.Join(t.TempDir(), "latest")
	t.Chdir(t.TempDir()) // no corpus/posts here: the bundled posts are analysed
	analyzeInto(t, fresh)
	back, err := filepath.Abs(filepath.Join(sourceDir(t), latest))
	if err != nil {
		t.Fatal(err)
	}
	compareFolders(t, back, fresh, "reports/latest is not what the program writes; refresh it with: go run ./cmd/teneur analyze")
}

// TestSameBytesForAnyJobs runs with one worker and with eight.
func TestSameBytesForAnyJobs(t *testing.T) {
	one, eight := filepath.Join(t.TempDir(), "r"), filepath.Join(t.TempDir(), "r")
	t.Chdir(t.TempDir())
	analyzeInto(t, one, "--jobs", "1", "--figures", "svg,png")
	analyzeInto(t, eight, "--jobs", "8", "--figures", "svg,png")
	compareFolders(t, one, eight, "the report depends on the number of workers")
}

func analyzeInto(t *testing.T, dir string, flags ...string) {
	t.Helper()
	var out, errs bytes.Buffer
	args := append([]string{"analyze", "--out", dir}, flags...)
	if code := run(t.Context(), args, nil, &out, &errs); code != exitDone {
		t.Fatalf("teneur %v: exit %d\n%s", args, code, errs.String())
	}
}

func compareFolders(t *testing.T, want, got, message string) {
	t.Helper()
	wanted, found := files(t, want), files(t, got)
	for name, data := range wanted {
		if other, ok := found[name]; !ok || !bytes.Equal(data, other) {
			t.Errorf("%s: %s differs or is missing", message, name)
		}
	}
	for name := range found {
		if _, ok := wanted[name]; !ok {
			t.Errorf("%s: %s is new", message, name)
		}
	}
}

func files(t *testing.T, dir string) map[string][]byte {
	t.Helper()
	all := make(map[string][]byte)
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		name, _ := filepath.Rel(dir, path)
		all[name], err = os.ReadFile(path)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

package reports

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
)

// noExchange stands for a file system on which folders do not change places in one step.
func noExchange(_, _ string) error { return errors.ErrUnsupported }

func TestTakePlace(t *testing.T) {
	for name, swap := range map[string]func(a, b string) error{"exchange": exchange, "journal": noExchange} {
		t.Run(name, func(t *testing.T) {
			parent := t.TempDir()
			staging, final := filepath.Join(parent, "new"), filepath.Join(parent, "report")
			put(t, filepath.Join(staging, "index.md"), "first")
			if old, err := takePlace(staging, final, swap); old != "" || err != nil {
				t.Fatalf("with no report there: %q, %v", old, err)
			}
			put(t, filepath.Join(staging, "index.md"), "second")
			old, err := takePlace(staging, final, swap)
			if err != nil || old == "" {
				t.Fatalf("%q, %v", old, err)
			}
			if files := readReport(t, final); files["index.md"] != "second" {
				t.Errorf("in its place is %q", files)
			}
			if files := readReport(t, old); files["index.md"] != "first" {
				t.Errorf("the old one is %q", files)
			}
		})
	}
}

// TestTakePlaceFails: where the new report cannot be moved, the earlier one is back in its place.
func TestTakePlaceFails(t *testing.T) {
	parent := t.TempDir()
	final := filepath.Join(parent, "report")
	publish(t, final, map[string]string{"index.md": "old"})
	_, err := takePlace(filepath.Join(parent, "none"), final, noExchange)
	if err == nil || !strings.Contains(err.Error(), "none") {
		t.Errorf("takePlace says %v", err)
	}
	holds(t, parent, "report")
	if files := readReport(t, final); files["index.md"] != "old" {
		t.Errorf("in its place is %q", files)
	}
}

// TestExchangeHere: the file systems on which these tests run exchange folders; without it the promise for Linux and macOS is empty.
func TestExchangeHere(t *testing.T) {
	if runtime.GOOS != "linux" && runtime.GOOS != "darwin" {
		t.Skip("no exchange on ", runtime.GOOS)
	}
	parent := t.TempDir()
	a, b := filepath.Join(parent, "a"), filepath.Join(parent, "b")
	put(t, filepath.Join(a, "name"), "a")
	put(t, filepath.Join(b, "name"), "b")
	if err := exchange(a, b); err != nil {
		t.Skip("this file system does not exchange folders: ", err)
	}
	data, err := os.ReadFile(filepath.Join(a, "name"))
	if err != nil || string(data) != "b" {
		t.Errorf("%q, %v", data, err)
	}
}

package reports

import (
	"bufio"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"teneur/corpus"
	"teneur/pipeline"
)

// TestFullDisk: each kind of file that cannot be written ends the run with one error that names it, and the
// earlier report stays.
func TestFullDisk(t *testing.T) {
	full, err := os.OpenFile("/dev/full", os.O_WRONLY, 0)
	if err != nil {
		t.Skip("no device that is always full: ", err)
	}
	full.Close()
	for _, name := range []string{"analysis.json", "tables/sentences.csv"} {
		t.Run(name, func(t *testing.T) {
			dir := filepath.Join(t.TempDir(), "report")
			writeReport(t, all(dir, "nl"), smallPost())
			before := readReport(t, dir)
			w, err := Create(all(dir, "nl"), model(t))
			if err != nil {
				t.Fatal(err)
			}
			defer w.Abort()
			fill(t, w, name)
			if err := finishSmall(t, w); err == nil || !strings.Contains(err.Error(), name) || !strings.Contains(err.Error(), "no space") {
				t.Errorf("the run ends with %v, want an error that names %s and says that there is no space", err, name)
			}
			w.Abort()
			holds(t, filepath.Dir(dir), "report")
			if after := readReport(t, dir); len(after) != len(before) || after["analysis.json"] != before["analysis.json"] {
				t.Error("the earlier report changed")
			}
		})
	}
}

// fill lets a file of the report be written to a device that is always full.
func fill(t *testing.T, w *Writer, name string) {
	t.Helper()
	full, err := os.OpenFile("/dev/full", os.O_WRONLY, 0)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = full.Close() })
	if name == "analysis.json" {
		_ = w.json.file.Close()
		w.json.file, w.json.out = full, bufio.NewWriter(full)
		return
	}
	for _, g := range w.tables {
		if g.name == name {
			_ = g.file.Close()
			g.file, g.out = full, bufio.NewWriter(full)
			return
		}
	}
	t.Fatalf("no file %s", name)
}

func finishSmall(t *testing.T, w *Writer) error {
	t.Helper()
	summary, err := pipeline.Run(context.Background(), sequence([]corpus.Post{smallPost()}), model(t), pipeline.Options{Jobs: 1}, w.Post)
	if err != nil {
		return err
	}
	return w.Finish(model(t).Summarize(summary))
}

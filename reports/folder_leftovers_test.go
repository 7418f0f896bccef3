package reports

import (
	"os"
	"path/filepath"
	"testing"
)

// TestLeftoversAreRemoved: what killed runs left beside the report goes with the next run; nothing of others does, and nothing of a run
// that is still going on.
func TestLeftoversAreRemoved(t *testing.T) {
	parent := t.TempDir()
	dir := filepath.Join(parent, "report")
	publish(t, dir, map[string]string{"index.md": "old"})
	going := begin(t, dir)
	if err := going.write("posts/a.md", []byte("a")); err != nil {
		t.Fatal(err)
	}
	left := stagingPrefix(dir)
	put(t, filepath.Join(left+"1", runName), "") // killed while it wrote
	put(t, filepath.Join(left+"1", "posts", "half.md"), "half")
	put(t, filepath.Join(left+"2", manifestName), "index.md\nposts/a.md\n") // killed while it removed the earlier report
	put(t, filepath.Join(left+"2", "posts", "a.md"), "a")
	if err := os.Mkdir(left+"3", 0o777); err != nil { // killed when it had only just begun
		t.Fatal(err)
	}
	put(t, filepath.Join(left+"-mine", "notes.md"), "mine")
	put(t, filepath.Join(left+"-too", manifestName), "index.md\n")
	put(t, filepath.Join(left+"-too", "notes.md"), "mine")
	put(t, left+"-file", "mine")
	put(t, beside(dir, ".lock"), "") // killed while it had the place

	begin(t, dir).abort()
	holds(t, parent, ".report.new--file", ".report.new--mine", ".report.new--too", filepath.Base(going.staging), "report")
	if err := going.publish(); err != nil {
		t.Fatal(err)
	}
	if files := readReport(t, dir); files["posts/a.md"] != "a" || files[manifestName] != "posts/a.md\n" {
		t.Errorf("the folder holds %q", files)
	}
	holds(t, parent, ".report.new--file", ".report.new--mine", ".report.new--too", "report")
}

// TestRemoveReportLeavesOthers: a file that came into the earlier report at the last moment stays, and the error says where.
func TestRemoveReportLeavesOthers(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "report")
	publish(t, dir, map[string]string{"index.md": "old", "posts/a.md": "a", "tables/b.csv": "b"})
	put(t, filepath.Join(dir, "posts", "notes.md"), "mine")
	if err := removeReport(dir); err == nil {
		t.Error("no error")
	}
	if files := readReport(t, dir); files["posts/notes.md"] != "mine" || files["index.md"] != "" {
		t.Errorf("left are %q", files)
	}
}

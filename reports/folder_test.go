package reports

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// publish writes a report of the given files into dir.
func publish(t *testing.T, dir string, files map[string]string) {
	t.Helper()
	f, err := newFolder(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer f.abort()
	for name, data := range files {
		if err := f.write(name, []byte(data)); err != nil {
			t.Fatal(err)
		}
	}
	if err := f.publish(); err != nil {
		t.Fatal(err)
	}
}

func put(t *testing.T, path, data string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(data), 0o666); err != nil {
		t.Fatal(err)
	}
}

// holds checks that a folder holds these names and no others, hidden ones included.
func holds(t *testing.T, dir string, names ...string) {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var found []string
	for _, e := range entries {
		found = append(found, e.Name())
	}
	if strings.Join(found, " ") != strings.Join(names, " ") {
		t.Errorf("%s holds %q, want %q", dir, found, names)
	}
}

func TestFolderIsReplacedAsAWhole(t *testing.T) {
	parent := t.TempDir()
	dir := filepath.Join(parent, "deep", "report")
	publish(t, dir, map[string]string{"index.md": "old", "posts/a.md": "a"})
	publish(t, dir, map[string]string{"index.md": "new", "tables/b.csv": "b"})
	files := readReport(t, dir)
	if len(files) != 3 || files["index.md"] != "new" || files["tables/b.csv"] != "b" {
		t.Errorf("the folder holds %q", files)
	}
	if files[manifestName] != "index.md\ntables/b.csv\n" {
		t.Errorf("the manifest is %q", files[manifestName])
	}
	holds(t, filepath.Dir(dir), "report")
	holds(t, dir, "index.md", "manifest.txt", "tables")
}

// TestFolderRefusesWhatIsNotOurs: nothing that somebody else wrote is ever removed.
func TestFolderRefusesWhatIsNotOurs(t *testing.T) {
	for name, prepare := range map[string]func(t *testing.T, dir string){
		"a folder without manifest": func(t *testing.T, dir string) { put(t, filepath.Join(dir, "notes.md"), "mine") },
		"a file beside a report": func(t *testing.T, dir string) {
			publish(t, dir, map[string]string{"index.md": "old"})
			put(t, filepath.Join(dir, "posts", "notes.md"), "mine")
		},
		"a file in its place": func(t *testing.T, dir string) { put(t, dir, "mine") },
		"somebody's folder where the earlier report is set aside": func(t *testing.T, dir string) {
			put(t, filepath.Join(aside(dir), "notes.md"), "mine")
		},
	} {
		t.Run(name, func(t *testing.T) {
			parent := t.TempDir()
			prepare(t, filepath.Join(parent, "report"))
			before := readReport(t, parent)
			_, err := newFolder(filepath.Join(parent, "report"))
			if err == nil || !strings.Contains(err.Error(), "report") {
				t.Errorf("newFolder says %v, want an error that names the folder", err)
			}
			if after := readReport(t, parent); len(after) != len(before) {
				t.Errorf("there were %d files, now %d", len(before), len(after))
			}
		})
	}
}

func TestFolderRefusesNames(t *testing.T) {
	t.Chdir(t.TempDir())
	for _, dir := range []string{".", "..", "../..", "", string(filepath.Separator)} {
		if f, err := newFolder(dir); err == nil {
			f.abort()
			t.Errorf("newFolder(%q) gives no error", dir)
		}
	}
	holds(t, ".")
}

func TestFolderRefusesWhatCameMeanwhile(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "report")
	publish(t, dir, map[string]string{"index.md": "old"})
	f, err := newFolder(dir)
	if err != nil {
		t.Fatal(err)
	}
	put(t, filepath.Join(dir, "notes.md"), "mine")
	if err := f.publish(); err == nil || !strings.Contains(err.Error(), "notes.md") {
		t.Errorf("publish says %v, want an error that names notes.md", err)
	}
	f.abort()
	holds(t, dir, "index.md", "manifest.txt", "notes.md")
	holds(t, filepath.Dir(dir), "report")
}

func TestFolderAbort(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "report")
	publish(t, dir, map[string]string{"index.md": "old"})
	f, err := newFolder(dir)
	if err != nil {
		t.Fatal(err)
	}
	if err := f.write("posts/half.md", []byte("half")); err != nil {
		t.Fatal(err)
	}
	f.abort()
	f.abort() // a second time does nothing
	holds(t, filepath.Dir(dir), "report")
	if files := readReport(t, dir); files["index.md"] != "old" || len(files) != 2 {
		t.Errorf("the folder holds %q", files)
	}
}

// TestFolderRecovers: a run was cut off between setting the old report aside and putting the new one in its place.
func TestFolderRecovers(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "report")
	publish(t, dir, map[string]string{"index.md": "old"})
	if err := os.Rename(dir, aside(dir)); err != nil {
		t.Fatal(err)
	}
	f, err := newFolder(dir)
	if err != nil {
		t.Fatal(err)
	}
	f.abort()
	if files := readReport(t, dir); files["index.md"] != "old" {
		t.Errorf("the folder holds %q, want the old report", files)
	}
	holds(t, filepath.Dir(dir), "report")
}

// TestFolderRecoversFromHalfRemoved: a run was cut off while it removed the report that it had replaced.
func TestFolderRecoversFromHalfRemoved(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "report")
	publish(t, dir, map[string]string{"index.md": "old", "posts/a.md": "a"})
	if err := os.Rename(dir, aside(dir)); err != nil {
		t.Fatal(err)
	}
	if err := os.Remove(filepath.Join(aside(dir), "index.md")); err != nil {
		t.Fatal(err)
	}
	put(t, filepath.Join(dir, manifestName), "index.md\n")
	put(t, filepath.Join(dir, "index.md"), "new")
	f, err := newFolder(dir)
	if err != nil {
		t.Fatal(err)
	}
	f.abort()
	holds(t, filepath.Dir(dir), "report")
	if files := readReport(t, dir); files["index.md"] != "new" {
		t.Errorf("the folder holds %q", files)
	}
}

// TestManifestReachesNoFurther: a manifest that names files elsewhere removes none of them.
func TestManifestReachesNoFurther(t *testing.T) {
	parent := t.TempDir()
	dir := filepath.Join(parent, "report")
	put(t, filepath.Join(parent, "mine.txt"), "mine")
	put(t, filepath.Join(dir, manifestName), "../mine.txt\n"+filepath.Join(parent, "mine.txt")+"\n")
	publish(t, dir, map[string]string{"index.md": "new"})
	holds(t, parent, "mine.txt", "report")
}

func TestFolderBehindLink(t *testing.T) {
	parent := t.TempDir()
	put(t, filepath.Join(parent, "real", manifestName), "")
	link := filepath.Join(parent, "report")
	if err := os.Symlink(filepath.Join(parent, "real"), link); err != nil {
		t.Skip("no symbolic links here: ", err)
	}
	publish(t, link, map[string]string{"index.md": "new"})
	holds(t, parent, "real", "report")
	if files := readReport(t, filepath.Join(parent, "real")); files["index.md"] != "new" {
		t.Errorf("the folder behind the link holds %q", files)
	}
}

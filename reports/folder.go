package reports

import (
	"bufio"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// manifestName is the file that lists what a report folder holds, so that the next run replaces that and nothing else.
const manifestName = "manifest.txt"

// folder is a report folder in the making: files are written aside, and take the place of the
// earlier report all at once.
type folder struct {
	final   string // where the report belongs
	staging string // where it is written
	files   []string
	closed  bool
}

// newFolder prepares to write a report into dir; the error says so where dir holds anything that is no report of ours.
func newFolder(dir string) (*folder, error) {
	dir, err := placeOf(dir)
	if err != nil {
		return nil, err
	}
	if err := recoverFolder(dir); err != nil {
		return nil, err
	}
	if err := onlyOurs(dir); err != nil {
		return nil, err
	}
	if err := os.MkdirAll(filepath.Dir(dir), 0o777); err != nil {
		return nil, fmt.Errorf("making the folder of the report: %w", err)
	}
	staging, err := os.MkdirTemp(filepath.Dir(dir), "."+filepath.Base(dir)+".new-")
	if err != nil {
		return nil, fmt.Errorf("making the folder of the report: %w", err)
	}
	if err := os.Chmod(staging, 0o755); err != nil { // MkdirTemp makes it private, a report is not
		return nil, errors.Join(fmt.Errorf("making the folder of the report: %w", err), os.RemoveAll(staging))
	}
	return &folder{final: dir, staging: staging}, nil
}

// placeOf follows a symbolic link to the folder that it names, and refuses a folder that cannot be moved aside.
func placeOf(dir string) (string, error) {
	dir = filepath.Clean(dir)
	if base := filepath.Base(dir); base == "." || base == ".." || base == string(filepath.Separator) {
		return "", fmt.Errorf("%s: cannot be replaced by a report; choose a folder with a name of its own with --out", dir)
	}
	if linked, err := filepath.EvalSymlinks(dir); err == nil {
		return linked, nil
	}
	return dir, nil // there is nothing yet, or it cannot be read: what comes next says so
}

// aside is where the earlier report waits while the new one takes its place.
func aside(dir string) string {
	return filepath.Join(filepath.Dir(dir), "."+filepath.Base(dir)+".old")
}

// recoverFolder puts back a report that an earlier run had set aside when it was cut off.
func recoverFolder(dir string) error {
	old := aside(dir)
	if _, err := os.Stat(old); err != nil {
		return nil
	}
	if err := onlyOurs(old); err != nil {
		return err
	}
	if _, err := os.Stat(dir); errors.Is(err, fs.ErrNotExist) {
		if err := os.Rename(old, dir); err != nil {
			return fmt.Errorf("putting back the report that an interrupted run set aside in %s: %w", old, err)
		}
		return nil
	}
	return removeReport(old)
}

// removeReport removes an earlier report, its manifest last: cut off half-way, what is left is still known as ours.
func removeReport(dir string) error {
	names, err := readManifest(dir)
	if err != nil {
		return err
	}
	for _, name := range names {
		if isManifest(name) || !filepath.IsLocal(filepath.FromSlash(name)) { // a manifest written by hand may point anywhere
			continue
		}
		if err := os.Remove(filepath.Join(dir, filepath.FromSlash(name))); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return fmt.Errorf("removing the earlier report: %w", err)
		}
	}
	if err := os.RemoveAll(dir); err != nil {
		return fmt.Errorf("removing the earlier report: %w", err)
	}
	return nil
}

// onlyOurs refuses a folder that holds anything which its manifest does not list.
func onlyOurs(dir string) error {
	info, err := os.Stat(dir)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return fmt.Errorf("%s: cannot be read: %w", dir, err)
	}
	if !info.IsDir() {
		return fmt.Errorf("%s: is a file, not a folder; choose another folder with --out", dir)
	}
	ours, err := readManifest(dir)
	if err != nil {
		return err
	}
	slices.Sort(ours)
	return filepath.WalkDir(dir, func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			return fmt.Errorf("%s: cannot be read: %w", path, err)
		}
		name, _ := filepath.Rel(dir, path)
		if _, listed := slices.BinarySearch(ours, filepath.ToSlash(name)); entry.IsDir() || listed {
			return nil
		}
		return fmt.Errorf("%s: holds %s, which no earlier run wrote; choose another folder with --out, or move that file", dir, filepath.ToSlash(name))
	})
}

// readManifest gives the files that a report folder lists, and the manifest itself.
func readManifest(dir string) ([]string, error) {
	file, err := os.Open(filepath.Join(dir, manifestName))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("reading the manifest of the earlier report: %w", err)
	}
	defer file.Close()
	names := []string{manifestName}
	for lines := bufio.NewScanner(file); lines.Scan(); {
		names = append(names, lines.Text())
	}
	return names, nil
}

// create opens a file of the report for writing; name is relative, with slashes.
func (f *folder) create(name string) (*os.File, error) {
	path := filepath.Join(f.staging, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
		return nil, fmt.Errorf("writing %s: %w", name, err)
	}
	file, err := os.OpenFile(path, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o666)
	if err != nil {
		return nil, fmt.Errorf("writing %s: %w", name, err)
	}
	f.files = append(f.files, name)
	return file, nil
}

// write writes a whole file of the report.
func (f *folder) write(name string, data []byte) error {
	file, err := f.create(name)
	if err != nil {
		return err
	}
	_, err = file.Write(data)
	if err := errors.Join(err, file.Close()); err != nil {
		return fmt.Errorf("writing %s: %w", name, err)
	}
	return nil
}

// publish puts the finished report in the place of the earlier one.
func (f *folder) publish() error {
	slices.Sort(f.files)
	if err := f.write(manifestName, []byte(strings.Join(slices.DeleteFunc(f.files, isManifest), "\n")+"\n")); err != nil {
		return err
	}
	if err := onlyOurs(f.final); err != nil { // somebody may have put a file there meanwhile
		return err
	}
	old := aside(f.final)
	if err := os.Rename(f.final, old); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("setting the earlier report aside: %w", err)
	}
	if err := os.Rename(f.staging, f.final); err != nil {
		return errors.Join(fmt.Errorf("putting the report in its place: %w", err), recoverFolder(f.final))
	}
	f.closed = true
	return removeReport(old)
}

func isManifest(name string) bool { return name == manifestName }

// abort throws away what was written, unless it was published.
func (f *folder) abort() {
	if !f.closed {
		_ = os.RemoveAll(f.staging) // nothing more can be done: what is left is a hidden folder beside the report
		f.closed = true
	}
}

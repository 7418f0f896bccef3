package reports

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// placeOf follows a symbolic link to the folder that it names, and refuses a folder that cannot be moved aside.
func placeOf(dir string) (string, error) {
	dir = filepath.Clean(dir)
	if base := filepath.Base(dir); base == "." || base == ".." || base == string(filepath.Separator) {
		return "", fmt.Errorf("%s: cannot be replaced by a report; choose a folder with a name of its own with --out", dir)
	}
	if info, err := os.Lstat(dir); err == nil && info.Mode()&fs.ModeSymlink != 0 {
		linked, err := filepath.EvalSymlinks(dir)
		if err != nil {
			return "", fmt.Errorf("%s: is a link to a folder that is not there; make that folder, or choose another with --out", dir)
		}
		return linked, nil
	}
	return dir, nil // there is nothing yet, or it cannot be read: what comes next says so
}

// beside gives the path of a hidden neighbour of dir.
func beside(dir, suffix string) string {
	return filepath.Join(filepath.Dir(dir), "."+filepath.Base(dir)+suffix)
}

// aside is where the earlier report waits while the new one takes its place, where the two cannot be exchanged.
func aside(dir string) string { return beside(dir, ".old") }

// stagingPrefix is how the path of a folder begins in which a run writes the report for dir.
func stagingPrefix(dir string) string { return beside(dir, ".new-") }

// holdPlace gives the right to look after the place of a report, which one run has at a time and for a moment only: while it puts
// its report there, or looks at what is there.
func holdPlace(dir string) (release func(), err error) {
	if err := os.MkdirAll(filepath.Dir(dir), 0o777); err != nil {
		return nil, fmt.Errorf("making the folder of the report: %w; choose another folder with --out", err)
	}
	if release, err = holdFile(beside(dir, ".lock")); err != nil {
		return nil, fmt.Errorf("making the folder of the report: %w; choose another folder with --out", err)
	}
	return release, nil
}

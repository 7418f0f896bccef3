package reports

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// runName is a file in the folder in which a run writes; the run has it locked for as long as it lives.
const runName = ".teneur-run"

// newStaging makes a folder for a run to write the report for dir in. Only who holds the place may call it: for others, a
// folder without lock belongs to nobody.
func newStaging(dir string) (staging string, lock *os.File, err error) {
	prefix := stagingPrefix(dir)
	if staging, err = os.MkdirTemp(filepath.Dir(prefix), filepath.Base(prefix)); err != nil {
		return "", nil, err
	}
	if err := os.Chmod(staging, 0o755); err != nil { // MkdirTemp makes it private, a report is not
		return "", nil, errors.Join(err, os.Remove(staging))
	}
	lock, err = os.OpenFile(filepath.Join(staging, runName), os.O_CREATE|os.O_EXCL|os.O_RDWR, 0o666)
	if err != nil {
		return "", nil, errors.Join(err, os.Remove(staging))
	}
	_ = lockFile(lock, false) // nobody else has it; on a file system without locks the folder is not removed by others
	return staging, lock, nil
}

// removeLeftovers removes the folders that killed runs left beside dir, as far as it can. Only who holds the place may call it.
func removeLeftovers(dir string) {
	prefix := stagingPrefix(dir)
	entries, err := os.ReadDir(filepath.Dir(prefix))
	if err != nil {
		return // a leftover stays hidden; the run does not need it gone
	}
	for _, entry := range entries {
		if strings.HasPrefix(entry.Name(), filepath.Base(prefix)) && entry.IsDir() {
			removeLeftover(filepath.Join(filepath.Dir(prefix), entry.Name()))
		}
	}
}

// removeLeftover removes a folder that is certainly the leftover of a run: unfinished, with the lock of a run that is no more; an earlier
// report that was being removed; or empty, when the run had only just begun. Anything else stays.
func removeLeftover(path string) {
	lock, err := os.OpenFile(filepath.Join(path, runName), os.O_RDWR, 0)
	switch {
	case err == nil:
		abandoned := lockFile(lock, false) == nil
		_ = lock.Close() // nobody else may take it while this run holds the place
		if abandoned {
			_ = os.RemoveAll(path)
		}
	case errors.Is(err, fs.ErrNotExist) && onlyOurs(path) == nil:
		_ = removeReport(path)
	}
}

package corpus

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"

	"github.com/rogpeppe/go-internal/lockedfile"
)

// lockName is the file whose lock a program has while it saves a post into its folder.
const lockName = ".posts.lock"

// holdFolder waits until nobody else saves into dir. The system gives the lock back when a program ends, however that comes. alone is false
// on a file system that knows no locks.
func holdFolder(dir string) (release func(), alone bool, err error) {
	path := filepath.Join(dir, lockName)
	for {
		file, err := lockedfile.OpenFile(path, os.O_CREATE|os.O_RDWR, 0o666)
		switch {
		case knowsNoLocks(err):
			return func() { _ = os.Remove(path) }, false, nil
		case err != nil:
			return nil, false, err
		case isAt(file.File, path):
			return func() { removeHeld(file, path) }, true, nil
		}
		_ = file.Close() // nothing was written. Whoever had the lock removed the file: there may be another now
	}
}

// knowsNoLocks tells the error of locking from that of opening.
func knowsNoLocks(err error) bool {
	var path *fs.PathError
	return errors.As(err, &path) && path.Op != "open"
}

// isAt tells whether an open file is the one at path.
func isAt(file *os.File, path string) bool {
	open, err := file.Stat()
	if err != nil {
		return false
	}
	there, err := os.Lstat(path)
	return err == nil && os.SameFile(open, there)
}

// removeHeld removes a locked file and gives up the lock, in this order: another program that waits for the lock sees that the file is gone,
// and makes a new one. Windows removes no open file, so there it is the other way round, and fails where another opened it meanwhile.
func removeHeld(file *lockedfile.File, path string) {
	err := os.Remove(path)
	_ = file.Close() // nothing was written
	if err != nil && runtime.GOOS == "windows" {
		_ = os.Remove(path) // who opened it removes it
	}
}

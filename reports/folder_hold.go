package reports

import (
	"os"
	"runtime"
)

// holdFile takes the lock of the file at path, which it makes, and waits for whoever has it; the system gives the lock back when a
// program ends, however that comes. The file is removed on release. On a file system that knows no locks there is nobody to wait for.
func holdFile(path string) (release func(), err error) {
	for {
		file, err := os.OpenFile(path, os.O_CREATE|os.O_RDWR, 0o666)
		if err != nil {
			return nil, err
		}
		if err := lockFile(file, true); err != nil || isAt(file, path) {
			return func() { removeHeld(file, path) }, nil
		}
		_ = file.Close() // nothing was written. Whoever had the lock removed the file: there may be another now
	}
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

// removeHeld removes a locked file and gives up the lock, in this order: another run that waits for the lock sees that the file is gone,
// and makes a new one. Windows removes no open file, so there it is the other way round, and fails where another run opened it meanwhile.
func removeHeld(file *os.File, path string) {
	err := os.Remove(path)
	_ = file.Close() // nothing was written
	if err != nil && runtime.GOOS == "windows" {
		_ = os.Remove(path) // who opened it removes it
	}
}

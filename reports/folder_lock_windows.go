package reports

import (
	"math"
	"os"

	"golang.org/x/sys/windows"
)

// lockFile locks an open file for its holder alone, until it is closed. The error says that somebody else has it and wait is false, or
// that the file system knows no locks.
func lockFile(file *os.File, wait bool) error {
	how := uint32(windows.LOCKFILE_EXCLUSIVE_LOCK)
	if !wait {
		how |= windows.LOCKFILE_FAIL_IMMEDIATELY
	}
	return windows.LockFileEx(windows.Handle(file.Fd()), how, 0, math.MaxUint32, math.MaxUint32, new(windows.Overlapped))
}

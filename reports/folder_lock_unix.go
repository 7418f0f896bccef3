//go:build darwin || dragonfly || freebsd || linux || netbsd || openbsd

package reports

import (
	"errors"
	"os"

	"golang.org/x/sys/unix"
)

// lockFile locks an open file for its holder alone, until it is closed. The error says that somebody else has it and wait is false, or
// that the file system knows no locks.
func lockFile(file *os.File, wait bool) error {
	how := unix.LOCK_EX
	if !wait {
		how |= unix.LOCK_NB
	}
	for {
		if err := unix.Flock(int(file.Fd()), how); !errors.Is(err, unix.EINTR) {
			return err
		}
	}
}

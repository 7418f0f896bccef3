//go:build !darwin && !dragonfly && !freebsd && !linux && !netbsd && !openbsd && !windows

package reports

import (
	"errors"
	"os"
)

// lockFile says that it knows no locks on this system.
func lockFile(*os.File, bool) error { return errors.ErrUnsupported }

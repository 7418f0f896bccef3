//go:build !linux && !darwin

package reports

import "errors"

// exchange says that this system does not let two folders change places in one step.
func exchange(_, _ string) error { return errors.ErrUnsupported }

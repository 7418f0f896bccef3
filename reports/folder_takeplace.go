package reports

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
)

// takePlace puts the folder at staging in the place of final, and gives where the earlier one is now; "" where there was none. swap is
// exchange.
//
// Where system and file system let two folders change places in one step (Linux, macOS), there is a whole report at every moment. Elsewhere
// (Windows, some network file systems) the earlier report is set aside first: a run that is cut off between that and the next
// step leaves no report in its place, and the run after it puts the earlier one back.
func takePlace(staging, final string, swap func(a, b string) error) (old string, err error) {
	if _, err := os.Lstat(final); errors.Is(err, fs.ErrNotExist) {
		if err := os.Rename(staging, final); err != nil {
			return "", fmt.Errorf("putting the report in its place: %w; choose another folder with --out", err)
		}
		return "", nil
	}
	if swap(staging, final) == nil {
		return staging, nil
	}
	return setAside(staging, final) // which tells what is wrong, if it is more than the want of an exchange
}

func setAside(staging, final string) (old string, err error) {
	old = aside(final)
	if err := os.Rename(final, old); err != nil {
		return "", fmt.Errorf("setting the earlier report aside: %w; choose another folder with --out", err)
	}
	if err := os.Rename(staging, final); err != nil {
		return "", errors.Join(fmt.Errorf("putting the report in its place: %w", err), putBack(final))
	}
	return old, nil
}

// putBack undoes what setAside did of a run that was cut off. Only who holds the place may call it.
func putBack(dir string) error {
	old := aside(dir)
	if _, err := os.Lstat(old); err != nil {
		return nil
	}
	if err := onlyOurs(old); err != nil {
		return err
	}
	if _, err := os.Lstat(dir); errors.Is(err, fs.ErrNotExist) {
		if err := os.Rename(old, dir); err != nil {
			return fmt.Errorf("putting back the report that an interrupted run set aside in %s: %w", old, err)
		}
		return nil
	}
	return removeReport(old)
}

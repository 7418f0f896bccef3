package corpus

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// The names of hidden files that are renamed once they are written.
const (
	asidePrefix = ".post-"
	asideSuffix = ".tmp"
)

// RemoveLeftovers removes the hidden files that a program left in dir when it was killed while it saved a post; no post and
// nothing of others. A folder that is not there has none. On a file system that knows no locks nothing is removed: somebody may be saving.
func RemoveLeftovers(dir string) error {
	if left, err := leftovers(dir); err != nil || len(left) == 0 {
		return err
	}
	release, alone, err := holdFolder(dir)
	if err != nil {
		return fmt.Errorf("remove what an interrupted run left in %s: %w", dir, err)
	}
	defer release() // which removes a lock that was left
	if !alone {
		return nil
	}
	left, err := leftovers(dir) // what is there now belongs to nobody
	for _, name := range left {
		if name != lockName {
			err = errors.Join(err, os.Remove(filepath.Join(dir, name)))
		}
	}
	return err
}

// leftovers gives the names of hidden files that are there only while a post is saved.
func leftovers(dir string) (names []string, err error) {
	entries, err := os.ReadDir(dir)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("look for what an interrupted run left: %w", err)
	}
	for _, entry := range entries {
		name := entry.Name()
		aside := strings.HasPrefix(name, asidePrefix) && strings.HasSuffix(name, asideSuffix)
		if entry.Type().IsRegular() && (aside || name == lockName) {
			names = append(names, name)
		}
	}
	return names, nil
}

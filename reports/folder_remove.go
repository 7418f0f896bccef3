package reports

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
)

// removeReport removes an earlier report: what its manifest lists, and the folders that are empty then. The manifest is last: cut off
// half-way, what is left is still known as ours. What somebody else put there stays, and the error says where.
func removeReport(dir string) error {
	names, err := readManifest(dir)
	if err != nil {
		return err
	}
	err = inParallel(len(names), func(i int) error {
		local := filepath.FromSlash(names[i])
		if isManifest(names[i]) || !filepath.IsLocal(local) { // a manifest written by hand may point anywhere
			return nil
		}
		return removeIfThere(filepath.Join(dir, local))
	})
	if err == nil {
		err = removeFolders(dir)
	}
	if err == nil {
		err = errors.Join(removeIfThere(filepath.Join(dir, manifestName)), removeIfThere(dir))
	}
	if err != nil {
		return fmt.Errorf("removing the earlier report, now in %s: %w", dir, err)
	}
	return nil
}

// removeFolders removes the folders inside dir, the innermost first; none of them may hold a file.
func removeFolders(dir string) error {
	var inside []string
	err := filepath.WalkDir(dir, func(path string, entry fs.DirEntry, err error) error {
		if err == nil && entry.IsDir() && path != dir {
			inside = append(inside, path)
		}
		return err
	})
	if err != nil {
		return err
	}
	for _, folder := range slices.Backward(inside) {
		if err := os.Remove(folder); err != nil {
			return err
		}
	}
	return nil
}

func removeIfThere(path string) error {
	if err := os.Remove(path); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return nil
}

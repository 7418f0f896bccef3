package reports

import (
	"bufio"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
)

// manifestName is the file that lists what a report folder holds, so that the next run replaces that and nothing else.
const manifestName = "manifest.txt"

func isManifest(name string) bool { return name == manifestName }

// readManifest gives the files that a report folder lists, and the manifest itself.
func readManifest(dir string) ([]string, error) {
	file, err := os.Open(filepath.Join(dir, manifestName))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("reading the manifest of the earlier report: %w", err)
	}
	defer file.Close()
	names := []string{manifestName}
	lines := bufio.NewScanner(file)
	for lines.Scan() {
		names = append(names, lines.Text())
	}
	if err := lines.Err(); err != nil {
		return nil, fmt.Errorf("reading the manifest of the earlier report: %w", err)
	}
	return names, nil
}

// onlyOurs refuses a folder that holds anything which its manifest does not list.
func onlyOurs(dir string) error {
	info, err := os.Stat(dir)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return fmt.Errorf("%s: cannot be read: %w", dir, err)
	}
	if !info.IsDir() {
		return fmt.Errorf("%s: is a file, not a folder; choose another folder with --out", dir)
	}
	ours, err := readManifest(dir)
	if err != nil {
		return err
	}
	slices.Sort(ours)
	return filepath.WalkDir(dir, func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			return fmt.Errorf("%s: cannot be read: %w", path, err)
		}
		name, _ := filepath.Rel(dir, path)
		if _, listed := slices.BinarySearch(ours, filepath.ToSlash(name)); entry.IsDir() || listed {
			return nil
		}
		return fmt.Errorf("%s: holds %s, which no earlier run wrote; choose another folder with --out, or move that file", dir, filepath.ToSlash(name))
	})
}

package corpus

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// Save writes the post to dir as ID.md and gives the path; an ID that cannot be a file name everywhere, [a-z0-9-]+,
// is made one by Slug. It makes dir where that is missing, and writes nowhere else. The file is there whole or not at all: it is written
// aside and renamed. An existing post is replaced only with force; otherwise the error is fs.ErrExist.
func Save(dir string, p Post, force bool) (path string, err error) {
	path = filepath.Join(dir, fileName(p))
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return "", fmt.Errorf("save %s: %w", path, err)
	}
	if !force && exists(path) {
		return "", taken(path)
	}
	temp, err := writeAside(dir, p.Markdown())
	if err != nil {
		return "", fmt.Errorf("save %s: %w", path, err)
	}
	defer os.Remove(temp) // gone already where all went well
	if !force {
		if err := reserve(path); err != nil {
			return "", err
		}
	}
	if err := os.Rename(temp, path); err != nil {
		return "", fmt.Errorf("save %s: %w", path, err)
	}
	return path, nil
}

func fileName(p Post) string {
	switch {
	case isName(p.ID):
		return p.ID + ".md"
	case p.ID != "":
		return Slug(p.ID) + ".md"
	}
	return Slug(p.Title) + ".md"
}

func exists(path string) bool {
	_, err := os.Lstat(path)
	return err == nil
}

func taken(path string) error {
	return fmt.Errorf("save %s: there is a post of that name already, choose another or replace it by force: %w",
		path, fs.ErrExist)
}

// reserve makes an empty file, so that of two programs that save at once only one goes on.
func reserve(path string) error {
	f, err := os.OpenFile(path, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o644)
	if errors.Is(err, fs.ErrExist) {
		return taken(path)
	}
	if err != nil {
		return fmt.Errorf("save %s: %w", path, err)
	}
	return f.Close()
}

// writeAside writes data to a new hidden file in dir and gives its path.
func writeAside(dir string, data []byte) (path string, err error) {
	f, err := os.CreateTemp(dir, ".post-*.tmp")
	if err != nil {
		return "", err
	}
	_, err = f.Write(data)
	err = errors.Join(err, f.Chmod(0o644), f.Sync(), f.Close())
	if err != nil {
		return "", errors.Join(err, os.Remove(f.Name()))
	}
	return f.Name(), nil
}

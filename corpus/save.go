package corpus

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// Save writes the post to dir as ID.md and gives the path; an ID that cannot be a file name everywhere, [a-z0-9-]+ of at most 200
// characters, is made one by Slug. It makes dir where that is missing, and writes nowhere else. The file is there whole or not at all: it is written
// aside and renamed, by one program at a time. An existing post is replaced only with force, and is kept then as Replace does; otherwise the error is fs.ErrExist.
func Save(dir string, p Post, force bool) (path string, err error) {
	if force {
		path, _, err = Replace(dir, p)
		return path, err
	}
	path = filepath.Join(dir, fileName(p))
	release, err := begin(dir, path)
	if err != nil {
		return "", err
	}
	defer release()
	temp, err := prepare(dir, path, p.Markdown())
	if err != nil {
		return "", err
	}
	defer os.Remove(temp) // gone already where all went well
	if err := place(temp, path); errors.Is(err, fs.ErrExist) {
		return "", taken(path)
	} else if err != nil {
		return "", fmt.Errorf("save %s: %w", path, err)
	}
	return path, nil
}

// Replace writes the post as Save does, in the place of what is there under its name. The old file stays beside it, as ID.md~1
// or the next number that is free, and is no post any more; kept is its path, "" where there was none or it says the same, byte for byte.
func Replace(dir string, p Post) (path, kept string, err error) {
	path = filepath.Join(dir, fileName(p))
	data := p.Markdown()
	release, err := begin(dir, path)
	if err != nil {
		return "", "", err
	}
	defer release()
	if old, err := ReadFile(path); err == nil && bytes.Equal(old, data) {
		return path, "", nil
	}
	temp, err := prepare(dir, path, data)
	if err != nil {
		return "", "", err
	}
	defer os.Remove(temp) // gone already where all went well
	if kept, err = keep(path); err != nil {
		return "", "", fmt.Errorf("keep the old %s: %w", path, err)
	}
	if err := os.Rename(temp, path); err != nil {
		return "", kept, fmt.Errorf("save %s: %w", path, err)
	}
	return path, kept, nil
}

// begin makes dir, and waits until nobody else saves into it.
func begin(dir, path string) (release func(), err error) {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return nil, fmt.Errorf("save %s: %w", path, err)
	}
	if release, _, err = holdFolder(dir); err != nil {
		return nil, fmt.Errorf("save %s: %w", path, err)
	}
	return release, nil
}

// prepare writes data to a hidden file in dir.
func prepare(dir, path string, data []byte) (temp string, err error) {
	if temp, err = writeAside(dir, data, 0o644); err != nil {
		return "", fmt.Errorf("save %s: %w", path, err)
	}
	return temp, nil
}

// FreeID gives id, or id-2, id-3 and so on: the first under which dir holds no post.
func FreeID(dir, id string) string {
	id = fileStem(fileName(Post{ID: id}))
	n := 1
	for exists(filepath.Join(dir, numbered(id, n)+".md")) {
		n++
	}
	return numbered(id, n)
}

func numbered(id string, n int) string {
	if n == 1 {
		return id
	}
	return fmt.Sprintf("%s-%d", id, n)
}

const longestName = 200 // most systems know names of 255 bytes, and there is more to a name than the ID

func fileName(p Post) string {
	switch {
	case isName(p.ID) && len(p.ID) <= longestName:
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

// place gives temp the name path, in one step, where that is free; otherwise the error is fs.ErrExist.
func place(temp, path string) error {
	err := os.Link(temp, path)
	if err == nil {
		return os.Remove(temp)
	}
	if exists(path) {
		return fs.ErrExist
	}
	return placeReserved(temp, path) // a file system without links, as on memory cards
}

// placeReserved makes an empty file first, so that of two programs that save at once only one goes on.
func placeReserved(temp, path string) error {
	f, err := os.OpenFile(path, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o644)
	if err != nil {
		return err
	}
	if err := f.Close(); err != nil {
		return err
	}
	if err := os.Rename(temp, path); err != nil {
		return errors.Join(err, os.Remove(path))
	}
	return nil
}

// keep gives the file at path a second name, path~1 or the next that is free; "" where there is no file. The second name that an interrupted run
// gave it is as good.
func keep(path string) (kept string, err error) {
	if !exists(path) {
		return "", nil
	}
	for n := 1; ; n++ {
		kept = fmt.Sprintf("%s~%d", path, n)
		if exists(kept) {
			if sameFile(path, kept) {
				return kept, nil
			}
			continue
		}
		err := os.Link(path, kept)
		if err != nil && !exists(kept) {
			err = keepCopy(path, kept)
		}
		if errors.Is(err, fs.ErrExist) { // somebody was quicker
			continue
		}
		return kept, err
	}
}

func keepCopy(path, kept string) error {
	data, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	temp, err := writeAside(filepath.Dir(path), data, 0o644)
	if err != nil {
		return err
	}
	defer os.Remove(temp)
	return place(temp, kept)
}

// writeAside writes data to a new hidden file in dir and gives its path.
func writeAside(dir string, data []byte, mode fs.FileMode) (path string, err error) {
	f, err := os.CreateTemp(dir, asidePrefix+"*"+asideSuffix)
	if err != nil {
		return "", err
	}
	_, err = f.Write(data)
	err = errors.Join(err, f.Chmod(mode), f.Sync(), f.Close())
	if err != nil {
		return "", errors.Join(err, os.Remove(f.Name()))
	}
	return f.Name(), nil
}

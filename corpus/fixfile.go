package corpus

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// FixFile mends what is Fixable in a file (Fix, and a name that does not work on every system), and gives what it mended, with
// the path that the file has now. A file with nothing to mend stays as it is, byte for byte. The new text is written aside and renamed, so that the file is
// there whole at any moment; it is compared with the old one first, and never written where a word would be lost. The error says why
// the file was left alone: it does not parse, it is a link or read-only, somebody else changed it.
func FixFile(path string) (mended []Problem, now string, err error) {
	before, err := ReadFile(path)
	if err != nil {
		return nil, path, err
	}
	p, _, err := Parse(path, before)
	if err != nil {
		return nil, path, err
	}
	problems := fixables(p)
	if len(problems) == 0 {
		return nil, path, nil
	}
	mode, err := ownFile(path)
	if err != nil {
		return nil, path, fmt.Errorf("%s: left as it is: %w", path, err)
	}
	if now, err = rewrite(path, before, p, mode); err != nil {
		return nil, path, fmt.Errorf("%s: left as it is: %w", path, err)
	}
	return done(problems, now), now, nil
}

// fixables gives what FixFile can mend.
func fixables(p Post) []Problem {
	return slices.DeleteFunc(Validate(p), func(found Problem) bool { return !found.Fixable })
}

// ownFile refuses what is not to be replaced: a link, and a file that is read-only.
func ownFile(path string) (fs.FileMode, error) {
	info, err := os.Lstat(path)
	switch {
	case err != nil:
		return 0, err
	case !info.Mode().IsRegular():
		return 0, errors.New("a link; mend the file it points to")
	case info.Mode().Perm()&0o200 == 0:
		return 0, errors.New("read-only; make it writable first")
	}
	return info.Mode().Perm(), nil
}

// rewrite puts the mended post in the place of the file, under a name that works everywhere.
func rewrite(path string, before []byte, p Post, mode fs.FileMode) (now string, err error) {
	fixed := Fix(p)
	now = path
	if name := filepath.Base(path); name != postID(name)+".md" {
		now = freeName(filepath.Dir(path), postID(name), path)
		fixed.File, fixed.ID = now, fileStem(now)
	}
	after := fixed.Markdown()
	if err := sameText(path, before, now, after); err != nil {
		return path, err
	}
	release, _, err := holdFolder(filepath.Dir(path))
	if err != nil {
		return path, err
	}
	defer release()
	temp, err := writeAside(filepath.Dir(path), after, mode)
	if err != nil {
		return path, err
	}
	defer os.Remove(temp)
	if current, err := os.ReadFile(path); err != nil || !bytes.Equal(current, before) {
		return path, errors.New("somebody else changed it; try again")
	}
	if now == path {
		return path, os.Rename(temp, path)
	}
	return now, move(path, temp, now)
}

// move puts temp in the place now and takes the old file away. Nothing is overwritten.
func move(old, temp, now string) error {
	if sameFile(old, now) { // A.md and a.md, where the system does not tell them apart
		if err := os.Rename(old, now); err != nil {
			return err
		}
		return os.Rename(temp, now)
	}
	if err := place(temp, now); err != nil {
		return err
	}
	return os.Remove(old)
}

func sameFile(a, b string) bool {
	first, err := os.Stat(a)
	if err != nil {
		return false
	}
	second, err := os.Stat(b)
	return err == nil && os.SameFile(first, second)
}

// freeName gives a path in dir that is free, or that is the file own in another spelling: id.md, id-2.md, …
func freeName(dir, id, own string) string {
	for n := 1; ; n++ {
		path := filepath.Join(dir, numbered(id, n)+".md")
		if !exists(path) || sameFile(path, own) {
			return path
		}
	}
}

// done gives the problems of before that are mended in the file of now.
func done(problems []Problem, now string) []Problem {
	data, err := ReadFile(now)
	if err != nil {
		return nil
	}
	p, _, err := Parse(now, data)
	if err != nil {
		return nil
	}
	left := map[string]bool{}
	for _, problem := range fixables(p) {
		left[problem.What] = true
	}
	return slices.DeleteFunc(problems, func(p Problem) bool { return left[p.What] })
}

// Strays finds what stands in the folder of a corpus but is not read as a post, or cannot be built into the program: links, posts in
// folders inside it, text and web pages that nobody added.
func Strays(dir string) []Problem {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil // reading the posts says so
	}
	var found []Problem
	for _, entry := range entries {
		path := filepath.Join(dir, entry.Name())
		switch extension := strings.ToLower(filepath.Ext(path)); {
		case strings.HasPrefix(entry.Name(), "."):
		case entry.IsDir() && extension != ".md" && holdsPosts(path):
			found = append(found, Problem{File: path, What: "posts in a folder inside the corpus are not read", Do: "move them up, or name the folder by itself"})
		case extension == ".md" && entry.Type()&fs.ModeSymlink != 0:
			found = append(found, Problem{File: path, What: "a link cannot be built into the program", Do: "put the file itself here"})
		case slices.Contains([]string{".txt", ".html", ".htm", ".mdx", ".markdown"}, extension):
			found = append(found, Problem{File: path, What: "not read: only *.md is", Do: "add it with teneur add, and move it away"})
		}
	}
	return found
}

func holdsPosts(dir string) bool {
	files, err := PostFiles(dir)
	return err == nil && len(files) > 0
}

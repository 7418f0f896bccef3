package main

import (
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"teneur/corpus/ingest"
)

// expand gives the files that the arguments name: a folder stands for the posts in it and in its folders, a pattern that the
// shell left alone for the files that match it.
func (a *adding) expand(args []string) []string {
	var files []string
	for _, arg := range args {
		switch {
		case arg == "-" || ingest.IsAddress(arg):
			files = append(files, arg)
		case strings.HasPrefix(strings.ToLower(arg), "www.") && !isThere(arg):
			files = append(files, "https://"+arg) // which is refused with a word on what to do
		case isFolder(arg):
			files = append(files, a.folder(arg)...)
		case strings.ContainsAny(arg, "*?[") && !isThere(arg):
			files = append(files, a.expand(a.pattern(arg))...)
		default:
			files = append(files, arg)
		}
	}
	return files
}

func isFolder(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}

func isThere(path string) bool {
	_, err := os.Lstat(path)
	return err == nil
}

func (a *adding) pattern(pattern string) []string {
	matches, err := filepath.Glob(pattern)
	if err != nil || len(matches) == 0 {
		a.fail(fmt.Errorf("%s: no file matches this; name files that hold posts", pattern))
	}
	return matches
}

// folder gives the files of a folder that can hold posts, by their names; hidden ones and what a browser saves beside a page
// are left alone.
func (a *adding) folder(dir string) []string {
	var files []string
	others := 0
	if target, err := filepath.EvalSymlinks(dir); err == nil {
		dir = target // a link to a folder would be taken for a file
	}
	err := filepath.WalkDir(dir, func(path string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			a.fail(fmt.Errorf("%s: cannot be read: %s", path, reason(err)))
			return fs.SkipDir
		case path != dir && strings.HasPrefix(entry.Name(), "."), entry.IsDir() && isSavedBeside(path):
			if entry.IsDir() {
				return fs.SkipDir
			}
		case entry.IsDir():
		case canHoldPosts(path):
			files = append(files, path)
		default:
			others++
		}
		return nil
	})
	if err != nil {
		a.fail(fmt.Errorf("%s: cannot be read: %s", dir, reason(err)))
	}
	if others > 0 {
		fmt.Fprintf(a.notes, "%s: %s left alone (not .txt, .md, .html, .xml, .rss or .atom)\n", dir, counted(others, "file", "files"))
	}
	if len(files) == 0 {
		a.fail(fmt.Errorf("%s: no files in it that can hold posts (.txt, .md, .html, .xml, .rss, .atom)", dir))
	}
	return files
}

// toItsEnd reads up to the end of a reader and never behind it: a terminal goes on after its Ctrl-D, for whoever asks again.
type toItsEnd struct {
	r   io.Reader
	err error
}

// Read implements io.Reader.
func (t *toItsEnd) Read(p []byte) (int, error) {
	if t.err != nil {
		return 0, t.err
	}
	n, err := t.r.Read(p)
	t.err = err
	return n, err
}

// isSavedBeside reports whether a folder holds the pictures and scripts of a page, as browsers save them.
func isSavedBeside(dir string) bool {
	for _, suffix := range []string{"_files", "_bestanden", ".files", "_Dateien", "_fichiers"} {
		if page, ok := strings.CutSuffix(dir, suffix); ok && (isThere(page+".html") || isThere(page+".htm")) {
			return true
		}
	}
	return false
}

func canHoldPosts(path string) bool {
	extensions := []string{".txt", ".text", ".md", ".mdx", ".markdown", ".html", ".htm", ".xhtml", ".xml", ".rss", ".atom"}
	return slices.Contains(extensions, strings.ToLower(filepath.Ext(path)))
}

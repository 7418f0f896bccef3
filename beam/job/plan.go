package job

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"teneur/corpus"
)

// block is posts that follow each other in the report: the unit of work.
type block struct {
	Number, Of int // from 0, in the order of the report; of how many
	Files      []postFile
}

// postFile is a post that has not been read.
type postFile struct {
	Name string
	Twin bool // another file has the same ID: which of them counts is not known before both are read
}

// Blocks are small enough to keep many workers busy to the end, and large enough that a million posts make no million files on the way.
const (
	blocksWanted  = 1000
	mostPosts     = 64 // in a block
	fewestInBlock = 1
)

// planFn finds the posts and divides them into blocks.
type planFn struct{}

// ProcessElement takes a pattern.
func (planFn) ProcessElement(ctx context.Context, pattern string, emit func(block)) error {
	var f files
	names, err := f.list(ctx, pattern)
	if err := errors.Join(err, f.close()); err != nil {
		return fmt.Errorf("looking for the posts %s: %w", pattern, err)
	}
	posts := postFiles(names)
	if len(posts) == 0 {
		return fmt.Errorf("no posts match %s; name a pattern of Markdown files (.md), such as 'posts/*.md'", pattern)
	}
	for _, b := range blocks(posts) {
		emit(b)
	}
	return nil
}

// postFiles gives the posts among files, each once, in the order of the report: that of their names, as within a folder on one machine.
func postFiles(names []string) []postFile {
	names = slices.DeleteFunc(slices.Clone(names), func(name string) bool { return !isPost(name) })
	slices.SortFunc(names, inFolders)
	names = slices.Compact(names)
	shared := make(map[string]int, len(names))
	ids := make([]string, len(names))
	for i, name := range names {
		ids[i] = idOf(name)
		shared[ids[i]]++
	}
	files := make([]postFile, len(names))
	for i, name := range names {
		files[i] = postFile{name, shared[ids[i]] > 1}
	}
	return files
}

// inFolders orders files by folder, then by name. Ordering whole paths would put a-b/ between a/ and its files.
func inFolders(a, b string) int {
	dirA, nameA := path.Split(filepath.ToSlash(a))
	dirB, nameB := path.Split(filepath.ToSlash(b))
	return cmp.Or(cmp.Compare(dirA, dirB), cmp.Compare(nameA, nameB), cmp.Compare(a, b))
}

// isPost tells whether a file is Markdown and not hidden.
func isPost(name string) bool {
	base := path.Base(filepath.ToSlash(name))
	switch strings.ToLower(path.Ext(base)) {
	case ".md", ".mdx", ".markdown":
		return !strings.HasPrefix(base, ".")
	}
	return false
}

// idOf gives the ID that a post gets, which hangs on the name of its file alone.
func idOf(name string) string {
	post, _, err := corpus.Parse(name, []byte("-"))
	if err != nil { // cannot be for such a text
		return name
	}
	return post.ID
}

// blocks divides files, in their order.
func blocks(files []postFile) []block {
	size := min(max(len(files)/blocksWanted, fewestInBlock), mostPosts)
	all := make([]block, 0, (len(files)+size-1)/size)
	for some := range slices.Chunk(files, size) {
		all = append(all, block{len(all), cap(all), some})
	}
	return all
}

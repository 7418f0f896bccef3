package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"strings"

	"teneur/corpus"
	"teneur/corpus/ingest"
	"teneur/pipeline"
)

// defaultCorpus is the folder that the commands read and write where none is named.
const defaultCorpus = "corpus/posts"

// source is a corpus to read: its posts, how many there are, and whether it is the default one.
type source struct {
	posts    iter.Seq2[corpus.Post, error]
	count    int
	standard bool
}

// open finds the posts that the arguments name: folders of Markdown files, Markdown
// files, and pasted text (.txt); without arguments the folder corpus/posts, or the bundled posts.
func open(args []string) (source, error) {
	if len(args) == 0 {
		if _, err := os.Stat(defaultCorpus); err == nil {
			return source{onePerID(corpus.Load(defaultCorpus)), countPosts(defaultCorpus), true}, nil
		}
		return source{posts: corpus.Bundled(), standard: true}, nil // a handful: no need to count them for a progress bar
	}
	s := source{}
	var parts []iter.Seq2[corpus.Post, error]
	for _, arg := range args {
		info, err := os.Stat(arg)
		switch {
		case errors.Is(err, fs.ErrNotExist):
			return source{}, fmt.Errorf("%s: no such file or folder; name a folder of posts (*.md), a post (.md) or pasted text (.txt)", arg)
		case err != nil:
			return source{}, fmt.Errorf("%s: cannot be read: %w", arg, err)
		case info.IsDir():
			parts = append(parts, corpus.Load(arg))
			s.count += countPosts(arg)
		case strings.EqualFold(filepath.Ext(arg), ".txt"):
			parts = append(parts, pasted(arg))
			s.count++
		case !isMarkdown(arg):
			return source{}, fmt.Errorf("%s: neither Markdown (.md) nor pasted text (.txt); give the file one of these names if it is a post", arg)
		default:
			parts = append(parts, corpus.LoadFiles([]string{arg}))
			s.count++
		}
	}
	s.posts = onePerID(join(parts))
	return s, nil
}

func join(parts []iter.Seq2[corpus.Post, error]) iter.Seq2[corpus.Post, error] {
	return func(yield func(corpus.Post, error) bool) {
		for _, part := range parts {
			for post, err := range part {
				if !yield(post, err) {
					return
				}
			}
		}
	}
}

func isMarkdown(name string) bool {
	switch strings.ToLower(filepath.Ext(name)) {
	case ".md", ".mdx", ".markdown":
		return true
	}
	return false
}

// onePerID passes on the first of several posts with one ID, and a problem for each of the others:
// results are kept by ID, so that one would silently replace the other.
func onePerID(posts iter.Seq2[corpus.Post, error]) iter.Seq2[corpus.Post, error] {
	return func(yield func(corpus.Post, error) bool) {
		first := make(map[string]string)
		for post, err := range posts {
			if err == nil {
				if file, double := first[post.ID]; double && file == post.File {
					err = corpus.Problem{File: file, What: "named twice", Do: "name it once"}
				} else if double {
					err = corpus.Problem{File: post.File, Line: 1, What: fmt.Sprintf("has the same id (%s) as %s", post.ID, file),
						Do: "rename one of the two files"}
				} else {
					first[post.ID] = post.File
				}
			}
			if !yield(post, err) {
				return
			}
		}
	}
}

// pasted reads a file of pasted text as one post, as teneur add does.
func pasted(file string) iter.Seq2[corpus.Post, error] {
	return func(yield func(corpus.Post, error) bool) {
		data, err := readAtMost(file)
		if err != nil {
			yield(corpus.Post{}, corpus.Problem{File: file, Line: 1, What: "cannot be read: " + reason(err), Do: "check the file and its permissions"})
			return
		}
		var post corpus.Post
		_, err = ingest.Read(file, bytes.NewReader(data), ingest.Options{}, func(found ingest.Found) error {
			post = found.Post
			return nil
		})
		yield(post, err)
	}
}

func readAtMost(file string) ([]byte, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return io.ReadAll(atMost(f))
}

// atMost ends a reader one byte past the largest post: enough to be refused, however much there is.
func atMost(r io.Reader) io.Reader { return io.LimitReader(r, corpus.MaxSize+1) }

// reason gives what is wrong without the path, which the line already holds.
func reason(err error) string {
	var path *fs.PathError
	if errors.As(err, &path) {
		return path.Err.Error()
	}
	return err.Error()
}

func countPosts(dir string) int {
	files, _ := filepath.Glob(filepath.Join(escapeGlob(dir), "*.md"))
	return len(files)
}

func escapeGlob(dir string) string {
	return strings.NewReplacer(`*`, `\*`, `?`, `\?`, `[`, `\[`).Replace(dir)
}

// readFile reads an optional file of the user.
func readFile(name string) (pipeline.File, error) {
	if name == "" {
		return pipeline.File{}, nil
	}
	data, err := os.ReadFile(name)
	if err != nil {
		return pipeline.File{}, fmt.Errorf("%s: cannot be read: %s", name, reason(err))
	}
	if data == nil {
		data = []byte{}
	}
	return pipeline.File{Name: name, Data: data}, nil
}

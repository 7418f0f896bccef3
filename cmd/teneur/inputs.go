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

// source is a corpus to read: what there is, and whether it is the default corpus.
type source struct {
	inputs   []input
	posts    iter.Seq2[corpus.Post, error] // the inputs, read one after another
	count    int
	standard bool
}

// input is a post that has not been read yet.
type input struct {
	file    string
	read    func(file string) ([]byte, error)
	parse   func(file string, data []byte) (corpus.Post, error)
	kind    string // names parse
	problem error  // why there is nothing to read
}

// open finds the posts that the arguments name: folders of Markdown files, Markdown
// files, and pasted text (.txt); without arguments the folder corpus/posts, or the bundled posts.
func open(args []string) (source, error) {
	s := source{standard: len(args) == 0}
	if len(args) == 0 {
		if _, err := os.Stat(defaultCorpus); err == nil {
			args = []string{defaultCorpus}
		} else {
			s.add(corpus.BundledFiles(), corpus.ReadBundled)
		}
	}
	for _, arg := range args {
		if err := s.find(arg); err != nil {
			return source{}, err
		}
	}
	s.count = len(s.inputs)
	s.posts = onePerID(s.inputs)
	return s, nil
}

// find adds the posts that an argument names.
func (s *source) find(arg string) error {
	info, err := os.Stat(arg)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return fmt.Errorf("%s: no such file or folder; name a folder of posts (*.md), a post (.md) or pasted text (.txt)", arg)
	case err != nil:
		return fmt.Errorf("%s: cannot be read: %w", arg, err)
	case info.IsDir():
		files, err := corpus.PostFiles(arg)
		if err != nil {
			s.inputs = append(s.inputs, input{file: arg, problem: err})
		}
		s.add(files, corpus.ReadFile)
	case strings.EqualFold(filepath.Ext(arg), ".txt"):
		s.inputs = append(s.inputs, input{file: arg, read: readAtMost, parse: pasted, kind: "pasted"})
	case !isMarkdown(arg):
		return fmt.Errorf("%s: neither Markdown (.md) nor pasted text (.txt); give the file one of these names if it is a post", arg)
	default:
		s.add([]string{arg}, corpus.ReadFile)
	}
	return nil
}

// add adds posts in the format of the corpus.
func (s *source) add(files []string, read func(string) ([]byte, error)) {
	for _, file := range files {
		s.inputs = append(s.inputs, input{file: file, read: read, parse: written, kind: "post"})
	}
}

func written(file string, data []byte) (corpus.Post, error) {
	post, _, err := corpus.Parse(file, data)
	return post, err
}

// pasted makes a post of a file of pasted text, as teneur add does.
func pasted(file string, data []byte) (post corpus.Post, err error) {
	_, err = ingest.Read(file, bytes.NewReader(data), ingest.Options{}, func(found ingest.Found) error {
		post = found.Post
		return nil
	})
	return post, err
}

// load reads the post.
func (in input) load() (corpus.Post, error) {
	data, err := in.bytes()
	if err != nil {
		return corpus.Post{}, err
	}
	return in.parse(in.file, data)
}

func (in input) bytes() ([]byte, error) {
	if in.problem != nil {
		return nil, in.problem
	}
	return in.read(in.file)
}

func isMarkdown(name string) bool {
	switch strings.ToLower(filepath.Ext(name)) {
	case ".md", ".mdx", ".markdown":
		return true
	}
	return false
}

// onePerID reads posts: the first of several with one ID, and a problem for each of the others.
func onePerID(inputs []input) iter.Seq2[corpus.Post, error] {
	return func(yield func(corpus.Post, error) bool) {
		ids := make(idents)
		for _, in := range inputs {
			post, err := in.load()
			if err == nil {
				err = ids.claim(post.ID, post.File)
			}
			if err != nil {
				post = corpus.Post{}
			}
			if !yield(post, err) {
				return
			}
		}
	}
}

// idents are the files of posts by ID.
type idents map[string]string

// claim notes the file of a post. The error says that there is a post with this ID already: results are kept by ID, so that one would
// silently replace the other.
func (ids idents) claim(id, file string) error {
	first, taken := ids[id]
	switch {
	case !taken:
		ids[id] = file
		return nil
	case first == file:
		return corpus.Problem{File: file, What: "named twice", Do: "name it once"}
	}
	return corpus.Problem{File: file, Line: 1, What: fmt.Sprintf("has the same id (%s) as %s", id, first), Do: "rename one of the two files"}
}

func readAtMost(file string) ([]byte, error) {
	f, err := os.Open(file)
	var data []byte
	if err == nil {
		defer f.Close()
		data, err = io.ReadAll(atMost(f))
	}
	if err != nil {
		return nil, corpus.Problem{File: file, Line: 1, What: "cannot be read: " + reason(err), Do: "check the file and its permissions"}
	}
	return data, nil
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

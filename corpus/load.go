package corpus

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"strings"
)

// Load reads the posts of a folder, its .md files in the order of their names, one at a time; hidden files and
// folders inside it are left alone. A post that cannot be read is yielded as an error of type Problem with an empty post,
// and the next ones follow. So is a folder that is not there, is not to be read, or holds no posts, with the folder as
// the problem's File; a second post with the ID of an earlier one is skipped in the same way.
func Load(dir string) iter.Seq2[Post, error] {
	return func(yield func(Post, error) bool) {
		files, err := PostFiles(dir)
		if err != nil {
			yield(Post{}, err)
			return
		}
		LoadFiles(files)(yield)
	}
}

// LoadFiles reads posts from files, in the order given; errors are as those of Load.
func LoadFiles(files []string) iter.Seq2[Post, error] {
	return load(files, ReadFile)
}

// load parses what read gives of every name, and skips the second post with one ID.
func load(names []string, read func(string) ([]byte, error)) iter.Seq2[Post, error] {
	return func(yield func(Post, error) bool) {
		ids := map[string]string{}
		for _, name := range names {
			p, err := loadPost(name, read, ids)
			if !yield(p, err) {
				return
			}
		}
	}
}

func loadPost(name string, read func(string) ([]byte, error), ids map[string]string) (Post, error) {
	data, err := read(name)
	if err != nil {
		return Post{}, err
	}
	p, _, err := Parse(name, data)
	if err != nil {
		return Post{}, err
	}
	if first, taken := ids[p.ID]; taken {
		return Post{}, Problem{File: name, What: fmt.Sprintf("the same id, %s, as %s", p.ID, first),
			Do: "give one of them another file name"}
	}
	ids[p.ID] = name
	return p, nil
}

// PostFiles gives the paths of the posts of a folder, its .md files that are not hidden, sorted. The error is a Problem: no such
// folder, no permission, no posts in it.
func PostFiles(dir string) ([]string, error) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil, folderProblem(dir, err)
	}
	var files []string
	for _, entry := range entries {
		name := entry.Name()
		if strings.EqualFold(filepath.Ext(name), ".md") && !strings.HasPrefix(name, ".") {
			files = append(files, filepath.Join(dir, name))
		}
	}
	if len(files) == 0 {
		return nil, Problem{File: dir, What: "no posts here (*.md)", Do: "add one, or name another folder"}
	}
	return files, nil
}

func folderProblem(dir string, err error) Problem {
	p := Problem{File: dir, What: "the folder cannot be read (" + reason(err) + ")", Do: "name another folder", cause: err}
	switch {
	case errors.Is(err, fs.ErrNotExist):
		p.What, p.Do = "no such folder", "check the name"
	case errors.Is(err, fs.ErrPermission):
		p.What, p.Do = "no permission to read the folder", "change its permissions"
	case isFile(dir):
		p.What, p.Do = "a file, not a folder", "name its folder, or give it as a file"
	}
	return p
}

func isFile(path string) bool {
	info, err := os.Stat(path)
	return err == nil && !info.IsDir()
}

// reason gives the innermost message of err, without the path that the problem names already.
func reason(err error) string {
	var path *fs.PathError
	if errors.As(err, &path) {
		return path.Err.Error()
	}
	return err.Error()
}

// ReadFile reads a file of at most MaxSize; a larger one is refused before it takes the memory. Errors are of type Problem.
func ReadFile(name string) ([]byte, error) {
	info, err := os.Stat(name)
	switch {
	case err != nil:
		return nil, fileProblem(name, err)
	case info.IsDir():
		return nil, Problem{File: name, What: "a folder, not a post", Do: "rename it, or move it out of the corpus"}
	case !info.Mode().IsRegular(): // reading a pipe would wait for a writer that may never come
		return nil, Problem{File: name, What: "a pipe or a device, not a post", Do: "save the text in a file"}
	case info.Size() > MaxSize:
		return nil, tooLarge(name)
	}
	f, err := os.Open(name)
	if err != nil {
		return nil, fileProblem(name, err)
	}
	defer f.Close()
	data, err := readAll(f, info.Size())
	if err != nil {
		return nil, fileProblem(name, err)
	}
	return data, nil
}

// readAll reads a file into memory of its size; what was written to it since is read too, up to one byte more than MaxSize.
func readAll(f io.Reader, size int64) ([]byte, error) {
	data := make([]byte, size+1) // the byte more finds the end
	n, err := io.ReadFull(f, data)
	switch {
	case errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF):
		return data[:n], nil
	case err != nil:
		return nil, err
	}
	rest, err := io.ReadAll(io.LimitReader(f, MaxSize-size))
	return append(data, rest...), err
}

func fileProblem(name string, err error) Problem {
	p := Problem{File: name, What: "the file cannot be read (" + reason(err) + ")", Do: "check the file", cause: err}
	switch {
	case errors.Is(err, fs.ErrPermission):
		p.What, p.Do = "no permission to read the file", "change its permissions"
	case errors.Is(err, fs.ErrNotExist) && isLink(name):
		p.What, p.Do = "a link to a file that is not there", "mend or remove the link"
	case errors.Is(err, fs.ErrNotExist):
		p.What, p.Do = "no such file", "check the name"
	}
	return p
}

func isLink(name string) bool {
	info, err := os.Lstat(name)
	return err == nil && info.Mode()&fs.ModeSymlink != 0
}

package job

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem"

	"teneur/corpus"
)

// files reads and writes files of any file system that Beam knows. It keeps the file systems open between files: a new one is a new connection, with
// another check of who may do what. The zero value is ready; one goroutine uses it at a time.
type files struct {
	open map[string]filesystem.Interface // by scheme, such as gs
}

// of gives the file system of a path.
func (f *files) of(ctx context.Context, path string) (filesystem.Interface, error) {
	scheme, _, _ := strings.Cut(path, "://")
	if isLocal(path) {
		scheme = ""
	}
	if fs, ok := f.open[scheme]; ok {
		return fs, nil
	}
	fs, err := filesystem.New(ctx, path)
	if err != nil {
		return nil, err
	}
	if f.open == nil {
		f.open = make(map[string]filesystem.Interface)
	}
	f.open[scheme] = fs
	return fs, nil
}

func (f *files) close() error {
	var errs []error
	for _, fs := range f.open {
		errs = append(errs, fs.Close())
	}
	f.open = nil
	return errors.Join(errs...)
}

// list gives the files that match a pattern.
func (f *files) list(ctx context.Context, pattern string) ([]string, error) {
	fs, err := f.of(ctx, pattern)
	if err != nil {
		return nil, err
	}
	return fs.List(ctx, pattern)
}

func (f *files) reader(ctx context.Context, name string) (io.ReadCloser, error) {
	fs, err := f.of(ctx, name)
	if err != nil {
		return nil, err
	}
	return fs.OpenRead(ctx, name)
}

func (f *files) writer(ctx context.Context, name string) (io.WriteCloser, error) {
	fs, err := f.of(ctx, name)
	if err != nil {
		return nil, err
	}
	return fs.OpenWrite(ctx, name)
}

// post reads the file of a post. A local file that cannot be read is a corpus.Problem, as on one machine. Where a store far away does not answer, a
// report without the post would be wrong: the error is none, so that the runner tries again.
func (f *files) post(ctx context.Context, name string) ([]byte, error) {
	if isLocal(name) {
		return corpus.ReadFile(name)
	}
	file, err := f.reader(ctx, name)
	if err != nil {
		return nil, err
	}
	data, err := io.ReadAll(io.LimitReader(file, corpus.MaxSize+1)) // a byte too many is enough to be refused
	return data, errors.Join(err, file.Close())
}

// isLocal tells whether a path is one of the machine itself, and no address such as gs://bucket/file.
func isLocal(path string) bool { return !strings.Contains(path, "://") }

// join gives the path of a file in a folder; name has slashes.
func join(folder, name string) string {
	if isLocal(folder) {
		return filepath.Join(folder, filepath.FromSlash(name))
	}
	return strings.TrimSuffix(folder, "/") + "/" + name
}

// RemoveParts removes the folder of what was written on the way.
func RemoveParts(ctx context.Context, folder string) (err error) {
	if isLocal(folder) {
		return os.RemoveAll(folder)
	}
	var f files
	defer func() { err = errors.Join(err, f.close()) }()
	names, err := f.list(ctx, join(folder, "*"))
	if err != nil {
		return err
	}
	fs, err := f.of(ctx, folder)
	if err != nil {
		return err
	}
	remover, ok := fs.(filesystem.Remover)
	if !ok {
		return errors.New("this file system removes nothing")
	}
	var errs []error
	for _, name := range names {
		errs = append(errs, remover.Remove(ctx, name))
	}
	return errors.Join(errs...)
}

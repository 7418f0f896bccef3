package job

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"teneur/pipeline"
)

// uploads is how many files travel at once: most are small, and the way takes longer than the bytes.
const uploads = 8

// upload copies the files of a folder of this machine into a folder elsewhere.
func (f *files) upload(ctx context.Context, from, to string) error {
	names, err := filesUnder(from)
	if err != nil {
		return err
	}
	if _, err := f.of(ctx, to); err != nil { // from here on, all only look it up
		return err
	}
	worker := func() func(context.Context, string) (struct{}, error) {
		return func(ctx context.Context, name string) (struct{}, error) {
			if err := f.copy(ctx, filepath.Join(from, name), join(to, filepath.ToSlash(name))); err != nil {
				return struct{}{}, fmt.Errorf("copying %s to %s: %w", name, to, err)
			}
			return struct{}{}, nil
		}
	}
	return pipeline.InOrder(ctx, slices.Values(names), uploads, worker, func(struct{}) error { return nil })
}

func (f *files) copy(ctx context.Context, from, to string) error {
	in, err := os.Open(from)
	if err != nil {
		return err
	}
	defer in.Close()
	out, err := f.writer(ctx, to)
	if err != nil {
		return err
	}
	_, err = io.Copy(out, in)
	return errors.Join(err, out.Close())
}

// filesUnder gives the files of a folder and of those in it, relative to it, sorted.
func filesUnder(dir string) (names []string, err error) {
	err = filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		name, err := filepath.Rel(dir, path)
		names = append(names, name)
		return err
	})
	return names, err
}

package reports

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
)

// What a report has in common with the earlier one in its place need not be written again: earlier tells what there is, keep and keepAll take
// files over. They may be called by several goroutines at once.

// earlier gives the files of the earlier report by the names that its manifest lists, relative and with slashes: their size, time of
// modification and identity. The manifest itself, what is gone meanwhile and what is no regular file are left out. It is nil where there is no
// earlier report. The folder is read once: later calls give the same.
func (f *folder) earlier() (map[string]fs.FileInfo, error) {
	f.readEarlier.Do(func() {
		release, err := holdPlace(f.final)
		if err != nil {
			f.earlierErr = err
			return
		}
		defer release()
		f.earlierFiles, f.earlierErr = statReport(f.final)
	})
	return f.earlierFiles, f.earlierErr
}

// statReport gives the files that the manifest in dir lists.
func statReport(dir string) (map[string]fs.FileInfo, error) {
	names, err := readManifest(dir)
	if err != nil || names == nil {
		return nil, err
	}
	infos := make([]fs.FileInfo, len(names))
	err = inParallel(len(names), func(i int) (err error) {
		infos[i], err = statListed(dir, names[i])
		return err
	})
	if err != nil {
		return nil, err
	}
	files := make(map[string]fs.FileInfo, len(names))
	for i, info := range infos {
		if info != nil && info.Mode().IsRegular() {
			files[names[i]] = info
		}
	}
	return files, nil
}

// statListed gives nil for what is no file of the report.
func statListed(dir, name string) (fs.FileInfo, error) {
	local := filepath.FromSlash(name)
	if isManifest(name) || !filepath.IsLocal(local) { // a manifest written by hand may point anywhere
		return nil, nil
	}
	info, err := os.Lstat(filepath.Join(dir, local))
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("looking at the earlier report: %w", err)
	}
	return info, nil
}

// keep takes a file over from the earlier report, with its time of modification: the very file that earlier told of, by a hard link, or
// by a copy where the file system has no links. An error that is fs.ErrNotExist says that there is no such file any more, as
// when another run replaced the report meanwhile, or somebody changed the file: it must be written then, and can be.
func (f *folder) keep(name string) error {
	files, err := f.earlier()
	if err != nil {
		return err
	}
	info, ok := files[name]
	if !ok {
		return fmt.Errorf("keeping %s of the earlier report: %w", name, fs.ErrNotExist)
	}
	from, to := filepath.Join(f.final, filepath.FromSlash(name)), filepath.Join(f.staging, filepath.FromSlash(name))
	if err := keepFile(from, to, info); err != nil {
		return fmt.Errorf("keeping %s of the earlier report: %w", name, err)
	}
	f.list(name)
	return nil
}

// keepAll keeps many files, the quickest way: names that follow each other are in one folder, of several folders at once. It gives the names
// of those that keep would call fs.ErrNotExist, sorted: they must be written.
func (f *folder) keepAll(names []string) (left []string, err error) {
	names = slices.Sorted(slices.Values(names))
	gone := make([]bool, len(names))
	err = inParallel(len(names), func(i int) error {
		err := f.keep(names[i])
		if gone[i] = errors.Is(err, fs.ErrNotExist); gone[i] {
			return nil
		}
		return err
	})
	for i, name := range names {
		if gone[i] {
			left = append(left, name)
		}
	}
	return left, err
}

// keepFile gives the file that info tells of a second name, or a copy.
func keepFile(from, to string, info fs.FileInfo) error {
	err := os.Link(from, to)
	if errors.Is(err, fs.ErrNotExist) { // its folder, or the file itself
		if err := os.MkdirAll(filepath.Dir(to), 0o777); err != nil {
			return err
		}
		err = os.Link(from, to)
	}
	switch {
	case errors.Is(err, fs.ErrExist), errors.Is(err, fs.ErrNotExist):
		return err
	case err != nil:
		return copyFile(from, to, info)
	}
	linked, err := os.Lstat(to)
	if err == nil && !unchanged(linked, info) {
		err = errChanged
	}
	if err != nil {
		return errors.Join(err, os.Remove(to))
	}
	return nil
}

// errChanged is an fs.ErrNotExist: the file that was to be kept is there no more.
var errChanged = fmt.Errorf("the file changed meanwhile: %w", fs.ErrNotExist)

// unchanged tells whether two looks were at the same file, with the same content as far as size and time tell.
func unchanged(a, b fs.FileInfo) bool {
	return os.SameFile(a, b) && a.Size() == b.Size() && a.ModTime().Equal(b.ModTime())
}

// copyFile copies the file that info tells of, with its time.
func copyFile(from, to string, info fs.FileInfo) error {
	source, err := os.Open(from)
	if err != nil {
		return err
	}
	defer source.Close()
	target, err := os.OpenFile(to, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o666)
	if err != nil {
		return err
	}
	_, err = io.Copy(target, source)
	after, statErr := source.Stat()
	err = errors.Join(err, statErr, target.Close())
	if err == nil && !unchanged(after, info) {
		err = errChanged
	}
	if err == nil {
		err = os.Chtimes(to, info.ModTime(), info.ModTime())
	}
	if err != nil {
		return errors.Join(err, os.Remove(to))
	}
	return nil
}

package reports

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
)

// folder is a report folder in the making: files are written aside, and take the place of the
// earlier report all at once. Several runs may write reports for one place at once: that of the last one to publish stays.
type folder struct {
	final   string   // where the report belongs
	staging string   // where it is written
	lock    *os.File // tells other runs that this one is going on; nil once it is given up
	closed  bool

	mutex sync.Mutex
	files []string // written or kept so far

	readEarlier  sync.Once
	earlierFiles map[string]fs.FileInfo
	earlierErr   error
}

// newFolder prepares to write a report into dir, and puts right what a run that was cut off left there; the error says so where dir
// holds anything that is no report of ours.
func newFolder(dir string) (*folder, error) {
	dir, err := placeOf(dir)
	if err != nil {
		return nil, err
	}
	release, err := holdPlace(dir)
	if err != nil {
		return nil, err
	}
	defer release()
	if err := putBack(dir); err != nil {
		return nil, err
	}
	removeLeftovers(dir)
	if err := onlyOurs(dir); err != nil {
		return nil, err
	}
	staging, lock, err := newStaging(dir)
	if err != nil {
		return nil, fmt.Errorf("making the folder of the report: %w; choose another folder with --out", err)
	}
	return &folder{final: dir, staging: staging, lock: lock}, nil
}

// create opens a file of the report for writing; name is relative, with slashes. Like write and keep it may be called by several goroutines at once.
func (f *folder) create(name string) (*os.File, error) {
	path := filepath.Join(f.staging, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
		return nil, f.notWritten(name, err)
	}
	file, err := os.OpenFile(path, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o666)
	if err != nil {
		return nil, f.notWritten(name, err)
	}
	f.list(name)
	return file, nil
}

// notWritten names the file as the user knows it, not the hidden one that is in the making.
func (f *folder) notWritten(name string, err error) error {
	var path *fs.PathError
	if errors.As(err, &path) {
		err = path.Err
	}
	return fmt.Errorf("writing %s: %w", filepath.Join(f.final, filepath.FromSlash(name)), err)
}

func (f *folder) list(name string) {
	f.mutex.Lock()
	defer f.mutex.Unlock()
	f.files = append(f.files, name)
}

// write writes a whole file of the report.
func (f *folder) write(name string, data []byte) error {
	file, err := f.create(name)
	if err != nil {
		return err
	}
	_, err = file.Write(data)
	if err := errors.Join(err, file.Close()); err != nil {
		return f.notWritten(name, err)
	}
	return nil
}

// publish puts the finished report in the place of the earlier one, which is removed.
func (f *folder) publish() error {
	slices.Sort(f.files)
	if err := f.write(manifestName, []byte(strings.Join(slices.DeleteFunc(f.files, isManifest), "\n")+"\n")); err != nil {
		return err
	}
	release, err := holdPlace(f.final)
	if err != nil {
		return err
	}
	defer release()
	if err := onlyOurs(f.final); err != nil { // somebody may have put a file there meanwhile
		return err
	}
	f.unlock()
	old, err := takePlace(f.staging, f.final, exchange)
	if err != nil {
		return err
	}
	f.closed = true
	if old == "" {
		return nil
	}
	return removeReport(old)
}

// abort throws away what was written, unless it was published.
func (f *folder) abort() {
	if !f.closed {
		f.unlock()
		_ = os.RemoveAll(f.staging) // nothing more can be done: what is left is a hidden folder beside the report
		f.closed = true
	}
}

// unlock gives up the lock of the run, and removes its file, which is no part of the report.
func (f *folder) unlock() {
	if f.lock != nil {
		_ = f.lock.Close() // nothing was written
		_ = os.Remove(f.lock.Name())
		f.lock = nil
	}
}

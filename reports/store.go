package reports

import (
	"bufio"
	"bytes"
	"encoding/binary"
	"encoding/gob"
	"encoding/hex"
	"errors"
	"fmt"
	"hash/crc32"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"teneur/pipeline"
)

// Cache says what the next run may find of this one. What is there is a help and never needed: where it is damaged, foreign, or
// not to be written, the run goes on without, and Notes tell.
type Cache struct {
	Dir     string // the folder; each report has one file in it. "" for none
	Program []byte // names the program: nothing that another one found out is used
	Other   string // names what else the report on a post depends on, beside the model and the options
	Fresh   bool   // leave what is there unused, and replace it
}

// file is where the past of a report is kept, and the report's path.
func (c Cache) file(report string) (place, path string, err error) {
	if path, err = filepath.Abs(report); err != nil {
		return "", "", err
	}
	if parent, err := filepath.EvalSymlinks(filepath.Dir(path)); err == nil { // there is one name for it, however it was reached
		path = filepath.Join(parent, filepath.Base(path))
	}
	key := keyFor([]byte(path))
	return filepath.Join(c.Dir, hex.EncodeToString(key[:8])+pastSuffix), path, nil
}

const (
	pastSuffix = ".past"
	newPast    = pastSuffix + ".new-" // and a number: a past in the making, locked while its run goes on
)

// store is the past of the next run in the making: a file beside its place.
type store struct {
	growing
	place string
	temp  string
}

func newStore(place, report string) (*store, error) {
	if err := os.MkdirAll(filepath.Dir(place), 0o700); err != nil {
		return nil, err
	}
	sweep(filepath.Dir(place))
	file, err := os.CreateTemp(filepath.Dir(place), strings.TrimSuffix(filepath.Base(place), pastSuffix)+newPast+"*")
	if err != nil {
		return nil, err
	}
	_ = lockFile(file, false) // where there are no locks, what a run that is cut off leaves is not swept up
	s := &store{growing{name: file.Name(), file: file, out: bufio.NewWriterSize(file, 1<<16)}, place, file.Name()}
	if _, err := s.write([]byte(pastMagic + report + "\n")); err != nil {
		s.abort()
		return nil, err
	}
	return s, nil
}

// sweep removes what runs that were cut off left in the cache, and the pasts of reports that are no more; errors do not matter.
func sweep(dir string) {
	entries, _ := os.ReadDir(dir)
	for _, entry := range entries {
		path := filepath.Join(dir, entry.Name())
		if unfinished := strings.Contains(entry.Name(), newPast); unfinished && isAbandoned(path) || !unfinished && strings.HasSuffix(path, pastSuffix) && isOrphan(path) {
			_ = os.Remove(path)
		}
	}
}

func isAbandoned(path string) bool {
	file, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return false
	}
	defer file.Close()
	return lockFile(file, false) == nil
}

func isOrphan(path string) bool {
	file, err := os.Open(path)
	if err != nil {
		return false
	}
	defer file.Close()
	lines := bufio.NewReader(file)
	magic, err := lines.ReadString('\n')
	report, pathErr := lines.ReadString('\n')
	if err != nil || pathErr != nil || magic != pastMagic {
		return false
	}
	_, err = os.Lstat(filepath.Join(strings.TrimSuffix(report, "\n"), manifestName))
	return errors.Is(err, fs.ErrNotExist)
}

// finish adds the index and puts the file in its place.
func (s *store) finish(p *past) error {
	index, err := p.index(s.size)
	if err == nil {
		_, err = s.write(index)
	}
	if err := errors.Join(err, s.close()); err != nil {
		s.abort()
		return err
	}
	if os.Rename(s.temp, s.place) == nil {
		return nil
	}
	_ = os.Remove(s.place) // it does not fit the report any more
	if err := os.Rename(s.temp, s.place); err != nil {
		s.abort()
		return err
	}
	return nil
}

func (s *store) abort() {
	s.growing.abort()
	_ = os.Remove(s.temp)
}

// keepsake packs what a post adds to the report beside its pages.
func keepsake(k sketch, s pipeline.Summary) ([]byte, error) {
	var drawn bytes.Buffer
	if err := gob.NewEncoder(&drawn).Encode(k); err != nil {
		return nil, fmt.Errorf("keeping the results of a post: %w", err)
	}
	added, err := s.MarshalBinary()
	if err != nil {
		return nil, fmt.Errorf("keeping the results of a post: %w", err)
	}
	data := binary.AppendUvarint(nil, uint64(drawn.Len()))
	return append(append(data, drawn.Bytes()...), added...), nil
}

// unpack gives what keepsake packed: the sketch and the summary where they are wanted.
func unpack(data []byte, drawn, counted bool) (k sketch, s pipeline.Summary, err error) {
	size, read := binary.Uvarint(data)
	if read <= 0 || size > uint64(len(data)-read) {
		return k, s, errDamaged
	}
	data = data[read:]
	if drawn {
		if err := gob.NewDecoder(bytes.NewReader(data[:size])).Decode(&k); err != nil {
			return k, s, fmt.Errorf("%w: %w", errDamaged, err)
		}
	}
	if !counted {
		return k, s, nil
	}
	err = s.UnmarshalBinary(data[size:])
	return k, s, err
}

// keepForNext writes data down for the next run, where that can be.
func (w *Writer) keepForNext(data []byte) (at span, sum uint32) {
	if !w.keeping() {
		return span{}, 0
	}
	at, err := w.store.write(data)
	if err != nil {
		w.dropStore(err)
	}
	return at, crc32.Checksum(data, crcTable)
}

// keeping tells whether something can be kept for the next run. The file for it begins with the first thing: a run that finds nothing new makes none.
func (w *Writer) keeping() bool {
	if w.store == nil && w.next != nil && !w.lost {
		var err error
		if w.store, err = newStore(w.place, w.report); err != nil {
			w.dropStore(err)
		}
	}
	return w.store != nil
}

// dropStore goes on without leaving anything for the next run.
func (w *Writer) dropStore(err error) {
	w.notes = append(w.notes, fmt.Sprintf("nothing can be kept for the next run, which will analyse all posts anew: %v", err))
	w.lost = true
	w.abortStore()
}

func (w *Writer) abortStore() {
	if w.store != nil {
		w.store.abort()
		w.store = nil
	}
}

func (w *Writer) closePast() {
	if w.past != nil {
		_ = w.past.file.Close() // it was only read
	}
}

// note writes down a post for the next run.
func (w *Writer) note(p pastPost, kept []byte) {
	if w.next == nil {
		return
	}
	p.Kept, p.Sum = w.keepForNext(kept)
	w.next.Posts = append(w.next.Posts, p)
}

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
	"os"
	"path/filepath"
	"strings"
	"time"

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

// file is where the past of a report is kept.
func (c Cache) file(report string) (string, error) {
	abs, err := filepath.Abs(report)
	if err != nil {
		return "", err
	}
	key := keyFor([]byte(abs))
	return filepath.Join(c.Dir, hex.EncodeToString(key[:8])+".past"), nil
}

// store is the past of the next run in the making: a file beside its place.
type store struct {
	growing
	place string
	temp  string
}

// abandoned is the age at which an unfinished file is that of a run which was cut off.
const abandoned = time.Hour

func newStore(place string) (*store, error) {
	if err := os.MkdirAll(filepath.Dir(place), 0o700); err != nil {
		return nil, err
	}
	removeAbandoned(place)
	file, err := os.CreateTemp(filepath.Dir(place), filepath.Base(place)+".new-*")
	if err != nil {
		return nil, err
	}
	s := &store{growing{name: file.Name(), file: file, out: bufio.NewWriterSize(file, 1<<16)}, place, file.Name()}
	if _, err := s.write([]byte(pastMagic)); err != nil {
		s.abort()
		return nil, err
	}
	return s, nil
}

// removeAbandoned removes what runs that were cut off left; errors do not matter.
func removeAbandoned(place string) {
	entries, _ := os.ReadDir(filepath.Dir(place))
	for _, entry := range entries {
		info, err := entry.Info()
		if err == nil && strings.HasPrefix(entry.Name(), filepath.Base(place)+".new-") && time.Since(info.ModTime()) > abandoned {
			_ = os.Remove(filepath.Join(filepath.Dir(place), entry.Name()))
		}
	}
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

// note writes down a post for the next run.
func (w *Writer) note(p pastPost, kept []byte) {
	if w.store == nil {
		return
	}
	span, err := w.store.write(kept)
	if err != nil {
		w.dropStore(err)
		return
	}
	p.Kept, p.Sum = span, crc32.Checksum(kept, crcTable)
	w.next.Posts = append(w.next.Posts, p)
}

// dropStore goes on without leaving anything for the next run.
func (w *Writer) dropStore(err error) {
	w.notes = append(w.notes, fmt.Sprintf("nothing can be kept for the next run, which will analyse all posts anew: %v", err))
	w.closeStore()
}

func (w *Writer) closeStore() {
	if w.store != nil {
		w.store.abort()
		w.store = nil
	}
	if w.past != nil {
		_ = w.past.file.Close() // it was only read
	}
}

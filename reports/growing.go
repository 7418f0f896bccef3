package reports

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
)

// growing is a file of the report that posts add to, one after another.
type growing struct {
	name string
	file *os.File
	out  *bufio.Writer
	size int64 // bytes written so far
}

// span is a part of a file, in bytes.
type span struct{ From, To int64 }

func (f *folder) grow(name string) (*growing, error) {
	file, err := f.create(name)
	if err != nil {
		return nil, err
	}
	return &growing{name: name, file: file, out: bufio.NewWriterSize(file, 1<<16)}, nil
}

// write adds data, and tells where it stands.
func (g *growing) write(data []byte) (span, error) {
	n, err := g.out.Write(data)
	if err != nil {
		return span{}, fmt.Errorf("writing %s: %w", g.name, err)
	}
	s := span{g.size, g.size + int64(n)}
	g.size = s.To
	return s, nil
}

// copy adds a part of an earlier file, and tells how far it moved.
func (g *growing) copy(earlier *os.File, s span) (moved int64, err error) {
	moved = g.size - s.From
	err = g.out.Flush()
	if err == nil {
		_, err = earlier.Seek(s.From, io.SeekStart)
	}
	if err == nil {
		_, err = io.CopyN(g.file, earlier, s.To-s.From)
	}
	if err != nil {
		return 0, fmt.Errorf("writing %s: %w", g.name, err)
	}
	g.size += s.To - s.From
	return moved, nil
}

func (g *growing) close() error {
	if err := errors.Join(g.out.Flush(), g.file.Close()); err != nil {
		return fmt.Errorf("writing %s: %w", g.name, err)
	}
	return nil
}

// abort closes the file of an unfinished report.
func (g *growing) abort() { _ = g.file.Close() } // closed already after close: nothing lost

package job

import (
	"bufio"
	"bytes"
	"context"
	"crypto/rand"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"io"

	"teneur/corpus"
	"teneur/reports"
)

// part is a file with what became of the posts of a block, one after another.
type part struct {
	Number, Of int // of the block, of all blocks
	Posts      int
	Name       string
}

// An entry of a part is what became of one post: a byte that says which, the length, and the bytes of reports.Rendered, or of a corpus.Problem in JSON.
const (
	renderedEntry = 'R'
	problemEntry  = 'P'
)

// partName gives a new name each time: a runner may try a block again while an earlier try has not ended.
func partName(folder string, b block) string {
	return join(folder, fmt.Sprintf("part-%06d-%s", b.Number, rand.Text()))
}

// partWriter writes a part.
type partWriter struct {
	file io.WriteCloser
	out  *bufio.Writer
}

func newPartWriter(ctx context.Context, f *files, name string) (*partWriter, error) {
	file, err := f.writer(ctx, name)
	if err != nil {
		return nil, fmt.Errorf("writing %s: %w", name, err)
	}
	return &partWriter{file, bufio.NewWriterSize(file, 1<<16)}, nil
}

func (w *partWriter) rendered(r reports.Rendered) error {
	data, err := r.MarshalBinary()
	if err != nil {
		return err
	}
	return w.entry(renderedEntry, data)
}

func (w *partWriter) problem(p corpus.Problem) error {
	data, err := json.Marshal(p)
	if err != nil {
		return err
	}
	return w.entry(problemEntry, data)
}

func (w *partWriter) entry(kind byte, data []byte) error {
	head := binary.AppendUvarint([]byte{kind}, uint64(len(data)))
	_, err := w.out.Write(head)
	if err == nil {
		_, err = w.out.Write(data)
	}
	return err
}

// close commits the part.
func (w *partWriter) close() error { return errors.Join(w.out.Flush(), w.file.Close()) }

// outcome is an entry that was read: a post, or why there is none.
type outcome struct {
	rendered reports.Rendered
	problem  *corpus.Problem
}

// readPart gives each entry of a part.
func readPart(ctx context.Context, f *files, p part, each func(outcome) error) (err error) {
	file, err := f.reader(ctx, p.Name)
	if err != nil {
		return fmt.Errorf("reading %s: %w", p.Name, err)
	}
	defer func() { err = errors.Join(err, file.Close()) }()
	in := bufio.NewReaderSize(file, 1<<16)
	var data bytes.Buffer
	for range p.Posts {
		o, err := readEntry(in, &data)
		if err != nil {
			return fmt.Errorf("reading %s: %w", p.Name, err)
		}
		if err := each(o); err != nil {
			return err
		}
	}
	if _, err := in.ReadByte(); err != io.EOF {
		return fmt.Errorf("reading %s: it holds more than %d posts", p.Name, p.Posts)
	}
	return nil
}

// readEntry reads the next entry; data is room to work in.
func readEntry(in *bufio.Reader, data *bytes.Buffer) (o outcome, err error) {
	kind, err := in.ReadByte()
	if err != nil {
		return o, cutOff(err)
	}
	size, err := binary.ReadUvarint(in)
	if err != nil {
		return o, cutOff(err)
	}
	data.Reset()
	if _, err := io.CopyN(data, in, int64(size)); err != nil { // grows with what is there, whatever size promises
		return o, cutOff(err)
	}
	switch kind {
	case renderedEntry:
		return o, o.rendered.UnmarshalBinary(data.Bytes())
	case problemEntry:
		o.problem = new(corpus.Problem)
		return o, json.Unmarshal(data.Bytes(), o.problem)
	}
	return o, fmt.Errorf("an entry of the unknown kind %q", kind)
}

// cutOff gives the error of a part that ends too early.
func cutOff(err error) error {
	if errors.Is(err, io.EOF) {
		return io.ErrUnexpectedEOF
	}
	return err
}

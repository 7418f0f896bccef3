package packed

import (
	"encoding/binary"
	"math"
)

// Writer writes the fields of a record one after another. The zero Writer is empty.
type Writer struct{ data []byte }

// Number writes a number in one byte (below 128) or more.
func (w *Writer) Number(n int) { w.data = binary.AppendUvarint(w.data, uint64(n)) }

// Text writes a text with its length before it.
func (w *Writer) Text(s string) {
	w.Number(len(s))
	w.data = append(w.data, s...)
}

// Float writes a number with all its bits, in eight bytes.
func (w *Writer) Float(f float64) {
	w.data = binary.LittleEndian.AppendUint64(w.data, math.Float64bits(f))
}

// Len is the number of bytes written.
func (w *Writer) Len() int { return len(w.data) }

// Bytes gives what was written.
func (w *Writer) Bytes() []byte { return w.data }

// Reader reads the fields of a record in the order in which a Writer wrote them.
type Reader struct{ rest string }

// NewReader returns a reader at the start of a record.
func NewReader(record string) Reader { return Reader{record} }

// Number reads what Writer.Number wrote.
func (r *Reader) Number() int {
	n := 0
	for shift := 0; ; shift += 7 {
		b := r.rest[0]
		r.rest = r.rest[1:]
		n |= int(b&0x7f) << shift
		if b < 0x80 {
			return n
		}
	}
}

// Text reads what Writer.Text wrote; the text lies in the record, and is not copied.
func (r *Reader) Text() string {
	n := r.Number()
	s := r.rest[:n]
	r.rest = r.rest[n:]
	return s
}

// Float reads what Writer.Float wrote.
func (r *Reader) Float() float64 {
	low, high := uint32At(r.rest, 0), uint32At(r.rest, 4)
	r.rest = r.rest[8:]
	return math.Float64frombits(uint64(high)<<32 | uint64(low))
}

// Done reports whether all fields were read.
func (r *Reader) Done() bool { return r.rest == "" }

package pipeline

import (
	"encoding/binary"
	"errors"
	"fmt"
	"math"
)

// encoder writes values one after another: whole numbers as varints, each different string once.
type encoder struct {
	body    []byte
	strings []string
	places  map[string]int
}

func (e *encoder) number(n int) { e.body = binary.AppendVarint(e.body, int64(n)) }

func (e *encoder) fixed(n uint64) { e.body = binary.LittleEndian.AppendUint64(e.body, n) }

func (e *encoder) float(v float64) { e.fixed(math.Float64bits(v)) }

func (e *encoder) flag(b bool) {
	n := 0
	if b {
		n = 1
	}
	e.number(n)
}

func (e *encoder) text(s string) {
	place, known := e.places[s]
	if !known {
		place = len(e.strings)
		e.strings = append(e.strings, s)
		if e.places == nil {
			e.places = make(map[string]int)
		}
		e.places[s] = place
	}
	e.number(place)
}

func (e *encoder) texts(list []string) {
	e.number(len(list))
	for _, s := range list {
		e.text(s)
	}
}

// bytes gives all that was written: the strings, then the values.
func (e *encoder) bytes() []byte {
	var out []byte
	out = binary.AppendUvarint(out, uint64(len(e.strings)))
	for _, s := range e.strings {
		out = binary.AppendUvarint(out, uint64(len(s)))
		out = append(out, s...)
	}
	return append(out, e.body...)
}

// errCode is what is wrong with bytes that no encoder wrote.
var errCode = errors.New("damaged data")

// decoder reads what an encoder wrote. After bytes that cannot be read it gives zeroes, and err tells.
type decoder struct {
	rest    []byte
	strings []string
	err     error
}

func newDecoder(data []byte) *decoder {
	d := &decoder{rest: data}
	for range d.size(1) {
		n, read := binary.Uvarint(d.rest)
		if read <= 0 || n > uint64(len(d.rest)-read) {
			d.fail()
			return d
		}
		d.strings = append(d.strings, string(d.rest[read:read+int(n)]))
		d.rest = d.rest[read+int(n):]
	}
	return d
}

func (d *decoder) fail() {
	d.err = errCode
	d.rest = nil
}

// size reads the unsigned number of things that take at least so many bytes each: no more than there can be.
func (d *decoder) size(each int) int {
	n, read := binary.Uvarint(d.rest)
	if read <= 0 || n > uint64((len(d.rest)-read)/each) {
		d.fail()
		return 0
	}
	d.rest = d.rest[read:]
	return int(n)
}

func (d *decoder) number() int {
	n, read := binary.Varint(d.rest)
	if read <= 0 || n != int64(int(n)) {
		d.fail()
		return 0
	}
	d.rest = d.rest[read:]
	return int(n)
}

// count reads the length of a list whose items take at least one byte.
func (d *decoder) count() int {
	n := d.number()
	if n < 0 || n > len(d.rest) {
		d.fail()
		return 0
	}
	return n
}

func (d *decoder) fixed() uint64 {
	if len(d.rest) < 8 {
		d.fail()
		return 0
	}
	n := binary.LittleEndian.Uint64(d.rest)
	d.rest = d.rest[8:]
	return n
}

func (d *decoder) float() float64 { return math.Float64frombits(d.fixed()) }

func (d *decoder) flag() bool { return d.number() != 0 }

func (d *decoder) text() string {
	n := d.number()
	if n < 0 || n >= len(d.strings) {
		d.fail()
		return ""
	}
	return d.strings[n]
}

func (d *decoder) texts() []string {
	n := d.count()
	if n == 0 {
		return nil
	}
	list := make([]string, 0, n)
	for range n {
		list = append(list, d.text())
	}
	return list
}

// end gives the error of everything read so far; bytes left over are one too.
func (d *decoder) end(what string) error {
	if d.err == nil && len(d.rest) == 0 {
		return nil
	}
	return fmt.Errorf("reading %s: %w", what, errCode)
}

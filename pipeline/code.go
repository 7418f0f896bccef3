package pipeline

import (
	"encoding/binary"
	"errors"
	"fmt"
	"math"
	"strings"
)

// encoder writes values one after another: whole numbers as varints, texts with their length before them.
type encoder struct{ body []byte }

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
	e.number(len(s))
	e.body = append(e.body, s...)
}

func (e *encoder) texts(list []string) {
	e.number(len(list))
	for _, s := range list {
		e.text(s)
	}
}

// errCode is what is wrong with bytes that no encoder wrote.
var errCode = errors.New("damaged data")

// decoder reads what an encoder wrote. After bytes that cannot be read it gives zeroes, and err tells.
type decoder struct {
	rest   string            // texts share its memory
	common map[string]string // texts that many things share, in memory of their own
	none   Record            // the lists of themes that records without any share
	err    error
}

func newDecoder(data []byte) *decoder {
	return &decoder{rest: string(data), common: make(map[string]string)}
}

func (d *decoder) fail() {
	d.err = errCode
	d.rest = ""
}

func (d *decoder) number() int {
	var n uint64
	for i := range min(len(d.rest), binary.MaxVarintLen64) {
		b := d.rest[i]
		n |= uint64(b&0x7f) << (7 * i)
		if b < 0x80 {
			d.rest = d.rest[i+1:]
			return d.signed(n)
		}
	}
	d.fail()
	return 0
}

// signed undoes the zigzag of a varint.
func (d *decoder) signed(n uint64) int {
	v := int64(n>>1) ^ -int64(n&1)
	if v != int64(int(v)) {
		d.fail()
		return 0
	}
	return int(v)
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

// below reads a number from 0 to less than a limit.
func (d *decoder) below(limit int) int {
	n := d.number()
	if n < 0 || n >= limit {
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
	var n uint64
	for i := range 8 {
		n |= uint64(d.rest[i]) << (8 * i)
	}
	d.rest = d.rest[8:]
	return n
}

func (d *decoder) float() float64 { return math.Float64frombits(d.fixed()) }

func (d *decoder) flag() bool { return d.number() != 0 }

func (d *decoder) text() string {
	n := d.count()
	s := d.rest[:n]
	d.rest = d.rest[n:]
	return s
}

// shared reads a text of which there are few different ones.
func (d *decoder) shared() string {
	s := d.text()
	own, known := d.common[s]
	if !known {
		own = strings.Clone(s)
		d.common[own] = own
	}
	return own
}

// sharedTexts reads a list of such texts.
func (d *decoder) sharedTexts() []string {
	n := d.count()
	if n == 0 {
		return nil
	}
	list := make([]string, 0, min(n, 1<<10)) // damaged data may promise anything
	for range n {
		if d.err != nil {
			break
		}
		list = append(list, d.shared())
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

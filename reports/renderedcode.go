package reports

import (
	"bytes"
	"encoding/binary"
	"fmt"

	"teneur/pipeline"
)

// MarshalBinary gives a rendered post as bytes, for another machine that runs the same program. The format may change with any version.
func (r Rendered) MarshalBinary() ([]byte, error) {
	if r.analysis != nil {
		r.summary = pipeline.SummaryOf(*r.analysis)
	}
	kept, err := keepsake(r.sketch, r.summary)
	if err != nil {
		return nil, fmt.Errorf("encoding what is written on post %s: %w", r.ID, err)
	}
	data := make([]byte, 0, r.size()+len(kept))
	for _, part := range [][]byte{[]byte(r.ID), []byte(r.File), r.key[:], r.json, r.kept, kept} {
		data = appendPart(data, part)
	}
	data = binary.AppendUvarint(data, uint64(len(r.rows)))
	for _, rows := range r.rows {
		data = appendPart(data, rows)
	}
	data = binary.AppendUvarint(data, uint64(len(r.files)))
	for _, f := range r.files {
		data = appendPart(appendPart(data, []byte(f.name)), f.data)
	}
	return data, nil
}

// size is about how many bytes a rendered post takes.
func (r Rendered) size() int {
	size := len(r.json) + len(r.kept) + 256
	for _, rows := range r.rows {
		size += len(rows) + binary.MaxVarintLen32
	}
	for _, f := range r.files {
		size += len(f.name) + len(f.data) + 2*binary.MaxVarintLen32
	}
	return size
}

func appendPart(data, part []byte) []byte {
	return append(binary.AppendUvarint(data, uint64(len(part))), part...)
}

// UnmarshalBinary makes a rendered post what MarshalBinary was called on. The error tells that the bytes are damaged; nothing changes then.
func (r *Rendered) UnmarshalBinary(data []byte) error {
	parts := partReader{data: bytes.Clone(data)} // the parts stay in it, and the caller may use data again
	one := Rendered{ID: string(parts.next()), File: string(parts.next())}
	if copy(one.key[:], parts.next()) != len(one.key) {
		parts.damaged = true
	}
	one.json, one.kept = parts.next(), parts.next()
	kept := parts.next()
	for range parts.count() {
		one.rows = append(one.rows, parts.next())
	}
	for range parts.count() {
		one.files = append(one.files, pageFile{string(parts.next()), parts.next()})
	}
	if parts.damaged || len(parts.data) > 0 {
		return errDamaged
	}
	var err error
	if one.sketch, one.summary, err = unpack(kept, true, true); err != nil {
		return fmt.Errorf("decoding what is written on post %s: %w", one.ID, err)
	}
	*r = one
	return nil
}

// partReader reads what appendPart wrote.
type partReader struct {
	data    []byte
	damaged bool
}

// next gives a part, nil for an empty one.
func (p *partReader) next() []byte {
	size := p.count()
	if size == 0 {
		return nil
	}
	part := p.data[:size:size]
	p.data = p.data[size:]
	return part
}

// count reads a number of things that follow: of bytes, or of parts, which take a byte each at least. What is not there in whole counts as none.
func (p *partReader) count() int {
	n, read := binary.Uvarint(p.data)
	if read <= 0 || n > uint64(len(p.data)-read) {
		p.damaged, p.data = true, nil
		return 0
	}
	p.data = p.data[read:]
	return int(n)
}

package ingest

import (
	"bufio"
	"errors"
	"io"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/transform"
)

const mostAtOnce = 256 << 20 // bytes of one item; a blog whose single post is larger is none

var errTooLarge = errors.New("one item is larger than 256 MB")

// xmlReader gives XML as UTF-8 without the signs that XML forbids, which exports hold all the same, and stops at an item that
// would take all memory.
type xmlReader struct {
	r     io.Reader
	left  int
	clean *xmlCleaner
}

// newXMLReader finds the encoding by the start of r.
func newXMLReader(r io.Reader) (*xmlReader, error) {
	buffered := bufio.NewReaderSize(r, 64<<10)
	head, err := buffered.Peek(HeadSize)
	if err != nil && !errors.Is(err, io.EOF) && len(head) == 0 {
		return nil, err
	}
	var decoded io.Reader = buffered
	if e := utf16Of(head); e != nil {
		decoded = e.NewDecoder().Reader(buffered)
	} else if e := declaredEncoding(head); e != nil && !mostlyUTF8(head) { // a declaration can be older than the file
		decoded = e.NewDecoder().Reader(buffered)
	}
	clean := &xmlCleaner{}
	return &xmlReader{r: transform.NewReader(decoded, clean), left: mostAtOnce, clean: clean}, nil
}

// guessed gives how many bytes were read as Windows-1252 since it was asked last. The reader is some way ahead of the
// element that is being read.
func (x *xmlReader) guessed() int {
	n := x.clean.guessed
	x.clean.guessed = 0
	return n
}

// restart tells that a new element begins.
func (x *xmlReader) restart() { x.left = mostAtOnce }

// Read implements io.Reader.
func (x *xmlReader) Read(p []byte) (int, error) {
	if x.left <= 0 {
		return 0, errTooLarge
	}
	n, err := x.r.Read(p)
	x.left -= n
	return n, err
}

// xmlCleaner writes a space for every sign that XML forbids, and reads bytes that are not UTF-8 as Windows-1252.
type xmlCleaner struct {
	transform.NopResetter
	guessed int // bytes that are not UTF-8
}

// Transform implements transform.Transformer.
func (c *xmlCleaner) Transform(dst, src []byte, atEOF bool) (nDst, nSrc int, err error) {
	for nSrc < len(src) {
		if b := src[nSrc]; b < utf8.RuneSelf {
			if nDst == len(dst) {
				return nDst, nSrc, transform.ErrShortDst
			}
			if b < ' ' && b != '\t' && b != '\n' && b != '\r' {
				b = ' '
			}
			dst[nDst] = b
			nDst, nSrc = nDst+1, nSrc+1
			continue
		}
		if !utf8.FullRune(src[nSrc:]) && !atEOF {
			return nDst, nSrc, transform.ErrShortSrc
		}
		r, size := utf8.DecodeRune(src[nSrc:])
		guess := r == utf8.RuneError && size == 1
		switch {
		case guess:
			r = guessByte(src[nSrc])
		case r == '\ufffe' || r == '\uffff' || r == '\ufeff':
			r = ' '
		}
		if nDst+utf8.RuneLen(r) > len(dst) {
			return nDst, nSrc, transform.ErrShortDst
		}
		if guess {
			c.guessed++
		}
		nDst += utf8.EncodeRune(dst[nDst:], r)
		nSrc += size
	}
	return nDst, nSrc, nil
}

// guessByte reads a byte of an older encoding as guessEncoding would: as Windows-1252, but for the euro sign of ISO-8859-15.
func guessByte(b byte) rune {
	if b == 0xa4 {
		return '€'
	}
	return charmap.Windows1252.DecodeByte(b)
}

// cleanXML is xmlCleaner for a text in memory.
func cleanXML(s string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' && r != '\t' && r != '\n' && r != '\r' || r == '\ufffe' || r == '\uffff' {
			return ' '
		}
		return r
	}, s)
}

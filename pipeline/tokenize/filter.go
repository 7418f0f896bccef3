package tokenize

import (
	"bytes"
	"fmt"
	"io"
	"runtime"
	"unicode/utf8"

	"teneur/pipeline/text"
)

// Filter reads text and writes JSON Lines, a sentence each:
//
//	{"start":0,"end":10,"lang":"nl","tokens":[{"text":"…","start":0,"end":3},…]}
//
// Offsets are bytes of the whole input, half open; a byte order mark at its start is skipped and
// counted. An empty line ends a paragraph, a single line break is white space. The input is read in
// blocks of whole paragraphs, which several goroutines work on; the output is in the order of the input. Input that is
// not UTF-8 ends in an error that names the line, counted from 1; what stood before its paragraph has been written by
// then. Where writing fails, Filter does not wait for a read that is under way.
func Filter(r io.Reader, w io.Writer) error {
	in := blockReader{r: r, line: 1}
	return inOrder(runtime.GOMAXPROCS(0), in.fill, newBlockWork, func(b *block) error {
		if _, err := w.Write(b.out); err != nil {
			return fmt.Errorf("write tokens: %w", err)
		}
		return b.err
	})
}

// blockBytes is how much is read at a time.
const blockBytes = 1 << 16

// block is a stretch of whole paragraphs.
type block struct {
	in    []byte
	start int // offset of the block in the whole input
	line  int // number of its first line

	out []byte
	err error // after what is in out
}

// blockReader cuts an input into blocks.
type blockReader struct {
	r     io.Reader
	rest  []byte // read, and left for the next block
	start int    // offset of rest
	line  int    // number of the line that rest begins with
	ended bool
}

// fill reads the next block and reports whether there is one.
func (in *blockReader) fill(b *block) bool {
	if in.ended {
		return false
	}
	b.in, b.start, b.line, b.err = append(b.in[:0], in.rest...), in.start, in.line, nil
	end := 0
	for end == 0 && !in.ended {
		seen := len(b.in)
		b.in, b.err = in.read(b.in)
		end = lastParagraphEnd(b.in, seen)
	}
	if in.ended && b.err == nil {
		end = len(b.in)
	}
	in.rest = append(in.rest[:0], b.in[end:]...)
	b.in = b.in[:end]
	in.start += end
	in.line += bytes.Count(b.in, []byte("\n"))
	return true
}

// read appends to b what comes next.
func (in *blockReader) read(b []byte) ([]byte, error) {
	n := len(b)
	b = append(b, make([]byte, blockBytes)...)
	more, err := io.ReadFull(in.r, b[n:])
	in.ended = err != nil
	if err == io.EOF || err == io.ErrUnexpectedEOF {
		err = nil
	}
	if err != nil {
		err = fmt.Errorf("read text: %w", err)
	}
	return b[:n+more], err
}

// lastParagraphEnd gives the end of the last empty line of b, as far as it ends behind offset seen; 0 where there is none.
func lastParagraphEnd(b []byte, seen int) int {
	end := bytes.LastIndexByte(b, '\n') + 1
	for end > seen {
		start := bytes.LastIndexByte(b[:end-1], '\n') + 1
		if isEmpty(b[start:end]) {
			return end
		}
		end = start
	}
	return 0
}

// isEmpty reports a line of nothing but white space.
func isEmpty(line []byte) bool {
	for len(line) > 0 {
		if b := line[0]; b > ' ' && b < utf8.RuneSelf {
			return false
		}
		r, width := utf8.DecodeRune(line)
		if !isSpace(r) {
			return false
		}
		line = line[width:]
	}
	return true
}

// newBlockWork gives a function that cuts blocks and writes their sentences to out, for one goroutine.
func newBlockWork() func(*block) {
	var t Tokenizer
	var d text.Document
	return func(b *block) {
		b.out = b.out[:0]
		for pos := 0; pos < len(b.in); {
			end := paragraphEnd(b.in, pos)
			if !utf8.Valid(b.in[pos:end]) {
				b.err = notUTF8(b, pos, end)
				return
			}
			t.Cut(&d, string(b.in[pos:end]), nil)
			b.out = appendSentences(b.out, &d, b.start+pos)
			pos = end
		}
	}
}

// paragraphEnd gives the end of the first empty line from pos on, the end of b where there is none.
func paragraphEnd(b []byte, pos int) int {
	for pos < len(b) {
		n := bytes.IndexByte(b[pos:], '\n') + 1
		if n == 0 {
			break
		}
		pos += n
		if isEmpty(b[pos-n : pos]) {
			return pos
		}
	}
	return len(b)
}

// notUTF8 names the first line of b.in[pos:end] that is not UTF-8.
func notUTF8(b *block, pos, end int) error {
	line := b.line + bytes.Count(b.in[:pos], []byte("\n"))
	for l := range bytes.Lines(b.in[pos:end]) {
		if !utf8.Valid(l) {
			break
		}
		line++
	}
	return fmt.Errorf("line %d: not UTF-8; convert the input first, for example with iconv -t UTF-8", line)
}

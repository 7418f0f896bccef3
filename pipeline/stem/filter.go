package stem

import (
	"bytes"
	"fmt"
	"io"
	"unicode"
	"unicode/utf8"
)

// blockSize is how many bytes Filter reads and writes at a time; its buffers grow for longer lines.
const blockSize = 1 << 16

// Filter reads words from r, one a line, and writes their stems by a to w, one a line. It writes as
// many lines as it reads, each ended by a newline, the last too where r has none. A carriage return
// before a newline is dropped, and so is a byte order mark before the first word. Words are put in lower case first; lines of any length pass.
//
// A line that is not UTF-8 ends the work with an error that gives its number, counted from
// 1; the stems of the lines before it are written.
func Filter(a Algorithm, r io.Reader, w io.Writer) error {
	f := filter{algorithm: a, w: w, out: make([]byte, 0, 2*blockSize)}
	in := make([]byte, 0, blockSize)
	for {
		n, readErr := r.Read(in[len(in):cap(in)])
		in = in[:len(in)+n]
		rest, err := f.lines(in, len(in)-n)
		if err != nil {
			return err
		}
		in = keep(in, rest)
		if readErr == io.EOF {
			return f.finish(in)
		}
		if readErr != nil {
			return fmt.Errorf("read words: %w", readErr)
		}
	}
}

// keep moves rest, the unfinished last line of in, to the front of in, and sees to room for more
// after it.
func keep(in, rest []byte) []byte {
	if len(rest) < len(in) {
		in = in[:copy(in, rest)]
	}
	if len(in) < cap(in) {
		return in
	}
	return append(make([]byte, 0, 2*cap(in)), in...)
}

// A filter is one run of Filter.
type filter struct {
	algorithm Algorithm
	w         io.Writer
	out       []byte // stems not yet written
	lower     []byte // room for a word in lower case
	count     int    // lines done
}

// lines stems the whole lines in block and returns what follows the last of them. No newline stands
// before offset from.
func (f *filter) lines(block []byte, from int) (rest []byte, err error) {
	end := bytes.LastIndexByte(block[from:], '\n')
	if end < 0 {
		return block, nil
	}
	end += from + 1
	valid := utf8.Valid(block[:end])
	for words := block[:end]; len(words) > 0; {
		at := bytes.IndexByte(words, '\n')
		if err := f.line(words[:at], valid); err != nil {
			return nil, err
		}
		words = words[at+1:]
	}
	return block[end:], nil
}

// finish stems a last line that has no newline, and writes what is left.
func (f *filter) finish(last []byte) error {
	if len(last) > 0 {
		if err := f.line(last, false); err != nil {
			return err
		}
	}
	return f.flush()
}

// line stems one line; valid says that it is known to be UTF-8.
func (f *filter) line(word []byte, valid bool) error {
	f.count++
	if !valid && !utf8.Valid(word) {
		return f.refuse()
	}
	if f.count == 1 {
		word = bytes.TrimPrefix(word, []byte("\ufeff"))
	}
	if n := len(word); n > 0 && word[n-1] == '\r' {
		word = word[:n-1]
	}
	f.out = append(f.algorithm.Append(f.out, f.lowerCase(word)), '\n')
	if len(f.out) < blockSize {
		return nil
	}
	return f.flush()
}

// refuse writes what was stemmed before the present line, and returns the error that refuses it.
func (f *filter) refuse() error {
	if err := f.flush(); err != nil {
		return err
	}
	return fmt.Errorf("line %d: not UTF-8; convert the input first, for example with iconv -t UTF-8", f.count)
}

// flush writes the stems that are not yet written.
func (f *filter) flush() error {
	_, err := f.w.Write(f.out)
	f.out = f.out[:0]
	if err != nil {
		return fmt.Errorf("write stems: %w", err)
	}
	return nil
}

// lowerCase returns word in lower case: word itself where it holds only ASCII without capitals.
func (f *filter) lowerCase(word []byte) []byte {
	if isLowerASCII(word) {
		return word
	}
	f.lower = f.lower[:0]
	for len(word) > 0 {
		r, size := utf8.DecodeRune(word)
		f.lower = utf8.AppendRune(f.lower, unicode.ToLower(r))
		word = word[size:]
	}
	return f.lower
}

func isLowerASCII(word []byte) bool {
	for _, c := range word {
		if c >= utf8.RuneSelf || 'A' <= c && c <= 'Z' {
			return false
		}
	}
	return true
}

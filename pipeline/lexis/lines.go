package lexis

import (
	"bufio"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"
)

// lines reads a text file line by line, without line ends and without a byte order mark.
type lines struct {
	in     *bufio.Reader
	name   string
	number int    // of the line in text, from 1
	text   string // shares no memory with the lines before
	err    error  // why next returned false, nil at the end of the file
}

func newLines(r io.Reader, name string) *lines {
	return &lines{in: bufio.NewReaderSize(r, 1<<16), name: name}
}

// next moves to the next line, whatever its length; false at the end and on an error.
func (l *lines) next() bool {
	text, err := l.in.ReadString('\n')
	if err != nil && err != io.EOF {
		l.err = fmt.Errorf("reading %s after line %d: %w", l.name, l.number, err)
		return false
	}
	if text == "" {
		return false
	}
	l.number++
	if !utf8.ValidString(text) {
		l.err = l.errorf("not UTF-8; convert the file first, for example with iconv -t UTF-8")
		return false
	}
	text = strings.TrimSuffix(strings.TrimSuffix(text, "\n"), "\r")
	if l.number == 1 {
		text = strings.TrimPrefix(text, "\ufeff")
	}
	l.text = text
	return true
}

// errorf is an error about the current line.
func (l *lines) errorf(format string, args ...any) error {
	return fmt.Errorf("%s:%d: %s", l.name, l.number, fmt.Sprintf(format, args...))
}

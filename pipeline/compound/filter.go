package compound

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"
)

// Filter reads a word a line from r and writes "word<TAB>part part …" to w, a line out for every line in: an empty
// line gives an empty word without parts. A line with white space is no word, and is written as a single part. A carriage return before the line
// feed is dropped, and so is a byte order mark before the first word. Input that is not UTF-8 is refused with the number of its line, from 1; the lines before it are written.
func Filter(s *Splitter, r io.Reader, w io.Writer) error {
	in, out := bufio.NewReader(r), bufio.NewWriter(w)
	for number := 1; ; number++ {
		line, err := in.ReadString('\n')
		if err != nil && !errors.Is(err, io.EOF) {
			return errors.Join(fmt.Errorf("read line %d: %w", number, err), flush(out))
		}
		if err != nil && line == "" {
			return flush(out)
		}
		if !utf8.ValidString(line) {
			return errors.Join(fmt.Errorf("line %d: not UTF-8; convert the input first, for example with iconv -t UTF-8", number), flush(out))
		}
		if number == 1 {
			line = strings.TrimPrefix(line, "\ufeff")
		}
		s.writeSplit(out, strings.TrimSuffix(strings.TrimSuffix(line, "\n"), "\r"))
	}
}

// writeSplit writes one line; an error stays in out until it is flushed.
func (s *Splitter) writeSplit(out *bufio.Writer, word string) {
	out.WriteString(word)
	out.WriteByte('\t')
	for i, part := range s.Split(word) {
		if i > 0 {
			out.WriteByte(' ')
		}
		out.WriteString(part)
	}
	out.WriteByte('\n')
}

func flush(out *bufio.Writer) error {
	if err := out.Flush(); err != nil {
		return fmt.Errorf("write the split words: %w", err)
	}
	return nil
}

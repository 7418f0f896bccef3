package ingest

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"teneur/corpus"
)

// readLines settles the bytes once: UTF-8 in NFC, any line end, no byte order mark; white space at the ends of a
// line is gone. Line n of the file is element n-1.
func readLines(name string, data []byte) ([]string, error) {
	if len(data) > corpus.MaxSize {
		return nil, corpus.Problem{File: name, What: fmt.Sprintf("larger than %d MB", corpus.MaxSize>>20),
			Do: "split it into posts of their own"}
	}
	if at := bytes.IndexByte(data, 0); at >= 0 {
		return nil, corpus.Problem{File: name, Line: lineAt(data, at), What: "a NUL byte: no text, or text in UTF-16",
			Do: "save the file as UTF-8"}
	}
	if at := firstInvalid(data); at >= 0 {
		return nil, corpus.Problem{File: name, Line: lineAt(data, at),
			What: fmt.Sprintf("not UTF-8 (byte %#02x)", data[at]), Do: "save the file as UTF-8"}
	}
	text := strings.ReplaceAll(norm.NFC.String(string(data)), "\uFEFF", "")
	text = strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(text)
	if strings.TrimSpace(text) == "" {
		return nil, corpus.Problem{File: name, What: "the file is empty", Do: "paste the post into it"}
	}
	lines := strings.Split(strings.TrimRight(text, "\n"), "\n")
	for i := range lines {
		lines[i] = strings.TrimSpace(lines[i])
	}
	return lines, nil
}

// firstInvalid gives the offset of the first byte that is not UTF-8, -1 where all is.
func firstInvalid(data []byte) int {
	if utf8.Valid(data) {
		return -1
	}
	for at := 0; at < len(data); {
		r, size := utf8.DecodeRune(data[at:])
		if r == utf8.RuneError && size == 1 {
			return at
		}
		at += size
	}
	return -1
}

// lineAt gives the number of the line that holds offset at, counting \n, \r\n and lone \r.
func lineAt(data []byte, at int) int {
	before := data[:at]
	lone := bytes.Count(before, []byte("\r")) - bytes.Count(before, []byte("\r\n"))
	return 1 + bytes.Count(before, []byte("\n")) + lone
}

package ingest

import (
	"strings"

	"golang.org/x/text/unicode/norm"

	"teneur/corpus"
)

// readLines settles the bytes once: UTF-8 in NFC, any line end, no byte order mark; white space at the ends of a
// line is gone. Line n of the file is element n-1.
func readLines(name string, data []byte) ([]string, error) {
	if err := corpus.CheckBytes(name, data); err != nil {
		return nil, err
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

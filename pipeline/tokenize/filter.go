package tokenize

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"unicode/utf8"

	"teneur/pipeline/text"
)

// sentenceLine is what Filter writes of a sentence.
type sentenceLine struct {
	Start  int         `json:"start"`
	End    int         `json:"end"`
	Lang   string      `json:"lang"`
	Tokens []tokenLine `json:"tokens"`
}

// tokenLine is what Filter writes of a token.
type tokenLine struct {
	Text  string `json:"text"`
	Start int    `json:"start"`
	End   int    `json:"end"`
}

// Filter reads text and writes JSON Lines, a sentence each:
//
//	{"start":0,"end":10,"lang":"nl","tokens":[{"text":"…","start":0,"end":3},…]}
//
// Offsets are bytes of the whole input, half open; a byte order mark at its start is skipped and
// counted. An empty line ends a paragraph, a single line break is white space. The input is read a
// paragraph at a time. Input that is not UTF-8 ends in an error that names the line, counted from 1; what stood
// before its paragraph has been written by then.
func Filter(r io.Reader, w io.Writer) error {
	out := bufio.NewWriter(w)
	if err := filter(bufio.NewReader(r), out); err != nil {
		return errors.Join(err, out.Flush())
	}
	if err := out.Flush(); err != nil {
		return fmt.Errorf("write tokens: %w", err)
	}
	return nil
}

func filter(in *bufio.Reader, out io.Writer) error {
	enc := json.NewEncoder(out)
	enc.SetEscapeHTML(false)
	var paragraph []byte
	start := 0
	for line := 1; ; line++ {
		before := len(paragraph)
		var err error
		paragraph, err = appendLine(paragraph, in)
		if err != nil && err != io.EOF {
			return fmt.Errorf("read text: %w", err)
		}
		if !utf8.Valid(paragraph[before:]) {
			return fmt.Errorf("line %d: not UTF-8; convert the input first, for example with iconv -t UTF-8", line)
		}
		if err != io.EOF && !isEmpty(paragraph[before:]) {
			continue
		}
		if err := writeSentences(enc, Document(string(paragraph), nil), start); err != nil {
			return err
		}
		if err == io.EOF {
			return nil
		}
		start, paragraph = start+len(paragraph), paragraph[:0]
	}
}

// appendLine appends a line, its end included, to b; the error is io.EOF after the last one.
func appendLine(b []byte, in *bufio.Reader) ([]byte, error) {
	for {
		part, err := in.ReadSlice('\n')
		b = append(b, part...)
		if err != bufio.ErrBufferFull {
			return b, err
		}
	}
}

// isEmpty reports a line of nothing but white space.
func isEmpty(line []byte) bool {
	for len(line) > 0 {
		r, width := utf8.DecodeRune(line)
		if !isSpace(r) {
			return false
		}
		line = line[width:]
	}
	return true
}

// writeSentences writes the sentences of d, whose text begins at offset start of the input.
func writeSentences(enc *json.Encoder, d text.Document, start int) error {
	var tokens []tokenLine
	for _, s := range d.Sentences {
		tokens = tokens[:0]
		for _, t := range d.TokensOf(s) {
			tokens = append(tokens, tokenLine{t.Text, start + t.Start, start + t.End})
		}
		line := sentenceLine{start + s.Start, start + s.End, s.Lang.String(), tokens}
		if err := enc.Encode(line); err != nil {
			return fmt.Errorf("write tokens: %w", err)
		}
	}
	return nil
}

package main

import (
	"bufio"
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf16"

	"teneur/corpus"
	"teneur/pipeline"
	"teneur/reports"
)

// rows writes lines as a table with tabs, made for spreadsheets: a row is one line, and nobody's text is taken for a formula.
type rows struct{ csv *csv.Writer }

// newRows begins a table with the names of its columns.
func newRows(out *bufio.Writer) rows {
	r := rows{csv.NewWriter(out)}
	r.csv.Comma = '\t'
	_ = r.csv.Write([]string{"post", "unit", "kind", "heading", "speaker", "by", "sentence", "start", "end", // an error is kept until flush
		"left", "keyword", "right", "entry", "theme", "parts", "form", "quoted"})
	return r
}

func (r rows) write(line pipeline.KwicLine) error {
	return r.csv.Write([]string{
		cell(line.Post), cell(line.Unit), string(line.Kind), cell(line.Heading), cell(line.Speaker), string(line.By),
		strconv.Itoa(line.Sentence), strconv.Itoa(line.Start), strconv.Itoa(line.End),
		cell(line.Left), cell(line.Keyword), cell(line.Right), cell(line.Entry), cell(line.Theme), cell(strings.Join(line.Parts, "|")),
		cell(line.Form), strconv.FormatBool(line.Quoted),
	})
}

func (r rows) flush() error {
	r.csv.Flush()
	return r.csv.Error()
}

// cell puts somebody's text on one line, and keeps a spreadsheet from taking it for a formula.
func cell(s string) string { return reports.SafeCell(strings.TrimSpace(printable(s))) }

// jsonLines writes an object a line. Left, keyword and right, put together, are a stretch of the text as it is.
type jsonLines struct{ out *bufio.Writer }

type lineJSON struct {
	Post     string            `json:"post"`
	Unit     string            `json:"unit"`
	Kind     pipeline.UnitKind `json:"kind"`
	Heading  string            `json:"heading"`
	Speaker  string            `json:"speaker"`
	By       corpus.Speaker    `json:"by"`
	Sentence int               `json:"sentence"`
	Start    int               `json:"start"`
	End      int               `json:"end"`
	Left     string            `json:"left"`
	Keyword  string            `json:"keyword"`
	Right    string            `json:"right"`
	Entry    string            `json:"entry"`
	Theme    string            `json:"theme"`
	Parts    []string          `json:"parts"`
	Form     string            `json:"form"`
	Marks    [][2]int          `json:"marks"` // bytes of the words that were found: two stretches for a verb and its particle
	Quoted   bool              `json:"quoted"`
}

func (j jsonLines) write(line pipeline.KwicLine) error {
	object := lineJSON{
		Post: line.Post, Unit: line.Unit, Kind: line.Kind, Heading: line.Heading, Speaker: line.Speaker, By: line.By,
		Sentence: line.Sentence, Start: line.Start, End: line.End, Left: line.Left, Keyword: line.Keyword, Right: line.Right,
		Entry: line.Entry, Theme: line.Theme, Parts: append([]string{}, line.Parts...), Form: line.Form, Quoted: line.Quoted,
	}
	for _, m := range line.Marks {
		object.Marks = append(object.Marks, [2]int{m.Start, m.End})
	}
	var b bytes.Buffer
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(object); err != nil {
		return err
	}
	_, err := j.out.WriteString(escapeHidden(b.String()))
	return err
}

func (j jsonLines) flush() error { return j.out.Flush() }

// escapeHidden writes the characters that a terminal obeys without showing them, and that JSON allows as they are, as \u escapes.
func escapeHidden(s string) string {
	hidden := func(r rune) bool { return r != '\n' && (unicode.IsControl(r) || isHidden(r)) }
	if !strings.ContainsFunc(s, hidden) {
		return s
	}
	var b strings.Builder
	for _, r := range s {
		if !hidden(r) {
			b.WriteRune(r)
			continue
		}
		for _, unit := range utf16.AppendRune(nil, r) {
			fmt.Fprintf(&b, `\u%04x`, unit)
		}
	}
	return b.String()
}

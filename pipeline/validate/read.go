package validate

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"
)

// Read reads the labels of a file: UTF-8, cells separated by tabs, a text a line.
//
// The columns may be named by a first line: text; label, or one column per coder whose name begins with coder or label; id, kind or
// unit (essay or comment) and weight, if any; other columns are left alone. Without that line the first column is the label, the second the text. A label is -1, 0
// or 1; an empty cell, NA or a single point stands for none. Empty lines are left out, as are lines that begin with #, up to the line that names the
// columns or throughout where there is none. A cell in quotation marks with the marks inside it doubled, as spreadsheets write it, is read as what it
// stands for.
//
// The error, if any, is one line: file:line: what is wrong: what to do.
func Read(file string, data []byte) (Coded, error) {
	if line := invalidLine(data); line > 0 {
		return Coded{}, problem(file, line, "not UTF-8", "save the file as UTF-8")
	}
	r := reader{file: file, ids: make(map[string]int)}
	number := 0
	for line := range strings.Lines(strings.TrimPrefix(string(data), "\ufeff")) {
		number++
		if err := r.line(number, strings.TrimRight(line, "\r\n")); err != nil {
			return Coded{}, err
		}
	}
	return r.finish()
}

// reader is a file half read.
type reader struct {
	file    string
	columns *columns
	coded   Coded
	ids     map[string]int // the line of each id
}

func (r *reader) line(number int, line string) error {
	comment := strings.HasPrefix(line, "#") && (r.columns == nil || !r.columns.named)
	if strings.TrimSpace(line) == "" || comment {
		return nil
	}
	cells := strings.Split(line, "\t")
	if r.columns == nil {
		columns, err := readColumns(r.file, number, cells)
		if err != nil {
			return err
		}
		r.columns, r.coded.Coders = columns, columns.coders()
		if columns.named {
			return nil
		}
	}
	text, err := r.text(number, cells)
	if err != nil {
		return err
	}
	r.coded.Texts = append(r.coded.Texts, text)
	return nil
}

// text reads one line below the head.
func (r *reader) text(number int, cells []string) (t Text, err error) {
	c := r.columns
	if c.named && len(cells) > c.count {
		return t, problem(r.file, number, fmt.Sprintf("%d cells under %d columns", len(cells), c.count),
			"take the tabs out of the text")
	}
	if !c.named && len(cells) < 2 {
		return t, problem(r.file, number, "no label", "begin the line with -1, 0 or 1 and a tab")
	}
	t = Text{File: r.file, Line: number, ID: c.cell(cells, c.id), Text: c.cell(cells, c.text)}
	if t.Text == "" {
		return t, problem(r.file, number, "no text", "write it in, or remove the line")
	}
	if t.Labels, err = r.labels(number, cells); err != nil {
		return t, err
	}
	if t.Kind, err = parseKind(c.cell(cells, c.kind)); err != nil {
		return t, problem(r.file, number, err.Error(), "write essay or comment, or leave it empty")
	}
	if t.Weight, err = parseWeight(c.cell(cells, c.weight), c.weight >= 0); err != nil {
		return t, problem(r.file, number, err.Error(), "write a number above zero")
	}
	return t, r.claim(t)
}

func (r *reader) labels(number int, cells []string) ([]Label, error) {
	labels := make([]Label, len(r.columns.labels))
	for i, at := range r.columns.labels {
		cell, ok := r.columns.cell(cells, at), false
		if labels[i], ok = parseLabel(cell); !ok {
			return nil, problem(r.file, number, fmt.Sprintf("unknown label %q", cell), "write -1, 0 or 1, or leave it empty")
		}
	}
	return labels, nil
}

// claim refuses an id that an earlier line has, and a line without one among lines with.
func (r *reader) claim(t Text) error {
	if r.columns.id < 0 {
		return nil
	}
	if t.ID == "" {
		return problem(r.file, t.Line, "no id", "give the line an id of its own, or remove the column")
	}
	if first, taken := r.ids[t.ID]; taken {
		return problem(r.file, t.Line, fmt.Sprintf("the same id, %s, as in line %d", t.ID, first), "give one of them another id, or remove it")
	}
	r.ids[t.ID] = t.Line
	return nil
}

// finish refuses a file without texts, and a coder without labels.
func (r *reader) finish() (Coded, error) {
	if len(r.coded.Texts) == 0 {
		return Coded{}, problem(r.file, 0, "no labelled texts in it", "write a label (-1, 0 or 1), a tab and the text in each line")
	}
	for i, coder := range r.coded.Coders {
		n := 0
		for _, t := range r.coded.Texts {
			n += len(given(t.Labels[i : i+1]))
		}
		if n == 0 {
			return Coded{}, problem(r.file, r.columns.line, fmt.Sprintf("no labels under %s", coder), "write them in, or remove the column")
		}
	}
	return r.coded, nil
}

func parseKind(cell string) (Kind, error) {
	switch strings.ToLower(cell) {
	case "":
		return Any, nil
	case "essay", "intro", "section":
		return Essay, nil
	case "comment", "reactie":
		return Comment, nil
	}
	return Any, fmt.Errorf("unknown kind %q", cell)
}

// Weights beyond these stand for no corpus; their squares must not overflow.
const leastWeight, mostWeight = 1e-9, 1e12

func parseWeight(cell string, column bool) (float64, error) {
	if !column {
		return 1, nil
	}
	w, err := parseNumber(cell)
	if err != nil || !(w >= leastWeight && w <= mostWeight) {
		return 0, fmt.Errorf("unknown weight %q", cell)
	}
	return w, nil
}

// invalidLine gives the first line that is not UTF-8 or holds a NUL byte, as UTF-16 does; 0 where there is none.
func invalidLine(data []byte) int {
	number := 0
	for line := range bytes.Lines(data) {
		number++
		if !utf8.Valid(line) || bytes.IndexByte(line, 0) >= 0 {
			return number
		}
	}
	return 0
}

func problem(file string, line int, what, do string) error {
	if line == 0 {
		return fmt.Errorf("%s: %s: %s", file, what, do)
	}
	return fmt.Errorf("%s:%d: %s: %s", file, line, what, do)
}

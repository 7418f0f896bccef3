package lexis

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"
)

// table tells how the rows of a frequency list are read.
type table struct {
	name        string
	separator   byte // ' ' stands for any white space
	word, count int  // columns, from 0
	header      int  // rows of header: 0 or 1
	fields      []string
}

// newTable finds out from the first rows.
func newTable(head []row, name string) (*table, error) {
	if len(head) == 0 {
		return nil, fmt.Errorf("%s: no words; give a frequency list: on each line a word, a tab and its count", name)
	}
	t := &table{name: name, separator: separatorOf(head)}
	first := t.split(head[0].text)
	if !slices.ContainsFunc(first, isCount) {
		t.header = 1
		if len(head) == 1 {
			return nil, fmt.Errorf("%s:%d: only a header; give a word and its count on each line below it", name, head[0].number)
		}
		if t.word, t.count = named(first, wordNames), named(first, countNames); t.word >= 0 && t.count >= 0 {
			return t, nil
		}
	}
	if !t.guess(head[t.header:]) {
		return nil, fmt.Errorf("%s:%d: cannot tell which column holds the word and which its count, a whole number; "+
			"write a word, a tab and its count, or a header with the names Word and Count", name, head[0].number)
	}
	return t, nil
}

// separatorOf is the first of tab, semicolon and comma that all the rows have, else white space.
func separatorOf(rows []row) byte {
	for _, separator := range []byte("\t;,") {
		if !slices.ContainsFunc(rows, func(r row) bool { return strings.IndexByte(r.text, separator) < 0 }) {
			return separator
		}
	}
	return ' '
}

// Names of columns in lower case and without signs, the preferred ones first.
var (
	wordNames  = []string{"word", "woord", "wordform", "woordvorm", "form", "vorm", "spelling", "type", "token", "term", "item", "lemma"}
	countNames = []string{"freqcount", "count", "freq", "frequency", "frequentie", "rawfreq", "aantal", "absfreq", "n", "tokens", "hits"}
)

// named finds the column with the first of names that any column has, -1 for none.
func named(header, names []string) int {
	plain := make([]string, len(header))
	for i, h := range header {
		plain[i] = strings.Map(onlyLetters, strings.ToLower(h))
	}
	for _, name := range names {
		if column := slices.Index(plain, name); column >= 0 {
			return column
		}
	}
	return -1
}

func onlyLetters(r rune) rune {
	if unicode.IsLetter(r) {
		return r
	}
	return -1
}

// guess finds the columns from what stands in them. A word may be a number now and then, a count never is a word.
func (t *table) guess(rows []row) bool {
	if len(rows) == 0 {
		return false
	}
	columns := len(t.split(rows[0].text))
	counts, words := make([]int, columns), make([]int, columns)
	for _, r := range rows {
		for i, field := range t.split(r.text) {
			if i >= columns {
				break
			}
			if isCount(field) {
				counts[i]++
			} else if isWord(field) {
				words[i]++
			}
		}
	}
	t.word = slices.IndexFunc(words, func(n int) bool { return 4*n > len(rows) }) // the rest may be signs and numbers
	if t.word < 0 {
		return false
	}
	t.count = t.countColumn(counts, len(rows))
	return t.count >= 0
}

// countColumn is the first column after the word that holds counts only, else the last before it; -1 for none.
func (t *table) countColumn(counts []int, rows int) int {
	for i := t.word + 1; i < len(counts); i++ {
		if counts[i] == rows {
			return i
		}
	}
	for i := t.word - 1; i >= 0; i-- {
		if counts[i] == rows {
			return i
		}
	}
	return -1
}

// countBits keeps sums of counts far from the largest number.
const countBits = 40

func isCount(field string) bool {
	_, err := strconv.ParseUint(field, 10, countBits)
	return err == nil
}

// add adds a row to the sums.
func (t *table) add(r row, s *sums) error {
	fields := t.split(r.text)
	if len(fields) <= max(t.word, t.count) {
		return fmt.Errorf("%s:%d: %d columns; the word should be in column %d and its count in column %d", t.name, r.number, len(fields), t.word+1, t.count+1)
	}
	count, err := strconv.ParseUint(fields[t.count], 10, countBits)
	if err != nil {
		return fmt.Errorf("%s:%d: %q in column %d is no count; write a whole number without separators", t.name, r.number, fields[t.count], t.count+1)
	}
	s.add(fields[t.word], int(count))
	return nil
}

// split cuts a row into its fields, without white space and quotation marks around them. The slice is valid until the next call.
func (t *table) split(line string) []string {
	t.fields = t.fields[:0]
	if t.separator == ' ' {
		for field := range strings.FieldsSeq(line) {
			t.fields = append(t.fields, field)
		}
		return t.fields
	}
	for more := true; more; {
		var field string
		field, line, more = t.cut(line)
		t.fields = append(t.fields, field)
	}
	return t.fields
}

// cut takes the first field off a line. A separator between quotation marks belongs to the field (RFC 4180);
// a mark that is never closed is a letter like any other.
func (t *table) cut(line string) (field, rest string, more bool) {
	line = strings.TrimLeft(line, " ")
	if strings.HasPrefix(line, `"`) {
		if end := closing(line, t.separator); end > 0 {
			field = strings.ReplaceAll(line[1:end], `""`, `"`)
			_, rest, more = strings.Cut(line[end:], string(rune(t.separator)))
			return strings.TrimSpace(field), rest, more
		}
	}
	field, rest, more = strings.Cut(line, string(rune(t.separator)))
	return strings.TrimSpace(field), rest, more
}

// closing finds the quotation mark that ends the field that line begins with: the first after
// which the field ends, doubled ones left out; 0 for none.
func closing(line string, separator byte) int {
	for i := 1; i < len(line); i++ {
		switch {
		case line[i] != '"':
		case i+1 == len(line) || line[i+1] == separator:
			return i
		case line[i+1] == '"':
			i++
		}
	}
	return 0
}

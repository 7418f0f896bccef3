package ingest

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
)

// doubt is a guess that a person should look at.
type doubt struct {
	line int // 0 where it concerns the whole text
	text string
}

func (t *reading) doubt(line int, text string) { t.unsure = append(t.unsure, doubt{line, text}) }

// doubts gives all doubts in the order of their lines; the lines that share one stand together.
func (t *reading) doubts() []string {
	slices.SortStableFunc(t.unsure, func(a, b doubt) int { return cmp.Compare(a.line, b.line) })
	lines := make(map[string][]string)
	for _, d := range t.unsure {
		lines[d.text] = append(lines[d.text], strconv.Itoa(d.line))
	}
	var list []string
	for _, d := range t.unsure {
		if same := lines[d.text]; same != nil {
			list = append(list, d.at(same))
			delete(lines, d.text)
		}
	}
	return list
}

// at spells the doubt with its lines.
func (d doubt) at(lines []string) string {
	switch {
	case d.line == 0:
		return d.text
	case len(lines) == 1:
		return "line " + lines[0] + ": " + d.text
	}
	return "lines " + strings.Join(lines, ", ") + ": " + d.text
}

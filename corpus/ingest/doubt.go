package ingest

import (
	"cmp"
	"fmt"
	"slices"
)

// doubt is a guess that a person should look at.
type doubt struct {
	line int // 0 where it concerns the whole text
	text string
}

func (t *reading) doubt(line int, text string) { t.unsure = append(t.unsure, doubt{line, text}) }

// doubts gives all doubts in the order of their lines.
func (t *reading) doubts() []string {
	slices.SortStableFunc(t.unsure, func(a, b doubt) int { return cmp.Compare(a.line, b.line) })
	var list []string
	for _, d := range t.unsure {
		if d.line == 0 {
			list = append(list, d.text)
		} else {
			list = append(list, fmt.Sprintf("line %d: %s", d.line, d.text))
		}
	}
	return list
}

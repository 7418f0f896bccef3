package inflect

import (
	"iter"
	"strings"
)

// rows yields the fields of each line of an embedded table; comments and empty lines are left out.
func rows(table string) iter.Seq[[]string] {
	return func(yield func([]string) bool) {
		for line := range strings.Lines(table) {
			line = strings.TrimRight(line, "\r\n")
			if line == "" || line[0] == '#' {
				continue
			}
			if !yield(strings.Split(line, "\t")) {
				return
			}
		}
	}
}

// list splits the comma-separated forms in one field; "-" stands for none.
func list(field string) []string {
	if field == "-" || field == "" {
		return nil
	}
	return strings.Split(field, ",")
}

package validate

import (
	"fmt"
	"strings"
)

// columns tell where in a line to find what; -1 for a column that the file does not have.
type columns struct {
	named                  bool // by a line of the file
	line, count            int  // of that line; without it the first line with a text
	text, id, kind, weight int
	labels                 []int
	names                  []string // of the columns in labels
}

// readColumns reads the line that names the columns, or finds that the first line is a text already.
func readColumns(file string, line int, cells []string) (*columns, error) {
	c := &columns{line: line, count: len(cells), text: -1, id: -1, kind: -1, weight: -1}
	for i, cell := range cells {
		if err := c.add(i, strings.ToLower(strings.TrimSpace(cell))); err != nil {
			return nil, problem(file, line, err.Error(), "rename or remove one of them")
		}
	}
	_, labelled := parseLabel(cells[0])
	switch {
	case !c.named || labelled && strings.TrimSpace(cells[0]) != "":
		return &columns{line: line, labels: []int{0}, names: []string{"label"}, text: 1, id: -1, kind: -1, weight: -1}, nil
	case c.text < 0:
		return nil, problem(file, line, "no column of texts", "name it text")
	case len(c.labels) == 0:
		return nil, problem(file, line, "no column of labels", "name it label, or coder1, coder2 … where there are more")
	}
	return c, nil
}

// add takes over the column with this name, if it is a known one.
func (c *columns) add(i int, name string) error {
	place := map[string]*int{"text": &c.text, "id": &c.id, "kind": &c.kind, "unit": &c.kind, "weight": &c.weight}[name]
	switch {
	case place != nil && *place >= 0:
		return fmt.Errorf("two columns for the %s", name)
	case place != nil:
		*place = i
	case !strings.ContainsAny(name, " .,;:!?") && (strings.HasPrefix(name, "label") || strings.HasPrefix(name, "coder")):
		for _, other := range c.names {
			if other == name {
				return fmt.Errorf("two columns named %s", name)
			}
		}
		c.labels, c.names = append(c.labels, i), append(c.names, name)
	default:
		return nil
	}
	c.named = true
	return nil
}

func (c *columns) coders() []string { return c.names }

// cell gives what stands in a column, "" where the line ends before it or the file lacks it.
func (c *columns) cell(cells []string, at int) string {
	if at < 0 || at >= len(cells) {
		return ""
	}
	return unquote(strings.TrimSpace(cells[at]))
}

// unquote undoes the quotation marks that a spreadsheet puts around a cell with quotation marks. A text that merely stands in
// quotation marks keeps them.
func unquote(cell string) string {
	if len(cell) < 4 || cell[0] != '"' || cell[len(cell)-1] != '"' {
		return cell
	}
	inner := cell[1 : len(cell)-1]
	if bare := strings.ReplaceAll(inner, `""`, ""); len(bare) == len(inner) || strings.Contains(bare, `"`) {
		return cell
	}
	return strings.ReplaceAll(inner, `""`, `"`)
}

// quote puts a cell with quotation marks in quotation marks, as spreadsheets read it: else one that begins with a mark would swallow the lines after it.
func quote(cell string) string {
	if !strings.Contains(cell, `"`) {
		return cell
	}
	return `"` + strings.ReplaceAll(cell, `"`, `""`) + `"`
}

package reports

import (
	_ "embed"
	"fmt"
	"strconv"
	"strings"
	"sync"
)

//go:embed columns.tsv
var columnsFile string

// tableColumns are the tables of a report as columns.tsv describes them: the one source for what is written and for datapackage.json.
var tableColumns = sync.OnceValues(func() ([]tableDescription, error) { return parseColumns(columnsFile) })

// tableDescription tells what a table holds.
type tableDescription struct {
	name, description string
	columns           []tableColumn
}

// tableColumn tells what the cells of a column hold.
type tableColumn struct {
	name, kind, description string
	optional                bool     // a cell may be empty
	low, high               *float64 // the least and the greatest number, nil for none
	words                   []string // all that a cell may be, nil for anything
}

// parseColumns reads the descriptions; the error names the line that is wrong.
func parseColumns(file string) ([]tableDescription, error) {
	var all []tableDescription
	number := 0
	for line := range strings.Lines(file) {
		number++
		line = strings.TrimRight(line, "\n")
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		var err error
		if all, err = addColumn(all, strings.Split(line, "\t")); err != nil {
			return nil, fmt.Errorf("columns.tsv:%d: %w", number, err)
		}
	}
	return all, nil
}

// addColumn takes in a row: a table, or a column of the table that came last.
func addColumn(all []tableDescription, row []string) ([]tableDescription, error) {
	if len(row) != 5 || row[0] == "" || row[4] == "" {
		return nil, fmt.Errorf("%d fields, or no table or no description", len(row))
	}
	if row[1] == "" {
		return append(all, tableDescription{name: row[0], description: row[4]}), nil
	}
	if len(all) == 0 || all[len(all)-1].name != row[0] {
		return nil, fmt.Errorf("column %s does not follow its table %s", row[1], row[0])
	}
	c, err := newColumn(row)
	table := &all[len(all)-1]
	table.columns = append(table.columns, c)
	return all, err
}

func newColumn(row []string) (tableColumn, error) {
	kind, optional := strings.CutSuffix(row[2], "?")
	c := tableColumn{name: row[1], kind: kind, optional: optional, description: row[4]}
	switch kind {
	case "string", "integer", "number", "boolean", "date":
	default:
		return c, fmt.Errorf("column %s is of an unknown type %q", c.name, row[2])
	}
	low, high, bounded := strings.Cut(row[3], "..")
	if !bounded {
		if row[3] != "" {
			c.words = strings.Split(row[3], "|")
		}
		return c, nil
	}
	var err error
	if c.low, err = limit(low); err != nil {
		return c, err
	}
	c.high, err = limit(high)
	return c, err
}

// limit reads one end of a range, nil for none.
func limit(text string) (*float64, error) {
	if text == "" {
		return nil, nil
	}
	v, err := strconv.ParseFloat(text, 64)
	return &v, err
}

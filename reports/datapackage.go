package reports

import (
	"encoding/json"
	"fmt"
	"slices"

	"teneur/pipeline"
)

// dataPackage describes the tables of a report as a Tabular Data Package, version 1 (specs.frictionlessdata.io), so that programs read
// their cells as what they are.
type (
	dataPackage struct {
		Profile     string         `json:"profile"`
		Name        string         `json:"name"`
		Title       string         `json:"title"`
		Description string         `json:"description"`
		Resources   []dataResource `json:"resources"`
	}
	dataResource struct {
		Profile     string      `json:"profile"`
		Name        string      `json:"name"`
		Path        string      `json:"path"`
		Description string      `json:"description"`
		Format      string      `json:"format"`
		MediaType   string      `json:"mediatype"`
		Encoding    string      `json:"encoding"`
		Dialect     dataDialect `json:"dialect"`
		Schema      dataSchema  `json:"schema"`
	}
	dataDialect struct {
		Delimiter      string `json:"delimiter"`
		LineTerminator string `json:"lineTerminator"`
		QuoteChar      string `json:"quoteChar"`
		DoubleQuote    bool   `json:"doubleQuote"`
		Header         bool   `json:"header"`
	}
	dataSchema struct {
		Fields        []dataField   `json:"fields"`
		MissingValues []string      `json:"missingValues"`
		PrimaryKey    []string      `json:"primaryKey,omitempty"`
		ForeignKeys   []dataForeign `json:"foreignKeys,omitempty"`
	}
	dataField struct {
		Name        string           `json:"name"`
		Type        string           `json:"type"`
		Description string           `json:"description"`
		Constraints *dataConstraints `json:"constraints,omitempty"`
	}
	dataConstraints struct {
		Required bool     `json:"required,omitempty"`
		Minimum  *float64 `json:"minimum,omitempty"`
		Maximum  *float64 `json:"maximum,omitempty"`
		Enum     []string `json:"enum,omitempty"`
	}
	dataForeign struct {
		Fields    []string      `json:"fields"`
		Reference dataReference `json:"reference"`
	}
	dataReference struct {
		Resource string   `json:"resource"`
		Fields   []string `json:"fields"`
	}
)

// tableKeys are the columns that name a row of a table, the longest first; another table refers to the first that it has all the columns of.
var tableKeys = []dataReference{
	{"sentences", []string{"post", "unit", "sentence"}},
	{"units", []string{"post", "unit"}},
	{"posts", []string{"post"}},
}

const dataPackageText = "Tables of a report of teneur %s: themes and tone of Dutch blog posts. An empty cell stands for what does not exist or was not computed; the description of its column, " +
	"or a column why, tells the reason. Numbers have four decimals, with a point. A text that a spreadsheet would take for a formula has an apostrophe before it. " +
	"Rows with an empty post concern the whole corpus."

func newDataPackage(tables []tableDescription) dataPackage {
	p := dataPackage{Profile: "tabular-data-package", Name: "teneur-report", Title: "teneur", Description: fmt.Sprintf(dataPackageText, pipeline.Version)}
	for _, t := range tables {
		p.Resources = append(p.Resources, dataResource{Profile: "tabular-data-resource", Name: t.name, Path: t.name + ".csv", Description: t.description,
			Format: "csv", MediaType: "text/csv", Encoding: "utf-8",
			Dialect: dataDialect{",", "\n", `"`, true, true}, Schema: schemaOf(t)})
	}
	return p
}

func schemaOf(t tableDescription) dataSchema {
	s := dataSchema{MissingValues: []string{""}}
	for _, c := range t.columns {
		s.Fields = append(s.Fields, dataField{c.name, c.kind, c.description, c.constraints()})
	}
	for _, key := range tableKeys {
		if key.Resource == t.name {
			s.PrimaryKey = key.Fields
		} else if t.refersBy(key.Fields) {
			s.ForeignKeys = []dataForeign{{key.Fields, key}}
			break // the table referred to has the other keys
		}
	}
	return s
}

// refersBy reports whether the rows of a table name rows of another by these columns. Where one of several may be empty, a row may name nothing.
func (t tableDescription) refersBy(key []string) bool {
	for _, name := range key {
		i := slices.IndexFunc(t.columns, func(c tableColumn) bool { return c.name == name })
		if i < 0 || t.columns[i].optional && len(key) > 1 {
			return false
		}
	}
	return true
}

func (c tableColumn) constraints() *dataConstraints {
	if c.optional && c.low == nil && c.high == nil && c.words == nil {
		return nil
	}
	return &dataConstraints{!c.optional, c.low, c.high, c.words}
}

// describeTables writes what the tables hold.
func describeTables(f *folder) error {
	described, err := tableColumns()
	if err != nil {
		return err
	}
	data, err := json.MarshalIndent(newDataPackage(described), "", "  ")
	if err != nil {
		return fmt.Errorf("writing tables/datapackage.json: %w", err)
	}
	return f.write("tables/datapackage.json", append(data, '\n'))
}

package reports

import (
	"encoding/csv"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"teneur/corpus"
	"teneur/corpus/ingest"
	"teneur/pipeline"
)

// samplePosts are corpora of many kinds: full, sparse, hostile, empty, and the real essay where TENEUR_DATA is set.
func samplePosts(t *testing.T) map[string][]corpus.Post {
	t.Helper()
	bare := []corpus.Post{{ID: "leeg"}, {ID: "zonder-essay", Comments: smallPost().Comments}, {ID: "citaat", Sections: []corpus.Section{{Body: "> Het is een mooie dag, zei hij."}}},
		{ID: "een-zin", Date: "2020-01-01", Sections: []corpus.Section{{Body: "Het is een mooie dag."}}}, {ID: "onbekend", Sections: []corpus.Section{{Body: strings.Repeat("Qwrst vbnm zxcv plkj.\n\n", 40)}}}}
	samples := map[string][]corpus.Post{"small": {smallPost(), craftPost()}, "hostile": {hostilePost()}, "sparse": bare, "none": nil, "long": {manySections(40)}, "years": manyPosts(12)}
	for post, err := range corpus.Bundled() {
		if err != nil {
			t.Fatal(err)
		}
		samples["bundled"] = append(samples["bundled"], post)
	}
	if dir := os.Getenv("TENEUR_DATA"); dir == "" {
		t.Log("TENEUR_DATA is not set: the real essay is not looked at")
	} else {
		samples["essay"] = []corpus.Post{realEssay(t, dir)}
	}
	return samples
}

func realEssay(t *testing.T, dir string) corpus.Post {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(dir, "corpus", "essay.txt"))
	if err != nil {
		t.Fatal(err)
	}
	found, err := ingest.Text("essay.txt", data, ingest.Options{})
	if err != nil {
		t.Fatal(err)
	}
	found.Post.ID = "essay"
	return found.Post
}

// manyPosts are posts of many years, in which the tone around a theme can be tested.
func manyPosts(n int) []corpus.Post {
	var posts []corpus.Post
	for i := range n {
		p := smallPost()
		p.ID, p.Date = fmt.Sprintf("post-%d", i), fmt.Sprintf("%d-05-04", 2000+i)
		for range i {
			p.Sections[2].Body += "\n\nWij vertrouwen de markt, en dat is heerlijk. Het was een koude ochtend."
		}
		posts = append(posts, p)
	}
	return posts
}

// TestColumns holds every cell of many reports to what columns.tsv says of its column.
func TestColumns(t *testing.T) {
	for name, posts := range samplePosts(t) {
		t.Run(name, func(t *testing.T) {
			o := Options{Dir: t.TempDir() + "/r", Language: "nl", Formats: []string{"csv"}}
			writeReport(t, o, posts...)
			checkColumns(t, readReport(t, o.Dir))
		})
	}
}

// checkColumns holds that the tables of a report are those described, and that their cells are what is said of them.
func checkColumns(t *testing.T, files map[string]string) {
	t.Helper()
	described, err := tableColumns()
	if err != nil {
		t.Fatal(err)
	}
	written := make(map[string][][]string)
	for name, data := range files {
		if table, ok := strings.CutSuffix(strings.TrimPrefix(name, "tables/"), ".csv"); ok {
			rows, err := csv.NewReader(strings.NewReader(data)).ReadAll() // rows of one length, or an error
			if err != nil {
				t.Fatalf("%s: %v", name, err)
			}
			written[table] = rows
		}
	}
	for _, d := range described {
		rows := written[d.name]
		if len(rows) == 0 {
			t.Errorf("%s is described and not written", d.name)
			continue
		}
		checkCells(t, d, rows)
		delete(written, d.name)
	}
	for name := range written {
		t.Errorf("%s.csv is not described", name)
	}
}

func checkCells(t *testing.T, d tableDescription, rows [][]string) {
	t.Helper()
	for i, c := range d.columns {
		if i >= len(rows[0]) || rows[0][i] != c.name {
			t.Fatalf("%s.csv has the columns %q, column %d is described as %s", d.name, rows[0], i+1, c.name)
		}
		for number, row := range rows[1:] {
			if err := c.fits(row[i]); err != nil {
				t.Errorf("%s.csv, row %d, %s: %v", d.name, number+1, c.name, err)
				break
			}
		}
	}
	if len(rows[0]) != len(d.columns) {
		t.Errorf("%s.csv has %d columns, %d are described", d.name, len(rows[0]), len(d.columns))
	}
}

// fits tells what is wrong with a cell of the column.
func (c tableColumn) fits(cell string) error {
	if cell == "" {
		if !c.optional {
			return fmt.Errorf("an empty cell")
		}
		return nil
	}
	var err error
	number := 0.0
	switch c.kind {
	case "integer":
		_, err = strconv.Atoi(cell)
		number, _ = strconv.ParseFloat(cell, 64)
	case "number":
		number, err = strconv.ParseFloat(cell, 64)
	case "boolean":
		if cell != "true" && cell != "false" {
			err = fmt.Errorf("%q is no boolean", cell)
		}
	case "date":
		_, err = time.Parse(time.DateOnly, cell)
	}
	switch {
	case err != nil:
		return err
	case c.low != nil && !(number >= *c.low), c.high != nil && !(number <= *c.high):
		return fmt.Errorf("%s is out of range", cell)
	case c.words != nil && !slices.Contains(c.words, cell):
		return fmt.Errorf("%q is none of %q", cell, c.words)
	}
	return nil
}

// TestColumnsHoldCells: what does not fit is seen.
func TestColumnsHoldCells(t *testing.T) {
	tables, err := parseColumns("t\t\t\t\tA table.\nt\ta\tinteger?\t0..3\tA count.\nt\tb\tnumber\t-1..\tA figure.\nt\tc\tboolean\t\tA fact.\nt\td\tdate\t\tA day.\nt\te\tstring\tx|y\tA word.\n")
	if err != nil {
		t.Fatal(err)
	}
	fit := [][]string{{"", "0", "3"}, {"-1", "0.5000", "1000"}, {"true", "false"}, {"2014-06-02"}, {"x", "y"}}
	unfit := [][]string{{"4", "-1", "1.0", "x"}, {"", "-1.0001", "1,5", "NaN"}, {"", "1", "waar"}, {"", "2014-13-02", "2014"}, {"", "z", "x|y"}}
	for i, c := range tables[0].columns {
		for _, cell := range fit[i] {
			if err := c.fits(cell); err != nil {
				t.Errorf("%s: %q does not fit: %v", c.name, cell, err)
			}
		}
		for _, cell := range unfit[i] {
			if c.fits(cell) == nil {
				t.Errorf("%s: %q fits", c.name, cell)
			}
		}
	}
}

// TestColumnsFile: descriptions that are wrong are refused, with their line.
func TestColumnsFile(t *testing.T) {
	for file, want := range map[string]string{
		"# head\nt\t\t\t\tA table.\nt\ta\treal\t\tA figure.": "columns.tsv:3: column a is of an unknown type",
		"t\t\t\t\t":               "columns.tsv:1: 5 fields",
		"t\ta\tstring\t\tA word.": "columns.tsv:1: column a does not follow its table t",
		"t\t\t\t\tA table.\nt\ta\tinteger\tx..\tA count.":   "columns.tsv:2: ",
		"t\t\t\t\tA table.\nt\ta\tinteger\tA count.":        "columns.tsv:2: 4 fields",
		"t\t\t\t\tA table.\nu\ta\tinteger\t\tA count.\n":    "columns.tsv:2: column a does not follow its table u",
		"\n\nt\t\t\t\tA table.\n\nt\ta\tinteger\t..b\tA n.": "columns.tsv:5: ",
	} {
		if _, err := parseColumns(file); err == nil || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("%q gives %v, want %s…", file, err, want)
		}
	}
}

// TestAbsentThemes: with a dictionary of many themes, those that a text does not have are left out.
func TestAbsentThemes(t *testing.T) {
	var list strings.Builder
	list.WriteString("themes:\n")
	for i := range manyThemes {
		fmt.Fprintf(&list, "  - name: thema%d\n    definition: \"Telt mee: niets. Telt niet mee: al het andere.\"\n    entries:\n      - form: zorgeloosheid%d\n", i, i)
	}
	c := pipeline.DefaultConfig()
	c.Themes = pipeline.File{Name: "many.yaml", Data: []byte(list.String())}
	m, err := pipeline.NewModel(c)
	if err != nil {
		t.Fatal(err)
	}
	o := Options{Dir: t.TempDir() + "/r", Language: "nl", Formats: []string{"csv", "json"}}
	writeReportOf(t, m, o, smallPost())
	files := readReport(t, o.Dir)
	checkColumns(t, files)
	checkSchema(t, files["analysis.json"])
	few := tablesOf(t, smallPost())
	many := readTables(t, o.Dir)
	for table, hits := range map[string]string{"themes": "hits", "dispersion": "count"} {
		want := slices.DeleteFunc(slices.Clone(few[table]), func(row map[string]string) bool { return row[hits] == "0" })
		if got := len(many[table]); got != len(want) || got == 0 || got == len(few[table]) {
			t.Errorf("%s.csv has %d rows, want the %d with hits of %d", table, got, len(want), len(few[table]))
		}
	}
	for _, row := range many["theme_tone"] {
		if !strings.HasPrefix(row["theme"], "vertrouwen") && !strings.HasPrefix(row["theme"], "wederkerigheid") {
			t.Errorf("theme_tone.csv has a row for %s, which does not occur", row["theme"])
		}
	}
	ofPosts, ofCorpus, _ := strings.Cut(files["analysis.json"], `"corpus":{`)
	if strings.Contains(files["tables/themes.csv"], "thema1") || strings.Contains(ofPosts, `"thema1"`) || !strings.Contains(ofCorpus, `"thema1"`) {
		t.Error("thema1 does not occur, and is not named by the corpus alone")
	}
}

package reports

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"

	"teneur/pipeline"
)

// tables are rows for the CSV files of a report, one row per observation, on their way there. Rows that concern
// the corpus have an empty post. What their columns hold stands in columns.tsv.
type tables struct {
	posts, voices, units, sentences, words, themes, hits       *table
	answers, shifts, changePoints                              *table
	shiftWords, shiftThemes, shiftSentences                    *table
	themeTone, cooccurrence, suggestions, years, trends        *table
	toneTrends                                                 *table
	keyness, collocations, dispersion, richness, stems, doubts *table
	topics, passages                                           *table
	all                                                        []*table // as columns.tsv lists them

	themed bool // themes that do not occur have rows too
}

// table is one of them. Where a reason is given for what was not computed, it is in the last column.
type table struct {
	columns int
	rows    bytes.Buffer
	csv     *csv.Writer
}

// newTables makes empty tables; the error is one of columns.tsv.
func newTables(themed bool) (*tables, error) {
	described, err := tableColumns()
	if err != nil {
		return nil, err
	}
	t := &tables{themed: themed}
	places := t.byName()
	for _, d := range described {
		place := places[d.name]
		if place == nil {
			return nil, fmt.Errorf("writing %s: nothing fills this table", d.file())
		}
		*place = &table{columns: len(d.columns)}
		(*place).csv = csv.NewWriter(&(*place).rows)
		t.all = append(t.all, *place)
	}
	return t, nil
}

func (d tableDescription) file() string { return "tables/" + d.name + ".csv" }

// byName gives the place of each table.
func (t *tables) byName() map[string]**table {
	return map[string]**table{
		"posts": &t.posts, "voices": &t.voices, "units": &t.units, "sentences": &t.sentences, "words": &t.words, "themes": &t.themes, "hits": &t.hits,
		"answers": &t.answers, "shifts": &t.shifts, "change_points": &t.changePoints,
		"shift_words": &t.shiftWords, "shift_themes": &t.shiftThemes, "shift_sentences": &t.shiftSentences,
		"theme_tone": &t.themeTone, "cooccurrence": &t.cooccurrence, "suggestions": &t.suggestions, "years": &t.years, "trends": &t.trends, "tone_trends": &t.toneTrends,
		"keyness": &t.keyness, "collocations": &t.collocations, "dispersion": &t.dispersion, "richness": &t.richness, "stems": &t.stems, "doubts": &t.doubts,
		"topics": &t.topics, "passages": &t.passages,
	}
}

// row adds a row.
func (t *table) row(cells ...string) { _ = t.csv.Write(cells) } // into memory: there is no error

// refused adds a row of which only the first cells are known, with the reason in its last.
func (t *table) refused(why string, cells ...string) {
	row := make([]string, t.columns)
	copy(row, cells)
	row[t.columns-1] = why
	t.row(row...)
}

// bytes gives the rows of each table.
func (t *tables) bytes() [][]byte {
	var all [][]byte
	for _, table := range t.all {
		table.csv.Flush()
		all = append(all, table.rows.Bytes())
	}
	return all
}

// post adds all that concerns one post.
func (t *tables) post(a *pipeline.Analysis) {
	t.postTone(a)
	t.postUnits(a)
	t.postShifts(a)
	t.postReasons(a)
	t.postThemes(a)
	t.postWords(a)
}

// corpus adds what concerns the whole corpus.
func (t *tables) corpus(c *pipeline.Corpus) {
	t.corpusShifts(c)
	t.corpusThemes(c)
	t.corpusWords(c)
	t.corpusDoubts(c)
	t.corpusTopics(c)
}

// tableFiles are the CSV files of a report, in the order of columns.tsv; rows are written as the posts come.
type tableFiles []*growing

func newTableFiles(f *folder) (tableFiles, error) {
	described, err := tableColumns()
	if err != nil {
		return nil, err
	}
	var files tableFiles
	for _, d := range described {
		g, err := f.grow(d.file())
		if err == nil {
			files = append(files, g)
			_, err = g.write(d.head())
		}
		if err != nil {
			files.abort()
			return nil, err
		}
	}
	return files, nil
}

// head is the row with the names of the columns.
func (d tableDescription) head() []byte {
	var names []string
	for _, c := range d.columns {
		names = append(names, c.name)
	}
	var row bytes.Buffer
	w := csv.NewWriter(&row)
	_ = w.Write(names) // into memory: there is no error
	w.Flush()
	return row.Bytes()
}

// add adds rows to each table, and tells where they stand.
func (t tableFiles) add(rows [][]byte) ([]span, error) {
	spans := make([]span, len(t))
	for i, g := range t {
		var err error
		if spans[i], err = g.write(rows[i]); err != nil {
			return nil, err
		}
	}
	return spans, nil
}

// close ends the files and describes them.
func (t tableFiles) close(f *folder) error {
	var errs []error
	for _, g := range t {
		errs = append(errs, g.close())
	}
	if err := errors.Join(errs...); err != nil {
		return err
	}
	return describeTables(f)
}

// abort closes the files of an unfinished report.
func (t tableFiles) abort() {
	for _, g := range t {
		g.abort()
	}
}

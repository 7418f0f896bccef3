package reports

import (
	"bufio"
	"encoding/csv"
	"errors"
	"fmt"
	"os"

	"teneur/pipeline"
)

// tables are the CSV files of a report, one row per observation; rows are written as the posts come. Rows that concern
// the corpus have an empty post. What their columns hold stands in columns.tsv.
type tables struct {
	posts, voices, units, sentences, words, themes, hits       *table
	answers, shifts, changePoints                              *table
	shiftWords, shiftThemes, shiftSentences                    *table
	themeTone, cooccurrence, suggestions, years, trends        *table
	toneTrends                                                 *table
	keyness, collocations, dispersion, richness, stems, doubts *table
	topics, passages                                           *table
	all                                                        []*table

	folder *folder
	themed bool // themes that do not occur have rows too
}

// table is one of them. Where a reason is given for what was not computed, it is in the last column.
type table struct {
	name    string
	columns int
	file    *os.File
	csv     *csv.Writer
}

func newTables(f *folder, m *pipeline.Model) (*tables, error) {
	described, err := tableColumns()
	if err != nil {
		return nil, err
	}
	t := &tables{folder: f, themed: showsAbsent(m)}
	fields := t.byName()
	for _, d := range described {
		if err := t.open(d, fields[d.name]); err != nil {
			t.abort()
			return nil, err
		}
	}
	return t, nil
}

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

// open begins a table and puts it in its place.
func (t *tables) open(d tableDescription, place **table) error {
	if place == nil {
		return fmt.Errorf("writing tables/%s.csv: nothing fills this table", d.name)
	}
	var err error
	if *place, err = newTable(t.folder, d); err == nil {
		t.all = append(t.all, *place)
	}
	return err
}

func newTable(f *folder, d tableDescription) (*table, error) {
	file, err := f.create("tables/" + d.name + ".csv")
	if err != nil {
		return nil, err
	}
	t := &table{d.name, len(d.columns), file, csv.NewWriter(bufio.NewWriterSize(file, 1<<16))}
	var head []string
	for _, c := range d.columns {
		head = append(head, c.name)
	}
	t.row(head...)
	return t, nil
}

// row adds a row; an error is kept by the writer until close.
func (t *table) row(cells ...string) { _ = t.csv.Write(cells) }

// refused adds a row of which only the first cells are known, with the reason in its last.
func (t *table) refused(why string, cells ...string) {
	row := make([]string, t.columns)
	copy(row, cells)
	row[t.columns-1] = why
	t.row(row...)
}

// post adds all that concerns one post.
func (t *tables) post(a *pipeline.Analysis) error {
	t.postTone(a)
	t.postUnits(a)
	t.postShifts(a)
	t.postReasons(a)
	t.postThemes(a)
	t.postWords(a)
	return t.err()
}

// close writes what concerns the whole corpus, ends the files and describes them.
func (t *tables) close(c *pipeline.Corpus) error {
	t.corpusShifts(c)
	t.corpusThemes(c)
	t.corpusWords(c)
	t.corpusDoubts(c)
	t.corpusTopics(c)
	for _, table := range t.all {
		table.csv.Flush()
	}
	errs := []error{t.err()}
	for _, table := range t.all {
		if err := table.file.Close(); err != nil {
			errs = append(errs, fmt.Errorf("writing tables/%s.csv: %w", table.name, err))
		}
	}
	if err := errors.Join(errs...); err != nil {
		return err
	}
	return t.describe()
}

// err tells what went wrong with any of the rows written so far.
func (t *tables) err() error {
	for _, table := range t.all {
		if err := table.csv.Error(); err != nil {
			return fmt.Errorf("writing tables/%s.csv: %w", table.name, err)
		}
	}
	return nil
}

// abort closes the files of an unfinished report.
func (t *tables) abort() {
	for _, table := range t.all {
		_ = table.file.Close() // closed already after close: nothing lost
	}
}

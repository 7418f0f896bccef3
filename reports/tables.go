package reports

import (
	"bufio"
	"encoding/csv"
	"errors"
	"fmt"
	"os"
	"strings"

	"teneur/pipeline"
)

// tables are the CSV files of a report, one row per observation; rows are written as the posts come. Rows that concern
// the corpus have an empty post.
type tables struct {
	units, sentences, words, themes, hits, answers, shifts *table
	themeTone, cooccurrence, suggestions, years, trends    *table
	keyness, collocations, dispersion, richness, stems     *table
	topics, passages                                       *table
	all                                                    []*table
}

// table is one of them. Where a reason is given for what was not computed, it is in the last column.
type table struct {
	name    string
	columns int
	file    *os.File
	csv     *csv.Writer
}

func newTables(f *folder) (*tables, error) {
	t := &tables{}
	for _, def := range []struct {
		table         **table
		name, columns string
	}{
		{&t.units, "units", unitColumns}, {&t.sentences, "sentences", sentenceColumns}, {&t.words, "words", wordColumns},
		{&t.themes, "themes", themeColumns}, {&t.hits, "hits", hitColumns}, {&t.answers, "answers", answerColumns},
		{&t.shifts, "shifts", shiftColumns},
		{&t.themeTone, "theme_tone", themeToneColumns}, {&t.cooccurrence, "cooccurrence", cooccurrenceColumns},
		{&t.suggestions, "suggestions", suggestionColumns}, {&t.years, "years", yearColumns}, {&t.trends, "trends", trendColumns},
		{&t.keyness, "keyness", keynessColumns}, {&t.collocations, "collocations", collocationColumns},
		{&t.dispersion, "dispersion", dispersionColumns}, {&t.richness, "richness", richnessColumns}, {&t.stems, "stems", stemColumns},
		{&t.topics, "topics", topicColumns}, {&t.passages, "passages", passageColumns},
	} {
		var err error
		if *def.table, err = newTable(f, def.name, strings.Fields(def.columns)); err != nil {
			t.abort()
			return nil, err
		}
		t.all = append(t.all, *def.table)
	}
	return t, nil
}

func newTable(f *folder, name string, columns []string) (*table, error) {
	file, err := f.create("tables/" + name + ".csv")
	if err != nil {
		return nil, err
	}
	t := &table{name, len(columns), file, csv.NewWriter(bufio.NewWriterSize(file, 1<<16))}
	t.row(columns...)
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
	t.postUnits(a)
	t.postShifts(a)
	t.postThemes(a)
	t.postWords(a)
	return t.err()
}

// close writes what concerns the whole corpus, and ends the files.
func (t *tables) close(c *pipeline.Corpus) error {
	t.corpusThemes(c)
	t.corpusWords(c)
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
	return errors.Join(errs...)
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

package reports

import (
	"encoding/csv"
	"errors"
	"fmt"
	"os"
	"strings"
	"unicode/utf8"

	"teneur/pipeline"
	"teneur/pipeline/sentiment"
	"teneur/pipeline/shift"
)

// tables are the CSV files of a report, one row per observation; rows are written as the posts come.
type tables struct {
	units, sentences, themes, hits, words, shifts, stems *table
	all                                                  []*table
}

type table struct {
	name string
	file *os.File
	csv  *csv.Writer
}

func newTables(f *folder) (*tables, error) {
	t := &tables{}
	for _, def := range []struct {
		table   **table
		name    string
		columns string
	}{
		{&t.units, "units", "post unit kind heading by name reply_to sentences tokens mean low high enough why judged_mean judged_share positive negative coverage"},
		{&t.sentences, "sentences", "post unit sentence start end lang quoted score positive negative content known judged doubt text"},
		{&t.words, "words", "post unit sentence token form entry value shifters result"},
		{&t.themes, "themes", "post unit theme hits tokens per_1000 low high tone n"},
		{&t.hits, "hits", "post unit sentence theme entry form parts"},
		{&t.shifts, "shifts", "post kind from to delta low high p p_adjusted why"},
		{&t.stems, "stems", "stem count form form_count"},
	} {
		file, err := f.create("tables/" + def.name + ".csv")
		if err != nil {
			t.abort()
			return nil, err
		}
		*def.table = &table{def.name, file, csv.NewWriter(file)}
		t.all = append(t.all, *def.table)
		(*def.table).row(strings.Fields(def.columns)...)
	}
	return t, nil
}

// row adds a row; an error is kept by the writer until close.
func (t *table) row(cells ...string) { _ = t.csv.Write(cells) }

// safe keeps a spreadsheet from taking somebody's text for a formula.
func safe(text string) string {
	if first, _ := utf8.DecodeRuneInString(text); text != "" && strings.ContainsRune("=+-@\t\r\n＝＋－＠", first) {
		return "'" + text
	}
	return text
}

func num(v float64) string { return pipeline.Decimal(v, 4) }

// numIf is num, or an empty cell where the number was not computed.
func numIf(computed bool, v float64) string {
	if !computed {
		return ""
	}
	return num(v)
}

func (t *tables) post(a *pipeline.Analysis) error {
	for i := range a.Units {
		u := &a.Units[i]
		t.unit(a, u, a.Shift.Units[i])
		t.unitSentences(a, u)
		t.unitThemes(a, u)
	}
	for _, d := range a.Shift.Neighbours {
		t.delta(a, "neighbours", d)
	}
	t.delta(a, "readers_vs_author", a.Shift.ReadersVsAuthor)
	t.delta(a, "comments_vs_essay", a.Shift.CommentsVsEssay)
	return t.err()
}

func (t *tables) unit(a *pipeline.Analysis, u *pipeline.Unit, e shift.Estimate) {
	coverage := ""
	if u.Content > 0 {
		coverage = num(float64(u.Known) / float64(u.Content))
	}
	t.units.row(safe(a.ID), safe(u.ID), string(u.Kind), safe(u.Heading), string(u.By), safe(u.Name), safe(u.ReplyTo),
		fmt.Sprint(len(u.Doc.Sentences)), fmt.Sprint(u.Words), numIf(e.N > 0, e.Mean), numIf(e.Enough, e.Low), numIf(e.Enough, e.High),
		fmt.Sprint(e.Enough), e.Why, numIf(e.JudgedN > 0, e.JudgedMean), numIf(e.N > 0, e.JudgedShare), numIf(e.N > 0, u.Positive), numIf(e.N > 0, u.Negative), coverage)
}

func (t *tables) unitSentences(a *pipeline.Analysis, u *pipeline.Unit) {
	for i, s := range u.Doc.Sentences {
		score := u.Scores[i]
		number := fmt.Sprint(i + 1)
		t.sentences.row(safe(a.ID), safe(u.ID), number, fmt.Sprint(s.Start), fmt.Sprint(s.End), s.Lang.String(), fmt.Sprint(s.Quoted),
			numIf(u.Counts(s), u.Value(i)), numIf(u.Counts(s), score.Positive), numIf(u.Counts(s), score.Negative),
			fmt.Sprint(score.Content), fmt.Sprint(score.Known), fmt.Sprint(score.Judged), safe(strings.Join(score.Doubt, "; ")), safe(u.Doc.Text[s.Start:s.End]))
		for _, p := range score.Pieces {
			t.words.row(safe(a.ID), safe(u.ID), number, fmt.Sprint(p.Token), safe(p.Form), safe(p.Entry), num(p.Value), safe(shifters(p)), num(p.Result))
		}
	}
}

// shifters names what turned a word, each with its factor: negator niet ×-0.44; intensifier zeer ×1.3.
func shifters(p sentiment.Piece) string {
	var parts []string
	for _, s := range p.Shifters {
		parts = append(parts, fmt.Sprintf("%s %s ×%s", s.Name, s.Form, num(s.Factor)))
	}
	return strings.Join(parts, "; ")
}

func (t *tables) unitThemes(a *pipeline.Analysis, u *pipeline.Unit) {
	for _, use := range u.Themes {
		t.themes.row(safe(a.ID), safe(u.ID), safe(use.Path), fmt.Sprint(use.Hits), fmt.Sprint(u.Words), num(use.Rate.Per1000), num(use.Rate.Low), num(use.Rate.High),
			numIf(use.Tone.N > 0, use.Tone.Mean), fmt.Sprint(use.Tone.N))
	}
	for _, h := range u.Hits {
		t.hits.row(safe(a.ID), safe(u.ID), fmt.Sprint(h.Sentence+1), safe(h.Theme), safe(h.Entry), safe(h.Form), safe(strings.Join(h.Parts, "|")))
	}
}

func (t *tables) delta(a *pipeline.Analysis, kind string, d shift.Delta) {
	t.shifts.row(safe(a.ID), kind, safe(d.From), safe(d.To), numIf(d.Why != shift.WhyNoSentences, d.Delta),
		numIf(d.Interval, d.Low), numIf(d.Interval, d.High), numIf(d.Testable, d.P), numIf(d.Testable, d.PAdjusted), d.Why)
}

// close writes what concerns the whole corpus, and ends the files.
func (t *tables) close(c *pipeline.Corpus) error {
	for _, s := range c.Stems {
		for _, f := range s.Forms {
			t.stems.row(safe(s.Stem), fmt.Sprint(s.Count), safe(f.Form), fmt.Sprint(f.Count))
		}
	}
	errs := []error{t.err()}
	for _, table := range t.all {
		if err := table.file.Close(); err != nil {
			errs = append(errs, fmt.Errorf("writing tables/%s.csv: %w", table.name, err))
		}
	}
	return errors.Join(errs...)
}

// err ends the rows written so far and tells what went wrong with any of them.
func (t *tables) err() error {
	for _, table := range t.all {
		table.csv.Flush()
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

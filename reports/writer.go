// Package reports writes what the pipeline found: Markdown and HTML with figures, tables
// in CSV, and analysis.json. It promises that output depends on the analyses and the options alone, and that a report
// folder is replaced as a whole or stays as it was.
package reports

import (
	"path/filepath"
	"slices"

	"teneur/corpus"
	"teneur/pipeline"
	"teneur/pipeline/validate"
)

// Options say what to write and where.
type Options struct {
	Dir      string   // the folder of the report
	Language string   // nl or en
	Formats  []string // of Formats
	Figures  []string // svg, png; the pages in Markdown show the first; none for reports without figures

	// Validation is how well the scores agree with hand-coded texts; nil where nobody checked.
	Validation *validate.Agreement

	// Since is an earlier report: the page on the corpus names what is new. nil for none.
	Since *Earlier
}

// Formats are the kinds of output.
func Formats() []string { return []string{"md", "html", "csv", "json"} }

// Writer writes one report. Posts come first, one by one, then Finish; Abort leaves the earlier report as it was.
type Writer struct {
	options Options
	lang    language
	model   *pipeline.Model
	folder  *folder
	tables  *tables
	json    *jsonFile
	skipped []corpus.Problem

	posts    int
	sketches []sketch // of the first posts
}

// Create begins a report. The error says so where the folder holds files that no earlier run wrote.
func Create(o Options, m *pipeline.Model) (*Writer, error) {
	f, err := newFolder(o.Dir)
	if err != nil {
		return nil, err
	}
	w := &Writer{options: o, lang: newLanguage(o.Language), model: m, folder: f}
	if err := w.open(); err != nil {
		w.Abort()
		return nil, err
	}
	return w, nil
}

func (w *Writer) open() (err error) {
	if w.wants("csv") {
		if w.tables, err = newTables(w.folder, w.model); err != nil {
			return err
		}
	}
	if w.wants("json") {
		w.json, err = newJSONFile(w.folder, w.model)
	}
	return err
}

func (w *Writer) wants(format string) bool { return slices.Contains(w.options.Formats, format) }

// Path is where a reader begins: the index of the report, or its folder where no text is written.
func (w *Writer) Path() string {
	for _, format := range []string{"md", "html"} {
		if w.wants(format) {
			return filepath.Join(w.options.Dir, "index."+format)
		}
	}
	return w.options.Dir
}

// Post writes the report on one post, and adds it to the tables and to analysis.json.
func (w *Writer) Post(a pipeline.Analysis) error {
	if w.tables != nil {
		if err := w.tables.post(&a); err != nil {
			return err
		}
	}
	if w.json != nil {
		if err := w.json.post(&a); err != nil {
			return err
		}
	}
	w.remember(&a)
	return w.page("posts/"+a.ID, titleOf(a.Title, a.ID), &a, w.postFigures(&a), func(m *markdown, figures []figureFile) { w.postReport(m, &a, figures) })
}

// Skip notes a post that could not be read; the report lists it.
func (w *Writer) Skip(p corpus.Problem) { w.skipped = append(w.skipped, p) }

// Finish writes what concerns all posts, and puts the report in its place.
func (w *Writer) Finish(c pipeline.Corpus) error {
	if w.tables != nil {
		if err := w.tables.close(&c); err != nil {
			return err
		}
	}
	if w.json != nil {
		if err := w.json.close(&c, w.skipped); err != nil {
			return err
		}
	}
	title := w.lang.t("Rapport over het corpus", "Report on the corpus")
	if err := w.page("index", title, nil, w.corpusFigures(&c), func(m *markdown, figures []figureFile) { w.corpusReport(m, &c, figures) }); err != nil {
		return err
	}
	return w.folder.publish()
}

// Abort throws away an unfinished report; after Finish it does nothing.
func (w *Writer) Abort() {
	if w.tables != nil {
		w.tables.abort()
	}
	if w.json != nil {
		w.json.abort()
	}
	w.folder.abort()
}

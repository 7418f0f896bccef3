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

	Cache Cache
}

// Formats are the kinds of output.
func Formats() []string { return []string{"md", "html", "csv", "json"} }

// Writer writes one report. Posts come first, one by one, in the order in which they are to stand in tables; then Finish; Abort leaves the
// earlier report as it was.
type Writer struct {
	options   Options
	lang      language
	model     *pipeline.Model
	themed    bool // themes that do not occur stand in tables and analysis.json too
	themeKeys *themeKeys
	folder    *folder
	tables    tableFiles
	json      *jsonFile
	skipped   []corpus.Problem

	posts    int
	sketches []sketch         // of the first posts
	sums     pipeline.Summary // of all blocks that have ended
	block    pipeline.Summary
	inBlock  int // posts

	past    *past    // the run that made the report that is there; nil where there is none, or none to build on
	pending []int    // posts of the past that stay, and are not taken over yet
	kept    []string // files that were taken over

	next          *past // what the next run will find; nil without a cache
	store         *store
	place, report string // of the store's file, and of the report that it is about
	lost          bool   // nothing can be kept
	notes         []string
}

// Create begins a report. The error says so where the folder holds files that no earlier run wrote.
func Create(o Options, m *pipeline.Model) (*Writer, error) {
	f, err := newFolder(o.Dir)
	if err != nil {
		return nil, err
	}
	w := newWriter(o, m)
	w.folder = f
	if err := w.open(); err != nil {
		w.Abort()
		return nil, err
	}
	return w, nil
}

// newWriter makes a writer that renders posts, and has no folder.
func newWriter(o Options, m *pipeline.Model) *Writer {
	return &Writer{options: o, lang: newLanguage(o.Language), model: m, themed: showsAbsent(m), themeKeys: newThemeKeys(m.Themes().Paths())}
}

func (w *Writer) open() (err error) {
	if err := w.openPast(); err != nil {
		return err
	}
	if w.wants("csv") {
		if w.tables, err = newTableFiles(w.folder); err != nil {
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

// Rendered is all that a report says about one post.
type Rendered struct {
	ID, File string

	key     Key
	files   []pageFile
	rows    [][]byte // of each table
	json    []byte
	sketch  sketch
	summary pipeline.Summary
	kept    []byte // for the next run

	analysis *pipeline.Analysis // to be counted by Put, which costs less than making a summary of it; nil where that is made
}

// Render makes all that the report says about one post, whose analysis, but for its tokens, must not change before Put. It may be called by several goroutines at once. The key names what the analysis was made
// of, for the next run; the zero key is for what should not be kept.
func (w *Writer) Render(key Key, a *pipeline.Analysis) (Rendered, error) {
	r := Rendered{ID: a.ID, File: a.File, key: key, sketch: w.sketch(a)}
	if w.folder != nil && w.next == nil { // nobody but Put asks for the summary
		r.analysis = a
	} else {
		r.summary = pipeline.SummaryOf(*a)
	}
	if w.wants("csv") {
		t, err := newTables(w.themed)
		if err != nil {
			return Rendered{}, err
		}
		t.post(a)
		r.rows = t.bytes()
	}
	var err error
	if w.wants("json") {
		r.json = w.encodePost(make([]byte, 0, postBytes+unitBytes*len(a.Units)), a)
	}
	if r.files, err = w.page("posts/"+a.ID, titleOf(a.Title, a.ID), a, func() []figureFile { return w.postFigures(a) }, func(m *markdown, figures []figureFile) { w.postReport(m, a, figures) }); err != nil {
		return Rendered{}, err
	}
	if w.next != nil {
		r.kept, err = keepsake(r.sketch, r.summary)
	}
	return r, err
}

// About what a post of usual length takes in analysis.json, and each of its units: room that need not grow.
const (
	postBytes = 8 << 10
	unitBytes = 2 << 10
)

// Put adds a post to the report.
func (w *Writer) Put(r Rendered) error {
	if err := w.takeOver(); err != nil {
		return err
	}
	p := pastPost{Key: r.key, ID: r.ID, File: r.File}
	var err error
	if w.tables != nil {
		if p.Rows, err = w.tables.add(r.rows); err != nil {
			return err
		}
	}
	if w.json != nil {
		if p.JSON, err = w.json.post(r.json); err != nil {
			return err
		}
	}
	if p.Pages, err = w.writeAll(r.files); err != nil {
		return err
	}
	w.remember(r.sketch)
	w.note(p, r.kept)
	if r.analysis != nil {
		w.sums.Add(*r.analysis)
		return nil
	}
	return w.count(r.key, r.summary)
}

// Post adds a post to the report: Render and Put in one.
func (w *Writer) Post(a pipeline.Analysis) error {
	r, err := w.Render(Key{}, &a)
	if err != nil {
		return err
	}
	return w.Put(r)
}

func (w *Writer) writeAll(files []pageFile) (names []string, err error) {
	for _, f := range files {
		if err := w.folder.write(f.name, f.data); err != nil {
			return nil, err
		}
		names = append(names, f.name)
	}
	return names, nil
}

// remember keeps the sketches of the first posts.
func (w *Writer) remember(s sketch) {
	w.posts++
	if len(w.sketches) < mostSketches {
		w.sketches = append(w.sketches, s)
	}
}

// Skip notes a post that could not be read; the report lists it.
func (w *Writer) Skip(p corpus.Problem) { w.skipped = append(w.skipped, p) }

// Summary gives what the posts of the report add up to.
func (w *Writer) Summary() (pipeline.Summary, error) {
	if err := w.takeOver(); err != nil {
		return pipeline.Summary{}, err
	}
	err := w.endBlock()
	return w.sums, err
}

// Finish writes what concerns all posts, and puts the report in its place.
func (w *Writer) Finish(c pipeline.Corpus) error {
	if err := w.takeOver(); err != nil {
		return err
	}
	if w.tables != nil {
		if err := w.finishTables(&c); err != nil {
			return err
		}
	}
	if w.json != nil {
		if err := w.json.end(&c, w.skipped); err != nil {
			return err
		}
	}
	title := w.lang.t("Rapport over het corpus", "Report on the corpus")
	files, err := w.page("index", title, nil, func() []figureFile { return w.corpusFigures(&c) }, func(m *markdown, figures []figureFile) { w.corpusReport(m, &c, figures) })
	if err != nil {
		return err
	}
	if _, err := w.writeAll(files); err != nil {
		return err
	}
	return w.publish()
}

func (w *Writer) finishTables(c *pipeline.Corpus) error {
	t, err := newTables(w.themed)
	if err != nil {
		return err
	}
	t.corpus(c)
	if _, err := w.tables.add(t.bytes()); err != nil {
		return err
	}
	return w.tables.close(w.folder)
}

// Abort throws away an unfinished report; after Finish it does nothing.
func (w *Writer) Abort() {
	w.tables.abort()
	if w.json != nil {
		w.json.abort()
	}
	w.abortStore()
	w.closePast()
	w.folder.abort()
}

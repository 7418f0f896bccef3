package reports

import (
	"bytes"
	"context"
	"encoding/csv"
	"encoding/xml"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"teneur/corpus"
	"teneur/pipeline"
)

// loadModel is the default model, built once for all tests.
var loadModel = sync.OnceValues(func() (*pipeline.Model, error) { return pipeline.NewModel(pipeline.DefaultConfig()) })

func model(t testing.TB) *pipeline.Model {
	t.Helper()
	m, err := loadModel()
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func all(dir, language string) Options {
	return Options{Dir: dir, Language: language, Formats: Formats(), Figures: []string{"svg"}}
}

// writeReport analyses posts into a report.
func writeReport(t testing.TB, o Options, posts ...corpus.Post) {
	t.Helper()
	writeReportOf(t, model(t), o, posts...)
}

// writeReportOf analyses posts into a report by a model.
func writeReportOf(t testing.TB, m *pipeline.Model, o Options, posts ...corpus.Post) {
	t.Helper()
	w, err := Create(o, m)
	if err != nil {
		t.Fatal(err)
	}
	defer w.Abort()
	summary, err := pipeline.Run(context.Background(), sequence(posts), m, pipeline.Options{Jobs: 1}, w.Post)
	if err != nil {
		t.Fatal(err)
	}
	if err := w.Finish(m.Summarize(summary)); err != nil {
		t.Fatal(err)
	}
}

func sequence(posts []corpus.Post) iter.Seq2[corpus.Post, error] {
	return func(yield func(corpus.Post, error) bool) {
		for _, p := range posts {
			if !yield(p, nil) {
				return
			}
		}
	}
}

// readReport gives the files of a report by their names, with slashes.
func readReport(t testing.TB, dir string) map[string]string {
	t.Helper()
	files := make(map[string]string)
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := os.ReadFile(path)
		name, _ := filepath.Rel(dir, path)
		files[filepath.ToSlash(name)] = string(data)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// smallPost is a post with an introduction, sections, readers and an author who answers.
func smallPost() corpus.Post {
	return corpus.Post{
		ID: "de-markt", Title: "De markt op zaterdag", Author: "Mieke", Date: "2019-05-04",
		Sections: []corpus.Section{
			{Body: "Elke zaterdag loop ik over de markt. Het is er druk en gezellig.\n\n> De markt is het hart van de stad, schreef een wijze man."},
			{Heading: "Vertrouwen", Level: 2, Body: strings.Repeat("De visboer kent zijn klanten en zij vertrouwen hem. Wie een euro tekort komt, betaalt volgende week.\n\nDat is prachtig, en het werkt al jaren goed. Niemand heeft hem ooit bedrogen.\n\n", 3)},
			{Heading: "Ruzie", Level: 2, Body: strings.Repeat("Soms is er ruzie over een plek. Dan wordt er gescholden en dat is lelijk en verdrietig.\n\nEen koopman werd bedreigd. Hij was bang en kwaad.\n\n", 3)},
			{Heading: "Geven en nemen", Level: 2, Body: "De een helpt de ander, voor wat hoort wat. Zo blijft het een fijne plek."},
		},
		Comments: []corpus.Comment{
			{ID: "c1", Name: "Joost", By: corpus.Reader, Body: "Mooi stuk, ik heb ervan genoten! Ik kom er zelf ook graag."},
			{ID: "c2", ReplyTo: "c1", Name: "Mieke", By: corpus.Author, Body: "Dank je wel, Joost."},
			{ID: "c3", By: corpus.Reader, Body: "Onzin. De markt is duur en vies."},
		},
	}
}

// manySections makes a post of n short sections.
func manySections(n int) corpus.Post {
	p := corpus.Post{ID: "lang", Title: "Een lang stuk"}
	for i := range n {
		p.Sections = append(p.Sections, corpus.Section{Heading: fmt.Sprintf("Deel %d", i+1), Level: 2, Body: "Het is een goede dag. Wij vertrouwen elkaar, en dat is mooi."})
	}
	return p
}

// checkXML fails where a figure is not well formed, or does something.
func checkXML(t *testing.T, name, data string) {
	t.Helper()
	for d := xml.NewDecoder(strings.NewReader(data)); ; {
		token, err := d.Token()
		if err == io.EOF {
			return
		}
		if err != nil {
			t.Errorf("%s: %v", name, err)
			return
		}
		if e, ok := token.(xml.StartElement); ok {
			if e.Name.Local == "script" || e.Name.Local == "a" || e.Name.Local == "image" || e.Name.Local == "foreignObject" {
				t.Errorf("%s: holds an element %s", name, e.Name.Local)
			}
			for _, a := range e.Attr {
				if strings.HasPrefix(a.Name.Local, "on") || a.Name.Local == "href" {
					t.Errorf("%s: holds an attribute %s", name, a.Name.Local)
				}
			}
		}
	}
}

// readTable reads a table; every row must have as many cells as the head.
func readTable(t *testing.T, name, data string) []map[string]string {
	t.Helper()
	rows, err := csv.NewReader(bytes.NewReader([]byte(data))).ReadAll()
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	var named []map[string]string
	for _, row := range rows[1:] {
		cells := make(map[string]string)
		for i, c := range row {
			cells[rows[0][i]] = c
		}
		named = append(named, cells)
	}
	return named
}

package ingest

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"teneur/corpus"
)

// readExport gives the published posts of an export of WordPress (WXR 1.0 to 1.2) with their approved comments, one at a time:
// of a file of gigabytes only one post is in memory. What else the file holds (pages, drafts, media, …) is counted in leftOut.
func readExport(name string, r io.Reader, o Options, each func(Found) error) (leftOut []string, err error) {
	clean, err := newXMLReader(r)
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", name, err)
	}
	e := &export{name: name, options: o, each: each, input: clean, names: newNamer(), dropped: make(map[string]int), authors: make(map[string]exportAuthor)}
	if err := e.read(); err != nil {
		return e.leftOut(), err
	}
	if e.posts == 0 {
		return e.leftOut(), corpus.Problem{File: name, What: "the export holds no published post", Do: "export the posts of the blog (Tools, Export)"}
	}
	return e.leftOut(), nil
}

// export is a WordPress export being read.
type export struct {
	name    string
	options Options
	each    func(Found) error
	input   *xmlReader
	names   *namer
	posts   int
	authors map[string]exportAuthor // by login
	dropped map[string]int          // kinds of items that are no published posts
	empty   []string                // titles of posts without text
}

type exportAuthor struct {
	ID    string `xml:"author_id"`
	Login string `xml:"author_login"`
	Name  string `xml:"author_display_name"`
}

// read goes through the file, item by item.
func (e *export) read() error {
	d := xml.NewDecoder(e.input)
	d.Strict, d.Entity = false, xml.HTMLEntity
	d.CharsetReader = func(_ string, r io.Reader) (io.Reader, error) { return r, nil } // it is UTF-8 already
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return e.problem(err)
		}
		start, ok := token.(xml.StartElement)
		if !ok {
			continue
		}
		e.input.restart()
		if err := e.element(d, start); err != nil {
			return err
		}
	}
}

func (e *export) element(d *xml.Decoder, start xml.StartElement) error {
	switch {
	case start.Name.Local == "author" && strings.Contains(start.Name.Space, "wordpress.org"):
		var a exportAuthor
		if err := d.DecodeElement(&a, &start); err != nil {
			return e.problem(err)
		}
		e.authors[a.Login] = a
	case start.Name.Local == "item":
		var it exportItem
		if err := d.DecodeElement(&it, &start); err != nil {
			return e.problem(err)
		}
		return e.item(&it)
	}
	return nil
}

// problem says where the file cannot be read further.
func (e *export) problem(err error) error {
	p := corpus.Problem{File: e.name, What: "the export cannot be read further: " + oneLine(err.Error()), Do: "the posts before this place are read; export the others again"}
	var syntax *xml.SyntaxError
	if errors.As(err, &syntax) {
		p.Line, p.What = syntax.Line, "the export cannot be read further: "+syntax.Msg
	}
	return p
}

// item makes a post of an item, where it is a published one.
func (e *export) item(it *exportItem) error {
	if kind := it.unwanted(); kind != "" {
		e.dropped[kind]++
		return nil
	}
	if e.posts == 1 && e.options.fitsOne() {
		return manyPosts(e.name)
	}
	f, err := it.draft(e.name, e.authors).found(e.options)
	if err != nil {
		if _, ok := e.options.day(); !ok {
			return err
		}
		e.empty = append(e.empty, tidyName(it.Title))
		return nil
	}
	if n := e.input.guessed(); n > 0 {
		f.Unsure = append(f.Unsure, fmt.Sprintf("%d bytes of the export, here or further on, are not UTF-8 and are read as Windows-1252: look at the letters", n))
	}
	e.posts++
	e.names.settle(&f.Post)
	return e.each(f)
}

// leftOut names what of the file became no post, in the order of the names.
func (e *export) leftOut() []string {
	list := leftOutOf(e.dropped, nil)
	const most = 10
	if n := len(e.empty); n > most {
		e.empty = append(e.empty[:most:most], fmt.Sprintf("and %d more", n-most))
	}
	if len(e.empty) > 0 {
		list = append(list, "posts without text: "+strings.Join(e.empty, "; "))
	}
	return slices.Clip(list)
}

package ingest

import (
	"fmt"

	"teneur/corpus"
)

// check tells whether the options can be meant for a text of so many lines.
func (o Options) check(name string, lines int) error {
	if o.CommentsFrom < -1 || o.CommentsFrom > lines {
		return corpus.Problem{File: name, What: fmt.Sprintf("the comments cannot begin on line %d of %d", o.CommentsFrom, lines),
			Do: "give a line of the file, or -1 where it has no comments"}
	}
	if _, ok := o.day(); !ok {
		return corpus.Problem{File: name, What: fmt.Sprintf("%q is no date", o.Date), Do: "write it as 2014-06-02"}
	}
	return nil
}

// day gives the date of the options as ISO 8601; ok is false where it is none.
func (o Options) day() (iso string, ok bool) {
	if o.Date == "" {
		return "", true
	}
	d, found := findDate(o.Date)
	return d.iso, found && d.iso != ""
}

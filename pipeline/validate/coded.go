package validate

import "slices"

// Kind is the part of a post that a text comes from.
type Kind string

// The kinds of text; Any where the file does not tell.
const (
	Any     Kind = ""
	Essay   Kind = "essay"
	Comment Kind = "comment"
)

// Text is one text with its labels.
type Text struct {
	File   string // where it was read, and in which line, from 1
	Line   int
	ID     string // "" where the file has no ids
	Kind   Kind
	Weight float64 // of how many texts of the corpus it stands for; 1 where the file does not tell
	Labels []Label // one per coder
	Text   string
}

// Coded are the texts of one or more files, with the labels of one or more coders.
type Coded struct {
	Coders []string // their names, after the columns or the files
	Texts  []Text
}

// Labelled leaves out the texts that nobody gave a label, and tells how many there were.
func (c Coded) Labelled() (labelled Coded, left int) {
	labelled.Coders = c.Coders
	for _, text := range c.Texts {
		if len(given(text.Labels)) > 0 {
			labelled.Texts = append(labelled.Texts, text)
		}
	}
	return labelled, len(c.Texts) - len(labelled.Texts)
}

// kinds gives the kinds that occur, in the order of their constants.
func (c Coded) kinds() []Kind {
	var kinds []Kind
	for _, kind := range []Kind{Any, Essay, Comment} {
		if slices.ContainsFunc(c.Texts, func(t Text) bool { return t.Kind == kind }) {
			kinds = append(kinds, kind)
		}
	}
	return kinds
}

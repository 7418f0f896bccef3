package pipeline

import (
	"strings"

	"teneur/pipeline/sentiment"
	"teneur/pipeline/text"
	"teneur/pipeline/themes"
	"teneur/pipeline/tokenize"
)

// form is everything known of a word form, found out once. What each token is asked for stands in front: one line of the processor's cache.
type form struct {
	numbered       // in the post
	word     *word // its word type; nil until it is met in a sentence whose themes count
	theme    themes.Word
	tone     sentiment.Word

	text    string // as it stands in the text
	lower   string
	stem    string
	content bool // a word with a meaning of its own: no number, no punctuation, no function word
}

// longest is the length of the longest form that is looked into, in bytes: what is longer is no word but data, and
// would take time without end.
const longest = 120

func (r *reader) newForm(t text.Token, lang text.Lang) *form {
	if len(t.Text) > longest {
		lower := strings.ToValidUTF8(t.Text[:longest], "")
		lower = strings.Clone(lower) // keeps no text alive
		return &form{lower: lower, stem: lower, content: t.Kind == text.Word}
	}
	f := &form{lower: strings.Clone(strings.ToLower(strings.ReplaceAll(t.Text, "’", "'")))}
	var parts []string
	if t.Kind == text.Word {
		f.content = !tokenize.IsFunctionWord(f.lower, lang)
		f.stem = r.model.stem(&r.buffer, f.lower, lang)
		if lang == text.Dutch && f.content {
			if split := r.model.compounds.Split(f.lower); len(split) > 1 {
				parts = split
			}
		}
	}
	f.theme = r.model.themes.Lookup(f.lower, parts)
	if lang == text.Dutch {
		f.tone = r.model.lexicon.Lookup(f.lower, parts)
	}
	return f
}

// maxForms bounds the table of word forms: a table of this size weighs some tens of megabytes,
// and holds every form of a corpus of millions of words that occurs more than once or twice.
const maxForms = 1 << 17

// formTable finds forms by their text: each token of a corpus is looked up in it.
type formTable struct {
	index textIndex
	forms []*form
}

// find gives what is known of a form, nil where it was not met yet.
func (t *formTable) find(text string) *form {
	if n := t.index.find(text, func(number int32) string { return t.forms[number].text }); n >= 0 {
		return t.forms[n]
	}
	return nil
}

// add adds a form that is not in the table. A full table is emptied: what a form is does not depend on what was met before, so forgetting changes nothing.
func (t *formTable) add(text string, f *form) {
	f.text = f.lower
	if text != f.lower {
		f.text = strings.Clone(text)
	}
	if len(t.forms) >= maxForms {
		*t = formTable{}
	}
	t.forms = append(t.forms, f)
	t.index.add(f.text)
}

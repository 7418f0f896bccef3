package pipeline

import (
	"context"
	"fmt"
	"iter"
	"strings"

	"teneur/corpus"
	"teneur/pipeline/text"
	"teneur/pipeline/themes"
	"teneur/pipeline/tokenize"
)

// Scope tells in which units of a post a concordance looks.
type Scope string

// The scopes.
const (
	Everywhere   Scope = ""
	InEssay      Scope = "essay"    // introduction and sections
	InComments   Scope = "comments" // all comments
	InReaders    Scope = "readers"  // the comments of readers
	InAuthorsOwn Scope = "author"   // the author's comments: replies
)

// has reports whether a unit lies in the scope.
func (s Scope) has(u *Unit) bool {
	switch s {
	case InEssay:
		return u.Kind != Comment
	case InComments:
		return u.Kind == Comment
	case InReaders:
		return u.Kind == Comment && u.By != corpus.Author
	case InAuthorsOwn:
		return u.Kind == Comment && u.By == corpus.Author
	}
	return true
}

// Query is what a concordance shows.
type Query struct {
	Pattern *themes.Pattern
	Scope   Scope
	Context themes.Context
	Quoted  bool // show what comments quote of the essay too; it never counts

	theme string // path of the theme whose hits are asked for, "" for other patterns
}

// NewQuery reads a pattern, as themes.ParsePattern does, with the stemmer and the themes of the model. The error is one
// line that tells what to do, and names the nearest theme where there is none of that name.
func (m *Model) NewQuery(pattern string) (Query, error) {
	var buffer []byte
	p, err := themes.ParsePattern(pattern, func(lower string, lang text.Lang) string { return m.stem(&buffer, lower, lang) })
	if err != nil {
		return Query{}, err
	}
	q := Query{Pattern: p}
	if p.Theme() != "" {
		q.theme, err = m.themes.Resolve(p.Theme())
	}
	return q, err
}

// Concordance is what a query finds in one post.
type Concordance struct {
	ID     string
	Lines  []KwicLine // in the order of the post
	Hits   int        // of the sentences whose themes count: as many as an analysis of the post has
	Words  int        // tokens that are words or numbers, in those sentences
	Quoted int        // hits in what comments quote of the essay, which are not counted
}

// KwicLine is one hit with its place and its context. Its texts are those of the post as they are, with whatever white space
// and control characters they hold, and share its memory.
type KwicLine struct {
	themes.Line
	Post, Unit string
	Kind       UnitKind
	Heading    string // of a section, "" where there is none
	Speaker    string // who wrote the unit, "" where anonymous
	By         corpus.Speaker
	Sentence   int  // number in the unit, from 1
	Quoted     bool // somebody else's words
	Form       string
	Entry      string   // of the dictionary, or the pattern
	Theme      string   // path, "" where no theme was asked for
	Parts      []string // of a compound
}

// Concord looks for a query in posts by several workers and hands the concordance of each post to each, in the order of
// the posts, also where it is empty. Nothing of tone is computed, so that it is many times as fast as Run; the texts are read the same way.
func (m *Model) Concord(ctx context.Context, posts iter.Seq2[corpus.Post, error], q Query, o Options, each func(Concordance) error) error {
	newWorker := func() func(context.Context, corpus.Post) (Concordance, error) {
		c := concordancer{query: q, reader: &reader{model: m}}
		return c.post
	}
	return postsInOrder(ctx, posts, o, newWorker, each)
}

// concordancer looks for a query in one post after another.
type concordancer struct {
	query  Query
	reader *reader
	tables [2]map[string]themes.PatternWord // by text.Lang: what each form can be in the pattern
	words  []themes.PatternWord             // of the sentence at hand
	forms  []*form                          // the same, for a theme
}

func (c *concordancer) post(ctx context.Context, post corpus.Post) (Concordance, error) {
	found := Concordance{ID: post.ID}
	all, err := units(ctx, post, []*reader{c.reader})
	if err != nil {
		return Concordance{}, fmt.Errorf("post %s: %w", post.ID, err)
	}
	for i := range all {
		if err := ctx.Err(); err != nil {
			return Concordance{}, fmt.Errorf("post %s: %w", post.ID, err)
		}
		if c.query.Scope.has(&all[i]) {
			c.unit(&found, &all[i])
		}
	}
	return found, nil
}

// unit adds what stands in a unit.
func (c *concordancer) unit(found *Concordance, u *Unit) {
	for i, s := range u.Doc.Sentences {
		counts := u.CountsThemes(s)
		if counts {
			found.Words += words(u.Doc.TokensOf(s))
		}
		occurrences := c.find(&u.Doc, i)
		if counts {
			found.Hits += len(occurrences)
		} else {
			found.Quoted += len(occurrences)
		}
		if counts || c.query.Quoted {
			for _, o := range occurrences {
				found.Lines = append(found.Lines, c.line(found.ID, u, s, o))
			}
		}
	}
}

// find gives the hits in one sentence.
func (c *concordancer) find(doc *text.Document, sentence int) []themes.Occurrence {
	s := doc.Sentences[sentence]
	if c.query.theme != "" {
		return c.themeHits(doc, sentence)
	}
	c.words = c.words[:0]
	for _, t := range doc.TokensOf(s) {
		c.words = append(c.words, c.lookUp(t, s.Lang))
	}
	return c.query.Pattern.Find(doc, sentence, c.words)
}

// themeHits gives the hits of one sentence that count for the theme.
func (c *concordancer) themeHits(doc *text.Document, sentence int) []themes.Occurrence {
	s, set := doc.Sentences[sentence], c.reader.model.themes
	c.forms = c.reader.lookUp(c.forms[:0], doc.TokensOf(s), s.Lang)
	var all []themes.Occurrence
	for _, h := range c.reader.find(doc, sentence, c.forms) {
		if set.Within(h.Theme, c.query.theme) {
			all = append(all, themes.OccurrenceOf(doc, h))
		}
	}
	return all
}

// lookUp tells what a token can be in the pattern; each form is looked into once.
func (c *concordancer) lookUp(t text.Token, lang text.Lang) themes.PatternWord {
	table := c.tables[lang]
	if w, ok := table[t.Text]; ok {
		return w
	}
	if table == nil || len(table) >= maxForms {
		table = make(map[string]themes.PatternWord, 4096)
		c.tables[lang] = table
	}
	w := c.newWord(t, lang)
	table[strings.Clone(t.Text)] = w
	return w
}

// newWord looks a form up as the analyzer does, but for what the pattern does not ask: its themes and its tone.
func (c *concordancer) newWord(t text.Token, lang text.Lang) themes.PatternWord {
	pattern, m := c.query.Pattern, c.reader.model
	form := t.Text
	if len(form) > longest {
		form = strings.ToValidUTF8(form[:longest], "")
	}
	lower := strings.Clone(strings.ToLower(strings.ReplaceAll(form, "’", "'"))) // a clone keeps no text alive
	var stem string
	var parts []string
	if t.Kind == text.Word && pattern.NeedsStem() {
		stem = m.stem(&c.reader.buffer, lower, lang)
	}
	if t.Kind == text.Word && pattern.NeedsParts() && lang == text.Dutch && !tokenize.IsFunctionWord(lower, lang) {
		parts = m.compounds.Split(lower)
	}
	return pattern.Lookup(lower, stem, parts, lang)
}

func (c *concordancer) line(post string, u *Unit, s text.Sentence, o themes.Occurrence) KwicLine {
	return KwicLine{
		Line: themes.Concord(&u.Doc, o, c.query.Context), Post: post, Unit: u.ID, Kind: u.Kind, Heading: u.Heading,
		Speaker: u.Name, By: u.By, Sentence: o.Sentence + 1, Quoted: s.Quoted,
		Form: o.Form, Entry: o.Entry, Theme: o.Theme, Parts: o.Parts,
	}
}

package pipeline

import (
	"context"
	"fmt"
	"sync"

	"teneur/corpus"
	"teneur/pipeline/text"
)

// Analyzer analyses posts one after another. It holds a table of word forms, so each goroutine has its own.
type Analyzer struct {
	readers []*reader  // of a post of usual length the first reads all
	spans   []span     // of the post at hand
	room    []reading  // for those that are being read
	words   vocabulary // of the post at hand
	said    said       // by its essay
}

// NewAnalyzer returns an analyzer with an empty table of word forms.
func (m *Model) NewAnalyzer() *Analyzer { return &Analyzer{readers: []*reader{{model: m}}} }

// Parallel lets the analyzer work on a very long post with so many goroutines; each has a table of word forms of its own. It returns the analyzer.
func (a *Analyzer) Parallel(workers int) *Analyzer {
	for len(a.readers) < workers {
		a.readers = append(a.readers, &reader{model: a.model()})
	}
	return a
}

func (a *Analyzer) model() *Model { return a.readers[0].model }

// Analyze analyses one post: the same post gives the same analysis, whatever was analysed before.
// The only errors are those of ctx and of the English data that cannot be loaded.
func (a *Analyzer) Analyze(ctx context.Context, post corpus.Post) (result Analysis, err error) {
	m := a.model()
	result = Analysis{ID: post.ID, File: post.File, Title: post.Title, Author: post.Author, Date: post.Date, seed: m.config.Shift.Seed,
		Fingerprint: fingerprint(post)}
	readers := a.readers[:1]
	if length(post) >= longPost {
		readers = a.readers
	}
	if result.Units, err = cut(ctx, post, readers); err != nil {
		return Analysis{}, fmt.Errorf("post %s: %w", post.ID, err)
	}
	a.said.mark(result.Units)
	a.words.begin()
	if err := a.read(ctx, result.Units, readers); err != nil {
		return Analysis{}, fmt.Errorf("post %s: %w", post.ID, err)
	}
	result.Types, result.Stems = a.words.settled()
	var wording sync.WaitGroup
	if len(readers) > 1 {
		wording.Go(result.word) // nothing that stands below looks at its result, nor it at theirs
	}
	result.compare(m)
	result.giveReasons(m.themes)
	result.Together = result.cooccur(m.themes)
	result.answer(&a.words, &a.said)
	if len(readers) == 1 {
		result.word()
	}
	wording.Wait()
	result.sampling = result.passages()
	return result, nil
}

// read reads the units span by span, and counts what it reads in the order of the text.
func (a *Analyzer) read(ctx context.Context, units []Unit, readers []*reader) error {
	for i := range units {
		units[i].begin()
	}
	room := a.roomFor(readers)
	for spans := a.spansOf(units); len(spans) > 0; {
		n := min(len(room), len(spans))
		if err := each(ctx, readers, n, func(r *reader, i int) error { return r.read(spans[i], &room[i]) }); err != nil {
			return err
		}
		for i := range n {
			a.count(spans[i], &room[i])
		}
		spans = spans[n:]
	}
	for i := range units {
		units[i].settle()
	}
	return nil
}

// roomFor gives room for the spans that readers read before they are counted.
func (a *Analyzer) roomFor(readers []*reader) []reading {
	n := 1
	if len(readers) > 1 {
		n = 8 * len(readers) // so that few wait for the slowest
	}
	if len(a.room) < n {
		a.room = make([]reading, n)
	}
	return a.room[:n]
}

// count counts what was read in a span.
func (a *Analyzer) count(p span, r *reading) {
	u, forms := p.unit, r.forms
	u.Hits = append(u.Hits, r.hits...)
	for i, s := range u.Doc.Sentences[p.from:p.to] {
		tokens := u.Doc.TokensOf(s)
		if u.CountsThemes(s) {
			u.Words += words(tokens)
			a.words.count(u, s.First, tokens, forms[:len(tokens)])
		}
		if u.Counts(s) {
			u.add(u.Scores[p.from+i])
		}
		forms = forms[len(tokens):]
	}
}

// words counts the tokens that are words or numbers.
func words(tokens []text.Token) int {
	n := 0
	for i := range tokens {
		if isWord(tokens[i]) {
			n++
		}
	}
	return n
}

package pipeline_test

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"reflect"
	"strings"
	"testing"

	"teneur/corpus"
	"teneur/pipeline"
	"teneur/pipeline/themes"
)

func model(t testing.TB) *pipeline.Model {
	t.Helper()
	m, err := pipeline.NewModel(pipeline.DefaultConfig())
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func query(t testing.TB, m *pipeline.Model, pattern string) pipeline.Query {
	t.Helper()
	q, err := m.NewQuery(pattern)
	if err != nil {
		t.Fatal(err)
	}
	q.Context = themes.Context{Words: 5}
	return q
}

// concord gives the concordance of each post by its ID.
func concord(t testing.TB, m *pipeline.Model, posts iter.Seq2[corpus.Post, error], q pipeline.Query, jobs int) map[string]pipeline.Concordance {
	t.Helper()
	all := make(map[string]pipeline.Concordance)
	err := m.Concord(context.Background(), posts, q, pipeline.Options{Jobs: jobs}, func(c pipeline.Concordance) error {
		all[c.ID] = c
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// TestConcordAgreesWithAnalyze: the hits of a theme are those of an analysis, in each part of the post, with the words that
// they are counted against.
func TestConcordAgreesWithAnalyze(t *testing.T) {
	m := model(t)
	total := 0
	_, err := pipeline.Run(context.Background(), corpus.Bundled(), m, pipeline.Options{Jobs: 1}, func(a pipeline.Analysis) error {
		words := 0
		for i := range a.Units {
			words += a.Units[i].Words
		}
		for _, theme := range a.Themes {
			counts := make(map[pipeline.Scope]int)
			for _, scope := range []pipeline.Scope{pipeline.Everywhere, pipeline.InEssay, pipeline.InComments, pipeline.InReaders, pipeline.InAuthorsOwn} {
				q := query(t, m, "theme:"+theme.Path)
				q.Scope = scope
				c := concord(t, m, corpus.Bundled(), q, 2)[a.ID]
				counts[scope] = c.Hits
				if len(c.Lines) != c.Hits {
					t.Errorf("%s, %s: %d lines for %d hits", a.ID, theme.Path, len(c.Lines), c.Hits)
				}
				if scope == pipeline.Everywhere && c.Words != words {
					t.Errorf("%s: %d words, analysed %d", a.ID, c.Words, words)
				}
			}
			total += counts[pipeline.Everywhere]
			got := fmt.Sprint(counts[pipeline.InEssay], counts[pipeline.InReaders], counts[pipeline.InAuthorsOwn])
			if want := fmt.Sprint(theme.Essay, theme.Readers, theme.Author); got != want {
				t.Errorf("%s, %s: essay, readers, author have %s hits, analysed %s", a.ID, theme.Path, got, want)
			}
			if counts[pipeline.InComments] != theme.Readers+theme.Author || counts[pipeline.Everywhere] != theme.Essay+theme.Readers+theme.Author {
				t.Errorf("%s, %s: the scopes do not add up: %v", a.ID, theme.Path, counts)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if total == 0 {
		t.Error("no hits at all: nothing was compared")
	}
}

// TestConcordLines: a line leads back to the text of its unit as Analyze has it, for any number of workers.
func TestConcordLines(t *testing.T) {
	m := model(t)
	texts := make(map[string]string)
	_, err := pipeline.Run(context.Background(), corpus.Bundled(), m, pipeline.Options{Jobs: 1}, func(a pipeline.Analysis) error {
		for i := range a.Units {
			texts[a.ID+"/"+a.Units[i].ID] = a.Units[i].Doc.Text
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, pattern := range []string{"gilden", "lemma:vertrouwen", "part:gilde", "stem:gilden", "de _ van", "theme:gilden"} {
		one := concord(t, m, corpus.Bundled(), query(t, m, pattern), 1)
		if four := concord(t, m, corpus.Bundled(), query(t, m, pattern), 4); !reflect.DeepEqual(one, four) {
			t.Errorf("%s: four workers find other lines than one", pattern)
		}
		lines := 0
		for _, c := range one {
			for _, l := range c.Lines {
				lines++
				text := texts[l.Post+"/"+l.Unit]
				if text[l.Start:l.End] != l.Keyword || text[l.Start-len(l.Left):l.Start] != l.Left || text[l.End:l.End+len(l.Right)] != l.Right {
					t.Errorf("%s: %+v does not stand there in the text", pattern, l)
				}
			}
		}
		if lines == 0 {
			t.Errorf("%s: no lines", pattern)
		}
	}
}

const quotingPost = `---
title: Markt
author: Anna
---
Het oude gilde van de slagers koos elk jaar een nieuwe deken.

## Reacties

### Bram {#c1}

Het oude gilde van de slagers koos elk jaar een nieuwe deken. Mooi, zo'n gilde.

### Anna {#c2}

> Een gilde uit een ander boek.

Welk gilde?
`

// TestConcordQuoted: what a comment quotes of the essay is counted apart.
func TestConcordQuoted(t *testing.T) {
	post, _, err := corpus.Parse("markt.md", []byte(quotingPost))
	if err != nil {
		t.Fatal(err)
	}
	posts := func(yield func(corpus.Post, error) bool) { yield(post, nil) }
	m := model(t)
	for _, pattern := range []string{"gilde", "theme:gilden"} {
		q := query(t, m, pattern)
		c := concord(t, m, posts, q, 1)[post.ID]
		if c.Hits != 3 || c.Quoted != 2 || len(c.Lines) != 3 {
			t.Errorf("%s: %d hits, %d quoted, %d lines", pattern, c.Hits, c.Quoted, len(c.Lines))
		}
		q.Quoted = true
		c = concord(t, m, posts, q, 1)[post.ID]
		var marked []string
		for _, l := range c.Lines {
			if l.Quoted {
				marked = append(marked, l.Unit)
			}
		}
		if c.Hits != 3 || len(c.Lines) != 5 || strings.Join(marked, " ") != "c1 c2" {
			t.Errorf("%s: with quotations %d hits, %d lines, marked %v", pattern, c.Hits, len(c.Lines), marked)
		}
	}
}

// TestConcordStops: a post that cannot be read is passed on, the others go through; an error of each, and an interruption, end the work.
func TestConcordStops(t *testing.T) {
	m := model(t)
	q := query(t, m, "gilde")
	broken := errors.New("broken")
	posts := func(yield func(corpus.Post, error) bool) {
		if !yield(corpus.Post{}, broken) {
			return
		}
		for post, err := range corpus.Bundled() {
			if !yield(post, err) {
				return
			}
		}
	}
	all := 0
	for range corpus.Bundled() {
		all++
	}
	var skipped []error
	seen := 0
	o := pipeline.Options{Jobs: 2, Skip: func(err error) { skipped = append(skipped, err) }}
	err := m.Concord(context.Background(), posts, q, o, func(pipeline.Concordance) error { seen++; return nil })
	if err != nil || seen != all || len(skipped) != 1 || skipped[0] != broken {
		t.Errorf("error %v, %d posts, skipped %v", err, seen, skipped)
	}
	if err := m.Concord(context.Background(), posts, q, o, func(pipeline.Concordance) error { return broken }); !errors.Is(err, broken) {
		t.Errorf("error of each: %v", err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	err = m.Concord(ctx, posts, q, o, func(pipeline.Concordance) error { cancel(); return nil })
	if !errors.Is(err, context.Canceled) {
		t.Errorf("interrupted: %v", err)
	}
}

func TestBadQueries(t *testing.T) {
	m := model(t)
	for _, test := range []struct{ pattern, want string }{
		{"theme:vertrowen", `did you mean "vertrouwen"?`},
		{"*", "matches everything"},
	} {
		if _, err := m.NewQuery(test.pattern); err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%s: %v", test.pattern, err)
		}
	}
}

func BenchmarkConcord(b *testing.B) {
	m := model(b)
	var posts []corpus.Post
	size := 0
	for post, err := range corpus.Bundled() {
		if err != nil {
			b.Fatal(err)
		}
		posts = append(posts, post)
		for _, s := range post.Sections {
			size += len(s.Body)
		}
	}
	each := func(yield func(corpus.Post, error) bool) {
		for _, post := range posts {
			if !yield(post, nil) {
				return
			}
		}
	}
	q := query(b, m, "lemma:vertrouwen")
	b.SetBytes(int64(size))
	for b.Loop() {
		if err := m.Concord(context.Background(), each, q, pipeline.Options{Jobs: 1}, func(pipeline.Concordance) error { return nil }); err != nil {
			b.Fatal(err)
		}
	}
}

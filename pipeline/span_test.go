package pipeline

import (
	"context"
	"errors"
	"fmt"
	"reflect"
	"strings"
	"testing"

	"teneur/corpus"
)

// cutPlainly gives the units of a post, by one goroutine.
func cutPlainly(t testing.TB, post corpus.Post) []Unit {
	t.Helper()
	all, err := cut(context.Background(), post, []*reader{{}})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// longOf makes a very long post of the bundled ones: many sections, one section that is long itself, many comments.
func longOf(t testing.TB) corpus.Post {
	t.Helper()
	long := corpus.Post{ID: "lang", File: "lang.md", Title: "Lang"}
	var whole strings.Builder
	for i := 0; length(long)+whole.Len() < 3*longPost; i++ {
		for _, post := range bundled(t) {
			for _, s := range post.Sections {
				long.Sections = append(long.Sections, corpus.Section{Heading: fmt.Sprintf("%s %d", s.Heading, i), Level: 1, Body: s.Body})
				whole.WriteString(s.Body + "\n\n")
			}
			for _, c := range post.Comments {
				long.Comments = append(long.Comments, corpus.Comment{ID: fmt.Sprintf("%s-%d-%s", post.ID, i, c.ID), By: c.By, Name: c.Name, Body: c.Body})
			}
		}
	}
	long.Sections = append(long.Sections, corpus.Section{Heading: "Alles", Level: 1, Body: whole.String()})
	return long
}

// TestLongPostByManyIsTheSame: a very long post gives the same, however many goroutines work on it.
func TestLongPostByManyIsTheSame(t *testing.T) {
	m, post := model(t), longOf(t)
	want := analyze(t, m.NewAnalyzer(), post)
	if n := len(want.Units[len(post.Sections)-1].Doc.Sentences); n <= spanSentences {
		t.Fatalf("the long section has %d sentences: it is read in one span", n)
	}
	for _, workers := range []int{2, 5} {
		a := m.NewAnalyzer().Parallel(workers)
		for range 2 {
			if got := analyze(t, a, post); !reflect.DeepEqual(got, want) {
				t.Errorf("%d goroutines: another analysis", workers)
			}
		}
	}
}

func TestLongPostIsInterrupted(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := model(t).NewAnalyzer().Parallel(3).Analyze(ctx, longOf(t)); !errors.Is(err, context.Canceled) {
		t.Errorf("%v, want %v", err, context.Canceled)
	}
}

// TestEachDoesEverythingOnce, and reports what fails.
func TestEachDoesEverythingOnce(t *testing.T) {
	bad := errors.New("bad")
	for _, workers := range []int{1, 4} {
		readers, done := make([]*reader, workers), make([]int, 1000)
		if err := each(context.Background(), readers, len(done), func(_ *reader, i int) error { done[i]++; return nil }); err != nil {
			t.Fatal(err)
		}
		for i, n := range done {
			if n != 1 {
				t.Fatalf("%d workers: %d was done %d times", workers, i, n)
			}
		}
		err := each(context.Background(), readers, 100, func(_ *reader, i int) error {
			if i == 50 {
				return bad
			}
			return nil
		})
		if !errors.Is(err, bad) {
			t.Errorf("%d workers: %v, want %v", workers, err, bad)
		}
	}
}

// TestFormTableForgets: a table with more forms than it has room for goes on finding what was met last.
func TestFormTableForgets(t *testing.T) {
	var table formTable
	for i := range maxForms + 10 {
		f, text := &form{lower: fmt.Sprint("w", i)}, fmt.Sprint("W", i)
		if table.find(text) != nil {
			t.Fatalf("%s is known before it is met", text)
		}
		table.add(text, f)
		if table.find(text) != f {
			t.Fatalf("%s is not found", text)
		}
	}
	if table.find(fmt.Sprint("W", maxForms-1)) != nil || len(table.forms) != 10 {
		t.Errorf("%d forms are kept", len(table.forms))
	}
}

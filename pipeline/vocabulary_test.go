package pipeline

import (
	"slices"
	"strings"
	"testing"

	"teneur/corpus"
	"teneur/pipeline/text"
)

// essay is a post with an essay of one part.
func essay(id, body string) corpus.Post {
	return corpus.Post{ID: id, Author: "Anna", Sections: []corpus.Section{{Body: body}}}
}

// TestVocabulary: forms are numbered in the order in which they are met, whatever their case, and grouped by stem.
func TestVocabulary(t *testing.T) {
	a := analyze(t, model(t).NewAnalyzer(), corpus.Post{ID: "v", Author: "Anna",
		Sections: []corpus.Section{{Body: "De bomen staan stil. DE boom, en 12 bomen!"}},
		Comments: []corpus.Comment{{ID: "c1", By: corpus.Reader, Body: "> Welke kastanje?\n\nDe boom."}}})
	var got []string
	for _, w := range a.Types {
		got = append(got, w.Form)
	}
	if want := []string{"de", "bomen", "staan", "stil", "boom", "en"}; !slices.Equal(got, want) {
		t.Errorf("types %q, want %q", got, want)
	}
	for _, test := range []struct {
		form    string
		count   int
		content bool
	}{{"de", 3, false}, {"bomen", 2, true}, {"boom", 2, true}, {"en", 1, false}} {
		w := a.Types[slices.Index(got, test.form)]
		if w.Count != test.count || (w.Stem >= 0) != test.content {
			t.Errorf("%s: %+v, want %d tokens, content %v", test.form, w, test.count, test.content)
		}
	}
	if first := a.Stems[0]; first.Count != 4 || len(first.Forms) != 2 || first.Forms[0] != (FormCount{"bomen", 2}) || first.Forms[1] != (FormCount{"boom", 2}) {
		t.Errorf("the first stem is %+v, want that of bomen and boom with 4 tokens", first)
	}
	if comment := &a.Units[1]; slices.Max(comment.Types[:2]) != -1 || comment.Types[3] < 0 {
		t.Errorf("in the comment a quotation is numbered, or what follows is not: %v", comment.Types)
	}
}

// TestVocabularyOfTwoLanguages: equal forms of two languages are two types where their stems differ.
func TestVocabularyOfTwoLanguages(t *testing.T) {
	a := analyze(t, model(t).NewAnalyzer(), essay("two", "Onze service is al jaren heel goed.\n\nThis service is what the people of the village have always wanted."))
	if langs := a.Units[0].Doc.Sentences; langs[0].Lang != text.Dutch || langs[1].Lang != text.English {
		t.Fatalf("the languages are %v and %v", langs[0].Lang, langs[1].Lang)
	}
	stems := make(map[int32]bool)
	for _, w := range a.Types {
		if w.Form == "service" {
			stems[w.Stem] = true
			if w.Count != 1 {
				t.Errorf("%+v, want one token", w)
			}
		}
	}
	if len(stems) != 2 {
		t.Errorf("service has %d stems, want one of each language", len(stems))
	}
}

// TestVocabularyAddsUp: what holds of the words of any post.
func TestVocabularyAddsUp(t *testing.T) {
	for _, post := range bundled(t) {
		a := analyze(t, model(t).NewAnalyzer(), post)
		types, stems := make([]int, len(a.Types)), make([]int, len(a.Stems))
		for i := range a.Units {
			u := &a.Units[i]
			for j, n := range u.Types {
				if n < 0 {
					continue
				}
				types[n]++
				form := strings.ToLower(strings.ReplaceAll(u.Doc.Tokens[j].Text, "’", "'"))
				if w := a.Types[n]; w.Form != form {
					t.Fatalf("%s: token %q is numbered as %q", post.ID, form, w.Form)
				} else if w.Stem >= 0 {
					stems[w.Stem]++
				}
			}
		}
		for i, n := range types {
			if a.Types[i].Count != n {
				t.Errorf("%s: %+v, want %d tokens", post.ID, a.Types[i], n)
			}
		}
		for i, n := range stems {
			if a.Stems[i].Count != n || i > 0 && a.Stems[i-1].Count < n {
				t.Errorf("%s: stem %+v, want %d tokens, and the most frequent first", post.ID, a.Stems[i], n)
			}
		}
	}
}

package sentiment

import (
	"errors"
	"reflect"
	"strings"
	"sync"
	"testing"

	"github.com/jdkato/prose/v2"

	"teneur/pipeline/text"
)

func english(t testing.TB) *English {
	t.Helper()
	e, err := LoadEnglish()
	if err != nil {
		t.Fatal(err)
	}
	return e
}

func scoreOf(t testing.TB, e *English, doc *text.Document) Score {
	t.Helper()
	score, err := e.Score(doc, doc.Sentences[0], nil)
	if err != nil {
		t.Fatal(err)
	}
	return score
}

func tagsOf(t testing.TB, e *English, doc *text.Document) []string {
	t.Helper()
	tags, err := e.Tags(doc, doc.Sentences[0])
	if err != nil {
		t.Fatal(err)
	}
	return tags
}

// TestTaggerIsLoadedWhereItDecides: a sentence without a tone is scored without it, and as with it.
func TestTaggerIsLoadedWhereItDecides(t *testing.T) {
	without, with := english(t), english(t)
	without.tagger = func() (*prose.Model, error) { return nil, errors.New("asked for tags") }
	for line, asks := range map[string]bool{
		"The train leaves at nine.":                 false,
		"See the file in the folder of the program": false,
		"I do not walk to the station, but he does": true, // a negation may raise a doubt
		"This is a wonderful story.":                true,
		"He walks like his father.":                 true,
		"We met Joy in Paris.":                      true,
	} {
		doc := plainDocument(line)
		score, err := without.Score(doc, doc.Sentences[0], nil)
		if asked := err != nil; asked != asks {
			t.Errorf("%s: asked for tags: %v", line, asked)
		}
		tagsOf(t, with, doc)
		if want := scoreOf(t, with, doc); err == nil && !reflect.DeepEqual(score, want) {
			t.Errorf("%s: %+v, with tags %+v", line, score, want)
		}
	}
}

func TestEnglishSign(t *testing.T) {
	e := english(t)
	tests := []struct {
		line string
		sign int
	}{
		{"This is a wonderful story.", 1},
		{"This is not a good idea.", -1},
		{"The train leaves at nine.", 0},
		{"He walks like his father.", 0},
		{"I like your post.", 1},
		{"The service was very bad.", -1},
		{"There is a lack of trust.", -1},
		{"It is not only useful but also beautiful.", 1},
		{"We met Joy Best in Paris.", 0},
		{"You are too kind, thank you.", 1},
		{"This essay is too optimistic.", -1},
		{"The food wasn't too bad.", 1},
		{"The food wasn't too good.", -1},
		{"I love it, too.", 1},
		{"I couldn't agree more.", 1},
		{"I have never had a better meal.", 1},
		{"This is not a great or honest essay.", -1},
	}
	for _, test := range tests {
		doc := plainDocument(test.line)
		score := scoreOf(t, e, doc)
		if Label(score.Value) != test.sign {
			t.Errorf("%s: value %.2f, want sign %d; pieces %+v, tags %v", test.line, score.Value, test.sign, score.Pieces, tagsOf(t, e, doc))
		}
	}
}

func TestTags(t *testing.T) {
	e := english(t)
	doc := plainDocument("In Paris, we didn't meet “Robert Putnam” of Harvard.")
	tags := tagsOf(t, e, doc)
	var names []string
	for i, tag := range tags {
		if isProper(tag) {
			names = append(names, doc.Tokens[i].Text)
		}
	}
	if got := strings.Join(names, " "); got != "Paris Robert Putnam Harvard" {
		t.Errorf("names %q in tags %q", got, tags)
	}
	for i, tag := range tags {
		if doc.Tokens[i].Kind == text.Word && tag == "" {
			t.Errorf("%q has no tag", doc.Tokens[i].Text)
		}
	}
}

// TestEnglishShared holds that several goroutines may share one English: the race detector watches.
func TestEnglishShared(t *testing.T) {
	e := english(t)
	doc := plainDocument("It isn't the best of times, said Mr. Dickens.")
	want := scoreOf(t, e, doc)
	var group sync.WaitGroup
	for range 4 {
		group.Go(func() {
			if got, err := e.Score(doc, doc.Sentences[0], nil); err != nil || got.Value != want.Value {
				t.Errorf("value %v, want %v", got.Value, want.Value)
			}
		})
	}
	group.Wait()
}

func BenchmarkLoadEnglish(b *testing.B) {
	for b.Loop() {
		if _, err := LoadEnglish(); err != nil {
			b.Fatal(err)
		}
	}
}

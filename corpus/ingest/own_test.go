package ingest

import (
	"path/filepath"
	"testing"

	"teneur/corpus"
)

// TestOwnPasted does the same with posts written for it: a list of tips, a journey with dialogue and verse, a recipe,
// news without comments, a signed post, a post without headings, headings that ask, long comments, formal and Flemish ones.
func TestOwnPasted(t *testing.T) {
	files, err := filepath.Glob("testdata/posts/*.md")
	if err != nil || len(files) == 0 {
		t.Fatalf("no posts in testdata: %v", err)
	}
	var posts []corpus.Post
	for p, err := range corpus.LoadFiles(files) {
		if err != nil {
			t.Fatal(err)
		}
		posts = append(posts, p)
	}
	measure(t, posts)
}

// measure reads posts in all layouts, and holds that what is found is right as often as each layout promises.
func measure(t *testing.T, posts []corpus.Post) {
	for _, l := range layouts {
		var s score
		for _, p := range posts {
			s.read(t, p, l)
		}
		t.Logf("%-34s %v", l.name, s)
		if s.headings() < l.least.headings || s.starts() < l.least.starts || s.speakers() < l.least.speakers {
			t.Errorf("%s: %v, want at least %+v", l.name, s, l.least)
		}
	}
}

package ingest

import (
	"path/filepath"
	"testing"

	"teneur/corpus"
)

// TestOwnPasted does the same with posts written for it: a list of tips, a journey with dialogue and verse, a recipe, news without
// comments, a signed post, a post without headings.
func TestOwnPasted(t *testing.T) {
	files, err := filepath.Glob("testdata/posts/*.md")
	if err != nil || len(files) == 0 {
		t.Fatalf("no posts in testdata: %v", err)
	}
	for _, l := range layouts {
		var s score
		for p, err := range corpus.LoadFiles(files) {
			if err != nil {
				t.Fatal(err)
			}
			s.read(t, p, l)
		}
		t.Logf("%-34s %v", l.name, s)
	}
}

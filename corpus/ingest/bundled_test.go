package ingest

import (
	"os"
	"path/filepath"
	"testing"

	"teneur/corpus"
)

// TestBundledPasted pastes the bundled posts in every layout and measures what comes back.
func TestBundledPasted(t *testing.T) {
	measure(t, bundled(t))
}

func bundled(t testing.TB) []corpus.Post {
	t.Helper()
	var posts []corpus.Post
	for p, err := range corpus.Bundled() {
		if err != nil {
			t.Fatal(err)
		}
		posts = append(posts, p)
	}
	return posts
}

// TestRealHeadings pastes real Dutch posts, none of which has comments.
func TestRealHeadings(t *testing.T) {
	dir := os.Getenv("TENEUR_DATA")
	if dir == "" {
		t.Skip("TENEUR_DATA is not set: the real posts are not read")
	}
	files, err := filepath.Glob(filepath.Join(dir, "blogs", "*", "posts", "*.md"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no posts in %s: %v", dir, err)
	}
	for _, l := range layouts[:2] {
		var s score
		for p, err := range corpus.LoadFiles(files) {
			if err != nil {
				t.Fatal(err)
			}
			s.read(t, p, l)
		}
		t.Logf("%-34s %v", l.name, s)
		if s.headings() < realHeadings || s.foundStarts > realComments {
			t.Errorf("%s: %v, want heading F1 %.2f and at most %d comments", l.name, s, realHeadings, realComments)
		}
	}
}

// What the real posts give at least: most of their headings stand in reference pages above lists of links, which look like lists.
const (
	realHeadings = 0.70
	realComments = 8
)

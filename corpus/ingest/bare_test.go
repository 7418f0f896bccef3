package ingest

import (
	"path/filepath"
	"strings"
	"testing"

	"teneur/corpus"
)

// TestBarePasted pastes posts whose comments tell by nothing but their words: few thank, praise or call a name. Three
// of them (kapper, slapen, windmolen) are harder: the post itself says je, or readers write as the author does.
func TestBarePasted(t *testing.T) {
	posts := loadPosts(t, "testdata/bare/*.md")
	for _, l := range layouts {
		if l.comments != "bare" && l.comments != "none" {
			continue
		}
		var s score
		for _, p := range posts {
			s.read(t, p, l)
		}
		t.Logf("%-34s %v", l.name, s)
		least := bareStarts
		switch {
		case l.opener != "":
			least = openedStarts
		case l.comments == "none":
			least = 1
		}
		if s.headings() < bareHeadings || s.starts() < least || s.speakers() < bareSpeakers {
			t.Errorf("%s: %v, want headings %.2f, starts %.2f, speakers %.2f", l.name, s, bareHeadings, least, bareSpeakers)
		}
	}
}

const (
	bareHeadings = 0.92
	bareStarts   = 0.89
	openedStarts = 0.97
	bareSpeakers = 0.84
)

// TestLongLastSection merges the last sections of posts without comments: a long section alone is no reason to see comments in it.
func TestLongLastSection(t *testing.T) {
	posts := append(loadPosts(t, "testdata/bare/*.md"), loadPosts(t, "testdata/posts/*.md")...)
	for merged := 1; merged <= 2; merged++ {
		for _, p := range posts {
			if len(p.Sections) < merged+3 {
				continue
			}
			text, _ := paste(mergeLast(p, merged), layouts[0])
			f, err := Text("pasted.txt", []byte(text), Options{})
			if err != nil {
				t.Fatal(err)
			}
			if len(f.Post.Comments) > 0 {
				t.Errorf("%s, %d headings gone: comments from line %d", p.ID, merged, f.CommentLines[0])
			}
		}
	}
}

// mergeLast takes the last headings out of a post.
func mergeLast(p corpus.Post, headings int) corpus.Post {
	keep := len(p.Sections) - headings
	sections := append([]corpus.Section(nil), p.Sections[:keep]...)
	for _, s := range p.Sections[keep:] {
		sections[keep-1].Body += "\n\n" + s.Body
	}
	p.Sections = sections
	return p
}

// TestMissedCommentsAreDoubted holds that where bare comments are not found, the user hears how to point at them.
func TestMissedCommentsAreDoubted(t *testing.T) {
	missed := 0
	for _, p := range loadPosts(t, "testdata/bare/*.md") {
		text, _ := paste(p, layouts[3])
		f, err := Text("pasted.txt", []byte(text), Options{})
		if err != nil {
			t.Fatal(err)
		}
		if len(f.Post.Comments) > 0 {
			continue
		}
		missed++
		if all := strings.Join(f.Unsure, "\n"); !strings.Contains(all, "--comments-from LINE") {
			t.Errorf("%s: no comments found, unsure: %q; want --comments-from LINE", p.ID, all)
		}
	}
	t.Logf("the comments of %d posts were missed", missed)
}

func loadPosts(t *testing.T, pattern string) []corpus.Post {
	t.Helper()
	files, err := filepath.Glob(pattern)
	if err != nil || len(files) == 0 {
		t.Fatalf("no posts in %s: %v", pattern, err)
	}
	var posts []corpus.Post
	for p, err := range corpus.LoadFiles(files) {
		if err != nil {
			t.Fatal(err)
		}
		posts = append(posts, p)
	}
	return posts
}

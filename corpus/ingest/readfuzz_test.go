package ingest

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"teneur/corpus"
)

// fuzzPost checks what holds for any post from any input: it can be saved and read again, with its comments.
func fuzzPost(t *testing.T, f Found) {
	t.Helper()
	if f.Post.ID == "" || f.Post.Title == "" {
		t.Errorf("ID %q, title %q", f.Post.ID, f.Post.Title)
	}
	saved := f.Post.Markdown()
	again, _, err := corpus.Parse(f.Post.ID+".md", saved)
	if err != nil {
		if strings.Contains(err.Error(), "inside one another") {
			return
		}
		t.Fatalf("the saved post does not load: %v", err)
	}
	if twice := string(again.Markdown()); twice != string(saved) {
		t.Errorf("saved as\n%q\nthen as\n%q", saved, twice)
	}
	if len(again.Comments) != len(f.Post.Comments) || len(again.Sections) != len(f.Post.Sections) {
		t.Errorf("%d sections, %d comments loaded as %d, %d:\n%s", len(f.Post.Sections), len(f.Post.Comments), len(again.Sections), len(again.Comments), saved)
	}
	if h := (hidden{}); h.hide(string(saved)) != string(saved) && f.Post.Source == "" {
		t.Errorf("an address is in the post:\n%s", saved)
	}
}

func fuzzRead(f *testing.F, name string, seeds ...string) {
	for _, s := range seeds {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		if len(data) > 64<<10 {
			return
		}
		_, _ = Read(name, strings.NewReader(string(data)), Options{}, func(found Found) error {
			fuzzPost(t, found)
			return nil
		})
	})
}

func small() blog {
	b := newBlog()
	b.comments = b.comments[:6]
	return b
}

func FuzzHTML(f *testing.F) {
	seeds := []string{"<p>tekst", "<ol class=commentlist><li class=comment><li class=comment id=comment-1><div class=comment id=comment-1>a", "<h2>Reacties</h2><h3>x</h3><h2>Comments</h2><h3>y", "<table><tr><td>a<td>b<tr><td>c"}
	for _, page := range small().pages() {
		seeds = append(seeds, page)
	}
	fuzzRead(f, "pagina.html", seeds...)
}

func FuzzFeed(f *testing.F) {
	fuzzRead(f, "feed.rss", small().rss(), small().atom(), small().commentRSS(), small().commentAtom(), `{"version":"https://jsonfeed.org/version/1.1","items":[{"title":"x","content_html":"<p>y"}]}`)
}

func FuzzWXR(f *testing.F) {
	b := small()
	fuzzRead(f, "export.xml", exportTop+exportItemOf(b.title, "x", "post", "publish", classicText, b.exported())+"</channel></rss>", exportTop+exportItemOf("", "", "post", "publish", "[a b=1]x[/a] [gallery]", "")+"</channel></rss>")
}

// TestBlogsThroughRead adds the real posts in $TENEUR_DATA/blogs as teneur add does: none fails, none loses a word.
func TestBlogsThroughRead(t *testing.T) {
	root := os.Getenv("TENEUR_DATA")
	if root == "" {
		t.Skip("TENEUR_DATA is not set: it names the folder that holds blogs/")
	}
	files, err := filepath.Glob(filepath.Join(root, "blogs", "*", "posts", "*.md"))
	if err != nil || len(files) < 100 {
		t.Fatalf("%d posts in %s/blogs (%v), want at least 100", len(files), root, err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		found, _, err := readAll(t, file, string(data), Options{})
		if err != nil || len(found) != 1 {
			t.Errorf("%s: %d posts, %v", file, len(found), err)
			continue
		}
		saved := letters(string(found[0].Post.Markdown()))
		for _, r := range letters(norm.NFC.String(string(data))) { // an id of a comment may stand between them
			at := strings.IndexRune(saved, r)
			if at < 0 {
				t.Errorf("%s: letters are lost", filepath.Base(file))
				break
			}
			saved = saved[at+utf8.RuneLen(r):]
		}
		checkSavedTwice(t, found[0].Post)
	}
	t.Logf("%d files", len(files))
}

package reports

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"teneur/corpus"
	"teneur/pipeline"
)

// renderElsewhere makes what a report says about the bundled posts, as bytes, with what they add up to apart.
func renderElsewhere(t *testing.T, o Options, m *pipeline.Model) (posts [][]byte, sum pipeline.Summary) {
	t.Helper()
	renderer, analyzer := NewRenderer(o, m), m.NewAnalyzer()
	for post, err := range corpus.Bundled() {
		if err != nil {
			t.Fatal(err)
		}
		a, err := analyzer.Analyze(context.Background(), post)
		if err != nil {
			t.Fatal(err)
		}
		r, err := renderer.Render(&a)
		if err != nil {
			t.Fatal(err)
		}
		sum.Merge(r.TakeSummary())
		data, err := r.MarshalBinary()
		if err != nil {
			t.Fatal(err)
		}
		posts = append(posts, data)
	}
	return posts, sum
}

func TestReportOfPostsRenderedElsewhereIsTheSame(t *testing.T) {
	m, err := pipeline.NewModel(pipeline.DefaultConfig())
	if err != nil {
		t.Fatal(err)
	}
	here := Options{Dir: filepath.Join(t.TempDir(), "here"), Language: "nl", Formats: Formats(), Figures: []string{"svg"}}
	w, err := Create(here, m)
	if err != nil {
		t.Fatal(err)
	}
	defer w.Abort()
	sum, err := pipeline.Run(context.Background(), corpus.Bundled(), m, pipeline.Options{Jobs: 1}, w.Post)
	if err != nil {
		t.Fatal(err)
	}
	if err := w.Finish(m.Summarize(sum)); err != nil {
		t.Fatal(err)
	}

	elsewhere := here
	elsewhere.Dir = filepath.Join(t.TempDir(), "elsewhere")
	posts, sum := renderElsewhere(t, elsewhere, m)
	if w, err = Create(elsewhere, m); err != nil {
		t.Fatal(err)
	}
	defer w.Abort()
	for _, data := range posts {
		var r Rendered
		if err := r.UnmarshalBinary(data); err != nil {
			t.Fatal(err)
		}
		clear(data) // nothing of it is used any more
		if err := w.Put(r); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Finish(m.Summarize(sum)); err != nil {
		t.Fatal(err)
	}
	sameFolders(t, here.Dir, elsewhere.Dir)
}

func sameFolders(t *testing.T, a, b string) {
	t.Helper()
	files := filesUnder(t, a)
	if other := filesUnder(t, b); !slices.Equal(files, other) {
		t.Fatalf("%q and %q", files, other)
	}
	for _, name := range files {
		one, err := os.ReadFile(filepath.Join(a, name))
		if err != nil {
			t.Fatal(err)
		}
		two, err := os.ReadFile(filepath.Join(b, name))
		if err != nil {
			t.Fatal(err)
		}
		if string(one) != string(two) {
			t.Errorf("%s differs", name)
		}
	}
}

func filesUnder(t *testing.T, dir string) (files []string) {
	t.Helper()
	err := filepath.WalkDir(dir, func(path string, d os.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			name, err := filepath.Rel(dir, path)
			files = append(files, name)
			return err
		}
		return err
	})
	if err != nil || len(files) == 0 {
		t.Fatal(files, err)
	}
	return files
}

func TestRenderedKeepsItsSummary(t *testing.T) {
	m, err := pipeline.NewModel(pipeline.DefaultConfig())
	if err != nil {
		t.Fatal(err)
	}
	for post, err := range corpus.Bundled() {
		if err != nil {
			t.Fatal(err)
		}
		a, err := m.NewAnalyzer().Analyze(context.Background(), post)
		if err != nil {
			t.Fatal(err)
		}
		before, err := NewRenderer(Options{Language: "nl", Formats: []string{"json"}}, m).Render(&a)
		if err != nil {
			t.Fatal(err)
		}
		data, err := before.MarshalBinary()
		if err != nil {
			t.Fatal(err)
		}
		var after Rendered
		if err := after.UnmarshalBinary(data); err != nil {
			t.Fatal(err)
		}
		one, _ := before.TakeSummary().MarshalBinary()
		two, _ := after.TakeSummary().MarshalBinary()
		if string(one) != string(two) || len(one) == 0 {
			t.Errorf("%s: the summaries differ", post.ID)
		}
		break
	}
}

// FuzzUnmarshalRendered: whatever the bytes, there is an error or a post that gives bytes again, and no panic.
func FuzzUnmarshalRendered(f *testing.F) {
	small, err := Rendered{ID: "een", File: "een.md", rows: [][]byte{[]byte("a,b\n"), nil}, files: []pageFile{{"posts/een.md", []byte("# Een\n")}}, json: []byte("{}")}.MarshalBinary()
	if err != nil {
		f.Fatal(err)
	}
	f.Add(small)
	f.Add(small[:len(small)/2])
	f.Add([]byte{})
	f.Fuzz(func(t *testing.T, data []byte) {
		var r Rendered
		if err := r.UnmarshalBinary(data); err != nil {
			return
		}
		if _, err := r.MarshalBinary(); err != nil {
			t.Error(err)
		}
	})
}

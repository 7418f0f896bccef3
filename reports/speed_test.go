package reports

import (
	"context"
	"testing"

	"teneur/corpus"
	"teneur/pipeline"
)

// BenchmarkRender makes all that a report says about single posts, in one format at a time; the bytes are those of the posts.
func BenchmarkRender(b *testing.B) {
	m := model(b)
	analyzer := m.NewAnalyzer()
	var posts []pipeline.Analysis
	size := int64(0)
	for post, err := range corpus.Bundled() {
		if err != nil {
			b.Fatal(err)
		}
		a, err := analyzer.Analyze(context.Background(), post)
		if err != nil {
			b.Fatal(err)
		}
		for i := range a.Units {
			size += int64(len(a.Units[i].Doc.Text))
		}
		posts = append(posts, a)
	}
	for _, c := range []struct {
		name    string
		formats []string
		figures []string
	}{{"json", []string{"json"}, nil}, {"csv", []string{"csv"}, nil}, {"html", []string{"html"}, nil}, {"html+svg", []string{"html"}, []string{"svg"}}} {
		b.Run(c.name, func(b *testing.B) {
			r := NewRenderer(Options{Language: "nl", Formats: c.formats, Figures: c.figures}, m)
			b.SetBytes(size)
			b.ReportAllocs()
			for b.Loop() {
				for i := range posts {
					if _, err := r.Render(&posts[i]); err != nil {
						b.Fatal(err)
					}
				}
			}
		})
	}
}

package reports

import "teneur/pipeline"

// Renderer makes what a report says about single posts where the report itself is written elsewhere, by a Writer with the same options and model:
// on another machine. It writes no file. It may be used by several goroutines at once.
type Renderer struct{ writer *Writer }

// NewRenderer makes a renderer. Of the options, Dir, Since and Cache do not matter.
func NewRenderer(o Options, m *pipeline.Model) *Renderer {
	o.Cache = Cache{}
	return &Renderer{newWriter(o, m)}
}

// Render makes all that the report says about one post, for Writer.Put.
func (r *Renderer) Render(a *pipeline.Analysis) (Rendered, error) { return r.writer.Render(Key{}, a) }

// TakeSummary takes out what the post adds to the summary of the report, for a program that adds posts up elsewhere: Writer.Summary does not know of
// the post then.
func (r *Rendered) TakeSummary() pipeline.Summary {
	s := r.summary
	r.summary = pipeline.Summary{}
	return s
}

package job

import (
	"context"
	"errors"
	"fmt"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"

	"teneur/corpus"
	"teneur/pipeline"
	"teneur/reports"
)

// fans is the number of workers that add up at most, before one adds up what they give.
const fans = 32

// analyseFn reads, analyses and renders the posts of a block. What is written on them goes into a part, what they add up to goes on.
type analyseFn struct {
	Options Options

	files    files
	analyzer *pipeline.Analyzer
	renderer *reports.Renderer
}

// Setup is called once, before any block; a runner makes several of these functions in one process.
func (f *analyseFn) Setup() error {
	m, err := models.of(f.Options.Config)
	if err != nil {
		return err
	}
	f.analyzer, f.renderer = m.NewAnalyzer(), reports.NewRenderer(f.Options.report(""), m)
	return nil
}

// Teardown is called at the end.
func (f *analyseFn) Teardown() error { return f.files.close() }

var (
	postsRead    = beam.NewCounter("teneur", "posts")
	postsSkipped = beam.NewCounter("teneur", "skipped")
)

// ProcessElement works on one block. It can be repeated: it gives the same again, in a part with another name.
func (f *analyseFn) ProcessElement(ctx context.Context, b block, emit func(part), add func(int, pipeline.Summary)) error {
	name := partName(f.Options.Parts, b)
	w, err := newPartWriter(ctx, &f.files, name)
	if err != nil {
		return err
	}
	sum, err := f.posts(ctx, b.Files, w)
	if err := errors.Join(err, w.close()); err != nil {
		return fmt.Errorf("block %d: %w", b.Number, err)
	}
	emit(part{b.Number, b.Of, len(b.Files), name})
	add(b.Number%fans, sum)
	return nil
}

// posts writes what becomes of each post, and adds them up.
func (f *analyseFn) posts(ctx context.Context, list []postFile, w *partWriter) (sum pipeline.Summary, err error) {
	for _, file := range list {
		r, err := f.post(ctx, file.Name)
		if p, ok := errors.AsType[corpus.Problem](err); ok {
			postsSkipped.Inc(ctx, 1)
			err = w.problem(p)
		} else if err == nil {
			postsRead.Inc(ctx, 1)
			if !file.Twin { // of twins, the report adds up the one that it takes
				sum.Merge(r.TakeSummary())
			}
			err = w.rendered(r)
		}
		if err != nil {
			return sum, fmt.Errorf("%s: %w", file.Name, err)
		}
	}
	return sum, nil
}

// post makes all that is said of a post. The error is a corpus.Problem where there is none to be made.
func (f *analyseFn) post(ctx context.Context, name string) (reports.Rendered, error) {
	data, err := f.files.post(ctx, name)
	if err != nil {
		return reports.Rendered{}, err
	}
	post, _, err := corpus.Parse(name, data)
	if err != nil {
		return reports.Rendered{}, err
	}
	a, err := f.analyzer.Analyze(ctx, post)
	if err != nil {
		return reports.Rendered{}, err
	}
	return f.renderer.Render(&a)
}

package job

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"github.com/apache/beam/sdks/v2/go/pkg/beam/log"

	"teneur/corpus"
	"teneur/pipeline"
	"teneur/reports"
)

// writeFn puts the parts together into the report: one worker, which holds one post at a time and what all posts add up to.
type writeFn struct {
	Options Options

	files files
}

// Teardown is called at the end.
func (f *writeFn) Teardown() error { return f.files.close() }

// ProcessElement takes all parts and all summaries; the key is the same for all.
func (f *writeFn) ProcessElement(ctx context.Context, _ int, parts func(*part) bool, summaries func(*pipeline.Summary) bool) error {
	sorted, err := inOrder(parts)
	if err != nil {
		return err
	}
	var sum pipeline.Summary
	var s pipeline.Summary
	for summaries(&s) {
		sum.Merge(s)
	}
	if isLocal(f.Options.Out) {
		return f.write(ctx, f.Options.Out, sorted, sum)
	}
	return f.writeFar(ctx, sorted, sum)
}

// inOrder sorts the parts, and refuses a list that is not whole: a report without some of the posts would look like any other.
func inOrder(next func(*part) bool) ([]part, error) {
	var list []part
	var p part
	for next(&p) {
		list = append(list, p)
	}
	slices.SortFunc(list, func(a, b part) int { return cmp.Compare(a.Number, b.Number) })
	for i, p := range list {
		if p.Number != i || p.Of != len(list) {
			return nil, fmt.Errorf("%d of %d parts came, and number %d in place %d", len(list), p.Of, p.Number, i)
		}
	}
	return list, nil
}

// writeFar writes the report on this machine first, since its files are added to, and copies it.
func (f *writeFn) writeFar(ctx context.Context, parts []part, sum pipeline.Summary) error {
	temp, err := os.MkdirTemp("", "teneur-report-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(temp)
	dir := filepath.Join(temp, "report")
	if err := f.write(ctx, dir, parts, sum); err != nil {
		return err
	}
	return f.files.upload(ctx, dir, f.Options.Out)
}

// write writes the report into a folder of this machine, in place of the one that is there.
func (f *writeFn) write(ctx context.Context, dir string, parts []part, sum pipeline.Summary) error {
	m, err := models.of(f.Options.Config)
	if err != nil {
		return err
	}
	w, err := reports.Create(f.Options.report(dir), m)
	if err != nil {
		return err
	}
	defer w.Abort() // does nothing once the report is finished
	t := taking{writer: w, ids: make(map[string]string)}
	for _, p := range parts {
		if err := readPart(ctx, &f.files, p, func(o outcome) error { return t.take(ctx, o) }); err != nil {
			return err
		}
	}
	if t.posts == 0 {
		return errors.New("none of the posts can be read; the log says why, post by post")
	}
	twins, err := w.Summary()
	if err != nil {
		return err
	}
	sum.Merge(twins)
	return w.Finish(m.Summarize(sum))
}

// taking is the posts on their way into the report, in the order of their files.
type taking struct {
	writer *reports.Writer
	ids    map[string]string // the files of posts by ID
	posts  int
}

// take adds a post, or notes why there is none.
func (t *taking) take(ctx context.Context, o outcome) error {
	if o.problem == nil {
		o.problem = t.claim(o.rendered.ID, o.rendered.File)
	}
	if o.problem != nil {
		log.Warn(ctx, o.problem.String())
		t.writer.Skip(*o.problem)
		return nil
	}
	t.posts++
	return t.writer.Put(o.rendered)
}

// claim notes the file of a post, or says that another has its ID already, in the words that one machine has for it.
func (t *taking) claim(id, file string) *corpus.Problem {
	first, taken := t.ids[id]
	if !taken {
		t.ids[id] = file
		return nil
	}
	return &corpus.Problem{File: file, Line: 1, What: fmt.Sprintf("has the same id (%s) as %s", id, first), Do: "rename one of the two files"}
}

package main

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"teneur/corpus"
	"teneur/pipeline"
	"teneur/reports"
)

// reporting is one run of teneur analyze.
type reporting struct {
	cmd     *cobra.Command
	flags   analyzeFlags
	input   source
	model   *pipeline.Model
	options reports.Options

	writer  *reports.Writer
	bar     *progress
	memory  collector
	ids     idents
	posts   int
	skipped int
	told    map[string]bool // lines about posts that were skipped
}

// report analyses what is new and writes the report, or leaves the one that is there where it would be the same.
func (r *reporting) report() (err error) {
	r.ids, r.posts, r.skipped = make(idents), 0, 0
	if r.writer, err = reports.Create(r.options, r.model); err != nil {
		return err
	}
	defer r.writer.Abort() // does nothing once the report is finished
	defer r.tellNotes()
	if err := r.readPosts(); err != nil {
		return err
	}
	switch {
	case r.posts == 0 && r.skipped > 0:
		return errReported // every line stands there already; an empty report would replace a good one
	case r.posts == 0:
		return errors.New("no posts found; add one with 'teneur add'")
	}
	if r.writer.Unchanged() {
		r.tellChanges()
	} else if err := r.finish(); err != nil {
		return err
	}
	fmt.Fprintln(r.cmd.OutOrStdout(), "report: "+r.writer.Path())
	if r.skipped > 0 {
		fmt.Fprintf(r.cmd.ErrOrStderr(), "teneur: %d of the posts skipped, for the reasons above; the report lists them\n", r.skipped)
		return errReported
	}
	return nil
}

// finish writes what concerns all posts.
func (r *reporting) finish() error {
	summary, err := r.writer.Summary()
	if err != nil {
		return err
	}
	r.tellChanges()
	return r.writer.Finish(r.model.Summarize(summary))
}

func (r *reporting) tellNotes() {
	for _, note := range r.writer.Notes() {
		r.say(note)
	}
}

// outcome is what became of an input.
type outcome struct {
	id, file string
	known    bool // as it was in the earlier report, under the key
	key      reports.Key
	rendered reports.Rendered
	problem  error
}

// readPosts takes the posts into the report, in the order of the inputs.
func (r *reporting) readPosts() error {
	r.bar = newProgress(notes(r.cmd), r.input.count)
	defer r.bar.end()
	defer r.memory.end()
	return pipeline.InOrder(r.cmd.Context(), slices.Values(r.input.inputs), r.flags.jobs, r.worker, r.take)
}

// worker looks at inputs, and analyses the posts that are new or changed.
func (r *reporting) worker() func(context.Context, input) (outcome, error) {
	analyzer := r.model.NewAnalyzer().Parallel(r.flags.jobs)
	return func(ctx context.Context, in input) (o outcome, err error) {
		data, err := in.bytes()
		if err != nil {
			return outcome{problem: err}, nil
		}
		o.key = r.writer.KeyOf(in.kind, in.file, data)
		if o.id, o.file, o.known = r.writer.Known(o.key); o.known {
			return o, nil
		}
		post, err := in.parse(in.file, data)
		if err != nil {
			return outcome{problem: err}, nil
		}
		o.id, o.file = post.ID, post.File
		a, err := analyzer.Analyze(ctx, pseudonyms(r.flags.pseudonyms).of(post))
		if err != nil {
			return o, err
		}
		o.rendered, err = r.writer.Render(o.key, &a)
		analyzer.Reuse(&a)
		return o, err
	}
}

// take adds the outcome of one input to the report.
func (r *reporting) take(o outcome) error {
	defer r.bar.step()
	r.memory.step()
	if o.problem == nil {
		o.problem = r.ids.claim(o.id, o.file)
	}
	switch {
	case o.problem != nil:
		r.skipped++
		if line := o.problem.Error(); !r.told[line] { // a run that begins anew says nothing twice
			r.told[line] = true
			fmt.Fprintln(r.bar.above(r.cmd.ErrOrStderr()), "teneur: "+line)
		}
		r.writer.Skip(problem(o.problem))
		return nil
	case o.known:
		r.posts++
		r.writer.Keep(o.key)
		return nil
	}
	r.posts++
	if err := r.writer.Put(o.rendered); err != nil {
		return fmt.Errorf("post %s: %w", o.id, err)
	}
	return nil
}

// say tells something on standard error that is not wrong.
func (r *reporting) say(line string) { fmt.Fprintln(notes(r.cmd), "teneur: "+line) }

// named is how many posts a line names.
const named = 8

// tellChanges says what is new since the last run, where one is known.
func (r *reporting) tellChanges() {
	c, ok := r.writer.Changes()
	if !ok {
		return
	}
	if len(c.New)+len(c.Changed)+len(c.Gone) == 0 {
		r.say(fmt.Sprintf("nothing new in %d posts", c.Kept))
		return
	}
	for _, part := range []struct {
		what string
		ids  []string
	}{{"new", c.New}, {"changed", c.Changed}, {"gone", c.Gone}} {
		if n := len(part.ids); n > 0 {
			list := strings.Join(part.ids[:min(n, named)], ", ")
			if n > named {
				list += ", …"
			}
			r.say(fmt.Sprintf("%s (%d): %s", part.what, n, list))
		}
	}
	r.say(fmt.Sprintf("as before (%d)", c.Kept))
}

// problem gives an error its place, where it has none.
func problem(err error) corpus.Problem {
	var p corpus.Problem
	if !errors.As(err, &p) {
		p.What = err.Error()
	}
	return p
}

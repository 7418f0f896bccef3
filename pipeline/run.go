package pipeline

import (
	"context"
	"fmt"
	"iter"
	"sync"

	"teneur/corpus"
)

// Options of a run: how it goes about its work, nothing that changes the outcome.
type Options struct {
	Jobs int                 // workers, at least 1
	Skip func(problem error) // called, in order of the posts, for each post that cannot be read; nil ignores them
}

// Run analyses posts by several workers and hands each analysis to each, in the order of the
// posts, while the others go on; it holds no more than a few analyses per worker. It returns what the posts add up to.
// A post that comes with an error is passed to Skip and left out. Run stops at the first error of each or of ctx.
func Run(ctx context.Context, posts iter.Seq2[corpus.Post, error], m *Model, o Options, each func(Analysis) error) (Summary, error) {
	asked := ctx // to stop, by the caller
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	jobs := make(chan job)
	ordered := make(chan chan outcome, 2*max(o.Jobs, 1))
	var workers sync.WaitGroup
	for range max(o.Jobs, 1) {
		workers.Go(func() { work(ctx, m.NewAnalyzer(), jobs) })
	}
	go feed(ctx, posts, jobs, ordered)
	summary, err := collect(ordered, o, each)
	cancel()
	for range ordered { // let feed end
	}
	workers.Wait()
	if err == nil && asked.Err() != nil { // the posts ended early
		return Summary{}, asked.Err()
	}
	return summary, err
}

type job struct {
	post corpus.Post
	err  error
	done chan outcome
}

type outcome struct {
	analysis Analysis
	skipped  error // the post could not be read
	err      error // the run cannot go on
}

// feed gives out the posts to the workers, and in the same order the channels on which they will answer.
func feed(ctx context.Context, posts iter.Seq2[corpus.Post, error], jobs chan<- job, ordered chan<- chan outcome) {
	defer close(ordered)
	defer close(jobs)
	for post, err := range posts {
		j := job{post, err, make(chan outcome, 1)}
		select {
		case ordered <- j.done:
		case <-ctx.Done():
			return
		}
		select {
		case jobs <- j:
		case <-ctx.Done():
			j.done <- outcome{err: ctx.Err()}
			return
		}
	}
}

func work(ctx context.Context, a *Analyzer, jobs <-chan job) {
	for j := range jobs {
		if j.err != nil {
			j.done <- outcome{skipped: j.err}
			continue
		}
		analysis, err := a.Analyze(ctx, j.post)
		j.done <- outcome{analysis: analysis, err: err}
	}
}

func collect(ordered <-chan chan outcome, o Options, each func(Analysis) error) (Summary, error) {
	var summary Summary
	for done := range ordered {
		got := <-done
		switch {
		case got.err != nil:
			return Summary{}, got.err
		case got.skipped != nil:
			if o.Skip != nil {
				o.Skip(got.skipped)
			}
			continue
		}
		summary.Add(got.analysis)
		if err := each(got.analysis); err != nil {
			return Summary{}, fmt.Errorf("post %s: %w", got.analysis.ID, err)
		}
	}
	return summary, nil
}

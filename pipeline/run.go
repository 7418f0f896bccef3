package pipeline

import (
	"context"
	"fmt"
	"iter"

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
	var summary Summary
	worker := func() func(context.Context, corpus.Post) (Analysis, error) {
		return m.NewAnalyzer().Parallel(o.Jobs).Analyze
	}
	err := postsInOrder(ctx, posts, o, worker, func(a Analysis) error {
		summary.Add(a)
		if err := each(a); err != nil {
			return fmt.Errorf("post %s: %w", a.ID, err)
		}
		return nil
	})
	if err != nil {
		return Summary{}, err
	}
	return summary, nil
}

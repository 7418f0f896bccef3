package pipeline

import (
	"context"
	"iter"
	"sync"

	"teneur/corpus"
)

// InOrder lets several workers work on items and hands what each item gives to each, in the order of the items, while the
// others go on; it holds no more than a few results per worker. newWorker makes the work of one goroutine. It stops at the first
// error of the work, of each or of ctx.
func InOrder[T, R any](ctx context.Context, items iter.Seq[T], jobs int, newWorker func() func(context.Context, T) (R, error), each func(R) error) error {
	asked := ctx // to stop, by the caller
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	tasks := make(chan task[T, R])
	ordered := make(chan chan answer[R], 2*max(jobs, 1))
	var workers sync.WaitGroup
	for range max(jobs, 1) {
		workers.Go(func() { answerAll(ctx, newWorker(), tasks) })
	}
	go giveOut(ctx, items, tasks, ordered)
	err := takeIn(ordered, each)
	cancel()
	for range ordered { // let giveOut end
	}
	workers.Wait()
	if err == nil && asked.Err() != nil { // the items ended early
		return asked.Err()
	}
	return err
}

type task[T, R any] struct {
	item T
	done chan answer[R]
}

type answer[R any] struct {
	result R
	err    error // the run cannot go on
}

// giveOut gives the items to the workers, and in the same order the channels on which they will answer.
func giveOut[T, R any](ctx context.Context, items iter.Seq[T], tasks chan<- task[T, R], ordered chan<- chan answer[R]) {
	defer close(ordered)
	defer close(tasks)
	for item := range items {
		t := task[T, R]{item, make(chan answer[R], 1)}
		select {
		case ordered <- t.done:
		case <-ctx.Done():
			return
		}
		select {
		case tasks <- t:
		case <-ctx.Done():
			t.done <- answer[R]{err: ctx.Err()}
			return
		}
	}
}

func answerAll[T, R any](ctx context.Context, work func(context.Context, T) (R, error), tasks <-chan task[T, R]) {
	for t := range tasks {
		result, err := work(ctx, t.item)
		t.done <- answer[R]{result, err}
	}
}

func takeIn[R any](ordered <-chan chan answer[R], each func(R) error) error {
	for done := range ordered {
		got := <-done
		if got.err != nil {
			return got.err
		}
		if err := each(got.result); err != nil {
			return err
		}
	}
	return nil
}

// given is a post as a source gave it.
type given struct {
	post corpus.Post
	err  error // it could not be read
}

// result is what became of a post.
type result[R any] struct {
	of      R
	skipped error // the post could not be read
}

// postsInOrder is InOrder for posts: a post that comes with an error is passed to o.Skip, in its turn, and left out.
func postsInOrder[R any](ctx context.Context, posts iter.Seq2[corpus.Post, error], o Options,
	newWorker func() func(context.Context, corpus.Post) (R, error), each func(R) error) error {
	items := func(yield func(given) bool) {
		for post, err := range posts {
			if !yield(given{post, err}) {
				return
			}
		}
	}
	worker := func() func(context.Context, given) (result[R], error) {
		work := newWorker()
		return func(ctx context.Context, r given) (result[R], error) {
			if r.err != nil {
				return result[R]{skipped: r.err}, nil
			}
			of, err := work(ctx, r.post)
			return result[R]{of: of}, err
		}
	}
	return InOrder(ctx, items, o.Jobs, worker, func(r result[R]) error {
		if r.skipped == nil {
			return each(r.of)
		}
		if o.Skip != nil {
			o.Skip(r.skipped)
		}
		return nil
	})
}

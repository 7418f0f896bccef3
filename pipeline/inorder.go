package pipeline

import (
	"context"
	"iter"
	"sync"

	"teneur/corpus"
)

// inOrder lets several workers work on posts and hands what each post gives to each, in the order of the posts, while the
// others go on; it holds no more than a few results per worker. newWorker makes the work of one goroutine. A post that comes with
// an error is passed to o.Skip and left out. It stops at the first error of the work, of each or of ctx.
func inOrder[R any](ctx context.Context, posts iter.Seq2[corpus.Post, error], o Options,
	newWorker func() func(context.Context, corpus.Post) (R, error), each func(R) error) error {
	asked := ctx // to stop, by the caller
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	tasks := make(chan task[R])
	ordered := make(chan chan answer[R], 2*max(o.Jobs, 1))
	var workers sync.WaitGroup
	for range max(o.Jobs, 1) {
		workers.Go(func() { answerAll(ctx, newWorker(), tasks) })
	}
	go giveOut(ctx, posts, tasks, ordered)
	err := takeIn(ordered, o, each)
	cancel()
	for range ordered { // let giveOut end
	}
	workers.Wait()
	if err == nil && asked.Err() != nil { // the posts ended early
		return asked.Err()
	}
	return err
}

type task[R any] struct {
	post corpus.Post
	err  error
	done chan answer[R]
}

type answer[R any] struct {
	result  R
	skipped error // the post could not be read
	err     error // the run cannot go on
}

// giveOut gives the posts to the workers, and in the same order the channels on which they will answer.
func giveOut[R any](ctx context.Context, posts iter.Seq2[corpus.Post, error], tasks chan<- task[R], ordered chan<- chan answer[R]) {
	defer close(ordered)
	defer close(tasks)
	for post, err := range posts {
		t := task[R]{post, err, make(chan answer[R], 1)}
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

func answerAll[R any](ctx context.Context, work func(context.Context, corpus.Post) (R, error), tasks <-chan task[R]) {
	for t := range tasks {
		if t.err != nil {
			t.done <- answer[R]{skipped: t.err}
			continue
		}
		result, err := work(ctx, t.post)
		t.done <- answer[R]{result: result, err: err}
	}
}

func takeIn[R any](ordered <-chan chan answer[R], o Options, each func(R) error) error {
	for done := range ordered {
		got := <-done
		switch {
		case got.err != nil:
			return got.err
		case got.skipped != nil:
			if o.Skip != nil {
				o.Skip(got.skipped)
			}
			continue
		}
		if err := each(got.result); err != nil {
			return err
		}
	}
	return nil
}

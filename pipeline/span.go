package pipeline

import (
	"cmp"
	"context"
	"sync"
	"sync/atomic"

	"teneur/corpus"
)

// longPost is the length of a post, in bytes, from which on several goroutines work on it: a shorter one is read sooner than they are set to work.
const longPost = 1 << 19

// length is how many bytes of text a post holds.
func length(post corpus.Post) int {
	n := 0
	for _, s := range post.Sections {
		n += len(s.Body)
	}
	for _, c := range post.Comments {
		n += len(c.Body)
	}
	return n
}

// spanSentences is how many sentences a span has at most: the words of so many are still at hand when they are counted.
const spanSentences = 256

// span is some sentences of a unit, half open: what one goroutine reads at a time.
type span struct {
	unit     *Unit
	from, to int
}

// spansOf cuts units into spans, in the order of the text.
func (a *Analyzer) spansOf(units []Unit) []span {
	a.spans = a.spans[:0]
	for i := range units {
		u := &units[i]
		for from := 0; from < len(u.Doc.Sentences); from += spanSentences {
			a.spans = append(a.spans, span{u, from, min(from+spanSentences, len(u.Doc.Sentences))})
		}
	}
	return a.spans
}

// each lets readers work on n things, whichever is free on the next one. Work must not hang on which reader it is. The error is that of ctx, or of work
// on some thing.
func each(ctx context.Context, readers []*reader, n int, work func(r *reader, i int) error) error {
	var next atomic.Int64
	run := func(r *reader) error {
		for {
			i := int(next.Add(1)) - 1
			if i >= n {
				return nil
			}
			if err := ctx.Err(); err != nil {
				return err
			}
			if err := work(r, i); err != nil {
				return err
			}
		}
	}
	errs := make([]error, len(readers))
	var others sync.WaitGroup
	for k, r := range readers[1:] {
		others.Go(func() { errs[k+1] = run(r) })
	}
	errs[0] = run(readers[0])
	others.Wait()
	return cmp.Or(errs...)
}

package reports

import (
	"context"
	"fmt"
	"runtime"

	"teneur/pipeline"
)

// block is posts that follow each other, with what they add up to: taking over a block costs far less than taking over its posts.
// Where blocks end makes no difference to any result.
type block struct {
	From, To int  // in the posts of the past, To not included
	Kept     span // in the past itself: the summary
	Sum      uint32
}

// A block ends behind a post whose key says so, so that a post more or less changes one block and not all those behind it; or at a number of posts.
const (
	blockPosts = 64
	mostPosts  = 4 * blockPosts
)

func ends(key Key, posts int) bool { return key[0]%blockPosts == 0 || posts == mostPosts }

// count adds what a post adds up to, and ends the block where it is time.
func (w *Writer) count(key Key, s pipeline.Summary) error {
	if w.next == nil { // nobody will want blocks
		w.sums.Merge(s)
		return nil
	}
	w.block.Merge(s)
	w.inBlock++
	if !ends(key, w.inBlock) {
		return nil
	}
	return w.endBlock()
}

// endBlock adds the block to the whole, and keeps it for the next run.
func (w *Writer) endBlock() error {
	if w.inBlock == 0 {
		return nil
	}
	if w.keeping() {
		data, err := w.block.MarshalBinary()
		if err != nil {
			return err
		}
		w.noteBlock(data, w.inBlock)
	}
	w.sums.Merge(w.block)
	w.block, w.inBlock = pipeline.Summary{}, 0
	return nil
}

// noteBlock writes down, for the next run, that the last posts are a block.
func (w *Writer) noteBlock(data []byte, posts int) {
	at, sum := w.keepForNext(data)
	n := len(w.next.Posts)
	w.next.Blocks = append(w.next.Blocks, block{n - posts, n, at, sum})
}

// stretch is a post of the past, or a block of them, on its way into the new report.
type stretch struct {
	from, to int
	block    *block // nil for a post
	data     []byte // of the block, or of the post
	summary  pipeline.Summary
	sketches []sketch
}

// takeKept adds what was kept of posts of the past; posts are the same with their new places.
func (w *Writer) takeKept(posts []pastPost, from int) error {
	drawn := from + mostSketches - w.posts // later posts are not drawn
	worker := func() func(context.Context, stretch) (stretch, error) {
		return func(_ context.Context, p stretch) (stretch, error) {
			if err := w.past.fill(&p, drawn); err != nil {
				return p, fmt.Errorf("%w: %s: %w", ErrStale, w.past.file.Name(), err)
			}
			return p, nil
		}
	}
	stretches := w.stretches(from, from+len(posts))
	each := func(yield func(stretch) bool) {
		for _, p := range stretches {
			if !yield(p) {
				return
			}
		}
	}
	return pipeline.InOrder(context.Background(), each, runtime.GOMAXPROCS(0), worker, func(p stretch) error {
		for _, s := range p.sketches {
			w.remember(s)
		}
		w.posts += p.to - p.from - len(p.sketches)
		if p.block == nil {
			w.note(posts[p.from-from], p.data)
			return w.count(posts[p.from-from].Key, p.summary)
		}
		w.sums.Merge(p.summary)
		w.takeBlock(p, posts[p.from-from:p.to-from])
		return nil
	})
}

// stretches divides posts of the past into blocks, where they hold all of one, and single posts.
func (w *Writer) stretches(from, to int) []stretch {
	starts := make(map[int]*block)
	for i := range w.past.Blocks {
		if b := &w.past.Blocks[i]; b.To <= to {
			starts[b.From] = b
		}
	}
	var all []stretch
	open := w.inBlock
	for i := from; i < to; {
		p := stretch{from: i, to: i + 1}
		if b := starts[i]; b != nil && open == 0 {
			p.to, p.block = b.To, b
		} else if open++; ends(w.past.Posts[i].Key, open) {
			open = 0
		}
		all = append(all, p)
		i = p.to
	}
	return all
}

// fill reads what was kept of a stretch; sketches only of posts before number drawn.
func (p *past) fill(part *stretch, drawn int) (err error) {
	for i := part.from; i < min(part.to, drawn) || part.block == nil && i < part.to; i++ {
		if part.data, err = p.read(p.Posts[i].Kept, p.Posts[i].Sum); err != nil {
			return err
		}
		k, s, err := unpack(part.data, i < drawn, part.block == nil)
		if err != nil {
			return err
		}
		part.summary = s
		if i < drawn {
			part.sketches = append(part.sketches, k)
		}
	}
	if part.block == nil {
		return nil
	}
	if part.data, err = p.read(part.block.Kept, part.block.Sum); err != nil {
		return err
	}
	return part.summary.UnmarshalBinary(part.data)
}

// takeBlock copies what was kept of the posts of a block, and of the block, as it stands.
func (w *Writer) takeBlock(p stretch, posts []pastPost) {
	if w.keeping() {
		moved, err := w.store.copy(w.past.file, span{posts[0].Kept.From, posts[len(posts)-1].Kept.To})
		if err != nil {
			w.dropStore(err)
		}
		for i := range posts {
			posts[i].Kept.move(moved)
		}
	}
	w.next.Posts = append(w.next.Posts, posts...)
	w.noteBlock(p.data, len(posts))
}

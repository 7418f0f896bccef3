package shift

import "teneur/pipeline/stats"

// threads tells by which comment the thread of each comment begins. Comments come in the order of the post.
type threads map[string]string

// of gives the first comment of the unit's thread: that of the comment it answers, which is that comment itself if it was not seen, else its own.
func (t threads) of(u Unit) string {
	root := u.ID
	if u.ReplyTo != "" {
		root = u.ReplyTo
		if first, seen := t[root]; seen {
			root = first
		}
	}
	t[u.ID] = root
	return root
}

// bags puts things together by name, in the order in which the names come.
type bags struct {
	place map[string]int
	n     int
}

// of gives the place of the name's bag.
func (b *bags) of(name string) int {
	at, known := b.place[name]
	if !known {
		if b.place == nil {
			b.place = make(map[string]int)
		}
		at = b.n
		b.place[name] = at
		b.n++
	}
	return at
}

// sizes gives a block for each thread, as large as it has comments; threads holds the thread of each comment.
func sizes(threads []string) []stats.Block {
	var b bags
	var blocks []stats.Block
	for _, thread := range threads {
		at := b.of(thread)
		if at == len(blocks) {
			blocks = append(blocks, stats.Block{})
		}
		blocks[at].N++
	}
	return blocks
}

// byThread puts the means of the readers' comments, and those of the author's, together by thread.
func byThread(units []Unit) [][][]float64 {
	thread := make(threads)
	var b [2]bags
	means := make([][][]float64, 2)
	for _, u := range units {
		root := thread.of(u)
		if !said(u) {
			continue
		}
		by := speakerOf(u)
		at := b[by].of(root)
		if at == len(means[by]) {
			means[by] = append(means[by], nil)
		}
		means[by][at] = append(means[by][at], stats.Mean(whole(u.Sentences)))
	}
	return means
}

// speakerOf is 0 for a reader, 1 for the author.
func speakerOf(u Unit) int {
	if reply(u) {
		return 1
	}
	return 0
}

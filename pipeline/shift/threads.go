package shift

import (
	"slices"

	"teneur/pipeline/stats"
)

// threadsOf numbers the threads of the comments from 1, in the order in which they begin: a comment belongs to the thread of the comment that it answers, whether
// that was seen or not, else it begins one. Comments come in the order of the post. Other units get 0.
func threadsOf(units []Unit) []int {
	numbers, named, last := make([]int, len(units)), make(map[string]int), 0
	for i := range units {
		u := &units[i]
		if !inComment(u) {
			continue
		}
		first := u.ReplyTo
		if first == "" {
			first = u.ID
		}
		number, known := named[first]
		if !known {
			last++
			number = last
			named[first] = number
		}
		numbers[i], named[u.ID] = number, number
	}
	return numbers
}

// sizes gives a block for each number of a thread, as large as it has comments; threads holds the thread of each comment.
func sizes(threads []int) []stats.Block {
	last := 0
	for _, thread := range threads {
		last = max(last, thread)
	}
	blocks := make([]stats.Block, last)
	for _, thread := range threads {
		blocks[thread-1].N++
	}
	return blocks
}

// byThread puts the means of the readers' comments, and those of the author's, together by thread.
func (p *material) byThread() [][][]float64 {
	return [][][]float64{p.threadsBy(byReader), p.threadsBy(reply)}
}

func (p *material) threadsBy(speaker func(*Unit) bool) [][]float64 {
	var means []float64
	var thread []int
	for i := range p.units {
		if u := &p.units[i]; said(u) && speaker(u) {
			means, thread = append(means, meanOf(u.Sentences)), append(thread, p.threads[i])
		}
	}
	return together(means, thread)
}

// together puts values together by their threads, numbered from 1. Those of one thread keep their order.
func together(values []float64, threads []int) [][]float64 {
	blocks := sizes(threads)
	bags, room := make([][]float64, len(blocks)), make([]float64, len(values))
	for i, b := range blocks {
		bags[i], room = room[:0:b.N], room[b.N:]
	}
	for i, v := range values {
		bags[threads[i]-1] = append(bags[threads[i]-1], v)
	}
	return slices.DeleteFunc(bags, func(bag []float64) bool { return len(bag) == 0 })
}

func meanOf(sentences []SentenceScore) float64 {
	b := whole(sentences)
	return b.Sum / float64(b.N)
}

// speakerOf is 0 for a reader, 1 for the author.
func speakerOf(u *Unit) int {
	if reply(u) {
		return 1
	}
	return 0
}

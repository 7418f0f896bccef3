package shift

import "teneur/pipeline/stats"

// group is a bag of sentences with the blocks that it is resampled and permuted by.
type group struct {
	name      string
	sentences []SentenceScore
	blocks    []stats.Block
	over      string   // what a block is
	threads   []string // of each block, where blocks are comments
}

func groupOf(u Unit) group {
	return group{name: u.ID, sentences: u.Sentences, blocks: paragraphs(u.Sentences), over: overParagraphs}
}

// gather puts the sentences of the units that belong together in one group, by paragraphs or by whole comments.
func gather(name, over string, units []Unit, belongs func(Unit) bool) group {
	g := group{name: name, over: over}
	thread := make(threads)
	for _, u := range units {
		root := ""
		if inComment(u) {
			root = thread.of(u)
		}
		if !belongs(u) {
			continue
		}
		g.sentences = append(g.sentences, u.Sentences...)
		if over == overComments {
			g.comment(u, root)
		} else {
			g.blocks = append(g.blocks, paragraphs(u.Sentences)...)
		}
	}
	return g
}

// comment adds a comment as one block; one without sentences is none.
func (g *group) comment(u Unit, thread string) {
	if len(u.Sentences) > 0 {
		g.blocks, g.threads = append(g.blocks, whole(u.Sentences)...), append(g.threads, thread)
	}
}

func inEssay(u Unit) bool   { return u.Kind != comment }
func inComment(u Unit) bool { return u.Kind == comment }
func byReader(u Unit) bool  { return u.Kind == comment && u.By != author }
func reply(u Unit) bool     { return u.Kind == comment && u.By == author }

// said tells a comment that has sentences.
func said(u Unit) bool { return inComment(u) && len(u.Sentences) > 0 }

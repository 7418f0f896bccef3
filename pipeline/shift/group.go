package shift

import "teneur/pipeline/stats"

// group is a bag of sentences with the blocks that it is resampled and permuted by.
type group struct {
	name      string
	sentences []SentenceScore
	blocks    []stats.Block
	over      string // what a block is
}

func groupOf(u Unit) group {
	return group{u.ID, u.Sentences, paragraphs(u.Sentences), overParagraphs}
}

// gather puts the sentences of the units that belong together in one group, by paragraphs or by whole comments.
func gather(name, over string, units []Unit, belongs func(Unit) bool) group {
	g := group{name: name, over: over}
	for _, u := range units {
		if !belongs(u) {
			continue
		}
		g.sentences = append(g.sentences, u.Sentences...)
		if over == overComments {
			g.blocks = append(g.blocks, whole(u.Sentences)...)
		} else {
			g.blocks = append(g.blocks, paragraphs(u.Sentences)...)
		}
	}
	return g
}

func inEssay(u Unit) bool   { return u.Kind != comment }
func inComment(u Unit) bool { return u.Kind == comment }
func byReader(u Unit) bool  { return u.Kind == comment && u.By != author }
func reply(u Unit) bool     { return u.Kind == comment && u.By == author }

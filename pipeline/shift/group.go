package shift

import "teneur/pipeline/stats"

// group is a bag of sentences with the blocks that its interval goes by and that are permuted.
type group struct {
	name    string
	over    string            // what a block is
	parts   [][]SentenceScore // the sentences, unit by unit
	n       int               // how many there are
	blocks  []stats.Block
	threads []int // of each block, where blocks are comments: the number of its thread
}

// gather puts the units that belong together in one group, by paragraphs or by whole comments.
func (p *material) gather(name, over string, belongs func(*Unit) bool) group {
	g := group{name: name, over: over, parts: make([][]SentenceScore, 0, len(p.units))}
	if over == overComments {
		g.blocks, g.threads = make([]stats.Block, 0, len(p.units)), make([]int, 0, len(p.units))
	} else {
		g.blocks = make([]stats.Block, 0, p.all)
	}
	for i := range p.units {
		if belongs(&p.units[i]) {
			g.add(p, i)
		}
	}
	return g
}

// add puts one more unit in the group. A comment is one block, and none where it has no sentences.
func (g *group) add(p *material, unit int) {
	sentences := p.units[unit].Sentences
	g.parts = append(g.parts, sentences)
	g.n += len(sentences)
	switch {
	case g.over == overParagraphs:
		g.blocks = append(g.blocks, p.paragraphs[unit]...)
	case len(sentences) > 0:
		g.blocks, g.threads = append(g.blocks, whole(sentences)), append(g.threads, p.threads[unit])
	}
}

// single is the group of one unit.
func (p *material) single(unit int) group {
	return group{name: p.units[unit].ID, over: overParagraphs, parts: p.parts[unit : unit+1], n: len(p.parts[unit]), blocks: p.paragraphs[unit]}
}

func inEssay(u *Unit) bool   { return u.Kind != comment }
func inComment(u *Unit) bool { return u.Kind == comment }
func byReader(u *Unit) bool  { return u.Kind == comment && u.By != author }
func reply(u *Unit) bool     { return u.Kind == comment && u.By == author }

// said tells a comment that has sentences.
func said(u *Unit) bool { return inComment(u) && len(u.Sentences) > 0 }

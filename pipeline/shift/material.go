package shift

import "teneur/pipeline/stats"

// material is the units of a post, each cut into paragraphs once, for all comparisons that look at it.
type material struct {
	units      []Unit
	parts      [][]SentenceScore // of each unit
	paragraphs [][]stats.Block   // of each unit
	threads    []int             // of each unit, the number of its thread; 0 outside comments
	all        int               // paragraphs
}

func newMaterial(units []Unit) material {
	p := material{units: units, parts: make([][]SentenceScore, len(units)), paragraphs: make([][]stats.Block, len(units)), threads: threadsOf(units)}
	p.all = countParagraphs(units)
	blocks := make([]stats.Block, 0, p.all)
	for i := range units {
		from := len(blocks)
		p.parts[i] = units[i].Sentences
		blocks = paragraphs(blocks, units[i].Sentences)
		p.paragraphs[i] = blocks[from:len(blocks):len(blocks)]
	}
	return p
}

func countParagraphs(units []Unit) int {
	n := 0
	for i := range units {
		for j := range units[i].Sentences {
			if beginsParagraph(units[i].Sentences, j) {
				n++
			}
		}
	}
	return n
}

// beginsParagraph tells whether a sentence stands in another paragraph than the one before it.
func beginsParagraph(sentences []SentenceScore, i int) bool {
	return i == 0 || sentences[i].Paragraph != sentences[i-1].Paragraph
}

package shift

import "teneur/pipeline/stats"

// paragraphs appends a block for each paragraph: sentences in a row that stand in one.
func paragraphs(blocks []stats.Block, sentences []SentenceScore) []stats.Block {
	for i := range sentences {
		if beginsParagraph(sentences, i) {
			blocks = append(blocks, stats.Block{})
		}
		last := &blocks[len(blocks)-1]
		last.Sum += sentences[i].Value
		last.N++
	}
	return blocks
}

// singles makes every sentence a block of its own.
func (g group) singles() []stats.Block {
	blocks := make([]stats.Block, 0, g.n)
	for _, sentences := range g.parts {
		for i := range sentences {
			blocks = append(blocks, stats.Block{Sum: sentences[i].Value, N: 1})
		}
	}
	return blocks
}

// whole makes the sentences one block.
func whole(sentences []SentenceScore) stats.Block {
	b := stats.Block{N: len(sentences)}
	for i := range sentences {
		b.Sum += sentences[i].Value
	}
	return b
}

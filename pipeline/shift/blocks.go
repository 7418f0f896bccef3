package shift

import "teneur/pipeline/stats"

// paragraphs gathers sentences in a row that stand in one paragraph.
func paragraphs(sentences []SentenceScore) []stats.Block {
	var blocks []stats.Block
	for i, s := range sentences {
		if i == 0 || s.Paragraph != sentences[i-1].Paragraph {
			blocks = append(blocks, stats.Block{})
		}
		last := &blocks[len(blocks)-1]
		last.Sum += s.Value
		last.N++
	}
	return blocks
}

// singles makes every sentence a block of its own.
func singles(sentences []SentenceScore) []stats.Block {
	blocks := make([]stats.Block, len(sentences))
	for i, s := range sentences {
		blocks[i] = stats.Block{Sum: s.Value, N: 1}
	}
	return blocks
}

// whole makes the sentences one block, none for no sentence.
func whole(sentences []SentenceScore) []stats.Block {
	if len(sentences) == 0 {
		return nil
	}
	b := stats.Block{N: len(sentences)}
	for _, s := range sentences {
		b.Sum += s.Value
	}
	return []stats.Block{b}
}

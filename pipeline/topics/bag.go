package topics

// bags is a corpus made ready: only terms and paragraphs that can tell something, terms numbered anew.
type bags struct {
	rows  [][]int32 // the terms of each paragraph
	from  []int     // for each row the paragraph that it was
	docs  []int     // for each row its document, numbered from 0
	terms []int32   // for each term its number in the caller's vocabulary
	in    [][]int32 // for each term the rows that hold it, ascending
	words int
	ndocs int
}

// gather leaves out the terms that are too rare or too frequent, then the paragraphs that have become too short.
func gather(paragraphs []Paragraph, vocabulary int, cfg Config) *bags {
	number := kept(paragraphs, vocabulary, cfg)
	c := &bags{}
	for term, n := range number {
		if n >= 0 {
			c.terms = append(c.terms, int32(term))
		}
	}
	documents := make(map[int]int)
	for i, p := range paragraphs {
		row := renumbered(p.Terms, number)
		if len(row) < max(1, cfg.MinLength) {
			continue
		}
		if _, known := documents[p.Doc]; !known {
			documents[p.Doc] = len(documents)
		}
		c.rows, c.from, c.docs = append(c.rows, row), append(c.from, i), append(c.docs, documents[p.Doc])
		c.words += len(row)
	}
	c.ndocs = len(documents)
	c.in = postings(c.rows, len(c.terms))
	return c
}

// kept gives each term of the vocabulary its new number, -1 for those left out.
func kept(paragraphs []Paragraph, vocabulary int, cfg Config) []int {
	counts, last := make([]int, vocabulary), make([]int, vocabulary)
	for i, p := range paragraphs {
		for _, t := range p.Terms {
			if int(t) < vocabulary && t >= 0 && last[t] <= i {
				counts[t]++
				last[t] = i + 1
			}
		}
	}
	next, most := 0, int(cfg.MaxInShare*float64(len(paragraphs)))
	for t, n := range counts {
		counts[t] = -1
		if n >= cfg.MinIn && n <= most {
			counts[t] = next
			next++
		}
	}
	return counts
}

func renumbered(terms []int32, number []int) []int32 {
	row := make([]int32, 0, len(terms))
	for _, t := range terms {
		if t >= 0 && int(t) < len(number) && number[t] >= 0 {
			row = append(row, int32(number[t]))
		}
	}
	return row
}

func postings(rows [][]int32, terms int) [][]int32 {
	in := make([][]int32, terms)
	for i, row := range rows {
		for _, t := range row {
			if n := len(in[t]); n == 0 || in[t][n-1] != int32(i) {
				in[t] = append(in[t], int32(i))
			}
		}
	}
	return in
}

// refuse says why the corpus is too small, "" where it is not.
func (c *bags) refuse(cfg Config) string {
	different := 0
	for _, rows := range c.in {
		if len(rows) > 0 {
			different++
		}
	}
	switch {
	case len(c.rows) < max(2, cfg.MinParagraphs):
		return FewParagraphs
	case c.words < cfg.MinWords:
		return FewWords
	case different < max(2, cfg.MinTerms):
		return FewTerms
	}
	return ""
}

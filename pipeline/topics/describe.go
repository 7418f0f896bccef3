package topics

import (
	"cmp"
	"slices"
)

const typical = 5 // paragraphs shown with a topic

// describe fills in the topics that are good enough, by share, and the paragraphs that are about them.
func (r *Result) describe(c *bags, t *trial, cfg Config) {
	r.K, r.Dropped = t.K, t.K-t.Kept
	if t.Kept == 0 {
		r.Why = NoTopics
		return
	}
	of := t.assign(c, cfg.About)
	for i, index := range of {
		r.Of[c.from[i]] = index
	}
	for index, j := range t.good {
		topic := t.topic(c, j, rowsOf(of, index), cfg.OneDoc)
		r.Topics = append(r.Topics, topic)
		r.Coherence += topic.Coherence / float64(t.Kept)
		r.Stability += topic.Stability / float64(t.Kept)
	}
}

// assign gives each row the good topic that took most of its words, as an index into good; -1 where none took the share about,
// and at least one.
func (t *trial) assign(c *bags, about float64) []int {
	of := nobody(len(c.rows))
	for i, row := range c.rows {
		most := max(1, about*float64(len(row)))
		for index, j := range t.good {
			if n := t.model.row[i*t.K+j]; n > most {
				of[i], most = index, n
			}
		}
	}
	return of
}

func rowsOf(of []int, index int) []int {
	var rows []int
	for i, own := range of {
		if own == index {
			rows = append(rows, i)
		}
	}
	return rows
}

// topic describes topic j of the model, which the rows are about.
func (t *trial) topic(c *bags, j int, rows []int, oneDoc float64) Topic {
	words := slices.Clone(t.labels[j])
	for i := range words {
		words[i].Term = c.terms[words[i].Term]
	}
	topic := Topic{Share: t.model.all[j] / float64(c.words), Words: words, Typical: t.typical(c, j, rows),
		Coherence: t.coherence[j], Stability: t.stability[j], Paragraphs: len(rows)}
	perDoc := make([]float64, c.ndocs)
	for i, d := range c.docs {
		perDoc[d] += t.model.row[i*t.K+j]
	}
	topic.OneDoc = slices.Max(perDoc) > oneDoc*t.model.all[j]
	topic.Docs = documents(c, rows)
	return topic
}

func documents(c *bags, rows []int) int {
	seen, n := make([]bool, c.ndocs), 0
	for _, i := range rows {
		if !seen[c.docs[i]] {
			seen[c.docs[i]] = true
			n++
		}
	}
	return n
}

// typical returns the paragraphs that are most of all about topic j: by the share of their words, as if each had five words
// of other topics more, so that a long one beats a short one. Each document is heard once before one is heard again.
func (t *trial) typical(c *bags, j int, rows []int) []int {
	score := func(i int) float64 { return t.model.row[i*t.K+j] / float64(len(c.rows[i])+5) }
	rows = slices.Clone(rows)
	slices.SortStableFunc(rows, func(a, b int) int { return cmp.Compare(score(b), score(a)) })
	rows = byTurns(rows, c.docs)
	paragraphs := make([]int, 0, typical)
	for _, i := range rows[:min(typical, len(rows))] {
		paragraphs = append(paragraphs, c.from[i])
	}
	return paragraphs
}

// byTurns orders rows so that the first of every document come first, then the second ones.
func byTurns(rows, docs []int) []int {
	turns := make([]int, len(rows))
	seen := make(map[int]int)
	for at, i := range rows {
		turns[at] = seen[docs[i]]
		seen[docs[i]]++
	}
	order := make([]int, len(rows))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(turns[a], turns[b]) })
	sorted := make([]int, len(rows))
	for at, from := range order {
		sorted[at] = rows[from]
	}
	return sorted
}

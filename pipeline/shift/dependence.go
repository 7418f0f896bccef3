package shift

import (
	"math"

	"teneur/pipeline/stats"
)

// dependence tells how much sentences that stand together resemble each other. A single section is too short to
// tell, so it is estimated from all units of a post together.
type dependence struct {
	neighbours float64 // lag-1 autocorrelation
	paragraph  float64 // intraclass correlation
	thread     float64 // the same, of the means of comments
}

func (p *material) dependence() dependence {
	values, clustered := p.values()
	return dependence{stats.Autocorrelation(values), stats.IntraclassCorrelation(clustered), stats.IntraclassCorrelation(p.byThread())}
}

// values gives the scores of each unit, in a row and cut where a new paragraph begins.
func (p *material) values() (rows [][]float64, cut [][][]float64) {
	sentences, blocks := 0, 0
	for i, part := range p.parts {
		sentences += len(part)
		blocks += len(p.paragraphs[i])
	}
	all, each := make([]float64, 0, sentences), make([][]float64, 0, blocks)
	rows, cut = make([][]float64, len(p.parts)), make([][][]float64, len(p.parts))
	for i, part := range p.parts {
		row, bag := len(all), len(each)
		for j := range part {
			all = append(all, part[j].Value)
		}
		from := row
		for _, b := range p.paragraphs[i] {
			each = append(each, all[from:from+b.N])
			from += b.N
		}
		rows[i], cut[i] = all[row:], each[bag:]
	}
	return rows, cut
}

// ofSentences is how much wider than for independent sentences an interval over them must be.
func (d dependence) ofSentences(g group) float64 {
	series := stats.SeriesEffect(g.n, d.neighbours)
	if g.over != overParagraphs {
		series = stats.SeriesEffect(longest(g.blocks), d.neighbours)
	}
	return math.Sqrt(math.Max(series, stats.DesignEffect(g.blocks, d.paragraph)))
}

// ofBlocks is how much wider than for independent blocks: paragraphs in a row resemble each other by
// what autocorrelation reaches beyond their ends; comments are written apart, and resemble each other within threads.
func (d dependence) ofBlocks(g group) float64 {
	switch {
	case len(g.blocks) == 0:
		return 1
	case g.over == overComments:
		return math.Sqrt(stats.DesignEffect(sizes(g.threads), d.thread))
	}
	return d.ofRunning(g)
}

// ofRunning is ofBlocks for blocks that follow each other as running text.
func (d dependence) ofRunning(g group) float64 {
	n := g.n
	mean := max(1, int(math.Round(float64(n)/float64(len(g.blocks)))))
	return math.Sqrt(math.Max(1, stats.SeriesEffect(n, d.neighbours)/stats.SeriesEffect(mean, d.neighbours)))
}

func longest(blocks []stats.Block) int {
	n := 0
	for _, b := range blocks {
		n = max(n, b.N)
	}
	return n
}

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

func dependenceOf(units []Unit) dependence {
	values := make([][]float64, len(units))
	clustered := make([][][]float64, len(units))
	for i, u := range units {
		values[i] = valuesOf(u.Sentences)
		clustered[i] = byParagraph(u.Sentences, values[i])
	}
	return dependence{stats.Autocorrelation(values), stats.IntraclassCorrelation(clustered), stats.IntraclassCorrelation(byThread(units))}
}

func valuesOf(sentences []SentenceScore) []float64 {
	values := make([]float64, len(sentences))
	for i, s := range sentences {
		values[i] = s.Value
	}
	return values
}

// byParagraph cuts the values where a new paragraph begins.
func byParagraph(sentences []SentenceScore, values []float64) [][]float64 {
	var cut [][]float64
	from := 0
	for i := range sentences {
		if i+1 == len(sentences) || sentences[i].Paragraph != sentences[i+1].Paragraph {
			cut = append(cut, values[from:i+1])
			from = i + 1
		}
	}
	return cut
}

// ofSentences is how much wider than for independent sentences an interval over them must be.
func (d dependence) ofSentences(g group) float64 {
	series := stats.SeriesEffect(longest(g.blocks), d.neighbours)
	if g.over == overParagraphs {
		series = stats.SeriesEffect(len(g.sentences), d.neighbours)
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
	n := len(g.sentences)
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

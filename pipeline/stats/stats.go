// Package stats knows numbers, no text: intervals, permutation tests, change points, smoothing,
// keyness. Scores of neighbouring sentences resemble each other, so most of it works on blocks
// (a paragraph, a comment) that count, and are permuted, as wholes.
//
// Its promise: equal arguments give equal results, results hold no NaN and no infinity for finite
// input, and where the numbers do not suffice a function says so by an error, never by a wide guess.
package stats

import "errors"

// Why something was not computed. The messages are short keys that a report can translate.
var (
	ErrFewBlocks   = errors.New("too few blocks")                 // fewer than MinBlocks
	ErrFewNonzero  = errors.New("too few scores other than zero") // fewer than MinBlocks of them
	ErrNoSpread    = errors.New("all scores are equal")
	ErrSingleBlock = errors.New("a single block on one side")
	ErrShortSeries = errors.New("too short a series")
)

// Interval is an estimate with its confidence limits, Low <= High.
type Interval struct {
	Estimate, Low, High float64
}

// Block is a stretch of scores that counts, and is permuted, as a whole.
type Block struct {
	Sum float64 // of its scores
	N   int     // number of its scores, at least 1
}

// Mean is the mean over all scores of the blocks, 0 where there are none.
func Mean(blocks []Block) float64 {
	sum, n := total(blocks)
	if n == 0 {
		return 0
	}
	return sum / float64(n)
}

func total(blocks []Block) (sum float64, n int) {
	for _, b := range blocks {
		sum += b.Sum
		n += b.N
	}
	return sum, n
}

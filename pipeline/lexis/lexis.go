// Package lexis tells what words a text uses: which are typical of it beside another (keyness), which keep company
// (collocations, companions of a theme), how evenly they are spread, how rich and how readable the text is, and
// where the stemmer that counts them is in doubt.
//
// Terms are whole numbers from 0, one for each stem; what they stand for stays with the caller. A
// negative term is a word that does not count and is passed over.
//
// Its promise: equal arguments give equal results in the same order, whatever the order of maps or of work, and nothing is
// ranked that its own interval does not tell from chance. Where there is too little text it says so by a short key.
package lexis

// Why something was not compared. Short keys that a report can translate.
const (
	WhyFewWords     = "too few words"
	WhyNoneFrequent = "no word occurs often enough"
)

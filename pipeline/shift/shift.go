// Package shift compares the sections, comments and speakers of a post: how the tone runs, where it
// turns, and why. It sees scores, no text.
//
// Its promise: every figure comes with the reason where it cannot be trusted, no result holds NaN or an
// infinity, and equal input gives equal results, whatever was compared before.
package shift

// Kinds of unit and speakers, as in package corpus.
const (
	comment = "comment"
	author  = "author"
)

// SentenceScore is the tone of one sentence.
type SentenceScore struct {
	Value     float64 // from -1 to 1; 0 without any judged word
	Judged    bool    // some word carries a tone, even if they cancel out
	Paragraph int     // sentences in a row with one number stand in one paragraph
	Tokens    int     // words
}

// Unit is the introduction, a section or a comment.
type Unit struct {
	ID        string
	Kind      string // "intro", "section" or "comment"
	By        string // "author" or "reader"
	ReplyTo   string // of a comment: the ID of the earlier comment that it answers, "" for none
	Sentences []SentenceScore
}

// Result is what comparing the units of one post gives.
type Result struct {
	Units []Estimate // parallel to the units

	// Essay is over all sentences outside comments, by paragraphs; Readers over the readers' comments and
	// Replies over the author's, by comments.
	Essay, Readers, Replies Estimate

	// Neighbours goes from each part of the essay, the introduction included, to the next. Thread goes from the first half of the comments to the
	// second, whoever wrote them, in the order of the post; comments without sentences do not count, and of an odd number the second half has one more.
	// PAdjusted is by Benjamini–Hochberg, over all of these that are testable.
	Neighbours []Delta
	Thread     Delta

	// ReadersVsAuthor is named beforehand: readers' comments minus the author's replies; PAdjusted is by Holm over the
	// named contrasts. CommentsVsEssay, all comments minus the essay, is described, not tested: one post is a
	// single essay with a single discussion.
	ReadersVsAuthor, CommentsVsEssay Delta

	// Changes holds the best split of the essay first, significant or not, then further ones from an optimal
	// partition where the first is significant. Empty for an essay too short to split.
	Changes []ChangePoint

	Arc []ArcPoint // one per essay sentence; empty for fewer than ten

	// Correlation is by how much neighbouring sentences resemble each other (lag 1), Clustering by how much sentences of
	// one paragraph do (intraclass), Threading by how much comments of one thread, by one kind of speaker, do (intraclass, of their means): from 0 to 1, from
	// all units together; 0 where there is too little to tell. They widen intervals and divide test statistics.
	Correlation, Clustering, Threading float64
}

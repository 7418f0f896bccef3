package shift

import (
	"errors"

	"teneur/pipeline/stats"
)

// Why something was not computed or not tested: keys that a report translates.
const (
	WhyNoSentences   = "no sentences"
	WhyFewSentences  = "too few sentences"
	WhyFewWords      = "too few words"
	WhyFewTones      = "too few sentences with a tone"
	WhyFewComments   = "too few comments"
	WhyAlike         = "all sentences alike"
	WhySingleBlock   = "a single paragraph"
	WhySingleComment = "a single comment"
	WhyFewParagraphs = "too few paragraphs" // the smallest possible p is above the level
	WhyShort         = "too short a series"
	WhyFewPosts      = "too few posts"
	WhyFewDates      = "too few dates"
	WhyBothSides     = "a unit on both sides"
	WhyDescriptive   = "described, not tested, in a single post"
	WhyLeftOut       = "left out" // by Config.DescribeOnly
	overParagraphs   = "paragraphs"
	overSentences    = "sentences"
	overComments     = "comments"
	overPosts        = "posts"
)

// why names the reason of a refusal by package stats, for blocks of the given kind.
func why(err error, over string) string {
	switch {
	case err == nil:
		return ""
	case errors.Is(err, stats.ErrFewNonzero):
		return WhyFewTones
	case errors.Is(err, stats.ErrNoSpread):
		return WhyAlike
	case errors.Is(err, stats.ErrSingleBlock) && over == overComments:
		return WhySingleComment
	case errors.Is(err, stats.ErrSingleBlock):
		return WhySingleBlock
	case errors.Is(err, stats.ErrShortSeries):
		return WhyShort
	}
	return few(over)
}

// few is the reason where there are too few blocks of a kind.
func few(over string) string {
	switch over {
	case overComments:
		return WhyFewComments
	case overPosts:
		return WhyFewPosts
	case overParagraphs:
		return WhyFewParagraphs
	}
	return WhyFewSentences
}

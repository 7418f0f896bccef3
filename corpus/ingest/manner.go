package ingest

import "math"

// Weights of how a comment is written, and of what the one before it asks. They were fitted by logistic regression (L2) on the 250 comments of
// testdata and of seven bundled posts, and rounded.
const (
	longVoice   = -0.4 // voice: for each factor e of its length; readers write more than the author who answers
	usualLength = 18.0 // words of a comment of which the length says nothing
	mostLength  = 1.5  // factors e
	strangeness = -7.0 // voice: times the share of words that are missing; who writes dialect or English is a reader
	plainShare  = 0.38 // of the words of Dutch prose, at least, are function words
	fewestWords = 8    // to tell by their share

	askedLast  = 1.0 // the author answers a reader: who ended in a question
	askedAtAll = 0.8 // the author answers a reader: who asked anything
	answerTurn = 0.5 // the author answers a reader: times the weight of an answer
)

// plainShare gives the share of function words that a comment in the language of the post has.
func (t *reading) plainShare() float64 {
	functions, all := 0, 0
	for i := t.body; i < t.from; i++ {
		words := t.paragraphs[i].words
		functions, all = functions+functionWords(words), all+len(words)
	}
	if all < fewestWords {
		return plainShare
	}
	return min(plainShare, float64(functions)/float64(all))
}

// functionWords counts the articles, pronouns, prepositions and auxiliaries, of which Dutch prose is made for the most part.
func functionWords(words []string) int {
	n := 0
	lexicons()[function].each(words, func(*cue) { n++ })
	return n
}

// manner weighs who writes so, where a comment in the language of the post has a plain share of function words: above 0 the
// author, below 0 a reader.
func manner(p *paragraph, plain float64) float64 {
	n := float64(len(p.words))
	length := math.Log((n + 2) / (usualLength + 2))
	sum := longVoice * max(-mostLength, min(mostLength, length))
	if len(p.words) >= fewestWords {
		sum += strangeness * max(0, plain-float64(functionWords(p.words))/n)
	}
	return sum
}

// turn weighs that the author answers the reader who wrote the paragraph before.
func turn(before *paragraph, answer float64) float64 {
	sum := answerTurn * answer
	if endsInQuestion(before) {
		sum += askedLast
	}
	if asksAnything(before) {
		sum += askedAtAll
	}
	return sum
}

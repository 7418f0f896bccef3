// Package topics finds themes that nobody wrote down: groups of words that keep each other's company in the paragraphs of a corpus.
// It knows numbers, no text: a paragraph is a list of term numbers.
//
// Its promise: equal arguments give equal results, to the bit, and a corpus that is too small, or whose topics do not come
// back when the search is repeated, is refused with a reason; topics are not invented.
package topics

import (
	"context"
	"slices"
)

// Paragraph is one paragraph or comment: its content words in any order, as numbers into a vocabulary.
type Paragraph struct {
	Terms []int32 // from 0 to the size of the vocabulary; others are ignored
	Doc   int     // the post that it is from; any number, equal for equal posts
}

// Weighted is a label word of a topic.
type Weighted struct {
	Term   int32
	Weight float64 // the probability of the word in the topic
	Frex   float64 // harmonic mean of the ranks of its frequency and of its exclusivity, from 0 to 1
	Count  int     // of the corpus' tokens of the word, those that the topic took (rounded)
}

// Topic is one discovered theme.
type Topic struct {
	Share     float64    // of the words that were looked at, what this topic took
	Words     []Weighted // label words, best first, at most 15
	Typical   []int      // most typical paragraphs, best first, at most 5; of different documents where possible
	Coherence float64    // mean NPMI over paragraphs of its ten first words in pairs, from -1 to 1
	Stability float64    // how many of its ten first words came back in the other seeds, from 0 to 1

	Paragraphs int  // that are about it more than about any other
	Docs       int  // documents of these paragraphs
	OneDoc     bool // one document carries it
}

// Trial is what one number of topics gave.
type Trial struct {
	K                    int
	Coherence, Stability float64 // means over all its topics, those that would be left out included
	Kept                 int     // topics that are stable and coherent enough
	Score                float64 // by which the number of topics is chosen: more topics are better as long as they come back
}

// Why a corpus was refused. The words are short keys that a report can translate.
const (
	FewParagraphs = "too few paragraphs"
	FewWords      = "too few words"
	FewTerms      = "too few different words"
	NoTopics      = "no stable topics"
	LeftOut       = "left out" // nobody asked for them; Discover never says so
)

// Result is what was found in a corpus.
type Result struct {
	Topics  []Topic // by share, largest first; empty where refused
	Of      []int   // for each paragraph its topic, an index into Topics; -1 for none
	K       int     // number of topics of the chosen model, those left out included
	Dropped int     // topics of it that were left out because they are not stable, or whose words do not keep company
	Used    int     // paragraphs that were long enough to be looked at

	Coherence, Stability float64 // means over Topics, 0 where there are none
	Tried                []Trial // by K; those that did badly at first were looked at less hard, and others not at all
	Why                  string  // why there are no topics, one of the keys above; "" where there are
}

// Discover searches the paragraphs for topics, on as many processors as Go may use; their number does not change the result. The order of
// paragraphs is part of the input: another order is another start. It ends with the context's error soon after the context does,
// in the time that one sweep of the corpus takes, and has no other errors.
func Discover(ctx context.Context, paragraphs []Paragraph, vocabulary int, cfg Config) (Result, error) {
	c := gather(paragraphs, max(vocabulary, 0), cfg)
	result := Result{Of: nobody(len(paragraphs)), Used: len(c.rows)}
	if result.Why = c.refuse(cfg); result.Why != "" {
		return result, nil
	}
	tried, err := find(ctx, c, cfg)
	if err != nil {
		return Result{}, err
	}
	for _, a := range tried {
		result.Tried = append(result.Tried, a.Trial)
	}
	slices.SortFunc(result.Tried, func(a, b Trial) int { return a.K - b.K })
	result.describe(c, tried[0].trial, cfg)
	return result, nil
}

func nobody(n int) []int {
	of := make([]int, n)
	for i := range of {
		of[i] = -1
	}
	return of
}

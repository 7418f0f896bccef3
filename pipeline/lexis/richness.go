package lexis

import (
	"slices"

	"teneur/pipeline/stats"
)

// Richness tells how varied the words of a text are, apart from its length, and how long its words and sentences.
type Richness struct {
	Words, Types int
	MATTR        float64 // moving-average type–token ratio (Covington & McFall 2010), 0 to 1
	MTLD         float64 // measure of textual lexical diversity (McCarthy & Jarvis 2010): words until few are new, at a ratio of .72
	LIX          float64 // Björnsson's (1968) readability: mean sentence length plus percentage of long words
	MATTRWhy     string  // why it was not computed, "" where it was
	MTLDWhy      string
	Window       int // words in the window of MATTR: 100, or 50 for a shorter text. Only figures of equal windows compare
}

// mtldThreshold is the type–token ratio at which MTLD starts counting afresh.
const mtldThreshold = .72

// RichnessOf measures a text. types are its running words, equal numbers from 0 on for equal words, function words included: memory
// grows with the largest number; sentences are their number of sentences, long that of words with more than six letters.
func RichnessOf(types []int32, sentences, long int) Richness {
	r := Richness{Words: len(types), Types: distinct(types), Window: 100}
	r.LIX = stats.LIX(r.Words, sentences, long)
	if r.Words < r.Window {
		r.Window = 50
	}
	var err error
	if r.MATTR, err = stats.MATTR(types, r.Window); err != nil {
		r.MATTRWhy = err.Error()
	}
	if r.MTLD, err = stats.MTLD(types, mtldThreshold); err != nil {
		r.MTLDWhy = err.Error()
	}
	return r
}

func distinct(types []int32) int {
	if len(types) == 0 {
		return 0
	}
	seen, n := make([]bool, slices.Max(types)+1), 0
	for _, t := range types {
		if !seen[t] {
			seen[t] = true
			n++
		}
	}
	return n
}

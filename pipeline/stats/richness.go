package stats

import (
	"errors"
	"slices"
)

// ErrNoRepetition tells that no word comes twice, so that there is no length at which words begin to repeat.
var ErrNoRepetition = errors.New("no word is repeated")

// MATTR is the moving-average type-token ratio (Covington & McFall 2010): the number of different words in a window of so many
// neighbouring tokens over the size of the window, averaged over all places of the window. It does not depend on the length of the text.
// types holds one number per token, equal numbers for equal words. ErrShortSeries where the window is longer than the text, or not positive.
func MATTR(types []int32, window int) (float64, error) {
	if window < 1 || len(types) < window {
		return 0, ErrShortSeries
	}
	tokens, distinct := numbered(types)
	counts := make([]int32, distinct)
	present, sum := 0, 0
	for i, w := range tokens {
		if counts[w]++; counts[w] == 1 {
			present++
		}
		if i >= window {
			if old := tokens[i-window]; counts[old] == 1 {
				present--
				counts[old] = 0
			} else {
				counts[old]--
			}
		}
		if i >= window-1 {
			sum += present
		}
	}
	return float64(sum) / float64(window) / float64(len(tokens)-window+1), nil
}

// numbered renames the types to 0, 1, 2 and so on in order of appearance. Types that lie close together, as those of a caller who
// numbered the words himself do, are renamed by a table.
func numbered(types []int32) (tokens []int32, distinct int) {
	low, high := slices.Min(types), slices.Max(types)
	if span := int64(high) - int64(low); span > tableSpan*int64(len(types)) {
		return numberedByMap(types)
	}
	tokens, names := make([]int32, len(types)), make([]int32, high-low+1) // the name plus one, 0 for a type without a name
	for i, w := range types {
		if names[w-low] == 0 {
			distinct++
			names[w-low] = int32(distinct)
		}
		tokens[i] = names[w-low] - 1
	}
	return tokens, distinct
}

// tableSpan is how much further apart than there are tokens the types may lie for a table.
const tableSpan = 8

func numberedByMap(types []int32) (tokens []int32, distinct int) {
	tokens, names := make([]int32, len(types)), make(map[int32]int32)
	for i, w := range types {
		name, known := names[w]
		if !known {
			name = int32(len(names))
			names[w] = name
		}
		tokens[i] = name
	}
	return tokens, len(names)
}

// minMTLD is the least number of tokens for MTLD. Prose keeps a type-token ratio of .72 for 50 to 120 tokens, so that a shorter text holds no whole factor
// and its figure is an extrapolation; 100 is where the measure becomes stable (Koizumi 2012).
const minMTLD = 50

// MTLD is the measure of textual lexical diversity (McCarthy & Jarvis 2010): the mean number of tokens for which the type-token ratio stays at or above the
// threshold, .72 by custom. A factor ends where the ratio falls below it; what is left at the end counts as
// (1 - ratio)/(1 - threshold) of a factor; the result is the mean of a reading forward and one backward. types is as in MATTR.
//
// ErrShortSeries for fewer than 50 tokens, which hold hardly one factor, and for a threshold not between 0 and 1; ErrNoRepetition where no word comes twice.
func MTLD(types []int32, threshold float64) (float64, error) {
	if len(types) < minMTLD || !(threshold > 0 && threshold < 1) {
		return 0, ErrShortSeries
	}
	tokens, distinct := numbered(types)
	if distinct == len(tokens) {
		return 0, ErrNoRepetition
	}
	n := float64(len(tokens))
	forward := n / factors(tokens, distinct, threshold)
	slices.Reverse(tokens) // they are a copy
	return (forward + n/factors(tokens, distinct, threshold)) / 2, nil
}

// factors counts the stretches, the last one in part, over which the type-token ratio stays at or above the threshold.
func factors(tokens []int32, distinct int, threshold float64) float64 {
	seen := make([]int32, distinct) // the factor, from 1, in which a word was last seen
	whole, length, present := int32(0), 0, 0
	for _, w := range tokens {
		length++
		if seen[w] != whole+1 {
			seen[w] = whole + 1
			present++ // a new word never lowers the ratio
		} else if float64(present)/float64(length) < threshold {
			whole, length, present = whole+1, 0, 0
		}
	}
	if length == 0 {
		return float64(whole)
	}
	return float64(whole) + (1-float64(present)/float64(length))/(1-threshold)
}

// LIX is Björnsson's readability index (1968): words per sentence plus the percentage of long words, those of more than six letters.
// Below 30 is very easy, above 60 very difficult. 0 for no text.
func LIX(words, sentences, long int) float64 {
	if words <= 0 || sentences <= 0 {
		return 0
	}
	return float64(words)/float64(sentences) + 100*float64(long)/float64(words)
}

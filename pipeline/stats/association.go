package stats

import "math"

// LogDice tells how typical two words are of each other: 14 + log2(2·both/(a+b)), where they occur a and b times, both of them
// together (Rychlý 2008). At most 14; one more is twice as often together; it does not depend on the size of the corpus.
// Below 0 the two meet less than once in 16,000 occurrences. Words that never meet get 0.
func LogDice(both, a, b int) float64 {
	if both <= 0 || a+b <= 0 {
		return 0
	}
	return 14 + math.Log2(2*float64(both)/(float64(a)+float64(b)))
}

// PMI is the pointwise mutual information in bits of two words that occur in a and b of n places, in both of them together:
// log2(both·n/(a·b)) (Church & Hanks 1990), 0 for independence. It favours rare words. Words that never meet get -log2(n), the least that a
// pair that meets can have; 0 where a word does not occur at all.
func PMI(both, a, b, n int) float64 {
	switch {
	case a <= 0 || b <= 0 || n <= 0:
		return 0
	case both <= 0:
		return -math.Log2(float64(n))
	}
	return math.Log2(float64(both) * float64(n) / (float64(a) * float64(b)))
}

// NPMI is PMI over -log2(both/n) (Bouma 2009): -1 for words that never meet, 0 for independence, 1 for words that only occur together.
// 0 where a word does not occur at all.
func NPMI(both, a, b, n int) float64 {
	switch {
	case a <= 0 || b <= 0 || n <= 0:
		return 0
	case both <= 0:
		return -1
	case both >= n:
		return 1
	}
	return math.Max(-1, math.Min(1, PMI(both, a, b, n)/math.Log2(float64(n)/float64(both))))
}

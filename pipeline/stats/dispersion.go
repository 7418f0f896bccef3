package stats

import "math"

// DP is Gries' deviation of proportions (2008): half the sum over the parts of a corpus of |part's share of the corpus - its share of the
// word's occurrences|. 0 for a word spread as the parts are large, nearly 1 for one that keeps to a small part.
// counts and sizes run parallel, sizes in words; parts of size 0 are left out, with what is counted in them. 0 for a word that does not occur.
func DP(counts, sizes []int) float64 {
	words, size := 0, 0
	for i, n := range sizes {
		if n > 0 {
			words += counts[i]
			size += n
		}
	}
	if words <= 0 {
		return 0
	}
	sum := 0.0
	for i, n := range sizes {
		if n > 0 {
			sum += math.Abs(float64(n)/float64(size) - float64(counts[i])/float64(words))
		}
	}
	return math.Min(1, sum/2)
}

// DPNorm is DP over the most that it can be, 1 - the smallest part's share (Lijffijt & Gries 2012): from 0, even, to 1, all in the smallest part.
// 0 where there is but one part.
func DPNorm(counts, sizes []int) float64 {
	smallest, size, parts := math.MaxInt, 0, 0
	for _, n := range sizes {
		if n > 0 {
			smallest = min(smallest, n)
			size += n
			parts++
		}
	}
	if parts < 2 {
		return 0
	}
	return math.Min(1, DP(counts, sizes)/(1-float64(smallest)/float64(size)))
}

// JuillandD is the evenness of a word over n equal parts, 1 - V/√(n-1), V being the population standard deviation of the rates over their mean
// (Juilland & Chang-Rodríguez 1964): 1 for equal rates, 0 for a word that keeps to one part. rates are counts or frequencies, not negative.
// 0 with fewer than two parts or no occurrence. D grows with the number of parts and says little with fewer than five.
func JuillandD(rates []float64) float64 {
	m, n := meanOf(rates), float64(len(rates))
	if n < 2 || m <= 0 {
		return 0
	}
	squares := 0.0
	for _, r := range rates {
		squares += (r/m - 1) * (r/m - 1)
	}
	return math.Max(0, 1-math.Sqrt(squares/n/(n-1))) // never below 0 but by rounding
}

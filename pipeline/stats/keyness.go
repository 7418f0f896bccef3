package stats

import "math"

// SignedG2 is Dunning's log-likelihood ratio (1993) for a word that occurs a times in na words of one text and b times in nb
// words of another: 2·Σ observed·ln(observed/expected) over the two-by-two table, negative where the word is rarer
// in the first text. Above 3.84 in size is beyond chance at .05 for a single word whose tokens are independent. 0 for an empty text.
func SignedG2(a, na, b, nb int) float64 {
	if na <= 0 || nb <= 0 || a+b == 0 {
		return 0
	}
	n, both := float64(na)+float64(nb), float64(a)+float64(b)
	g := 0.0
	for _, side := range [2][2]int{{a, na}, {b, nb}} {
		share := float64(side[1]) / n
		g += term(float64(side[0]), both*share)
		g += term(float64(side[1]-side[0]), (n-both)*share)
	}
	g = math.Max(0, 2*g)
	if float64(a)/float64(na) < float64(b)/float64(nb) {
		return -g
	}
	return g
}

func term(observed, expected float64) float64 {
	if observed <= 0 || expected <= 0 {
		return 0
	}
	return observed * math.Log(observed/expected)
}

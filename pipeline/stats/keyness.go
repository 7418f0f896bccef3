package stats

import "math"

// SignedG2 is Dunning's log-likelihood ratio (1993) for a word that occurs a times in na words of one text and b times in nb
// words of another, with Williams' correction for small counts (1976), negative where the word is rarer in the first text:
//
//	G² = 2·Σ observed·ln(observed/expected) over the two-by-two table, divided by
//	q  = 1 + (N/na + N/nb - 1)·(N/(a+b) + N/(N-a-b) - 1) / (6N), N = na + nb
//
// Beyond 3.84 in size is beyond chance at .05 for a single word whose tokens are independent; words of a text cluster, so it
// ranks rather than proves. 0 for an empty text, for a word in neither, and where every word is this one.
func SignedG2(a, na, b, nb int) float64 {
	if na <= 0 || nb <= 0 || a+b <= 0 || a+b >= na+nb {
		return 0
	}
	g := logLikelihood(a, na, b, nb) / williams(a+b, na, nb)
	if float64(a)*float64(nb) < float64(b)*float64(na) {
		return -g
	}
	return g
}

// logLikelihood is G² without sign or correction. Observed minus expected is the same in all four cells but for its sign; so it is computed once, and taken off
// each cell's term, which changes nothing in the sum but keeps the digits of a rare word in a large corpus.
func logLikelihood(a, na, b, nb int) float64 {
	if na <= 0 || nb <= 0 {
		return 0
	}
	difference := (float64(a)*float64(nb) - float64(b)*float64(na)) / (float64(na) + float64(nb))
	return 2 * (cell(a, difference) + cell(na-a, -difference) + cell(b, -difference) + cell(nb-b, difference))
}

// cell is observed·ln(observed/expected) - (observed-expected), which is never negative.
func cell(count int, difference float64) float64 {
	observed := float64(count)
	expected := observed - difference
	if observed <= 0 || expected <= 0 {
		return -difference
	}
	return math.Max(0, observed*math.Log1p(difference/expected)-difference)
}

// williams is the q by which G² of a two-by-two table is divided (Williams 1976; Sokal & Rohlf 1995, §17.3).
func williams(both, na, nb int) float64 {
	n, k := float64(na)+float64(nb), float64(both)
	return 1 + (n/float64(na)+n/float64(nb)-1)*(n/k+n/(n-k)-1)/(6*n)
}

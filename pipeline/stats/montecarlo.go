package stats

// monteCarlo is the p of a permutation test from random arrangements, of which reached draws one and tells whether its statistic is at least the observed
// one: (b+1)/(m+1) where b of m reach it (Phipson & Smyth 2010).
//
// The work ends early where it is clear that p is large: p = h/l where the h-th arrangement to reach the statistic is the l-th (Besag & Clifford 1991).
// Such a p is as valid as the other: under the null, at most a share α of texts has p <= α. As h is the first whole number above (m+1)/20,
// all p that are at most .05 are what all m arrangements would give, so that no decision at .05 or below hangs on the stopping, also none of adjusted p's.
// A text without an effect costs some two hundred of a thousand arrangements.
func monteCarlo(permutations int, reached func() bool) float64 {
	hits, enough := 0, (permutations+1)/20+1
	for drawn := 1; drawn <= permutations; drawn++ {
		if reached() {
			if hits++; hits == enough {
				return float64(hits) / float64(drawn)
			}
		}
	}
	return float64(hits+1) / float64(permutations+1)
}

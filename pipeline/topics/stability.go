package topics

// similarity is Jaccard's: of the words that label one of two topics (ten each), the share that labels both.
func similarity(a, b []Weighted) float64 {
	a, b = a[:min(compared, len(a))], b[:min(compared, len(b))]
	both := 0
	for _, v := range a {
		for _, w := range b {
			if v.Term == w.Term {
				both++
			}
		}
	}
	if both == 0 {
		return 0
	}
	return float64(both) / float64(len(a)+len(b)-both)
}

// match pairs the topics of two models, the most similar pair first, and returns the similarity of each of a's topics to its partner.
func match(a, b [][]Weighted) []float64 {
	found, taken := make([]float64, len(a)), make([]bool, len(b))
	open := make([]bool, len(a))
	for range a {
		bestA, bestB, best := -1, -1, -1.
		for i := range a {
			for j := range b {
				if s := similarity(a[i], b[j]); !open[i] && !taken[j] && s > best {
					bestA, bestB, best = i, j, s
				}
			}
		}
		if bestA < 0 {
			break
		}
		open[bestA], taken[bestB] = true, true
		found[bestA] = best
	}
	return found
}

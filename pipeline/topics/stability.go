package topics

// similarity is the share of the ten words that label one topic which are also among the ten of another.
func similarity(a, b []Weighted) float64 {
	both := 0
	for _, v := range a[:min(compared, len(a))] {
		for _, w := range b[:min(compared, len(b))] {
			if v.Term == w.Term {
				both++
			}
		}
	}
	return float64(both) / compared
}

// match pairs the topics of two models one to one, the most similar pair first, and returns the similarity of each of a's topics
// to its partner, 0 where there is none.
func match(a, b [][]Weighted) []float64 {
	alike := similarities(a, b)
	found, paired, taken := make([]float64, len(a)), make([]bool, len(a)), make([]bool, len(b))
	for range min(len(a), len(b)) {
		bestA, bestB, best := 0, 0, -1.
		for i := range a {
			for j := range b {
				if s := alike[i*len(b)+j]; s > best && !paired[i] && !taken[j] {
					bestA, bestB, best = i, j, s
				}
			}
		}
		found[bestA], paired[bestA], taken[bestB] = best, true, true
	}
	return found
}

func similarities(a, b [][]Weighted) []float64 {
	all := make([]float64, 0, len(a)*len(b))
	for i := range a {
		for j := range b {
			all = append(all, similarity(a[i], b[j]))
		}
	}
	return all
}

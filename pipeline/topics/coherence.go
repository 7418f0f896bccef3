package topics

import "math"

// coherence is the mean normalised pointwise mutual information (Bouma 2009; for topics Lau, Newman & Baldwin 2014) of the first
// ten words in pairs, over paragraphs: a pair that never meets counts -1, words that always come together 1, words that do not care 0.
func (c *bags) coherence(words []Weighted) float64 {
	words = words[:min(compared, len(words))]
	if len(words) < 2 {
		return -1
	}
	sum, pairs := 0., 0
	for i, a := range words {
		for _, b := range words[:i] {
			sum += npmi(together(c.in[a.Term], c.in[b.Term]), len(c.in[a.Term]), len(c.in[b.Term]), len(c.rows))
			pairs++
		}
	}
	return sum / float64(pairs)
}

// coherences are those of several topics.
func (c *bags) coherences(labels [][]Weighted) []float64 {
	all := make([]float64, len(labels))
	for j, words := range labels {
		all[j] = c.coherence(words)
	}
	return all
}

func npmi(both, a, b, n int) float64 {
	switch both {
	case 0:
		return -1
	case n:
		return 1
	}
	p := float64(both) / float64(n)
	return math.Log(p*float64(n)/float64(a)*float64(n)/float64(b)) / -math.Log(p)
}

// together counts the rows that are in both ascending lists.
func together(a, b []int32) int {
	n := 0
	for len(a) > 0 && len(b) > 0 {
		switch {
		case a[0] < b[0]:
			a = a[1:]
		case a[0] > b[0]:
			b = b[1:]
		default:
			n++
			a, b = a[1:], b[1:]
		}
	}
	return n
}

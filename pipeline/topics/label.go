package topics

import (
	"cmp"
	"math"
	"slices"
)

const (
	most     = 15 // label words of a topic
	compared = 10 // of them those that coherence and stability look at
	least    = 2  // tokens that a topic must have taken of a word that labels it
)

// labels returns, for each topic, the words that are both frequent in it and exclusive to it, by FREX (Bischof & Airoldi 2012):
// the harmonic mean of two ranks among the words of the topic, that of the word's frequency in the topic and that of the topic's share in the word.
func (m *model) labels() [][]Weighted {
	all := make([][]Weighted, m.k)
	for j := range all {
		all[j] = m.label(j)
	}
	return all
}

func (m *model) label(j int) []Weighted {
	var words []Weighted
	var counts, shares []float64
	for t := range len(m.word) / m.k {
		n := m.word[t*m.k+j]
		if n < least {
			continue
		}
		words = append(words, Weighted{Term: int32(t), Weight: n / m.all[j], Count: int(math.Round(n))})
		counts = append(counts, n)
		shares = append(shares, m.share(t, j))
	}
	frequency, exclusivity := ranks(counts), ranks(shares)
	for i := range words {
		words[i].Frex = 2 / (1/frequency[i] + 1/exclusivity[i])
	}
	slices.SortStableFunc(words, func(a, b Weighted) int { return cmp.Compare(b.Frex, a.Frex) })
	return words[:min(most, len(words))]
}

// share is the probability of term t in topic j over the sum of its probabilities in all topics.
func (m *model) share(t, j int) float64 {
	sum := 0.
	for i := range m.k {
		sum += m.probability(t, i)
	}
	return m.probability(t, j) / sum
}

// ranks gives each value its empirical cumulative distribution: the share of the values that are not greater.
func ranks(values []float64) []float64 {
	sorted := slices.Sorted(slices.Values(values))
	all := make([]float64, len(values))
	for i, v := range values {
		n, _ := slices.BinarySearchFunc(sorted, v, func(a, b float64) int {
			if a <= b {
				return -1
			}
			return 1
		})
		all[i] = float64(n) / float64(len(sorted))
	}
	return all
}

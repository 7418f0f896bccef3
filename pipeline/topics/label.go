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
	all, sums := make([][]Weighted, m.k), m.sums()
	for j := range all {
		all[j] = m.label(j, sums)
	}
	return all
}

func (m *model) label(j int, sums []float64) []Weighted {
	var words []Weighted
	var counts, shares []float64
	for t := range sums {
		n := m.word[t*m.k+j]
		if n < least {
			continue
		}
		words = append(words, Weighted{Term: int32(t), Weight: n / m.all[j], Count: int(math.Round(n))})
		counts = append(counts, n)
		shares = append(shares, m.probability(t, j)/sums[t])
	}
	frequency, exclusivity := ranks(counts), ranks(shares)
	for i := range words {
		words[i].Frex = 2 / (1/frequency[i] + 1/exclusivity[i])
	}
	return best(words, most)
}

// best returns the first n words by FREX in order, of equal ones those that come first.
func best(words []Weighted, n int) []Weighted {
	first := make([]Weighted, 0, n+1)
	for _, w := range words {
		if len(first) == n && w.Frex <= first[n-1].Frex {
			continue
		}
		at := len(first)
		for at > 0 && first[at-1].Frex < w.Frex {
			at--
		}
		first = slices.Insert(first, at, w)
		first = first[:min(n, len(first))]
	}
	return first
}

// sums are, for each term, its probabilities in all topics together.
func (m *model) sums() []float64 {
	all := make([]float64, len(m.word)/m.k)
	for t := range all {
		for j := range m.k {
			all[t] += m.probability(t, j)
		}
	}
	return all
}

// ranks gives each value its empirical cumulative distribution: the share of the values that are not greater.
func ranks(values []float64) []float64 {
	type place struct {
		value float64
		at    int
	}
	sorted := make([]place, len(values))
	for i, v := range values {
		sorted[i] = place{v, i}
	}
	slices.SortFunc(sorted, func(a, b place) int { return cmp.Compare(a.value, b.value) })
	all, n := make([]float64, len(values)), len(values)
	for i := n - 1; i >= 0; i-- {
		if sorted[i].value != sorted[min(i+1, len(sorted)-1)].value {
			n = i + 1
		}
		all[sorted[i].at] = float64(n) / float64(len(values))
	}
	return all
}

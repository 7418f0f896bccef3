package topics

import (
	"math"
	"math/rand/v2"
)

// Priors: a paragraph holds few topics; a topic's words are smoothed enough to let a short corpus mix.
const (
	alpha = .1
	beta  = .2
)

// model is a fitted topic model: expected numbers of tokens.
type model struct {
	k    int
	word []float64 // tokens of term t in topic j: word[t*k+j]
	row  []float64 // tokens of row i in topic j: row[i*k+j]; zero for rows outside the sample
	all  []float64 // tokens in topic j
}

// fit is latent Dirichlet allocation (Blei, Ng & Jordan 2003) by collapsed Gibbs sampling (Griffiths & Steyvers 2004) on
// some rows of the corpus. The counts are means over the last third of the sweeps.
func fit(c *bags, rows []int, k int, rng *rand.Rand) *model {
	s := newSampler(c, rows, k, rng)
	s.begin(c)
	m := &model{k: k, word: make([]float64, len(s.word)), row: make([]float64, len(s.row)), all: make([]float64, k)}
	sweeps := sweepsFor(c.words)
	for i := range sweeps {
		s.sweep(c)
		if i >= sweeps*2/3 {
			s.addTo(m)
		}
	}
	m.divide(float64(sweeps - sweeps*2/3))
	return m
}

// sweepsFor bounds the time: a small corpus mixes more slowly for its size, and its sweeps are cheap.
func sweepsFor(words int) int { return min(max(2_000_000/max(words, 1), 30), 80) }

// likelihood is the logarithm of the probability of the corpus' words given the topics and the paragraphs' mixtures.
func (m *model) likelihood(c *bags) float64 {
	sum := 0.
	for i, row := range c.rows {
		mixture := m.mixture(i, len(row))
		for _, t := range row {
			p := 0.
			for j, share := range mixture {
				p += share * m.probability(int(t), j)
			}
			sum += math.Log(p)
		}
	}
	return sum
}

// mixture is the share of each topic in row i of n words.
func (m *model) mixture(i, n int) []float64 {
	shares := make([]float64, m.k)
	for j := range shares {
		shares[j] = (m.row[i*m.k+j] + alpha) / (float64(n) + alpha*float64(m.k))
	}
	return shares
}

// probability is that of term t in topic j.
func (m *model) probability(t, j int) float64 {
	return (m.word[t*m.k+j] + beta) / (m.all[j] + beta*float64(len(m.word)/m.k))
}

func (m *model) divide(by float64) {
	for _, counts := range [][]float64{m.word, m.row, m.all} {
		for i := range counts {
			counts[i] /= by
		}
	}
}

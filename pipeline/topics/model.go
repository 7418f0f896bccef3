package topics

import "math/rand/v2"

// Priors, in tokens: a paragraph holds few topics; it is inclined to those of its document; a topic's words are smoothed
// enough to let a short corpus mix.
const (
	alpha   = .1 // for each topic
	leaning = 2. // for all topics together, spread as the other paragraphs of the document are
	beta    = .2 // for each term
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
func fit(c *bags, rows []int, k, sweeps int, rng *rand.Rand) *model {
	s := newSampler(c, rows, k, rng)
	s.begin(c)
	m := &model{k: k, word: make([]float64, len(s.word)), row: make([]float64, len(s.row)), all: make([]float64, k)}
	for i := range sweeps {
		s.sweep(c)
		if i >= sweeps*2/3 {
			s.addTo(m)
		}
	}
	m.divide(float64(sweeps - sweeps*2/3))
	return m
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

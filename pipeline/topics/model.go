package topics

// Priors, in tokens: a paragraph holds few topics; it is inclined to those of its document; a topic's words are smoothed
// enough to let a short corpus mix.
const (
	alpha   = .1       // for each topic
	leaning = 2.       // for all topics together, spread as the other paragraphs of the document are
	beta    = 1. / one // for each term
)

// model is a fitted topic model: latent Dirichlet allocation (Blei, Ng & Jordan 2003) as expected numbers of tokens, which are means over the
// states of a collapsed Gibbs sampler (Griffiths & Steyvers 2004).
type model struct {
	k    int
	word []float64 // tokens of term t in topic j: word[t*k+j]
	row  []float64 // tokens of row i in topic j: row[i*k+j]; nil where they were not asked for
	all  []float64 // tokens in topic j
}

func newModel(c *bags, k int) *model {
	return &model{k: k, word: make([]float64, len(c.terms)*k), all: make([]float64, k)}
}

// probability is that of term t in topic j.
func (m *model) probability(t, j int) float64 {
	return (m.word[t*m.k+j] + beta) / (m.all[j] + beta*float64(len(m.word)/m.k))
}

// over is the model of which this one is the sum over some states.
func (m *model) over(states int) *model {
	mean := func(sums []float64) []float64 {
		means := make([]float64, len(sums))
		for i, n := range sums {
			means[i] = n / float64(max(1, states))
		}
		return means
	}
	return &model{k: m.k, word: mean(m.word), row: mean(m.row), all: mean(m.all)}
}

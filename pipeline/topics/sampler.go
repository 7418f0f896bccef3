package topics

import "math/rand/v2"

// sampler is the state of the Gibbs sampler. Counts hold their prior, so that the inner loop need not add it.
type sampler struct {
	k     int
	rows  []int
	topic []uint8   // of each token, row after row
	word  []float64 // as in model, with beta
	row   []float64 // as in model, with alpha
	doc   []float64 // tokens of document d in topic j: doc[d*k+j], with 1: a document's first paragraph leans nowhere
	all   []float64 // as in model, with beta for each term
	over  []float64 // 1/all
	lean  []float64 // what the document of the row at hand adds to its topics
	now   []float64 // (row+lean)/all of the row at hand
	sums  []float64 // scratch: cumulative weights of the topics
	dice  uint64    // state of SplitMix64 (Steele, Lea & Flood 2014): a draw for every token, so it has to be cheap
}

func newSampler(c *bags, rows []int, k int, rng *rand.Rand) *sampler {
	s := &sampler{k: k, rows: rows, word: filled(len(c.terms)*k, beta), row: filled(len(c.rows)*k, alpha),
		all: filled(k, beta*float64(len(c.terms))), doc: filled(c.ndocs*k, 1),
		over: make([]float64, k), lean: make([]float64, k), now: make([]float64, k), sums: make([]float64, k), dice: rng.Uint64()}
	for j, n := range s.all {
		s.over[j] = 1 / n
	}
	return s
}

func filled(n int, value float64) []float64 {
	all := make([]float64, n)
	for i := range all {
		all[i] = value
	}
	return all
}

// begin gives every token its first topic, drawn given those of the tokens before it: that is much nearer to a good
// answer than topics drawn blindly.
func (s *sampler) begin(c *bags) {
	for _, i := range s.rows {
		s.enter(c, i)
		for _, t := range c.rows[i] {
			word := s.wordOf(t)
			j := s.draw(word)
			s.move(i, word, j, 1)
			s.topic = append(s.topic, uint8(j))
		}
		s.count(c, i, 1)
	}
}

// sweep draws the topic of every token anew, given those of all others.
func (s *sampler) sweep(c *bags) {
	next := 0
	for _, i := range s.rows {
		s.count(c, i, -1)
		s.enter(c, i)
		for _, t := range c.rows[i] {
			word := s.wordOf(t)
			s.move(i, word, int(s.topic[next]), -1)
			j := s.draw(word)
			s.move(i, word, j, 1)
			s.topic[next] = uint8(j)
			next++
		}
		s.count(c, i, 1)
	}
}

func (s *sampler) wordOf(t int32) []float64 { return s.word[int(t)*s.k : int(t)*s.k+s.k] }

func (s *sampler) rowOf(i int) []float64 { return s.row[i*s.k : i*s.k+s.k] }

func (s *sampler) docOf(c *bags, i int) []float64 { return s.doc[c.docs[i]*s.k : c.docs[i]*s.k+s.k] }

// count adds the tokens of row i to its document, or takes them away.
func (s *sampler) count(c *bags, i int, by float64) {
	doc := s.docOf(c, i)
	for j, n := range s.rowOf(i) {
		doc[j] += by * (n - alpha)
	}
}

// enter makes row i, which its document does not count, the row at hand.
func (s *sampler) enter(c *bags, i int) {
	doc, sum := s.docOf(c, i), 0.
	for _, n := range doc {
		sum += n
	}
	for j, n := range s.rowOf(i) {
		s.lean[j] = leaning * doc[j] / sum
		s.now[j] = (n + s.lean[j]) * s.over[j]
	}
}

// move adds one token of row i to topic j, or takes it away.
func (s *sampler) move(i int, word []float64, j int, by float64) {
	s.row[i*s.k+j] += by
	word[j] += by
	s.all[j] += by
	s.over[j] = 1 / s.all[j]
	s.now[j] = (s.row[i*s.k+j] + s.lean[j]) * s.over[j]
}

// draw returns a topic for a token of the row at hand: p(j) ~ (row + alpha + lean) (word + beta) / (all + beta·terms).
func (s *sampler) draw(word []float64) int {
	sum, sums, now := 0., s.sums, s.now
	word, now = word[:len(sums)], now[:len(sums)]
	for j := range sums {
		sum += now[j] * word[j]
		sums[j] = sum
	}
	at, j := s.throw()*sum, 0
	for j < len(sums)-1 && at >= sums[j] {
		j++
	}
	return j
}

// throw returns a number from 0 to 1, 1 not included.
func (s *sampler) throw() float64 {
	s.dice += 0x9e3779b97f4a7c15
	z := s.dice
	z = (z ^ z>>30) * 0xbf58476d1ce4e5b9
	z = (z ^ z>>27) * 0x94d049bb133111eb
	return float64((z^z>>31)>>11) * 0x1p-53
}

func (s *sampler) addTo(m *model) {
	for i, n := range s.word {
		m.word[i] += n - beta
	}
	for _, i := range s.rows {
		for j := range s.k {
			m.row[i*s.k+j] += s.row[i*s.k+j] - alpha
		}
	}
	prior := beta * float64(len(s.word)/s.k)
	for j, n := range s.all {
		m.all[j] += n - prior
	}
}

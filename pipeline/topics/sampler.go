package topics

import (
	"math/bits"
	"math/rand/v2"
)

// weights and counts are those of four topics: loops over them are unrolled.
type (
	weights [4]uint64
	counts  [4]uint32
)

const (
	lanes   = 4
	one     = 5       // a token in the counts of words: whole numbers, of which the prior beta is one
	unit    = 1 << 32 // one in the weights of the row at hand
	nothing = 255     // the topic of a token that has none yet
	late    = 8       // rows after which the sampler follows the sizes of the topics
)

// sampler is the state of a collapsed Gibbs sampler on some rows of a corpus. Its inner loop is in whole numbers, whose additions wait
// much less for each other than those of floating-point numbers do. Topics beyond the last, which fill up the last lanes, weigh nothing.
type sampler struct {
	c      *bags
	k      int
	blocks int // lanes that hold k topics
	rows   []int32
	topic  []uint8 // of each token, row after row
	met    int     // rows whose tokens have topics

	word []counts // tokens of term t in each topic, with the prior, times one: word[t*blocks:][:blocks]
	all  []int32  // tokens in each topic
	doc  []int32  // tokens of document d in topic j: doc[d*k+j]
	docs []int32  // tokens of each document

	inverse []float32 // unit/(all + beta for each term), followed a few rows late
	over    []weights // the same as whole numbers
	now     []weights // and times the tokens of the row at hand, with alpha and what its document adds
	own     [2][]int32
	parts   []weights // scratch: cumulative weights
	dice    uint64    // state of SplitMix64 (Steele, Lea & Flood 2014): a draw for every token, so it has to be cheap
}

func newSampler(c *bags, rows []int32, k int, rng *rand.Rand) *sampler {
	blocks, words := (k+lanes-1)/lanes, 0
	for _, i := range rows {
		words += len(c.rows[i])
	}
	s := &sampler{c: c, k: k, blocks: blocks, rows: rows, topic: make([]uint8, words),
		word: make([]counts, len(c.terms)*blocks), all: make([]int32, k), doc: make([]int32, c.ndocs*k), docs: make([]int32, c.ndocs),
		inverse: make([]float32, k), over: make([]weights, blocks), now: make([]weights, blocks),
		own: [2][]int32{make([]int32, k), make([]int32, k)}, parts: make([]weights, blocks), dice: rng.Uint64()}
	s.clear()
	return s
}

// clear sets the counts to those of no tokens at all.
func (s *sampler) clear() {
	for i := range s.word {
		s.word[i] = counts{1, 1, 1, 1}
	}
	clear(s.all)
	clear(s.doc)
	clear(s.docs)
}

// sweep draws the topic of every token of the first n rows anew, given those of all others. A row that is met for the first time is
// drawn given the rows met before it: that is much nearer to a good answer than topics drawn blindly.
func (s *sampler) sweep(n int) {
	next := 0
	for at, i := range s.rows[:n] {
		row := s.c.rows[i]
		topic := s.topic[next : next+len(row)]
		if at%late == 0 {
			s.follow()
		}
		if at >= s.met {
			s.meet(i, topic)
		}
		s.enter(i, topic)
		s.redraw(i, row, topic)
		next += len(row)
	}
}

// follow takes over the sizes of the topics. A few rows change next to nothing of them: with their prior they are in the hundreds at least.
func (s *sampler) follow() {
	terms := beta * float32(len(s.c.terms))
	for j, n := range s.all {
		s.inverse[j] = unit / (float32(n) + terms)
		s.over[j/lanes][j%lanes] = uint64(int64(s.inverse[j])) // by way of the signed, which processors convert to
	}
}

// meet counts the tokens of row i, which have no topics yet, for its document.
func (s *sampler) meet(i int32, topic []uint8) {
	for n := range topic {
		topic[n] = nothing
	}
	s.docs[s.c.docs[i]] += int32(len(topic))
	s.met++
}

// enter makes row i the row at hand.
func (s *sampler) enter(i int32, topic []uint8) {
	d, even, odd := s.c.docs[i], s.own[0], s.own[1]
	clear(even)
	clear(odd)
	if topic[0] != nothing {
		for len(topic) > 1 { // two tables, so that tokens of one topic need not wait for each other
			even[topic[0]]++
			odd[topic[1]]++
			topic = topic[2:]
		}
		if len(topic) > 0 {
			even[topic[0]]++
		}
	}
	s.weigh(d, int32(len(s.c.rows[i])))
}

// weigh computes the weights of the topics in the row at hand, which is of document d. The document's other rows count, and one token
// for each topic: its first paragraph leans nowhere.
func (s *sampler) weigh(d int, length int32) {
	doc, even, odd := s.doc[d*s.k:d*s.k+s.k], s.own[0], s.own[1]
	lean := leaning / float32(s.docs[d]-length+int32(s.k))
	for j, over := range s.inverse {
		own := even[j] + odd[j]
		s.now[j/lanes][j%lanes] = uint64(int64(over * (alpha + float32(own) + lean*float32(doc[j]-own+1))))
	}
}

// redraw draws the topics of the tokens of the row at hand: p(j) ~ (row + alpha + lean) (word + beta) / (all + beta·terms).
func (s *sampler) redraw(i int32, row []int32, topic []uint8) {
	d := s.c.docs[i]
	doc := s.doc[d*s.k : d*s.k+s.k]
	now, over, parts, all, dice := s.now, s.over, s.parts, s.all, s.dice
	over, parts = over[:len(now)], parts[:len(now)]
	topic = topic[:len(row)]
	for n, t := range row {
		word := s.word[int(t)*len(now):][:len(now)]
		old := topic[n]
		if old != nothing {
			word[old>>2][old&3] -= one
			now[old>>2][old&3] -= over[old>>2][old&3]
			all[old]--
			doc[old]--
		}
		total := uint64(0)
		for b := range now {
			x, w, p := &now[b], &word[b], &parts[b]
			p0 := total + x[0]*uint64(w[0])
			p1 := p0 + x[1]*uint64(w[1])
			right := x[2] * uint64(w[2])
			p2 := p1 + right
			total = p1 + (right + x[3]*uint64(w[3]))
			p[0], p[1], p[2], p[3] = p0, p1, p2, total
		}
		dice += 0x9e3779b97f4a7c15
		z := dice
		z = (z ^ z>>30) * 0xbf58476d1ce4e5b9
		z = (z ^ z>>27) * 0x94d049bb133111eb
		at, _ := bits.Mul64(z^z>>31, total)
		j := uint64(0)
		for b := range parts { // without a branch, which would be guessed wrong at every other token
			p := &parts[b]
			j += (p[0]-at-1)>>63 + (p[1]-at-1)>>63 + (p[2]-at-1)>>63 + (p[3]-at-1)>>63
		}
		topic[n] = uint8(j)
		word[j>>2][j&3] += one
		now[j>>2][j&3] += over[j>>2][j&3]
		all[j]++
		doc[j]++
	}
	s.dice = dice
}

// addTo adds the state to the sums of a model: the counts of words, and those of rows where the model has them.
func (s *sampler) addTo(m *model) {
	for t := range s.c.terms {
		word := s.word[t*s.blocks : t*s.blocks+s.blocks]
		sum := m.word[t*s.k : t*s.k+s.k]
		for j := range sum {
			sum[j] += float64(word[j/lanes][j%lanes]-1) / one
		}
	}
	for j, n := range s.all {
		m.all[j] += float64(n)
	}
	if m.row != nil {
		s.addRowsTo(m)
	}
}

func (s *sampler) addRowsTo(m *model) {
	next := 0
	for _, i := range s.rows {
		row := m.row[int(i)*s.k : int(i)*s.k+s.k]
		for range s.c.rows[i] {
			row[s.topic[next]]++
			next++
		}
	}
}

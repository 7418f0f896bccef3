package ingest

import "math"

// habit is how people comment below a post: the chances of what comes behind a paragraph of a comment.
type habit struct {
	prior             float64    // log-probability that people comment in this way
	on, answer, other [2]float64 // log-probabilities by role: the same comment goes on, the other role starts, the same role starts anew
}

// The two roles of the model; their numbers index the tables below.
const (
	readerRole = 0
	authorRole = 1
)

// habits are the ways in which pasted discussions come: long comments of several paragraphs, most of which the
// author answers; comments of one paragraph, many by readers after one another; the same, most of them answered. The chances are
// estimates from reading Dutch blogs; the text itself decides which of them explains it best.
var habits = [...]habit{
	newHabit(.1, [3]float64{.70, .27, .03}, [3]float64{.50, .48, .02}),
	newHabit(.45, [3]float64{.12, .28, .60}, [3]float64{.08, .87, .05}),
	newHabit(.45, [3]float64{.12, .48, .40}, [3]float64{.08, .87, .05}),
}

// newHabit takes the chance of the habit, and the chances behind a reader and behind the author: going on, the other
// role, the same role anew.
func newHabit(prior float64, reader, author [3]float64) habit {
	return habit{
		prior:  math.Log(prior),
		on:     [2]float64{math.Log(reader[0]), math.Log(author[0])},
		answer: [2]float64{math.Log(reader[1]), math.Log(author[1])},
		other:  [2]float64{math.Log(reader[2]), math.Log(author[2])},
	}
}

// observed is what the cues say about one paragraph of the discussion, in log-odds.
type observed struct {
	start  float64 // a comment starts
	voice  float64 // the author speaks
	shared float64 // it shares words with the paragraph before: against the same role starting anew
	manner float64 // the author speaks, where a comment starts
	turn   float64 // the author answers the reader before
	asked  bool    // the paragraph before it ends in a question
	forced bool    // a comment starts, for certain
}

// The states of the hidden Markov model: who speaks, and whether the paragraph starts a comment.
const (
	readerStarts = iota
	readerGoesOn
	authorStarts
	authorGoesOn
	states
)

func roleOf(state int) int    { return state / 2 }
func startsIn(state int) bool { return state%2 == 0 }
func authorIn(state int) bool { return roleOf(state) == authorRole }
func logAdd(a, b float64) float64 {
	if a < b {
		a, b = b, a
	}
	if math.IsInf(b, -1) {
		return a
	}
	return a + math.Log1p(math.Exp(b-a))
}

const firstIsReader = 0.95 // the chance that a reader opens the discussion

// step gives the log-weight of going from one state to the next, o being what is seen there.
func (h habit) step(from, to int, o observed) float64 {
	r := roleOf(from)
	if !startsIn(to) {
		if roleOf(to) != r || o.forced {
			return math.Inf(-1)
		}
		return h.on[r] + speaks(to, o)
	}
	if roleOf(to) == r {
		return h.other[r] + o.startOf(to) - o.shared + speaks(to, o)
	}
	return h.answer[r] + o.startOf(to) + o.answers(to) + speaks(to, o)
}

const askedAnswer = 1.0 // log-odds that a reader answers a question of the author

// answers gives what the paragraph before says for a comment that answers it, by the role of a state.
func (o observed) answers(state int) float64 {
	switch {
	case authorIn(state):
		return o.turn
	case o.asked:
		return askedAnswer
	}
	return 0
}

const clearVoice = 1.0 // from here a voice is clearly that of one role

// startOf gives what the opening says for a comment by the role of a state: thanks for a reaction open no comment of a
// reader, praise of the post none of the author.
func (o observed) startOf(state int) float64 {
	if o.start > 0 && (authorIn(state) && o.voice <= -clearVoice || !authorIn(state) && o.voice >= clearVoice) {
		return 0
	}
	return o.start
}

func speaks(state int, o observed) float64 {
	voice := o.voice
	if startsIn(state) {
		voice += o.manner
	}
	if authorIn(state) {
		return voice / 2
	}
	return -voice / 2
}

// begin gives the log-weights of the states of the first paragraph.
func begin(o observed) [states]float64 {
	never := math.Inf(-1)
	return [states]float64{
		readerStarts: math.Log(firstIsReader) + speaks(readerStarts, o), readerGoesOn: never,
		authorStarts: math.Log(1-firstIsReader) + speaks(authorStarts, o), authorGoesOn: never,
	}
}

// forward gives, for each paragraph and state, the log-weight of all paths that lead there.
func (h habit) forward(seen []observed) [][states]float64 {
	table := make([][states]float64, len(seen))
	table[0] = begin(seen[0])
	for k := 1; k < len(seen); k++ {
		for to := range states {
			sum := math.Inf(-1)
			for from := range states {
				sum = logAdd(sum, table[k-1][from]+h.step(from, to, seen[k]))
			}
			table[k][to] = sum
		}
	}
	return table
}

// backward gives, for each paragraph and state, the log-weight of all paths from there to the end.
func (h habit) backward(seen []observed) [][states]float64 {
	table := make([][states]float64, len(seen))
	for k := len(seen) - 2; k >= 0; k-- {
		for from := range states {
			sum := math.Inf(-1)
			for to := range states {
				sum = logAdd(sum, h.step(from, to, seen[k+1])+table[k+1][to])
			}
			table[k][from] = sum
		}
	}
	return table
}

// path gives the most probable states (Viterbi 1967).
func (h habit) path(seen []observed) []int {
	best := make([][states]float64, len(seen))
	came := make([][states]int, len(seen))
	best[0] = begin(seen[0])
	for k := 1; k < len(seen); k++ {
		for to := range states {
			best[k][to] = math.Inf(-1)
			for from := range states {
				if w := best[k-1][from] + h.step(from, to, seen[k]); w > best[k][to] {
					best[k][to], came[k][to] = w, from
				}
			}
		}
	}
	states := make([]int, len(seen))
	last := len(seen) - 1
	for s := range best[last] {
		if best[last][s] > best[last][states[last]] {
			states[last] = s
		}
	}
	for k := last; k > 0; k-- {
		states[k-1] = came[k][states[k]]
	}
	return states
}

// heard is the reading of one paragraph of a discussion.
type heard struct {
	starts, author  bool
	pStart, pAuthor float64 // posterior probabilities
}

// listen reads a discussion by the habit that explains it best.
func listen(seen []observed) []heard {
	if len(seen) == 0 {
		return nil
	}
	best, table, highest := habits[0], [][states]float64(nil), math.Inf(-1)
	for _, h := range habits {
		forward := h.forward(seen)
		if w := h.prior + sum(forward[len(seen)-1]); w > highest {
			best, table, highest = h, forward, w
		}
	}
	most := sum(table[len(seen)-1])
	backward := best.backward(seen)
	result := make([]heard, len(seen))
	for k, state := range best.path(seen) {
		p := func(s int) float64 { return math.Exp(table[k][s] + backward[k][s] - most) }
		result[k] = heard{
			starts: startsIn(state), author: authorIn(state),
			pStart: p(readerStarts) + p(authorStarts), pAuthor: p(authorStarts) + p(authorGoesOn),
		}
	}
	return result
}

func sum(row [states]float64) float64 {
	total := math.Inf(-1)
	for _, w := range row {
		total = logAdd(total, w)
	}
	return total
}

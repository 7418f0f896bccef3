package ingest

import "teneur/corpus"

// Weights for a reader's comment being an answer to the author's comment right before it.
const (
	replyReach   = 500 // comments back: nobody answers further
	repliesLeast = 1.5
	askedWeight  = 1.0 // the author ended in a question
	echoWeight   = 1.0 // it takes up words of the author
	freshWeight  = 1.0 // against, times the weight of its praise: who praises the post has just read it
)

// settleReplies finds who answers whom, and gives readers the names that the answers to them hold.
func (t *reading) settleReplies() {
	for k := range t.comments {
		if t.comments[k].by == corpus.Author {
			t.settleAuthorReply(k)
		}
	}
	for k := range t.comments {
		if t.comments[k].by == corpus.Reader {
			t.settleReaderReply(k)
		}
	}
	t.carryNames()
}

// settleAuthorReply: the author answers whom he addresses, or else the reader before him.
func (t *reading) settleAuthorReply(k int) {
	name := t.calledIn(t.comments[k])
	if to := t.latest(name, k); to > 0 {
		t.comments[k].replyTo = to
		return
	}
	for before := k - 1; before >= max(0, k-replyReach); before-- {
		c := &t.comments[before]
		if c.by != corpus.Reader {
			continue
		}
		t.comments[k].replyTo = before + 1
		if c.name == "" && c.header < 0 && before == k-1 {
			c.name = name
		}
		return
	}
}

// calledIn gives the name that the opening of a comment addresses, unless it is the author's.
func (t *reading) calledIn(c comment) string {
	name := t.signs[t.firstProse(c)].address.name
	if name != "" && t.author != "" && sameName(name, t.author) {
		return ""
	}
	return name
}

// latest gives the number of the last comment before k by a reader of that name, 0 where there is none.
func (t *reading) latest(name string, k int) int {
	for before := k - 1; before >= max(0, k-replyReach) && name != ""; before-- {
		c := t.comments[before]
		if c.by == corpus.Reader && c.name != "" && sameName(c.name, name) {
			return before + 1
		}
	}
	return 0
}

// settleReaderReply: a reader answers another reader whom he addresses, the author who answered him, or, where nobody
// has a name, the author whose words he takes up.
func (t *reading) settleReaderReply(k int) {
	c := &t.comments[k]
	switch {
	case t.calledIn(*c) != "" && t.latest(t.calledIn(*c), k) > 0:
		c.replyTo = t.latest(t.calledIn(*c), k)
	case c.name != "" && t.answeredBefore(k) > 0:
		c.replyTo = t.answeredBefore(k)
	case k > 0 && t.signs[t.firstProse(*c)].address == (address{"", byTitleOnly}):
		c.replyTo = k
	case k > 0 && c.header < 0 && t.comments[k-1].by == corpus.Author && t.answersPrevious(k) >= repliesLeast:
		c.replyTo = k
	}
}

// answeredBefore gives the author's last answer to the same reader, 0 where there is none.
func (t *reading) answeredBefore(k int) int {
	for before := k - 1; before > max(0, k-replyReach); before-- {
		to := t.comments[before].replyTo
		if t.comments[before].by == corpus.Author && to > 0 && t.comments[to-1].name == t.comments[k].name {
			return before + 1
		}
	}
	return 0
}

// answersPrevious weighs whether comment k answers the author's before it.
func (t *reading) answersPrevious(k int) float64 {
	said, here := t.comments[k-1], t.firstProse(t.comments[k])
	sum := t.signs[here].answer - freshWeight*strongest(praise, t.paragraphs[here].sentence)
	if t.asks(said) {
		sum += askedWeight
	}
	for i := said.first; i < said.end; i++ {
		if sharedWords(&t.paragraphs[i], &t.paragraphs[here]) > 0 {
			return sum + echoWeight
		}
	}
	return sum
}

// asks reports whether a comment ends in a question.
func (t *reading) asks(c comment) bool {
	return endsInQuestion(&t.paragraphs[c.end-1])
}

// carryNames gives all comments of one thread between the author and a reader the name of that reader.
func (t *reading) carryNames() {
	for again := true; again; {
		again = false
		for k := range t.comments {
			c := &t.comments[k]
			before := t.readerAbove(k)
			if c.by != corpus.Reader || c.header >= 0 || before < 0 {
				continue
			}
			other := &t.comments[before]
			if c.name == "" && other.name != "" {
				c.name, again = other.name, true
			} else if other.name == "" && other.header < 0 && c.name != "" {
				other.name, again = c.name, true
			}
		}
	}
}

// readerAbove gives the reader's comment whose answer comment k answers, -1 where there is none.
func (t *reading) readerAbove(k int) int {
	answer := t.comments[k].replyTo
	if answer == 0 || t.comments[answer-1].by != corpus.Author || t.comments[answer-1].replyTo == 0 {
		return -1
	}
	return t.comments[answer-1].replyTo - 1
}

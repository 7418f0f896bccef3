package sentiment

import (
	"teneur/pipeline/text"
)

// The weights of a clause or sentence.
const (
	beforeContrast = 0.6  // what maar takes back
	exclamation    = 1.15 // per sentence with an exclamation mark
)

// weigh applies what holds for a whole clause: contrast, concession, condition, wish and
// frame; and for the sentence: question and exclamation. Signs of irony become doubts.
func (r *reading) weigh() {
	if r.has(contrast, concession, condition, wish, frame, irony) {
		r.weighClauses()
	}
	if r.wish > 0 {
		r.weighWish()
	}
	r.weighSentence()
	r.scareQuotes()
	r.dropSpent()
}

func (r *reading) weighClauses() {
	for i := range r.marks {
		m := &r.marks[i]
		if m.inside || m.shift == nil {
			continue
		}
		switch kind := m.shift.kind; {
		case r.weighed[kind] == m.clause+1:
		case kind == contrast && i == r.wish:
		case kind == contrast:
			r.contrast(i)
		case kind == concession && r.words[i].roles&preposition != 0:
			r.weighPhrase(i)
		case kind == concession, kind == condition, kind == wish, kind == frame:
			r.weighClause(i)
		case kind == irony:
			r.doubt = append(r.doubt, "irony: "+m.shift.form)
		}
	}
}

// weighPhrase applies the shifter to the judged words of the noun phrase after it: ondanks de lange reis.
func (r *reading) weighPhrase(i int) {
	last := r.marks[i].until
	for last < len(r.marks) && last < i+maxPhrase && r.together(i, last) {
		last++
		if target := r.pieceAt(last - 1); target != nil && target.class == noun {
			break
		}
	}
	r.weighRange(i, i+1, last, r.marks[i].shift.factor)
}

// maxPhrase is the length, in tokens, of the longest noun phrase that a preposition concedes.
const maxPhrase = 6

// contrast: what stands in the clause before maar counts less, what stands in its own or the next one more; only where
// it stands between two judgements.
func (r *reading) contrast(i int) {
	clause := r.marks[i].clause
	first, last := i, i
	for first > 0 && r.marks[first-1].clause >= clause-1 {
		first--
	}
	for last+1 < len(r.marks) && r.marks[last+1].clause <= clause+1 {
		last++
	}
	if !r.judges(first, i) || !r.judges(i+1, last+1) {
		return
	}
	r.weighed[contrast] = clause + 1
	r.weighRange(i, first, i, beforeContrast)
	r.weighRange(i, i+1, last+1, r.marks[i].shift.factor)
}

// judges tells whether a piece starts between the tokens.
func (r *reading) judges(from, until int) bool {
	for j := from; j < until; j++ {
		if target := r.pieceAt(j); target != nil && target.now != 0 {
			return true
		}
	}
	return false
}

// weighRange applies the shifter at i, with the given factor, to the pieces between the tokens.
func (r *reading) weighRange(i, from, until int, factor float64) {
	for j := from; j < until; j++ {
		if target := r.pieceAt(j); target != nil && j != i {
			r.by(target, i, factor)
		}
	}
}

// weighClause applies the shifter to the judged words of its clause, and of the next where it ends its own
// (that is where the clause stands that a frame takes back). A condition must open its clause: "zo goed als nieuw" is none.
func (r *reading) weighClause(i int) {
	m := &r.marks[i]
	if m.shift.kind == condition && i > 0 && r.together(i-1, i) && r.words[i-1].Form != "en" {
		return
	}
	clause := m.clause
	if m.until < len(r.marks) {
		clause = r.marks[m.until].clause
	}
	first, last := i, i
	for first > 0 && m.shift.kind != frame && r.together(first-1, i) {
		first--
	}
	for last < len(r.marks) && r.marks[last].clause <= clause {
		last++
	}
	r.weighed[m.shift.kind] = m.clause + 1
	r.weighRange(i, first, last, m.shift.factor)
}

func (r *reading) weighSentence() {
	question, exclaimed := false, false
	for i := len(r.tokens) - 1; i >= 0 && r.tokens[i].Kind == text.Punctuation; i-- {
		for _, sign := range r.tokens[i].Text {
			question = question || sign == '?'
			exclaimed = exclaimed || sign == '!'
		}
	}
	weight := 1.0
	if question {
		weight = r.question()
	}
	for p := range r.pieces {
		if weight != 1 {
			r.pieces[p].apply("question", weight, "?", -1)
		}
		if exclaimed {
			r.pieces[p].apply("exclamation", exclamation, "!", -1)
		}
	}
}

// scareQuotes raises a doubt about a single judged word in quotation marks: the writer may not mean it.
func (r *reading) scareQuotes() {
	for p := range r.pieces {
		if at := r.pieces[p].at; at > 0 && at+1 < len(r.tokens) && isQuote(r.tokens[at-1].Text) && isQuote(r.tokens[at+1].Text) {
			r.doubt = append(r.doubt, "quotation marks: "+r.tokens[at].Text)
		}
	}
}

func isQuote(s string) bool {
	switch s {
	case "'", "\"", "‘", "’", "“", "”", "„", "«", "»", "`", "''", "``":
		return true
	}
	return false
}

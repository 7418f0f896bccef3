package sentiment

import "strings"

const (
	questionWeight   = 0.5  // a question states nothing
	rhetoricalWeight = -0.5 // is dit nou eerlijk? expects a no
)

// question gives the weight of the pieces of a sentence that ends in a question mark.
func (r *reading) question() float64 {
	switch {
	case r.expectsYes() || r.expectsNone():
		return 1
	case r.expectsNo():
		return rhetoricalWeight
	}
	return questionWeight
}

// asks tells whether the sentence ends in a question mark.
func (r *reading) asks() bool {
	return len(r.tokens) > 0 && strings.Contains(r.tokens[len(r.tokens)-1].Text, "?")
}

// expectsYes tells whether the sentence is a question with a negator that asks for a yes.
func (r *reading) expectsYes() bool {
	for i := range r.marks {
		if !r.marks[i].inside && r.isShifter(i, negator) && r.asksForYes(i) {
			return true
		}
	}
	return false
}

// asksWhat tells whether the question is put by wat or wie and a verb of being: wat is …, wie vindt …
func (r *reading) asksWhat() bool {
	return len(r.words) > 2 && (r.words[0].Form == "wat" || r.words[0].Form == "wie") && r.words[1].roles&opening != 0
}

// expectsNone tells whether the question asks what surpasses: wat is er mooier dan dit?
func (r *reading) expectsNone() bool {
	if !r.asksWhat() {
		return false
	}
	for p := range r.pieces {
		at := r.pieces[p].at
		if next := r.marks[at].until; r.isComparative(at) && next < len(r.words) && r.words[next].Form == "dan" {
			return true
		}
	}
	return false
}

// expectsNo tells whether the question is a rhetorical one, by its particle nou: is dit nou eerlijk? wat is daar nou leuk aan?
func (r *reading) expectsNo() bool {
	if len(r.words) == 0 || r.words[0].roles&opening == 0 && !r.asksWhat() {
		return false
	}
	for i := 1; i < len(r.words) && r.marks[i].clause == 0; i++ {
		if r.words[i].Form == "nou" {
			return true
		}
	}
	return false
}

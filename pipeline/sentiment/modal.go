package sentiment

import "strings"

// modals reads comparatives under a modal verb: what could not be nicer is praised (kon niet vriendelijker), what could have
// been nicer is at fault (had schoner gekund, mag wel wat vlotter).
func (r *reading) modals() {
	for p := range r.pieces {
		target := &r.pieces[p]
		if !target.counts() || !r.isComparative(target.at) || !r.hasModal(target.at) {
			continue
		}
		if i := r.negatorBefore(target.at); i >= 0 {
			r.by(target, i, record)
			r.marks[i].shift = nil
		} else if target.now > 0 && r.isWanting(target.at) && !r.asks() {
			target.apply("wanting", wanting/target.now, r.words[target.at].Form, -1)
		}
	}
}

// wanting is the tone of what could have been better.
const wanting = -0.35

// isComparative tells whether the word at token i is the comparative of a judged adjective.
func (r *reading) isComparative(i int) bool {
	w := &r.words[i]
	return w.class == adjective && w.Form != w.Entry && strings.HasSuffix(w.Form, "er")
}

// maxModal is how far, in tokens, a modal verb may stand from a comparative.
const maxModal = 8

// hasModal tells whether a modal verb stands before the word in its clause.
func (r *reading) hasModal(at int) bool {
	for j := at - 1; j >= 0 && j >= at-maxModal && r.together(j, at); j-- {
		if r.words[j].roles&modal != 0 {
			return true
		}
	}
	return false
}

// negatorBefore gives the plain negator that stands right before the word, words of degree aside; -1 if there is none.
func (r *reading) negatorBefore(at int) int {
	for j := at - 1; j >= 0 && j >= at-2; j-- {
		if !r.marks[j].inside && r.isShifter(j, negator) {
			return j
		}
		if r.marks[j].shift == nil {
			return -1
		}
	}
	return -1
}

// isWanting tells whether the comparative at i ends its clause but for the rest of the modal verb: had beter gekund, mocht schoner
// zijn; in "kan beter slapen" and "kan beter worden" it promises something.
func (r *reading) isWanting(i int) bool {
	next := r.marks[i].until
	return r.endsClause(next) || r.words[next].roles&modal != 0 || r.words[next].Form == "zijn"
}

package sentiment

import "strings"

// modals reads comparatives under a modal verb: what could not be nicer is praised (kon niet vriendelijker), what could have
// been nicer is at fault (had schoner gekund, mag wel wat vlotter).
func (r *reading) modals() {
	for p := range r.pieces {
		target := &r.pieces[p]
		if !target.counts() || !r.isComparative(target.at) {
			continue
		}
		if r.isFormer(target.at) {
			target.apply("former", negationFactor(target.now), r.words[target.at].Form, -1)
			continue
		}
		if i := r.limit(target.at); i >= 0 {
			r.by(target, i, record)
			r.marks[i].shift = nil
			continue
		}
		if !r.hasModal(target.at) {
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
	w := r.words[i]
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

// limit gives the negator behind a modal verb, where the comparative at i opens the sentence: erger dan dit kan het niet worden. -1 if there is none.
func (r *reading) limit(i int) int {
	if i > 0 {
		return -1
	}
	can := len(r.words) > 1 && r.words[1].Form == "dan" // beter dan dit wordt het niet
	for j := 1; j < len(r.words) && j <= 2*maxModal && r.together(j, i); j++ {
		can = can || r.words[j].roles&modal != 0
		if can && !r.marks[j].inside && r.isShifter(j, negator) {
			return j
		}
	}
	return -1
}

// isFormer tells whether the comparative at i is said of the past, to the shame or the credit of the present: vroeger was alles beter. "Beter dan vroeger" is not.
func (r *reading) isFormer(i int) bool {
	for j := max(0, i-maxModal); j < len(r.words) && j <= i+maxModal; j++ {
		if form := r.words[j].Form; (form == "vroeger" || form == "destijds") && r.together(i, j) {
			return j == 0 || r.words[j-1].Form != "dan" && r.words[j-1].Form != "als"
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

package sentiment

import "strings"

// negate applies the negators: each to the judged words after it, else, where it may, to the one before it in its clause.
func (r *reading) negate() {
	for i := range r.marks {
		m := &r.marks[i]
		if m.inside || !r.isShifter(i, negator, rightNegator) || r.asksForYes(i) {
			continue
		}
		if !r.negateRight(i) && (m.shift.kind == rightNegator || !r.negateLeft(i)) {
			r.addBare(i)
		}
	}
}

// bareNegation is the tone of a negator that denies nothing judged (de douche werkte niet, geen koffie): faintly negative,
// since what is denied was expected, and negation itself leans to the negative (Potts 2011, On the negativity of negation).
const bareNegation = -0.15

func (r *reading) addBare(i int) {
	if r.marks[i].spent || r.pieceAt(i) != nil {
		return
	}
	r.add(judged{at: i, entry: r.marks[i].shift.form, class: literal, value: bareNegation})
}

// maxNegation is how far, in tokens, a negator reaches forward.
const maxNegation = 6

// maxNegationBack is how far it reaches back: niet stands at the end of its clause.
const maxNegationBack = 16

// negateRight shifts the judged words after the negator: the first, those that follow it without a preposition
// between (geen goede service), and what is joined to them (niet mooi, lekker of goed). It tells whether there was one.
func (r *reading) negateRight(i int) bool {
	found, last := 0, -1
	for j := r.marks[i].until; j < len(r.marks) && j < r.marks[i].until+maxNegation+found && r.together(i, j); j++ {
		if found > 0 && (j > last+2 || r.words[j].roles&preposition != 0 && !r.marks[j].inside) {
			break
		}
		if target := r.pieceAt(j); target != nil && target.counts() {
			r.negatePiece(target, i)
			found++
			last = j
		}
	}
	for last >= 0 {
		next := r.coordinated(last)
		if next == nil {
			break
		}
		if last = next.at; next.counts() {
			r.negatePiece(next, i)
		}
	}
	return found > 0
}

// negateLeft shifts the judged word nearest before the negator in its clause; an adjective before its noun is no
// candidate (de goede service werkt niet), nor is what was "zo slecht nog nooit". It tells whether there was one.
func (r *reading) negateLeft(i int) bool {
	if next := r.marks[i].until; next < len(r.words) && r.words[next].Form == "te" {
		return false // verwijt hem niet te komen: the infinitive is denied
	}
	for j := i - 1; j >= 0 && j >= i-maxNegationBack && r.together(j, i); j-- {
		target := r.pieceAt(j)
		if target == nil || !target.counts() || r.isAttributive(target) {
			continue
		}
		if j == 0 || r.words[j-1].Form != "zo" {
			r.negatePiece(target, i)
		}
		return true
	}
	return false
}

// isAttributive tells whether an adjective stands before its noun.
func (r *reading) isAttributive(j *judged) bool {
	next := j.at + 1
	return j.class == adjective && strings.HasSuffix(r.words[j.at].Form, "e") && next < len(r.words) && r.words[next].Content &&
		r.marks[next].shift == nil
}

// negatePiece shifts the value. A word that is strengthened under negation (niet erg goed) is less denied, not more.
func (r *reading) negatePiece(target *judged, i int) {
	r.by(target, i, negationFactor(target.now)*r.marks[i].shift.factor)
}

// negationFactor is what negation multiplies a value by. Negation does not mirror, it shifts (Taboada et al. 2011): the
// more extreme a word, the less its denial says. Denying the good is a fault of up to 0.35; denying the bad is a virtue
// of about half of that. So goed (0.5) > niet slecht (0.26) > niet goed (-0.35) > slecht (-0.6), and niet uitstekend is mild (-0.28).
func negationFactor(value float64) float64 {
	size := max(value, -value)
	shifted := min(0.8*size, 0.45-0.2*size)
	if value < 0 {
		shifted = min(0.5*size, 0.35-0.15*size)
	}
	return -shifted / size
}

// asksForYes tells whether the negator at i stands in a question that expects yes: is het niet bijzonder dat …?
func (r *reading) asksForYes(i int) bool {
	if len(r.tokens) == 0 || r.tokens[len(r.tokens)-1].Text != "?" || r.marks[i].shift.form != "niet" && r.marks[i].shift.form != "not" {
		return false
	}
	start := i
	for start > 0 && i-start <= 3 && r.together(start-1, i) {
		start--
	}
	return r.words[start].roles&opening != 0 && i-start >= 1 && i-start <= 3
}

package sentiment

import "teneur/pipeline/text"

// change applies the value shifters: what is lacking, falls, rises, is solved or broken.
func (r *reading) change() {
	for i := range r.marks {
		m := &r.marks[i]
		if m.inside || m.shift == nil || !m.shift.kind.isChanger() {
			continue
		}
		for target := r.changed(i); target != nil; target = r.coordinated(target.at) {
			r.changePiece(target, i)
		}
		if m.spent && m.shift.class == verb {
			for target := r.listAfter(i); target != nil; target = r.coordinated(target.at) {
				r.changePiece(target, i)
			}
		}
	}
	r.dropSpent()
}

func (r *reading) changePiece(target *judged, i int) {
	if factor := r.marks[i].shift.factorFor(target.now); factor != 1 {
		r.by(target, i, factor)
	} else if r.words[i].Value > 0 {
		r.marks[i].spent = true // restoring what is good: the tone is that of the good
	}
}

// factorFor tells what the shifter makes of a value. Lack, fall and damage turn the good; a fall or lack of
// what is bad is half good news; solving turns the bad.
func (s *shifter) factorFor(value float64) float64 {
	good := value > 0
	switch s.kind {
	case lack, fall:
		if good {
			return -s.factor
		}
		return -badLess
	case rise:
		return s.factor
	case solve:
		if !good {
			return -s.factor
		}
	case damage:
		if good {
			return -s.factor
		}
	}
	return 1
}

// badLess is what is left, on the good side, of something bad that is lacking or falls.
const badLess = 0.5

// changed finds what the shifter at i is said of: for a noun what follows with a preposition (verlies van vertrouwen) or at
// once (daling werkloosheid); for a verb the nearest judged noun of its clause, for an adjective too, but close by
// (werkloosheid laag); for other words the judged word after it.
func (r *reading) changed(i int) *judged {
	switch r.marks[i].shift.class {
	case verb:
		return r.nearestNoun(i, maxChange)
	case predicate, adjective:
		return r.nearestNoun(i, maxChange/2)
	case noun:
		if !r.governs(r.marks[i].until) {
			return nil
		}
	}
	return r.firstAfter(i)
}

// governs tells whether a shifting noun that ends before token next is said of what follows.
func (r *reading) governs(next int) bool {
	if isGoverned(r.words[next-1].Form) {
		return true
	}
	if next >= len(r.words) {
		return false
	}
	target := r.pieceAt(next)
	return isGoverned(r.words[next].Form) || target != nil && target.class == noun
}

// isGoverned tells whether the preposition ties what follows to the noun before it: verlies van, gebrek
// aan, oplossing voor; not "van verlies naar winst".
func isGoverned(preposition string) bool {
	switch preposition {
	case "van", "aan", "in", "op", "voor", "tegen", "of", "for", "against":
		return true
	}
	return false
}

// maxChange is how far, in tokens, a shifter of value reaches.
const maxChange = 6

// firstAfter gives the first judged word behind the shifter at i, within reach and in its clause. A word such as minder or weinig does not
// reach beyond a preposition.
func (r *reading) firstAfter(i int) *judged {
	until := r.marks[i].until
	tied := r.marks[i].shift.class == noun || r.words[until-1].roles&preposition != 0
	for j := until; j < len(r.marks) && j < until+maxChange-1 && r.together(i, j); j++ {
		if r.tokens[j].Kind == text.Punctuation && !isQuote(r.tokens[j].Text) || !tied && r.words[j].roles&preposition != 0 {
			return nil
		}
		if target := r.pieceAt(j); target != nil && target.counts() {
			return target
		}
	}
	return nil
}

// nearestNoun gives the judged noun nearest to the shifter at i in its clause, an earlier one before a later one at the same
// distance; one that depends on a preposition (daalt door de crisis, angst voor geweld neemt af) only where there is no other.
func (r *reading) nearestNoun(i, reach int) *judged {
	var dependent *judged
	for distance := 1; distance <= reach; distance++ {
		for _, j := range [2]int{i - distance, i + distance} {
			if j < 0 || j >= len(r.marks) || !r.together(i, j) {
				continue
			}
			target := r.pieceAt(j)
			if target == nil || target.class != noun || !target.counts() {
				continue
			}
			if !r.isDependent(j) {
				return target
			}
			if dependent == nil {
				dependent = target
			}
		}
	}
	return dependent
}

// isDependent tells whether a preposition stands before the noun at j, an article or another word between them aside.
func (r *reading) isDependent(j int) bool {
	for k := j - 1; k >= 0 && k >= j-2; k-- {
		if r.words[k].roles&preposition != 0 && !r.marks[k].inside {
			return true
		}
	}
	return false
}

package sentiment

import (
	"strings"

	"teneur/pipeline/text"
)

// change applies the value shifters: what is lacking, falls, rises, is solved or broken.
func (r *reading) change() {
	if !r.has(lack, fall, rise, solve, damage) {
		return
	}
	for i := range r.marks {
		m := &r.marks[i]
		if m.inside || m.shift == nil || !m.shift.kind.isChanger() {
			continue
		}
		if own := r.pieceAt(i); own != nil && own.lessened() {
			continue // weinig begrip voor de staking
		}
		first := r.changed(i)
		for target := first; target != nil; target = r.coordinated(target.at) {
			r.changePiece(target, i)
		}
		if first == nil && m.shift.kind == lack && m.shift.class == literal {
			r.addBare(i) // weinig keus
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
	if target.rise != 0 && !target.counts() {
		r.changeMeasure(target, i)
		return
	}
	if target.lessened() && r.marks[i].shift.lessens() {
		return
	}
	if factor := r.marks[i].shift.factorFor(target.now); factor != 1 {
		if next := r.marks[target.at].until; factor < 0 && target.now > 0 && next < len(r.words) && r.words[next].roles&preposition != 0 {
			r.fadeComplement(next, i) // de hoop op een akkoord vervliegt
		}
		r.by(target, i, factor)
	} else if r.words[i].Value > 0 {
		r.marks[i].spent = true // restoring what is good: the tone is that of the good
	}
}

// lessens tells whether the shifter makes less of what it is said of.
func (s *shifter) lessens() bool { return s.kind == lack || s.kind == fall }

// lessened tells whether the piece has lost once: in "gaf de hoop op en stortte in" the hope is not lost twice.
func (j *judged) lessened() bool {
	for _, a := range j.applied {
		if a.Name == lack.String() || a.Name == fall.String() {
			return true
		}
	}
	return false
}

// changeMeasure gives a measure, which has no tone by itself, that of its rise or fall: de omzet daalt, hogere kosten.
func (r *reading) changeMeasure(target *judged, i int) {
	shift := r.marks[i].shift
	switch shift.kind {
	case rise:
		target.value, target.now = target.rise, target.rise
		r.by(target, i, shift.factor)
	case fall, lack:
		target.value, target.now = target.rise, target.rise
		r.by(target, i, -1)
	}
}

// changeable tells whether the piece is one that loss or growth changes.
func (j *judged) changeable() bool { return j.counts() || j.rise != 0 }

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
		return r.nearestNoun(i, 2*maxChange) // a participle may end a long clause
	case predicate:
		if r.endsClause(r.marks[i].until) {
			return r.nearestNoun(i, maxChange) // ligt dit jaar lager
		}
		return r.nearestNoun(i, maxChange/2)
	case adjective:
		return r.nearestNoun(i, maxChange/2)
	case noun:
		if !r.governs(r.marks[i].until) {
			return r.fronted(i)
		}
	}
	if target := r.firstAfter(i); target != nil || !r.endsClause(r.marks[i].until) {
		return target
	}
	return r.nearestNoun(i, maxChange/2) // de pijn werd minder
}

// endsClause tells whether no word of the clause of token i-1 follows.
func (r *reading) endsClause(i int) bool {
	return i >= len(r.tokens) || r.tokens[i].Kind != text.Word || !r.together(i-1, i)
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

// fronted gives the judged noun that the shifting noun at i, at the end of its clause, is said of from the front: aan enthousiasme is er gebrek.
// Under geen nothing is lacking.
func (r *reading) fronted(i int) *judged {
	if !r.endsClause(r.marks[i].until) || i > 0 && r.isShifter(i-1, rightNegator) {
		return nil
	}
	start := i
	for start > 0 && r.together(start-1, i) {
		start--
	}
	if r.words[start].Form != "aan" {
		return nil
	}
	for j := start + 1; j < i && j <= start+maxChange; j++ {
		if target := r.pieceAt(j); target != nil && target.class == noun && target.counts() {
			return target
		}
	}
	return nil
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
	passed := false // a thing without a tone that the shifter is about
	for j := until; j < len(r.marks) && j < until+maxChange-1 && r.together(i, j); j++ {
		if passed && r.joins(j) {
			return nil // gebrek aan woningen en veel armoede
		}
		if r.marks[i].shift.class == noun && r.words[j].roles&(copula|auxiliary) != 0 && r.words[j].roles&determiner == 0 {
			return nil // het tekort aan leraren is opgelost
		}
		if r.tokens[j].Kind == text.Punctuation && !isQuote(r.tokens[j].Text) || !tied && (r.words[j].roles&preposition != 0 || r.joins(j)) {
			return nil
		}
		if target := r.pieceAt(j); target != nil && target.changeable() {
			if r.marks[i].shift.class == noun && target.class == verb && !strings.HasSuffix(r.words[j].Form, "en") {
				return nil // steun voor het kabinet groeit
			}
			return target
		}
		passed = passed || r.words[j].Content && r.marks[j].shift == nil
	}
	return nil
}

// nearestNoun gives the judged noun nearest to the shifter at i in its clause, an earlier one before a later one at the same
// distance; one that depends on a preposition (daalt door de crisis, angst voor geweld neemt af) only where there is no other.
func (r *reading) nearestNoun(i, reach int) *judged {
	if object := r.object(i); object != nil {
		return object
	}
	var dependent *judged
	ahead := r.joinAfter(i)
	for distance := 1; distance <= reach; distance++ {
		for _, j := range [2]int{i - distance, i + distance} {
			if j < 0 || j >= len(r.marks) || j > i+maxChange || j > ahead || !r.together(i, j) {
				continue
			}
			target := r.pieceAt(j)
			if target == nil || !r.changes(i, target) || target.class != noun && !r.isNominal(j) && !r.isLost(i, target) {
				continue
			}
			if !r.isDependent(j) && !(j < i && r.hasObject(i, distance, target)) {
				return target
			}
			if dependent == nil {
				dependent = target
			}
		}
	}
	return dependent
}

// object gives the judged noun right behind a verb that loses, solves or breaks, articles and adjectives aside; it goes before the subject. De bezuiniging
// redt de zorg is about zorg.
func (r *reading) object(i int) *judged {
	if !r.isShifter(i, lack, solve, damage) || r.marks[i].shift.class != verb {
		return nil
	}
	for j := r.marks[i].until; j < len(r.marks) && j <= i+maxComplement && r.together(i, j) && r.words[j].roles&preposition == 0 && r.words[j].Form != "en"; j++ {
		if target := r.pieceAt(j); target != nil && target.class == noun && target.counts() {
			return target
		}
	}
	return nil
}

// joinAfter gives the place of the first en behind the shifter at i, beyond which another verb has its own subject: de hoop vervliegt en de oorlog woedt.
func (r *reading) joinAfter(i int) int {
	for j := r.marks[i].until; j < len(r.marks) && j <= i+maxChange; j++ {
		if r.words[j].Form == "en" {
			return j
		}
	}
	return len(r.marks)
}

// changes tells whether the shifter at i can be said of the piece: a measure rises and falls, no more.
func (r *reading) changes(i int, target *judged) bool {
	kind := r.marks[i].shift.kind
	return target.counts() || target.rise != 0 && (kind == rise || kind == fall || kind == lack)
}

// hasObject tells whether a judged noun stands as far behind the shifter as the measure before it: in "AEX beperkt schade" that is
// what is limited.
func (r *reading) hasObject(i, distance int, measure *judged) bool {
	object := r.pieceAt(i + distance)
	return !measure.counts() && object != nil && object.class == noun && object.counts() && r.together(i, i+distance)
}

// isLost tells whether the shifter at i breaks or loses a thing without a tone that the adjective before it praises: breekt het mooie plein af.
func (r *reading) isLost(i int, adjective *judged) bool {
	if !r.isShifter(i, damage, lack) || !r.isAttributive(adjective) {
		return false
	}
	thing := r.pieceAt(adjective.at + 1)
	return thing == nil || !thing.counts()
}

// isNominal tells whether an adjective stands as a noun, by the article before it and the lack of one behind it: het lek.
func (r *reading) isNominal(j int) bool {
	next := r.marks[j].until
	if r.pieceAt(j).class == multiword {
		return r.marks[j].shift != nil && r.marks[j].shift.class == noun // het tekort aan leraren is opgelost
	}
	return r.pieceAt(j).class == adjective && j > 0 && r.words[j-1].roles&determiner != 0 && (r.endsClause(next) || !r.words[next].Content)
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

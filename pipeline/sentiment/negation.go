package sentiment

import (
	"strings"

	"teneur/pipeline/text"
)

// negate applies the negators: each to the judged words after it, else, where it may, to the one before it in its clause.
func (r *reading) negate() {
	if !r.has(negator, rightNegator) {
		return
	}
	for i := range r.marks {
		m := &r.marks[i]
		if m.denied > 0 {
			r.denyPhrase(i)
		}
		if m.inside || !r.isShifter(i, negator, rightNegator) || r.asksForYes(i) || r.isCount(i) {
			continue
		}
		if before := r.pieceBefore(i); before != nil && before.counts() {
			r.negatePiece(before, i) // mooi noch veilig
		}
		if r.negateRight(i) || m.shift.kind == negator && r.negateLeft(i) || m.shift.kind == rightNegator && r.negateVerb(i) {
			continue
		}
		if !r.ellipsis(i) {
			r.addBare(i)
		}
	}
}

// pieceBefore gives the judged quality or thing right before noch, which that denies as well as the one behind it.
func (r *reading) pieceBefore(i int) *judged {
	if i == 0 || r.words[i].Form != "noch" {
		return nil
	}
	if before := r.pieceAt(i - 1); before != nil && before.names() {
		return before
	}
	return nil
}

// bareNegation is the tone of a negator that denies nothing judged (de douche werkte niet, geen koffie): faintly negative,
// since what is denied was expected, and negation itself leans to the negative (Potts 2011, On the negativity of negation).
const bareNegation = -0.15

func (r *reading) addBare(i int) {
	if r.marks[i].spent || r.pieceAt(i) != nil {
		return
	}
	value := bareNegation
	if r.isModest(r.marks[i].until) {
		value = -bareNegation
	}
	r.add(judged{at: i, entry: r.marks[i].shift.form, class: literal, value: value})
}

// denyPhrase shifts a phrase that holds a negator which is no part of it: laat hem niet in de steek.
func (r *reading) denyPhrase(i int) {
	target, negator := r.pieceAt(i), r.words[r.marks[i].denied].shift
	if target != nil && target.now != 0 {
		target.apply(negator.kind.String(), negationFactor(target.now)*negator.factor, negator.form, r.marks[i].denied)
	}
}

// isModest tells whether te and a measure stand at token i: what is "niet te ver" has the right measure. An infinitive (niet te
// geloven) is none.
func (r *reading) isModest(i int) bool {
	return i+1 < len(r.marks) && r.isShifter(i, excess) && r.words[i+1].Content && !strings.HasSuffix(r.words[i+1].Form, "n")
}

// isCount tells whether the negator at i counts: nog geen 10 minuten.
func (r *reading) isCount(i int) bool {
	next := r.marks[i].until
	return i > 0 && next < len(r.tokens) && r.words[i-1].Form == "nog" && r.words[i].Form == "geen" &&
		(r.tokens[next].Kind == text.Number || r.words[next].roles&numeral != 0)
}

// maxNegation is how far, in tokens, a negator reaches forward.
const maxNegation = 6

// maxNegationBack is how far it reaches back: niet stands at the end of its clause.
const maxNegationBack = 16

// negateRight shifts the judged words after the negator: the first, those that follow it without a preposition
// between (geen goede service), and what is joined to them (niet mooi, lekker of goed). It tells whether there was one.
func (r *reading) negateRight(i int) bool {
	if r.surpasses(i) {
		return true
	}
	found, last := 0, -1
	for j := r.marks[i].until; j < len(r.marks) && j < r.marks[i].until+maxNegation+found && r.together(i, j); j++ {
		if r.words[j].Form == "en" && j+1 < len(r.words) && r.words[j+1].roles&definite != 0 {
			break // niet gering en de sfeer …
		}
		if found > 0 && (j > last+2 || r.words[j].roles&preposition != 0 && !r.marks[j].inside) {
			r.fadeComplement(j, i)
			break
		}
		if target := r.pieceAt(j); target != nil && target.counts() {
			r.negatePiece(target, i)
			found++
			last = j
		}
	}
	if last >= 0 && (r.prepositionBetween(r.marks[i].until, last) || r.hasVerbBefore(i)) {
		r.negateVerb(i) // geniet niet van de vakantie: what is denied is the verb
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

// maxComplement is how far, in tokens, the noun of a complement stands behind its preposition.
const maxComplement = 3

// fadeComplement leaves little of a good noun that what is denied would be for: geen lof voor de helden.
func (r *reading) fadeComplement(preposition, negator int) {
	for j := preposition + 1; j < len(r.marks) && j <= preposition+maxComplement && r.together(j, negator); j++ {
		if target := r.pieceAt(j); target != nil && target.counts() {
			if target.now > 0 && (target.class == noun || r.isNominal(j)) {
				target.apply("topic", topicWeight, "", -1)
			}
			return
		}
	}
}

// negateLeft shifts the judged word nearest before the negator in its clause; an adjective before its noun is no
// candidate (de goede service werkt niet), nor is what was "zo slecht nog nooit". It tells whether there was one.
func (r *reading) negateLeft(i int) bool {
	if next := r.marks[i].until; next < len(r.words) && r.words[next].Form == "te" {
		return false // verwijt hem niet te komen: the infinitive is denied
	}
	for j := i - 1; j >= 0 && j >= i-maxNegationBack && r.together(j, i); j-- {
		target := r.pieceAt(j)
		if target == nil || !target.counts() || r.isAttributive(target) && !r.isFronted(target, i) || r.comments(target) {
			continue
		}
		good := target.now > 0
		r.negatePiece(target, i)
		if target.class == noun {
			r.negateGoverning(j, good, i)
		}
		return true
	}
	return false
}

// isFronted tells whether the adjective stands in an indefinite noun phrase that opens the sentence which the negator at i ends: een fijne sfeer hebben we hier niet.
func (r *reading) isFronted(target *judged, i int) bool {
	return target.at == 1 && (r.words[0].Form == "een" || r.words[0].Form == "zo'n") && r.endsClause(r.marks[i].until)
}

// comments tells whether the piece is the writer's comment on the whole clause, which no negator denies: jammer genoeg niet.
func (r *reading) comments(target *judged) bool {
	return target.class == adverb || target.class == interjection || target.class == multiword && r.words[r.marks[target.at].until-1].Form == "genoeg"
}

// negateGoverning shifts the judged verb before the noun at j where it judges to the same side: winnen we het vertrouwen nooit, verdient onze steun niet.
func (r *reading) negateGoverning(j int, good bool, negator int) {
	for k := j - 1; k >= 0 && k >= j-maxVerbBack && r.together(k, j); k-- {
		if target := r.pieceAt(k); target != nil && target.counts() {
			if target.class == verb && target.now > 0 == good {
				r.negatePiece(target, negator)
			}
			return
		}
	}
}

// maxVerbBack is how far, in tokens, a negator reaches back to the verb that it denies.
const maxVerbBack = 8

// negateVerb shifts the judged verb before the negator in its clause: verdient geen kans. It tells whether there was one.
func (r *reading) negateVerb(i int) bool {
	for j := i - 1; j >= 0 && j >= i-maxVerbBack && r.together(j, i); j-- {
		if target := r.pieceAt(j); target != nil && target.class == verb && target.counts() {
			r.negatePiece(target, i)
			return true
		}
	}
	return false
}

// hasVerbBefore tells whether a judged verb stands right before geen, whose object it denies: verdient geen lof.
func (r *reading) hasVerbBefore(i int) bool {
	before := i - 1
	return before >= 0 && r.isShifter(i, rightNegator) && r.pieceAt(before) != nil && r.pieceAt(before).class == verb
}

func (r *reading) prepositionBetween(from, until int) bool {
	for j := from; j < until; j++ {
		if r.words[j].roles&preposition != 0 && !r.marks[j].inside {
			return true
		}
	}
	return false
}

// isAttributive tells whether an adjective stands before its noun.
func (r *reading) isAttributive(j *judged) bool {
	next := j.at + 1
	return j.class == adjective && strings.HasSuffix(r.words[j.at].Form, "e") && next < len(r.words) && r.words[next].Content &&
		r.marks[next].shift == nil
}

// negatePiece shifts the value. A word that is strengthened under negation (niet erg goed) is less denied, not more. The second noch of a
// pair denies nothing twice; and what never was so is so now, more than ever: nog nooit zo lekker gegeten.
func (r *reading) negatePiece(target *judged, i int) {
	form := r.marks[i].shift.form
	if target.deniedBy(form) {
		r.marks[i].spent = true
		return
	}
	if r.isRecord(target.at, form) {
		r.by(target, i, record)
		return
	}
	r.by(target, i, negationFactor(target.now)*r.marks[i].shift.factor)
}

// record is what "never so" makes of a value.
const record = 1.2

// maxRecord is how far, in tokens, a negator of time or place reaches to the word of degree that makes it praise.
const maxRecord = 10

// surpasses reads "never so" and "none better": nergens smaakt de soep zo lekker, geen betere buur. It tells whether that was so.
func (r *reading) surpasses(i int) bool {
	form := r.marks[i].shift.form
	for j := r.marks[i].until; j < len(r.marks) && j < i+maxRecord && r.together(i, j); j++ {
		target := r.pieceAt(j)
		if target == nil || !target.counts() || !r.isRecord(j, form) && !r.isUnequalled(j, form) {
			continue
		}
		r.by(target, i, record)
		return true
	}
	return false
}

// isUnequalled tells whether a comparative stands under a negator that leaves nothing above it. "Niet beter" does not.
func (r *reading) isUnequalled(at int, form string) bool {
	w := r.words[at]
	degree := r.isComparative(at) || w.class == adjective && w.Form != w.Entry && (strings.HasSuffix(w.Form, "ere") && !strings.HasSuffix(w.Entry, "er") || form[0] == 'n' && strings.HasSuffix(w.Form, "ers"))
	switch form {
	case "geen", "nooit", "nergens", "niemand", "niets", "niks":
		return degree
	}
	return false
}

// isRecord tells whether a word under a negator of time is marked by zo: nog nooit zo'n slechte film.
func (r *reading) isRecord(at int, form string) bool {
	switch form {
	case "nooit", "zelden", "nergens", "nimmer", "never":
		return at > 0 && (r.words[at-1].Form == "zo" || r.words[at-1].Form == "zo'n" || r.words[at-1].Form == "zulke" || r.words[at-1].Form == "zulk")
	}
	return (form == "niets" || form == "niks" || form == "niemand") && at > 0 && at+1 < len(r.words) && r.words[at-1].Form == "zo" && r.words[at+1].Form == "als"
}

func (j *judged) deniedBy(form string) bool {
	for _, a := range j.applied {
		if a.Form == form && (a.Name == negator.String() || a.Name == rightNegator.String()) {
			return true
		}
	}
	return false
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

func mayAskForYes(form string) bool { return form == "niet" || form == "geen" || form == "not" }

// asksForYes tells whether the negator at i stands in a question that expects yes: is het niet bijzonder dat …?
func (r *reading) asksForYes(i int) bool {
	if len(r.tokens) == 0 || r.tokens[len(r.tokens)-1].Text != "?" || !mayAskForYes(r.marks[i].shift.form) {
		return false
	}
	if r.words[0].Form == "wie" || r.words[0].Form == "who" {
		return true // wie wordt daar niet blij van?
	}
	start := i
	for start > 0 && i-start <= 3 && r.together(start-1, i) {
		start--
	}
	return r.words[start].roles&opening != 0 && i-start >= 1 && i-start <= 3
}

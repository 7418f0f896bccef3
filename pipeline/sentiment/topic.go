package sentiment

import "teneur/pipeline/text"

// topicWeight is what is left of the tone of a noun that a judgement is passed on.
const topicWeight = 0.3

// topics finds the nouns that are only what is spoken of: in "de sfeer is niet goed" the predicate judges, and the sfeer
// is no praise. Such a noun stands with a definite article before a copula that a judging adjective follows in the same clause.
func (r *reading) topics() {
	for p := range r.pieces {
		target := &r.pieces[p]
		if r.isDefinite(target) && r.hasPredicate(target.at) || r.hasManner(target) {
			target.apply("topic", topicWeight, "", -1)
		}
	}
}

// hasManner tells whether a word of manner of the other side stands before a participle, and decides: onvriendelijk geholpen.
func (r *reading) hasManner(j *judged) bool {
	form := r.words[j.at].Form
	if !isPerfect(form) && (j.class != verb || !isParticiple(form)) {
		return false
	}
	manner := r.pieceAt(max(0, j.at-1))
	return manner != nil && manner != j && manner.class == adjective && manner.counts() && manner.now*j.now < 0
}

func (r *reading) isDefinite(j *judged) bool {
	if j.class != noun || j.now == 0 || len(j.applied) > 0 && j.at == 0 {
		return false
	}
	for k := j.at - 1; k >= 0 && k >= j.at-2; k-- {
		if r.words[k].roles&definite != 0 {
			return true
		}
	}
	return false
}

// maxPredicate is how far, in tokens, a predicate may stand behind its copula.
const maxPredicate = 6

// isMeasure tells whether a number follows the adjective at i, which judges by it: ligt op een magere 17%.
func (r *reading) isMeasure(i int) bool {
	return i+1 < len(r.tokens) && r.tokens[i+1].Kind == text.Number
}

// hasPredicate tells whether the clause goes on, within a few tokens of the noun, with a copula and a judging adjective.
func (r *reading) hasPredicate(at int) bool {
	for c := at + 1; c < len(r.marks) && c <= at+4 && r.together(at, c); c++ {
		if r.words[c].roles&copula == 0 {
			continue
		}
		for j := c + 1; j < len(r.marks) && j <= c+maxPredicate && r.together(at, j); j++ {
			if target := r.pieceAt(j); target != nil && target.counts() && target.class != noun && target.class != emoji && (!r.isAttributive(target) || r.isMeasure(j)) {
				return true
			}
		}
		return false
	}
	return false
}

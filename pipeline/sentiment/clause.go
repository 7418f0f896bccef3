package sentiment

import (
	"strings"

	"teneur/pipeline/text"
)

// clauses numbers the clauses: a new one begins after , ; : and brackets or dashes, and at a conjunction.
func (r *reading) clauses() {
	clause := 0
	for i := range r.tokens {
		if i > 0 && r.begins(i) {
			clause++
		}
		r.marks[i].clause = clause
	}
}

// begins tells whether a clause begins at token i.
func (r *reading) begins(i int) bool {
	if r.marks[i].inside {
		return false
	}
	if r.tokens[i-1].Kind == text.Punctuation && isBoundary(r.tokens[i-1].Text) {
		return true
	}
	if shift := r.marks[i].shift; shift != nil {
		switch shift.kind {
		case contrast:
			return i != r.wish && (shift.form == "maar" || shift.form == "but")
		case concession, frame:
			return true
		}
	}
	roles := r.words[i].roles
	switch {
	case roles&that != 0: // "dat" alone may be a pronoun; a subject after it makes it a conjunction
		return i+1 < len(r.words) && r.words[i+1].roles&pronoun != 0
	case roles&conjunction != 0 && roles&preposition != 0: // sinds 2015, sinds we hier wonen
		return i+1 < len(r.words) && r.words[i+1].roles&pronoun != 0
	case roles&conjunction != 0:
		return r.words[i].roles&determiner == 0 || r.tokens[i-1].Kind == text.Punctuation
	}
	return false
}

func isBoundary(punctuation string) bool {
	switch punctuation {
	case ",", ";", ":", "(", ")", "–", "—", "-", "...", "…", ".", "!", "?", "|", "/":
		return true
	}
	return false
}

// together tells whether two tokens stand in the same clause.
func (r *reading) together(i, j int) bool { return r.marks[i].clause == r.marks[j].clause }

// particles finds the separable verbs whose particle stands apart: "valt … tegen", "op te bouwen".
// The clauses are not numbered yet; punctuation ends the search.
func (r *reading) particles() {
	if r.traits&separable == 0 || r.traits&detached == 0 {
		return
	}
	for i := range r.words {
		if len(r.words[i].split) > 0 && r.free(i) && !r.isNoun(i) && !r.joinTe(i) {
			r.joinAhead(i)
		}
	}
}

// isNoun tells whether an article stands before the word, so that it is no verb: in de wijk neemt het af.
func (r *reading) isNoun(i int) bool { return i > 0 && r.words[i-1].roles&article != 0 }

// joinTe joins the infinitive at token i with a particle and te before it: op te bouwen. Not with om: hij smeekt om te komen is not omkomen.
func (r *reading) joinTe(i int) bool {
	if i < 2 || r.words[i-1].Form != "te" || r.words[i-2].Form == "om" || !r.free(i-1) || !r.free(i-2) {
		return false
	}
	v := r.splitWith(i, r.words[i-2].Form)
	if v < 0 || !r.words[i].split[v].te {
		return false
	}
	r.marks[i-1].inside, r.marks[i-2].inside = true, true
	r.take(i, v)
	return true
}

// joinAhead joins the verb at token i with the first of its particles that follows, and stands alone there.
func (r *reading) joinAhead(i int) {
	for j := i + 1; j < len(r.words) && j <= i+maxParticle && r.tokens[j].Kind != text.Punctuation; j++ {
		if !r.words[j].particle || !r.free(j) {
			continue
		}
		if v := r.splitWith(i, r.words[j].Form); v >= 0 && (r.words[j].roles&preposition == 0 || r.standsAlone(j)) {
			r.marks[j].inside = true
			r.take(i, v)
			return
		}
	}
}

// splitWith gives the number of the separable verb of token i that has the particle; -1 if there is none.
func (r *reading) splitWith(i int, particle string) int {
	for v := range r.words[i].split {
		if r.words[i].split[v].particle == particle {
			return v
		}
	}
	return -1
}

// maxParticle is how far, in tokens, a particle may stand behind its verb.
const maxParticle = 14

// standsAlone tells whether the word at j, which may be a preposition, has nothing after it that it could govern.
func (r *reading) standsAlone(j int) bool {
	if j+1 >= len(r.words) || r.tokens[j+1].Kind == text.Punctuation {
		return true
	}
	next := r.words[j+1]
	if next.roles&determiner != 0 && next.roles&(conjunction|that) == 0 || r.tokens[j+1].Kind != text.Word {
		return false
	}
	return next.roles&(conjunction|that|preposition) != 0 || next.Form == "en" || next.Form == "maar"
}

// take makes the verb at token i the separable one with number v. Where another entry has the same lemma, that gives the judgement to the
// shifter: kwijtraken is a loss, and a pity where nothing judged is lost.
func (r *reading) take(i, v int) {
	all := r.words[i].split
	judge := all[v].entry
	for next := v + 1; next < len(all) && judge == nil; next++ {
		if all[next].entry != nil && all[next].particle == all[v].particle && strings.ReplaceAll(all[next].entry.lemma, "|", "") == all[v].shift.form {
			judge = all[next].entry
		}
	}
	r.settle(i, all[v].shift, judge)
}

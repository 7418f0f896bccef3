package sentiment

import "teneur/pipeline/text"

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
			return shift.form == "maar" || shift.form == "but"
		case concession, frame:
			return true
		}
	}
	roles := r.words[i].roles
	switch {
	case roles&that != 0: // "dat" alone may be a pronoun; a subject after it makes it a conjunction
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
	for i := range r.words {
		for v := range r.words[i].split {
			if r.free(i) && r.join(i, &r.words[i].split[v]) {
				break
			}
		}
	}
}

// join looks for the particle of the verb at token i and, where it is there, makes one verb of the two.
func (r *reading) join(i int, v *splitVerb) bool {
	if v.te && i >= 2 && r.words[i-1].Form == "te" && r.words[i-2].Form == v.particle && r.free(i-1) && r.free(i-2) {
		r.marks[i-1].inside, r.marks[i-2].inside = true, true
		r.take(i, v)
		return true
	}
	for j := i + 1; j < len(r.words) && j <= i+maxParticle; j++ {
		if r.tokens[j].Kind == text.Punctuation {
			return false
		}
		if r.words[j].Form == v.particle && r.free(j) && (r.words[j].roles&preposition == 0 || r.standsAlone(j)) {
			r.marks[j].inside = true
			r.take(i, v)
			return true
		}
	}
	return false
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

func (r *reading) take(i int, v *splitVerb) {
	if v.entry != nil {
		r.marks[i].entry = v.entry
	}
	r.marks[i].shift = v.shift
}

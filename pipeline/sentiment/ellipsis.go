package sentiment

// ellipsis reads a negator that ends a clause without a predicate of its own: in "de kamers waren prima, het ontbijt niet" it denies the
// predicate of the clause before. It tells whether that was so.
func (r *reading) ellipsis(i int) bool {
	if !r.endsClause(r.marks[i].until) {
		return false
	}
	start := i
	for start > 0 && r.together(start-1, i) && r.words[start].Form != "en" {
		start--
	}
	if start == 0 || !r.isSubject(start, i) {
		return false
	}
	said := r.predicateBefore(start)
	if said == nil {
		return false
	}
	added := r.add(judged{at: i, entry: said.entry, class: said.class, value: said.value})
	r.by(added, i, negationFactor(added.now)*r.marks[i].shift.factor)
	r.marks[i].spent = false // the piece stands for the predicate, not for the negator
	return true
}

// isSubject tells whether the tokens are a lone subject: an article and a noun, perhaps with en or maar before, and ook or dan behind.
func (r *reading) isSubject(from, until int) bool {
	for from < until && r.words[from].roles&determiner == 0 && !r.words[from].Content {
		from++
	}
	for from < until && !r.words[until-1].Content {
		until--
	}
	if until-from != 2 || r.words[from].roles&determiner == 0 {
		return false
	}
	subject := r.words[from+1]
	return subject.Content && (subject.class == noun || !subject.Known && r.words[from].Form == "de")
}

// predicateBefore gives the last judged adjective or adverb in the clause that ends before token i.
func (r *reading) predicateBefore(i int) *judged {
	for j := i - 1; j >= 0 && r.marks[j].clause >= r.marks[i].clause-1; j-- {
		if target := r.pieceAt(j); target != nil && target.counts() && (target.class == adjective || target.class == adverb) {
			return target
		}
	}
	return nil
}

package sentiment

import "teneur/pipeline/text"

// coordinated gives the judged word that is joined to the one at token t by a comma, en or of, articles aside: in "gebrek aan
// vertrouwen, trots en vrijheid" what is said of the first holds for all. It gives nil where the list ends.
func (r *reading) coordinated(t int) *judged {
	joined := false
	for j := r.marks[t].until; j < len(r.marks); j++ {
		if target := r.pieceAt(j); target != nil {
			if joined && target.names() {
				return target
			}
			return nil
		}
		switch {
		case r.joins(j):
			joined = true
		case r.words[j].roles&determiner == 0:
			return nil
		}
	}
	return nil
}

// names tells whether the piece may be one thing or quality among several. Nouns and adjectives share forms (trots), so either will do.
func (j *judged) names() bool { return j.class == noun || j.class == adjective }

// joins tells whether the token at j joins the parts of a list.
func (r *reading) joins(j int) bool {
	if r.tokens[j].Kind == text.Punctuation {
		return r.tokens[j].Text == ","
	}
	switch r.words[j].Form {
	case "en", "of", "én", "noch", "zelfs", "en/of", "and", "or", "nor":
		return true
	}
	return false
}

// listAfter gives the first judged thing of the list that a colon opens at the end of the clause of token i.
func (r *reading) listAfter(i int) *judged {
	for j := i + 1; j < len(r.marks) && j <= i+maxChange && r.together(i, j); j++ {
		if r.tokens[j].Text == ":" {
			return r.firstNamed(j + 1)
		}
	}
	return nil
}

// firstNamed gives the first judged thing from token i on, before the clause ends.
func (r *reading) firstNamed(i int) *judged {
	for j := i; j < len(r.marks) && r.together(i, j); j++ {
		if target := r.pieceAt(j); target != nil && target.names() {
			return target
		}
	}
	return nil
}

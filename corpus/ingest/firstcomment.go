package ingest

// nameAbove goes back from a name line to the name lines right above it: where the second comment has one, so has the first.
func (t *reading) nameAbove(at int) int {
	if t.headers[at].score == 0 || t.isOpener(at-1) {
		return at
	}
	for i := at - 1; i > max(t.body, at-longestFirst); i-- {
		h := t.headers[i]
		switch {
		case h.score > 0 && t.canSplit(i), h.named && t.canSplit(i) && t.signs[i-1].farewell > 0:
			return t.nameAbove(i)
		case t.headingScores[i] >= headingLeast:
			return at
		}
	}
	return at
}

// buttonAbove goes back over the paragraphs that have the button of a comment below them.
func (t *reading) buttonAbove(at int) int {
	for at-2 > t.body && t.isButton(at-1) && t.canSplit(at-2) && t.buttonsFollow(at-2) {
		at -= 2
	}
	return at
}

// openerAbove goes back to the heading over the comments, where it stands a few lines above what they were known by.
func (t *reading) openerAbove(at int) int {
	for i := at; i > max(t.body, at-longestFirst); i-- {
		if t.isOpener(i) {
			return i
		}
		if t.headingScores[i] >= headingLeast && t.headers[i].score == 0 {
			break
		}
	}
	return at
}

// thankedAbove goes back one paragraph where the discussion would open with the author who answers: what he
// answers stands right above, unless that is all the text under a heading.
func (t *reading) thankedAbove(at int) int {
	named := t.isOpener(at) || t.headers[at].score > 0
	voice := t.signs[at].voice
	if t.signs[at].address.name != "" {
		voice += authorCalls
	}
	if named || voice < authorOpens || !t.canSplit(at-1) || t.signs[at-1].farewell > 0 {
		return at
	}
	return at - 1
}

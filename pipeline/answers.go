package pipeline

import (
	"slices"

	"teneur/corpus"
)

// How a comment shows which part of the essay it speaks of: the values of Answer.By.
const (
	AnswersQuoting   = "quoting"   // it repeats words that stand in a row in that part alone
	AnswersSharing   = "sharing"   // it shares words with that part that the others hardly use
	AnswersFollowing = "following" // it has no evidence of its own, and replies to a comment that has
)

// Answer is which part of the essay a comment speaks of.
type Answer struct {
	Unit   string   // ID of the introduction or the section; "" where nothing tells, or not clearly
	By     string   // AnswersQuoting, AnswersSharing or AnswersFollowing
	Words  []string // what tells: the phrases quoted, as the comment has them, or the rare words shared, in lower case; none for a following
	Margin float64  // how far the evidence is ahead of that for the next part, as a share of it: leastMargin to 1; for a following, of the comment followed
}

// leastMargin is how far ahead of the next part, as a share of its own evidence, a part must be for a comment to be said to
// answer it: a pointer to the wrong part is worse than none. This and the other limits were set on the bundled discussions and on comments
// put under posts that they do not belong to.
const leastMargin = 0.4

// answer finds for every comment the part of the essay that it speaks of. Its work is linear in the length of the post. v holds the words of the
// post, and what they stand for; s its essay.
func (a *Analysis) answer(v *vocabulary, s *said) {
	if len(s.essay) == 0 || len(s.essay) == len(a.Units) {
		return
	}
	rarity := a.rarityOf(s.essay, v)
	leaning := make([]string, len(a.Units))
	for i := range a.Units {
		u := &a.Units[i]
		if u.Kind != Comment {
			continue
		}
		if u.Answers = s.quotedBy(u, a.Types, rarity.everyday); u.Answers.Unit == "" {
			u.Answers, leaning[i] = rarity.sharedBy(u)
		}
	}
	a.follow(leaning)
}

// follow lets replies that have no evidence of their own answer what the comment above them answers: those of the author, and those
// of a reader who spoke in that thread already. A third who joins in may speak of anything. leaning holds, by unit, the part that
// the little evidence there is speaks for: a reply that leans to another part does not follow.
func (a *Analysis) follow(leaning []string) {
	if !slices.ContainsFunc(a.Units, func(u Unit) bool { return u.ReplyTo != "" }) {
		return
	}
	threads := make(map[string]thread)
	for i := range a.Units {
		u := &a.Units[i]
		if u.Kind != Comment {
			continue
		}
		above := threads[u.ReplyTo] // a comment answers one that stands before it
		if u.Answers.Unit == "" && above.takesUp(u) && (leaning[i] == "" || leaning[i] == above.Unit) {
			u.Answers = Answer{Unit: above.Unit, By: AnswersFollowing, Margin: above.Margin}
		}
		threads[u.ID] = thread{Answer: u.Answers, name: u.Name, before: above.name}
	}
}

// thread is what a comment answers, with its writer and that of the comment above it.
type thread struct {
	Answer
	name, before string
}

// takesUp reports whether a reply carries on the conversation of a thread that speaks of a part of the essay.
func (t thread) takesUp(reply *Unit) bool {
	return t.Unit != "" && reply.ReplyTo != "" && (reply.By == corpus.Author || reply.Name != "" && (reply.Name == t.name || reply.Name == t.before))
}

// clearly gives the best of some parts and how far it is ahead of the next one, as a share of its own evidence: 1 where no other
// part has any, 0 where two are equal or none has any.
func clearly(evidence []float64) (best int, margin float64) {
	next := 0.0
	for i, e := range evidence {
		switch {
		case e > evidence[best]:
			best, next = i, evidence[best]
		case i != best:
			next = max(next, e)
		}
	}
	if evidence[best] <= 0 {
		return best, 0
	}
	return best, (evidence[best] - next) / evidence[best]
}

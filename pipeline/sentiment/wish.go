package sentiment

import (
	"slices"
	"strings"
)

// What is left of a tone in a wish that is not fulfilled: was de minister maar eerlijk says that he is not, and was ik maar
// dood is no good news.
const (
	unfulfilledGood = -0.4
	unfulfilledBad  = 0.5
)

// maxWish is how far, in tokens, the particle of an inverted wish may stand from its verb.
const maxWish = 6

// wishes finds the particle of an inverted wish: a sentence that starts with a verb in the past tense and its subject, asks nothing, and
// has maar before any judgement. The maar of such a sentence opens no clause.
func (r *reading) wishes() {
	if len(r.words) < 4 || !r.startsInverted() || r.asks() {
		return
	}
	for i := 2; i < len(r.words)-1 && i <= maxWish && !r.words[i-1].judges() && !isBoundary(r.tokens[i-1].Text); i++ {
		if r.words[i].Form == "maar" {
			if next := r.words[i+1].shift; next == nil || next.kind != negator && next.kind != rightNegator && r.words[i+1].Form != "wel" {
				r.wish = i
			}
			return
		}
	}
}

// startsInverted tells whether the sentence starts with a verb in the past tense and then its subject: een, without a
// verb before it, is the subject of no wish (was een hotel …).
func (r *reading) startsInverted() bool {
	verb, subject := r.words[0], r.words[1]
	if subject.roles&(pronoun|determiner) == 0 || subject.Form == "een" || verb.class == adjective {
		return false
	}
	return verb.roles&past != 0 || verb.roles == 0 && slices.ContainsFunc(pastEndings, func(ending string) bool { return strings.HasSuffix(verb.Form, ending) })
}

// pastEndings are those of weak verbs in the past tense.
var pastEndings = []string{"de", "te", "den", "ten"}

// weighWish applies the wish to the pieces of its clause.
func (r *reading) weighWish() {
	for p := range r.pieces {
		target := &r.pieces[p]
		if !r.together(target.at, r.wish) {
			continue
		}
		factor := unfulfilledGood
		if target.now < 0 {
			factor = unfulfilledBad
		}
		target.apply(wish.String(), factor, r.words[r.wish].Form, r.wish)
	}
}

package reports

import (
	"math"

	"teneur/pipeline/shift"
)

// The limits between the words for a tone, in units of the score. They name sizes for a
// reader; whether a tone is there at all is decided by its interval.
const (
	slight = 0.10 // a mean below: licht
	strong = 0.30 // the whole interval from here: uitgesproken
)

// tone says in words what an estimate supports, and no more: a direction only where the whole interval lies on one side of zero.
func (l language) tone(e shift.Estimate) string {
	switch {
	case !e.Enough:
		return l.t("te weinig tekst", "too little text")
	case above(e.Low):
		return l.size(e.Mean, e.Low) + l.t("positief", "positive")
	case above(-e.High):
		return l.size(-e.Mean, -e.High) + l.t("negatief", "negative")
	case e.Low > -slight && e.High < slight: // not merely undecided: the interval rules out more than a slight tone
		return l.t("in evenwicht tussen positief en negatief", "balanced between positive and negative")
	}
	return l.t("niet duidelijk positief of negatief", "not clearly positive or negative")
}

// above reports whether a score is above zero as it is printed: a reader must not see 0,00 called positive.
func above(score float64) bool { return math.Round(100*score) > 0 }

// size gives the word for the size of a tone; near is the limit of its interval on the side of zero.
func (l language) size(mean, near float64) string {
	switch {
	case mean < slight:
		return l.t("licht ", "slightly ")
	case near >= strong:
		return l.t("uitgesproken ", "strongly ")
	}
	return ""
}

// estimate prints a mean with its interval.
func (l language) estimate(e shift.Estimate) string {
	return l.f("%s; 95%%-interval %s", "%s; 95%% interval %s", l.signed(e.Mean, 2), l.interval(e.Low, e.High))
}

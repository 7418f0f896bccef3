package ingest

import (
	"fmt"
	"math"
)

// Weights of where the comments begin. A split needs more than splitPrior to be believed; a second-best one closer than
// splitDoubt is reported.
const (
	splitPrior    = 3.5 // most pasted texts come without comments
	splitDoubt    = 1.5
	splitSure     = 2.5
	openerWeight  = 8.0 // Reacties, on a line of its own
	signedWeight  = 1.5 // the author's name stands right before
	noStart       = 2.0 // against: the first comment does not start as one
	headingCost   = 1.2 // against, for each heading given up behind the split: so many times its score
	buttonWeight  = 1.0
	buttonStart   = 1.5
	buttonReach   = 20  // paragraphs to the next button
	fewestOfPost  = 1   // paragraphs of prose before the comments
	authorOpens   = 1.5 // voice of a first comment that cannot be the first
	authorCalls   = 0.5 // to which comes this where somebody is addressed
	longestFirst  = 6   // lines of a comment, with its name, above the first that is sure
	farewellReach = 2   // paragraphs before the comments in which the author may take leave
)

// findComments finds the paragraph where the comments begin: the split of the text that its cues support best.
// Cues count for every paragraph behind it, the farewell before it and the opening at it once more.
func (t *reading) findComments() {
	n := len(t.paragraphs)
	t.from = n
	switch {
	case t.options.CommentsFrom < 0:
		return
	case t.options.CommentsFrom > 0:
		if t.from = t.paragraphAt(t.options.CommentsFrom); t.from-1 > t.body && t.isOpener(t.from-1) {
			t.from-- // the heading over the comments is no text of the post
		}
		return
	}
	best, second := t.bestSplits()
	if best.score > 0 {
		t.from = t.openerAbove(t.thankedAbove(t.buttonAbove(t.nameAbove(best.at))))
	}
	t.doubtSplit(best, second)
}

// paragraphAt gives the first paragraph on or behind a line.
func (t *reading) paragraphAt(line int) int {
	for i, p := range t.paragraphs {
		if p.line >= line && i >= t.body {
			return i
		}
	}
	return len(t.paragraphs)
}

type split struct {
	at    int
	score float64
}

// bestSplits gives the two best splits; a score above 0 beats a text without comments.
func (t *reading) bestSplits() (best, second split) {
	n := len(t.paragraphs)
	best, second = split{n, math.Inf(-1)}, split{n, math.Inf(-1)}
	behind := 0.0
	for i := n - 1; i > t.body; i-- {
		behind += t.commentWeight(i)
		if i == t.ending.first-1 {
			behind -= t.talked() // talk tells where in the last section the comments begin, not that they began before it
		}
		if !t.canSplit(i) {
			continue
		}
		s := split{i, behind + t.splitWeight(i) + min(t.overlong(i), max(0, behind)) - splitPrior}
		if s.score > best.score {
			best, second = s, best
		} else if s.score > second.score {
			second = s
		}
	}
	return best, second
}

// commentWeight is what paragraph i says for standing in a comment.
func (t *reading) commentWeight(i int) float64 {
	h := t.headers[i]
	switch {
	case h.joins:
		return 0
	case h.score > 0:
		return h.score
	case t.isButton(i):
		return buttonWeight
	case t.isOpener(i):
		return 0
	}
	cost := headingCost * max(0, t.headingScores[i])
	if t.ending.overlong && t.asksAlone(i) {
		cost *= askTwice
	}
	return t.signs[i].reaction + t.talk[i] - cost
}

func (t *reading) isOpener(i int) bool {
	p := &t.paragraphs[i]
	return p.length() <= longestLine && matches(openerLine, p.words)
}

func (t *reading) isButton(i int) bool {
	p := &t.paragraphs[i]
	return p.length() <= longestLine && matches(buttonLine, p.words)
}

// canSplit reports whether prose stands before paragraph i, and no heading without its text.
func (t *reading) canSplit(i int) bool {
	if t.headers[i].joins {
		return false
	}
	asks := t.signs[i-1].farewell > 0 && t.paragraphs[i-1].lastRune() == '?' // of the readers
	heading := t.headingScores[i-1] >= headingLeast && t.headers[i-1].score == 0 && !t.isOpener(i-1) && !asks
	return !heading && i-t.body >= fewestOfPost
}

// splitWeight is what the place itself says for the comments to begin at paragraph i.
func (t *reading) splitWeight(i int) float64 {
	sum := 0.0
	for back := 1; back <= farewellReach && i-back >= t.body; back++ {
		sum = max(sum, t.signs[i-back].farewell/float64(back))
	}
	if t.signs[i-1].signed != "" || t.isSigned(i-1) {
		sum += signedWeight
	}
	switch {
	case t.isOpener(i):
		sum += openerWeight
	case t.buttonsFollow(i):
		sum += t.signs[i].start + buttonStart
	case t.headers[i].score > 0:
		sum += t.headers[i].score + max(0, t.startBelow(i))
	case t.signs[i].start > 0:
		sum += t.signs[i].start
	case t.signs[i].answer > 0 && t.signs[i-1].farewell > 0:
		sum += t.signs[i].answer
	default:
		sum -= max(0, noStart-looks(&t.paragraphs[i])-min(mostTalk, t.talk[i]))
	}
	return sum
}

// buttonsFollow reports whether a button stands right below paragraph i, and another further on: a comment has one each.
func (t *reading) buttonsFollow(i int) bool {
	if i+1 >= len(t.paragraphs) || !t.isButton(i+1) || t.headers[i].score > 0 {
		return false
	}
	for k := i + 2; k < min(len(t.paragraphs), i+2+buttonReach); k++ {
		if t.paragraphs[k].text == t.paragraphs[i+1].text {
			return true
		}
	}
	return false
}

// startBelow gives the start of the paragraph below the name line at i.
func (t *reading) startBelow(i int) float64 {
	for i++; i < len(t.paragraphs); i++ {
		if t.headers[i].score == 0 && !t.headers[i].joins {
			return t.signs[i].start
		}
	}
	return 0
}

// isSigned reports whether paragraph i is a name under the post.
func (t *reading) isSigned(i int) bool {
	p := &t.paragraphs[i]
	return i > t.body && len(p.words) <= 3 && isNameShaped(p.text) && isGivenName(p.text) && t.paragraphs[i-1].ends()
}

// doubtSplit reports a split that is weak, or nearly beaten by another.
func (t *reading) doubtSplit(best, second split) {
	const settle = "give --comments-from LINE to settle it, -1 for no comments"
	n := len(t.paragraphs)
	switch {
	case best.score <= 0 && best.at < n && best.score > -splitSure:
		t.doubt(t.paragraphs[best.at].line, "no comments were found, though they could begin here; "+settle)
	case best.score <= 0 && t.ending.overlong:
		t.doubt(t.paragraphs[t.ending.first].line, fmt.Sprintf("this last section has %d paragraphs, those before it about %d: there may be comments in it, though none were found; ",
			t.ending.length, t.ending.usual())+settle)
	case best.score > 0 && !t.isOpener(t.from) && (best.score < splitSure || best.score-second.score < splitDoubt):
		text := "the comments seem to begin here"
		if second.at < n && best.score-second.score < splitDoubt {
			text += fmt.Sprintf(", but it could be line %d", t.paragraphs[second.at].line)
		}
		t.doubt(t.paragraphs[best.at].line, text+"; "+settle)
	}
}

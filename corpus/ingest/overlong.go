package ingest

import "math"

// Weights of a last section that is too long for the post it stands in: comments glued to it make it so.
const (
	spread         = 3.0  // of the lengths of sections: the size of a negative binomial distribution
	mostOverlong   = 5.0  // no length is worth more
	leastLong      = 1.5  // from here a section is overlong, and what is said in it is looked at for talk
	fewestSections = 2    // sections before the last: fewer tell nothing about how long a section is
	leastMean      = 1.5  // paragraphs: a short post has sections of two now and then
	sentenceShare  = 0.75 // of the paragraphs of the last section are sentences, or it is a list
	askTwice       = 0.3  // of a heading's cost where it asks and no heading above it does
)

// ending is the stretch below the last heading, and how long the sections before it are.
type ending struct {
	first  int     // its first paragraph
	length int     // in paragraphs
	mean   float64 // paragraphs of the sections before; 0 where too few are there

	firstAsk int  // the first heading that asks
	overlong bool // it would be more likely at the usual length
}

// readEnding finds the last heading and measures the sections before it. Lines that ask are passed over where no heading
// above them asks: readers ask.
func (t *reading) readEnding() {
	t.ending = ending{first: t.body, length: len(t.paragraphs) - t.body, firstAsk: t.firstAsk()}
	var lengths []int
	for i := t.body; i < len(t.paragraphs); i++ {
		if t.headingScores[i] < headingLeast || t.asksAlone(i) || t.isOpener(i) || t.headers[i].score > 0 {
			continue
		}
		if length := i - t.ending.first; length > 0 {
			lengths = append(lengths, length)
		}
		t.ending.first, t.ending.length = i+1, len(t.paragraphs)-i-1
	}
	if len(lengths) >= fewestSections && t.isProse(t.ending.first) {
		t.ending.mean = max(leastMean, mean(lengths))
		t.ending.overlong = t.isOverlong()
	}
}

// firstAsk gives the first heading that asks, len(paragraphs) where none does.
func (t *reading) firstAsk() int {
	for i := t.body; i < len(t.paragraphs); i++ {
		if t.headingScores[i] >= headingLeast && t.paragraphs[i].lastRune() == '?' {
			return i
		}
	}
	return len(t.paragraphs)
}

// isProse reports whether most of what stands from paragraph first on is sentences: no list of links or items.
func (t *reading) isProse(first int) bool {
	ended := 0
	for i := first; i < len(t.paragraphs); i++ {
		if p := &t.paragraphs[i]; p.ends() && p.lastRune() != ':' && !isListItem(p.text) {
			ended++
		}
	}
	return float64(ended) >= sentenceShare*float64(len(t.paragraphs)-first)
}

func mean(list []int) float64 {
	sum := 0
	for _, n := range list {
		sum += n
	}
	return float64(sum) / float64(len(list))
}

// asksAlone reports whether paragraph i is a line that asks, below headings none of which does.
func (t *reading) asksAlone(i int) bool {
	return i <= t.ending.firstAsk && t.paragraphs[i].lastRune() == '?'
}

// overlong weighs how much better the length of the last section is explained where it stops before paragraph i: the
// log-likelihood ratio of the two lengths, with a limit to what the usual length can be worth.
func (t *reading) overlong(i int) float64 {
	e := t.ending
	if e.mean == 0 || i <= e.first {
		return 0
	}
	usual := e.logChance(e.usual())
	return max(0, min(mostOverlong, usual-e.logChance(e.length))+e.logChance(i-e.first)-usual)
}

// usual gives the length that a section is likely to have.
func (e ending) usual() int { return min(e.length, int(math.Round(e.mean))) }

// logChance gives the log-probability of a section of n paragraphs, of a negative binomial distribution.
func (e ending) logChance(n int) float64 {
	choose, _ := math.Lgamma(float64(n) + spread)
	less, _ := math.Lgamma(float64(n) + 1)
	return choose - less + float64(n)*math.Log(e.mean/(e.mean+spread)) // without what does not depend on n
}

// isOverlong reports whether the last section would be more likely at the usual length.
func (t *reading) isOverlong() bool {
	return t.overlong(t.ending.first+t.ending.usual()) >= leastLong
}

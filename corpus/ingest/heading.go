package ingest

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Weights and limits of what makes a line a heading. A heading needs headingLeast; below headingSure it is reported.
const (
	headingBase   = 2.0
	headingLeast  = 0.75
	headingSure   = 1.2
	longestLine   = 100 // characters
	mostWords     = 16
	longWords     = 9    // from here a heading is long
	slimShare     = 0.35 // of the median paragraph: what is shorter stands in lists, poems and dialogues
	slimLeast     = 45   // characters: in a text of short paragraphs
	runLeast      = 3    // so many slim lines after one another are a list, a poem or a dialogue
	nextShare     = 1.4  // the next paragraph is at least so much longer
	nextLeast     = 30   // characters of the next paragraph
	longPenalty   = 0.5
	askPenalty    = 0.4 // Waarom dit?
	shoutPenalty  = 0.9 // Hooray!
	colonPenalty  = 1.5 // Het gaat zo: but not Ingrediënten: above a list
	colonWords    = 2
	brokenPenalty = 0.9 // what stands before does not end as a sentence
	twicePenalty  = 1.5 // Kort gezegd. Heel kort
	numberBonus   = 0.5 // 1. Begin klein
)

// scoreHeadings weighs for every paragraph whether it is a heading: by its shape, by what stands around it,
// by the runs of short lines it may be part of.
func (t *reading) scoreHeadings() {
	t.headingScores = make([]float64, len(t.paragraphs))
	runs := t.slimRuns()
	for i := t.body; i < len(t.paragraphs); i++ {
		if t.paragraphs[i].length() <= longestLine && !t.insideRun(i, runs[i]) {
			t.headingScores[i] = t.scoreHeading(i)
		}
	}
	t.dropNeighbours()
}

// slimLength gives the length up to which a paragraph is a line beside the others.
func (t *reading) slimLength() int {
	var lengths []int
	for i := t.body; i < len(t.paragraphs); i++ {
		lengths = append(lengths, t.paragraphs[i].length())
	}
	if len(lengths) == 0 {
		return slimLeast
	}
	slices.Sort(lengths)
	median := lengths[len(lengths)/2]
	return min(longestLine, max(slimLeast, int(slimShare*float64(median))))
}

// run is a stretch of short lines after one another, from first up to and with last.
type run struct{ first, last int }

// slimRuns gives the run that each paragraph is part of; a longer paragraph is a run of its own.
func (t *reading) slimRuns() []run {
	slim := t.slimLength()
	runs := make([]run, len(t.paragraphs))
	for i := t.body; i < len(t.paragraphs); {
		end := i + 1
		for t.paragraphs[i].length() <= slim && end < len(t.paragraphs) && t.paragraphs[end].length() <= slim {
			end++
		}
		for k := i; k < end; k++ {
			runs[k] = run{i, end - 1}
		}
		i = end
	}
	return runs
}

// insideRun reports whether paragraph i is one of a run of short lines. The line that opens a list, and the line
// behind a list or poem that has come to its end, are not.
func (t *reading) insideRun(i int, r run) bool {
	length := r.last - r.first + 1
	if length < runLeast || t.opensList(i) {
		return false
	}
	before := &t.paragraphs[max(i-1, 0)]
	closes := i == r.last && (before.ends() || isListItem(before.text) || t.paragraphs[i].apart && length > runLeast)
	return !closes
}

// opensList reports whether a list begins right behind paragraph i, which is no item itself.
func (t *reading) opensList(i int) bool {
	if i+2 >= len(t.paragraphs) || isListItem(t.paragraphs[i].text) {
		return false
	}
	return isListItem(t.paragraphs[i+1].text) && isListItem(t.paragraphs[i+2].text)
}

// isListItem reports whether a line starts as the item of a list does: a bullet, a number, an amount, a small letter.
func isListItem(text string) bool {
	r := []rune(text)
	if len(r) == 0 {
		return false
	}
	return strings.ContainsRune("-*•·–—+½¼¾", r[0]) || unicode.IsDigit(r[0]) || unicode.IsLower(r[0])
}

// scoreHeading weighs paragraph i on its own and beside its neighbours.
func (t *reading) scoreHeading(i int) float64 {
	p := &t.paragraphs[i]
	if i+1 >= len(t.paragraphs) || !isHeadingShaped(p) || signature(p) != "" {
		return 0
	}
	next := &t.paragraphs[i+1]
	listed := t.opensList(i)
	if !listed && !isText(next, p.length()) && !t.leadsIn(i) {
		return 0
	}
	score := headingBase - shapePenalty(p, listed)
	if i > t.body && !t.paragraphs[i-1].ends() && t.headingScores[i-1] <= 0 && !isListItem(t.paragraphs[i-1].text) {
		score -= brokenPenalty
	}
	if i > t.body && strings.HasSuffix(t.paragraphs[i-1].text, ":") {
		score -= headingBase // what was announced stands here
	}
	return score
}

// isText reports whether the paragraph below a line of so many characters is text beside it.
func isText(next *paragraph, length int) bool {
	if next.length() < nextLeast {
		return false
	}
	return float64(next.length()) >= nextShare*float64(length) || next.ends() && next.length() >= length
}

// leadsIn reports whether a subheading with its text follows.
func (t *reading) leadsIn(i int) bool {
	if i+2 >= len(t.paragraphs) {
		return false
	}
	sub, body := &t.paragraphs[i+1], &t.paragraphs[i+2]
	return isHeadingShaped(sub) && body.length() > longestLine && t.paragraphs[i].length() > 3
}

// isHeadingShaped reports whether a line can be a heading, going by its letters alone.
func isHeadingShaped(p *paragraph) bool {
	if p.length() > longestLine || len(p.words) == 0 || len(p.words) > mostWords || !startsAsHeading(p.text) {
		return false
	}
	if strings.ContainsRune(".,;…-–—", p.lastRune()) || isQuotation(p.text) || len(emoticons(withoutSign(p.text))) > 0 ||
		strings.Contains(p.text, "://") || strings.Contains(p.text, "www.") || matches(notHeading, p.words) {
		return false
	}
	return !hasWildMarks(p.text) && !isCall(p)
}

// isQuotation reports whether a line is somebody's words between quotation marks.
func isQuotation(text string) bool {
	first, _ := utf8.DecodeRuneInString(text)
	return strings.ContainsRune("\"“”‘’'«»„", first) && strings.ContainsRune("\"”’'»", lastOf(text))
}

// startsAsHeading reports whether a line starts with a capital or a figure, perhaps inside quotation marks.
func startsAsHeading(text string) bool {
	for _, r := range text {
		switch {
		case unicode.IsUpper(r) || unicode.IsDigit(r):
			return true
		case strings.ContainsRune("'‘’\"“«(¿# ", r) || unicode.Is(unicode.So, r) || unicode.Is(unicode.Mn, r):
			continue
		}
		return strings.HasPrefix(text, "'s ") || strings.HasPrefix(text, "’s ") || strings.HasPrefix(text, "'t ") || strings.HasPrefix(text, "’t ")
	}
	return false
}

// withoutSign drops the emoji with which some blogs open their headings.
func withoutSign(text string) string {
	first, rest, _ := strings.Cut(text, " ")
	if rest != "" && strings.IndexFunc(first, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) < 0 {
		return rest
	}
	return text
}

// isCall reports whether a line says hello or thanks: Beste lezers, Dank je wel!
func isCall(p *paragraph) bool { return matches(thanks, p.words) && len(p.words) < 5 }

func shapePenalty(p *paragraph, listed bool) float64 {
	sum := 0.0
	if hasTwoSentences(p) {
		sum += twicePenalty
	}
	if len(p.words) >= longWords {
		sum += longPenalty
	}
	switch p.lastRune() {
	case '?':
		sum += askPenalty
	case '!':
		sum += shoutPenalty
	case ':':
		if !listed || len(p.words) > colonWords {
			sum += colonPenalty
		}
	}
	if unicode.IsDigit([]rune(p.text)[0]) && isNumbered(p.text) {
		sum -= numberBonus
	}
	return sum
}

// hasTwoSentences reports whether a sentence ends inside a line, behind a word of three letters or more that is no abbreviation.
func hasTwoSentences(p *paragraph) bool {
	fields := strings.Fields(p.text)
	for i := 1; i+1 < len(fields); i++ {
		bare := strings.TrimRight(fields[i], ".?!")
		if bare != fields[i] && utf8.RuneCountInString(bare) > 2 && !strings.Contains(bare, ".") && startsAsHeading(fields[i+1]) && !isNumbered(fields[i]) {
			return true
		}
	}
	return false
}

// isNumbered reports whether a line starts with a number and a sign, as headings in a list of tips do.
func isNumbered(text string) bool {
	rest := strings.TrimLeft(text, "0123456789")
	return rest != text && rest != "" && strings.ContainsRune(".):", rune(rest[0]))
}

// dropNeighbours leaves no more than a heading and its subheading next to one another: three are a list.
func (t *reading) dropNeighbours() {
	for i := t.body; i < len(t.paragraphs); {
		end := i
		for end < len(t.paragraphs) && t.headingScores[end] > 0 {
			end++
		}
		if end-i > 2 {
			clear(t.headingScores[i : end-1])
		}
		i = max(end, i+1)
	}
}

// chooseHeadings settles which lines before the comments are headings, and reports the doubtful ones.
func (t *reading) chooseHeadings() {
	for i := t.body; i < t.from; i++ {
		p := &t.paragraphs[i]
		if p.kind != prose || t.headingScores[i] < headingLeast || i+1 >= t.from {
			if p.kind == prose && t.headingScores[i] > 0 && i+1 < t.from {
				t.doubt(p.line, fmt.Sprintf("%q is taken as text, though it could be a heading", p.text))
			}
			continue
		}
		p.kind = headline
		if t.headingScores[i] < headingSure {
			t.doubt(p.line, fmt.Sprintf("%q is taken as a heading, though it could be text", p.text))
		}
	}
}

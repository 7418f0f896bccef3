package ingest

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"teneur/corpus"
)

// Weights in the discussion; see cues.tsv for those of words.
const (
	answerShare   = 0.6  // of the weight of an answer goes to a comment starting there
	withoutCue    = -0.1 // start: nothing says so
	oneSentence   = -0.4 // start, besides: it is a single sentence, as in comments of many short paragraphs
	callsAuthor   = -2.5 // voice: the author is addressed
	callsReader   = 1.6  // voice: somebody else is addressed
	callsAnother  = 2.0  // start: somebody else is addressed than was before
	belowQuote    = -3.0 // start: whoever repeats words of the post now says what he thinks of them
	quotesVoice   = -1.0 // voice: readers repeat words of the post
	mostVoice     = 4.0  // voice: no sum of cues is worth more
	sharedWeight  = 0.4  // for each word shared with the paragraph before
	mostShared    = 2    // words
	sharedLength  = 6    // letters of a word that can count as shared
	unsureBetween = 0.25 // posterior: a start between this and its complement is reported
)

// divideComments cuts what stands behind the post into comments: at their name lines where they have them, else
// as the cues say.
func (t *reading) divideComments() {
	t.markFurniture()
	t.markHeaders()
	if t.namesStandBelow() {
		t.divideByFooters()
		return
	}
	for i := t.from; i < len(t.paragraphs); {
		end := i + 1
		if t.paragraphs[i].kind == nameLine {
			end = t.divideByHeader(i)
		} else {
			for end < len(t.paragraphs) && t.paragraphs[end].kind != nameLine {
				end++
			}
			t.divideByCues(i, end)
		}
		i = end
	}
}

// markFurniture sets apart the heading over the comments, and what there is to click on.
func (t *reading) markFurniture() {
	said := false
	for i := t.from; i < len(t.paragraphs); i++ {
		switch {
		case !said && t.isOpener(i):
			t.paragraphs[i].kind = opener
		case t.isButton(i):
			t.paragraphs[i].kind = button
		case t.paragraphs[i].isBlankish():
			t.paragraphs[i].kind = blankish
		case t.headers[i].score == 0 && !t.headers[i].joins:
			said = true
		}
	}
}

// markHeaders settles which lines are the headers of comments. A line that holds nothing but what could be a name is
// one only where such lines are the custom: right at the start, and every few lines.
func (t *reading) markHeaders() {
	custom := t.namesAreCustom()
	for i := t.from; i < len(t.paragraphs); i++ {
		h := t.headers[i]
		if t.paragraphs[i].kind != prose {
			continue
		}
		sure := h.dated || h.says || h.score > knownScore*nameScore
		if h.joins || h.named && (sure || custom && t.standsAsName(i)) {
			t.paragraphs[i].kind = nameLine
		}
	}
}

// standsAsName reports whether a line stands where the name over a comment stands: a paragraph follows, and it is no comment itself.
func (t *reading) standsAsName(i int) bool {
	p := &t.paragraphs[i]
	if i+1 >= len(t.paragraphs) || matches(praise, p.words) || matches(thanks, p.words) || strongest(answer, p.words) > 0 {
		return false
	}
	return t.paragraphs[i+1].kind == prose && t.headers[i].named
}

const (
	customShare = 0.2 // of the lines are names where names are the custom
	knownShare  = 0.4 // of those names the list knows, or stand there more than once
)

// namesAreCustom reports whether the comments have their names on lines of their own.
func (t *reading) namesAreCustom() bool {
	lines, names, known := 0, 0, 0
	first := true
	for i := t.from; i < len(t.paragraphs); i++ {
		if t.paragraphs[i].kind != prose {
			continue
		}
		lines++
		if !t.headers[i].named || !t.standsAsName(i) && !t.headers[i].dated {
			if first && !t.headers[i].named {
				return false
			}
			first = false
			continue
		}
		first = false
		names++
		if t.headers[i].score > 0 {
			known++
		}
	}
	return float64(names) >= customShare*float64(lines) && float64(known) >= knownShare*float64(names)
}

// namesStandBelow reports whether each comment is signed on the line below it, with name and date.
func (t *reading) namesStandBelow() bool {
	first, last := -1, -1
	for i := t.from; i < len(t.paragraphs); i++ {
		if k := t.paragraphs[i].kind; k == prose || k == nameLine {
			if first < 0 {
				first = i
			}
			last = i
		}
	}
	return first >= 0 && t.paragraphs[first].kind == prose && t.paragraphs[last].kind == nameLine
}

func (t *reading) divideByFooters() {
	start := t.from
	for i := t.from; i < len(t.paragraphs); i++ {
		if t.paragraphs[i].kind == nameLine && t.hasProse(start, i) {
			t.addNamed(i, t.firstProse(comment{first: start, end: i}), i+1)
			start = i + 1
		}
	}
}

func (t *reading) hasProse(first, end int) bool {
	for i := first; i < end; i++ {
		if t.paragraphs[i].kind == prose {
			return true
		}
	}
	return false
}

// divideByHeader makes a comment of the header at i and what stands below it, and gives its end.
func (t *reading) divideByHeader(i int) int {
	end := i + 1
	if end < len(t.paragraphs) && t.headers[end].joins {
		end++
	}
	for end < len(t.paragraphs) && t.paragraphs[end].kind != nameLine {
		end++
	}
	if !t.hasProse(i, end) {
		return t.withoutText(i, end)
	}
	t.addNamed(i, i, end)
	return end
}

// withoutText leaves a name line without a comment out: who clicked on a heart, or wrote what was not pasted.
func (t *reading) withoutText(i, end int) int {
	t.doubt(t.paragraphs[i].line, fmt.Sprintf("%q looks like the name over a comment, but no text follows; it is left out", t.paragraphs[i].text))
	return end
}

func (t *reading) addNamed(header, first, end int) {
	h := t.headers[header]
	t.comments = append(t.comments, comment{first: first, end: end, header: header, name: h.name, date: h.date})
}

// divideByCues cuts paragraphs without name lines into comments.
func (t *reading) divideByCues(first, end int) {
	var places []int
	for i := first; i < end; i++ {
		if t.paragraphs[i].kind == prose {
			places = append(places, i)
		}
	}
	for k, h := range listen(t.observe(places)) {
		i := places[k]
		if h.starts {
			t.addUnnamed(i, h)
		}
		t.comments[len(t.comments)-1].end = i + 1
		t.doubtStart(i, h)
	}
}

func (t *reading) addUnnamed(i int, h heard) {
	c := comment{first: i, header: -1, by: corpus.Reader}
	sure := 1 - h.pAuthor
	if h.author {
		c.by, sure = corpus.Author, h.pAuthor
	}
	if c.voiceSure = sure > 1-unsureBetween; !c.voiceSure {
		t.doubt(t.paragraphs[i].line, fmt.Sprintf("the %s seems to speak, but it could be the other side; set by= in the saved file", c.by))
	}
	t.comments = append(t.comments, c)
}

func (t *reading) doubtStart(i int, h heard) {
	switch {
	case h.pStart < unsureBetween || h.pStart > 1-unsureBetween:
	case h.starts:
		t.doubt(t.paragraphs[i].line, "a comment seems to start here, but it could go on with the one before; edit the saved file where it does")
	default:
		t.doubt(t.paragraphs[i].line, "this seems to go on with the comment before, but it could be one of its own; edit the saved file where it is")
	}
}

// observe gathers what the cues say about the paragraphs of a discussion.
func (t *reading) observe(places []int) []observed {
	author := t.addressedAuthor(places)
	seen := make([]observed, len(places))
	calls := ""
	for k, i := range places {
		s := t.signs[i]
		seen[k] = observed{start: s.start + answerShare*s.answer - s.goOn, voice: s.voice + voiceOfAddress(s.address, author)}
		if s.quotes {
			seen[k].voice += quotesVoice
		}
		if s.start+s.answer == 0 {
			seen[k].start += withoutCue
			if len(t.paragraphs[i].opening) == len(t.paragraphs[i].text) {
				seen[k].start += oneSentence
			}
		}
		seen[k].voice = max(-mostVoice, min(mostVoice, seen[k].voice))
		if k > 0 {
			before := places[k-1]
			if t.signs[before].quotes {
				seen[k].start = belowQuote
			}
			seen[k].start += t.signs[before].closing
			seen[k].shared = sharedWeight * float64(min(mostShared, len(sharedWords(&t.paragraphs[before], &t.paragraphs[i]))))
			if s.address.name != "" && calls != "" && !sameName(s.address.name, calls) {
				seen[k].start += callsAnother
			}
			seen[k].asked = endsInQuestion(&t.paragraphs[before])
			seen[k].forced = t.buttonBetween(before, i)
		}
		if s.address.name != "" {
			calls = s.address.name
		}
	}
	return seen
}

func endsInQuestion(p *paragraph) bool { return strings.Contains(p.text[max(0, len(p.text)-3):], "?") }

func (t *reading) buttonBetween(first, last int) bool {
	for i := first + 1; i < last; i++ {
		if t.paragraphs[i].kind == button || t.paragraphs[i].kind == nameLine {
			return true
		}
	}
	return false
}

// addressedAuthor gives the author's name: known, or the one that the first comment addresses, or a later one that
// sounds like a reader's.
func (t *reading) addressedAuthor(places []int) string {
	if t.author != "" {
		return t.author
	}
	for k, i := range places {
		s := t.signs[i]
		if s.address.name != "" && (k == 0 || s.voice <= callsAuthor/2) {
			return s.address.name
		}
	}
	return ""
}

func voiceOfAddress(a address, author string) float64 {
	switch {
	case a.name == "":
		return 0
	case author != "" && sameName(a.name, author):
		return callsAuthor
	}
	return callsReader
}

// sharedWords gives the longer words that two paragraphs share by their first letters: vraag and vragen do not,
// bekijken and bekijk do.
func sharedWords(a, b *paragraph) []string {
	stems := make(map[string]bool)
	for _, w := range a.words {
		if s, ok := beginning(w); ok {
			stems[s] = true
		}
	}
	var shared []string
	for _, w := range b.words {
		if s, ok := beginning(w); ok && stems[s] {
			shared = append(shared, w)
			delete(stems, s)
		}
	}
	return shared
}

// beginning gives the first letters of a word that is long enough to mean something.
func beginning(word string) (string, bool) {
	if utf8.RuneCountInString(word) < sharedLength || common[word] {
		return "", false
	}
	letters := 0
	for i, r := range word {
		if letters == sharedLength {
			return word[:i], true
		}
		if unicode.IsLetter(r) {
			letters++
		}
	}
	return word, true
}

// common words of six letters and more say nothing about what a paragraph is about.
var common = map[string]bool{
	"andere": true, "anders": true, "altijd": true, "tussen": true, "worden": true, "zonder": true, "moeten": true, "kunnen": true,
	"hebben": true, "waarom": true, "daarom": true, "omdat": true, "wanneer": true, "iedereen": true, "iemand": true, "niemand": true,
	"mensen": true, "helemaal": true, "gewoon": true, "eigenlijk": true, "misschien": true, "natuurlijk": true, "alleen": true,
	"steeds": true, "verder": true, "zoveel": true, "waarin": true, "zoiets": true, "allemaal": true, "eerste": true, "tweede": true,
	"willen": true, "zouden": true, "zullen": true, "mogen": true, "jullie": true, "zichzelf": true, "mezelf": true, "jezelf": true,
	"terwijl": true, "hoewel": true, "zodat": true, "daarna": true, "daarbij": true, "binnen": true, "buiten": true, "vooral": true,
	"weleens": true, "meteen": true, "volgens": true, "precies": true, "opnieuw": true, "namelijk": true, "inderdaad": true,
}

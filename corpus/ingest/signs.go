package ingest

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// signs is what the cues say about one paragraph, in log-odds.
type signs struct {
	address address
	signed  string // the name under it

	start    float64 // a comment starts here, going by its opening alone
	goOn     float64 // it goes on with what stands before
	entry    float64 // it tells who speaks, or what happened to him
	retort   float64 // it objects, agrees or asks
	answer   float64 // it answers what stands before
	reaction float64 // it is a comment, not part of the post
	voice    float64 // above 0 the author of the post speaks, below 0 a reader
	farewell float64 // the post ends here
	closing  float64 // a comment ends here
	quotes   bool    // it repeats words of an earlier paragraph
}

// Weights of what is no word.
const (
	plainProse  = -0.35 // reaction of a paragraph without any cue: the post is the longer part of most texts
	faceWeight  = 1.2   // reaction: an emoticon
	marksWeight = 0.8   // reaction: !! or ?? or a space before them
	lowerWeight = 0.8   // reaction: no capital at the start
	lowerReads  = 0.8   // voice of a reader: no capital at the start
	marksRead   = 0.6   // voice of a reader: !! or ??
	asksReads   = 0.5   // voice of a reader: it opens with a question
	quoteWeight = 2.5   // start: the words of the post repeated, to be commented on
	faceCloses  = 1.2   // closing: an emoticon at the end
	manyStarts  = 4.5   // start: no sum of cues is worth more
)

// readSigns weighs the cues of every paragraph behind the title.
func (t *reading) readSigns() {
	t.signs = make([]signs, len(t.paragraphs))
	repeated := newRepetitions()
	for i := t.body; i < len(t.paragraphs); i++ {
		p := &t.paragraphs[i]
		t.signs[i] = readSigns(p)
		if repeated.has(p.words) {
			t.signs[i].quotes = true
			t.signs[i].start = min(manyStarts, t.signs[i].start+quoteWeight)
			t.signs[i].reaction += quoteWeight / 2
		}
		repeated.add(p.words)
	}
	t.headers = make([]header, len(t.paragraphs))
	t.readHeaders()
}

func readSigns(p *paragraph) signs {
	behind := withoutInterjection(p.sentence)
	s := signs{
		address:  findAddress(p),
		signed:   signature(p),
		goOn:     strongest(goOn, p.sentence),
		answer:   strongest(answer, p.sentence),
		entry:    strongest(entry, p.sentence),
		retort:   strongest(retort, p.sentence),
		voice:    total(voice, p.words) - carelessness(p),
		farewell: strongest(farewell, p.words),
		closing:  strongest(closing, tail(p.words, 6)),
	}
	if s.signed != "" && len(p.words) <= shortSignature {
		s.address = address{} // Groeten, Anna: nobody is addressed
	}
	opens := s.address.weight
	if p.lastRune() != ':' || closesWithFace(p.text) {
		opens += max(strongest(praise, p.sentence), strongest(praise, behind)) + max(strongest(thanks, p.sentence), strongest(thanks, behind))
	}
	s.start = min(manyStarts, opens)
	if opens >= 2 {
		s.goOn = 0
	}
	s.reaction = plainProse + opens + total(reaction, p.words) + 0.3*abs(s.voice) + looks(p)
	if closesWithFace(p.text) {
		s.closing = max(s.closing, faceCloses)
	}
	return s
}

// withoutInterjection gives the words behind an opening Haha or Hoi.
func withoutInterjection(list []string) []string {
	if len(list) > 1 && matches(interject, list[:1]) {
		return list[1:]
	}
	return list
}

// carelessness weighs what speaks for a reader: the author writes with more care, and asks less at once.
func carelessness(p *paragraph) float64 {
	sum := 0.0
	if startsLower(p.text) {
		sum += lowerReads
	}
	if strings.Contains(p.text, "??") || strings.Contains(p.text, "!!") {
		sum += marksRead
	}
	if strings.HasSuffix(p.opening, "?") {
		sum += asksReads
	}
	return sum
}

// looks weighs how the paragraph is typed: a post is looked over before it is published, a comment is not.
func looks(p *paragraph) float64 {
	sum := 0.0
	if len(emoticons(p.text)) > 0 {
		sum += faceWeight
	}
	if hasWildMarks(p.text) {
		sum += marksWeight
	}
	if r, _ := utf8.DecodeRuneInString(p.text); unicode.IsLower(r) && strings.ContainsRune(".!?", p.lastRune()) { // no item of a list
		sum += lowerWeight
	}
	return sum
}

func hasWildMarks(text string) bool {
	for _, marks := range [...]string{"!!", "??", "?!", " !", " ?"} {
		if strings.Contains(text, marks) {
			return true
		}
	}
	return false
}

func closesWithFace(text string) bool {
	last := text[strings.LastIndexByte(text, ' ')+1:]
	return len(emoticons(last)) > 0
}

func tail(list []string, n int) []string { return list[max(0, len(list)-n):] }

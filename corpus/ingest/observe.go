package ingest

import "strings"

// Weights in the discussion; see cues.tsv for those of words.
const (
	answerShare  = 0.6  // of the weight of an answer goes to a comment starting there
	entryShare   = 0.8  // of what tells who speaks, objects or asks, likewise
	entryReads   = -0.8 // voice: times the weight of telling who speaks: readers introduce themselves
	withoutCue   = -0.1 // start: nothing says so
	oneSentence  = -0.4 // start, besides: it is a single sentence, as in comments of many short paragraphs
	unlinked     = 0.5  // start: no word links it to the paragraph before
	unmarked     = -0.4 // voice: nothing tells; an author who answers thanks, calls a name or speaks of the post more often than not
	callsAuthor  = -2.5 // voice: the author is addressed
	callsReader  = 1.6  // voice: somebody else is addressed
	callsAnother = 2.0  // start: somebody else is addressed than was before
	belowQuote   = -3.0 // start: whoever repeats words of the post now says what he thinks of them
	quotesVoice  = -1.0 // voice: readers repeat words of the post
	mostVoice    = 4.0  // voice: no sum of cues is worth more
	sharedWeight = 0.4  // for each word shared with the paragraph before
	mostShared   = 2    // words
)

// observe gathers what the cues say about the paragraphs of a discussion.
func (t *reading) observe(places []int) []observed {
	author := t.addressedAuthor(places)
	plain := t.plainShare()
	seen := make([]observed, len(places))
	calls := "" // whom the last address called
	for k, i := range places {
		seen[k] = observed{start: t.startOf(i), voice: t.voiceOf(i, author), manner: manner(&t.paragraphs[i], plain)}
		name := t.signs[i].address.name
		if k > 0 {
			t.observeBefore(&seen[k], places[k-1], i)
			seen[k].turn = turn(&t.paragraphs[places[k-1]], t.signs[i].answer)
			if name != "" && calls != "" && !sameName(name, calls) {
				seen[k].start += callsAnother
			}
		}
		if name != "" {
			calls = name
		}
	}
	return seen
}

// startOf weighs whether a comment starts at paragraph i, going by its opening.
func (t *reading) startOf(i int) float64 {
	s := t.signs[i]
	start := s.start + answerShare*s.answer + entryShare*max(s.entry, s.retort) - s.goOn
	if s.start+s.answer+s.entry+s.retort > 0 {
		return start
	}
	if p := &t.paragraphs[i]; len(p.opening) == len(p.text) {
		start += oneSentence
	}
	return start + withoutCue
}

// voiceOf weighs who speaks in paragraph i, given the author's name.
func (t *reading) voiceOf(i int, author string) float64 {
	s := t.signs[i]
	voice := s.voice + voiceOfAddress(s.address, author) + entryReads*s.entry
	if s.quotes {
		voice += quotesVoice
	}
	if voice == 0 {
		return unmarked
	}
	return max(-mostVoice, min(mostVoice, voice))
}

// observeBefore adds what the paragraph before says.
func (t *reading) observeBefore(o *observed, before, i int) {
	if t.signs[before].quotes {
		o.start = belowQuote
	}
	o.start += t.signs[before].closing
	shared := sharedWords(&t.paragraphs[before], &t.paragraphs[i])
	o.shared = sharedWeight * float64(min(mostShared, shared))
	if shared == 0 && t.signs[i].goOn == 0 {
		o.start += unlinked
	}
	o.asked = endsInQuestion(&t.paragraphs[before])
	o.forced = t.buttonBetween(before, i)
}

func endsInQuestion(p *paragraph) bool { return strings.Contains(p.text[max(0, len(p.text)-3):], "?") }

// asksAnything reports whether a question stands anywhere in a paragraph.
func asksAnything(p *paragraph) bool { return strings.Contains(p.text, "?") }

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

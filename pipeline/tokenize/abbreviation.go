package tokenize

import (
	_ "embed"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

//go:embed abbreviations.txt
var abbreviationData string

// stopUse tells what the full stop of an abbreviation may mean.
type stopUse uint8

const (
	notListed  stopUse = iota
	inSentence         // never the end of a sentence: dhr., bijv.
	mayEnd             // the end of a sentence where a capital follows: enz., e.d.
	alsoWord           // a word too, an abbreviation only where no capital follows: min., jan.
)

// abbreviations reads the embedded list once; keys are in lower case, without the last full stop.
var abbreviations = sync.OnceValue(func() map[string]stopUse {
	uses := map[string]stopUse{"in": inSentence, "may": mayEnd, "word": alsoWord}
	stops := make(map[string]stopUse, 1024)
	for line := range strings.Lines(abbreviationData) {
		use, list, ok := strings.Cut(line, ":")
		if !ok || strings.HasPrefix(line, "#") {
			continue
		}
		for _, w := range strings.Fields(list) {
			stops[strings.TrimSuffix(w, ".")] = uses[use]
		}
	}
	return stops
})

// stopUseOf looks up w, which has no last full stop.
func (c *cutter) stopUseOf(w string) stopUse {
	var buffer [maxFolded + 4]byte
	return c.stops[string(folded(buffer[:0], w))]
}

// joinedStop joins the full stop at end where s[pos:end] is an abbreviation or initials.
func (c *cutter) joinedStop(pos, end int) int {
	next := c.runeAt(end + 1)
	if next == '.' {
		return end
	}
	w := c.s[pos:end]
	use := c.stopUseOf(w)
	if isWordRune(next) {
		if use == inSentence || use == mayEnd {
			return end + 1
		}
		return end
	}
	if c.abbreviated(pos, end, use, following(c.s, end+1)) {
		return end + 1
	}
	return end
}

// abbreviated reports whether the full stop at end belongs to s[pos:end], given what follows it.
func (c *cutter) abbreviated(pos, end int, use stopUse, next rune) bool {
	w := c.s[pos:end]
	goesOn := unicode.IsLower(next) || isDigit(next)
	switch {
	case use == inSentence, use == mayEnd:
		return true
	case use == alsoWord:
		return goesOn || next == ',' || next == ';' || next == ':'
	case dotted(w):
		return true
	case len(w) > 1 || !isASCIILetter(w[0]):
		return goesOn && withoutVowel(w)
	case w[0] >= 'a':
		return goesOn || unicode.IsUpper(next) && c.lists(c.nextWord(end+1))&dutchList == 0
	}
	return c.initial(pos, end, next)
}

// dotted reports single letters joined by full stops: d.w.z, J.P, V.S.
func dotted(w string) bool {
	if len(w) < 3 {
		return false
	}
	letter := true
	for _, r := range w {
		if letter != unicode.IsLetter(r) || !letter && r != '.' {
			return false
		}
		letter = !letter
	}
	return !letter
}

// withoutVowel reports two to five letters that no Dutch word could be made of: stg, hrn.
func withoutVowel(w string) bool {
	if len(w) < 2 || len(w) > 5 {
		return false
	}
	for i := 0; i < len(w); i++ {
		if b := w[i]; !isASCIILetter(b) || i > 0 && b < 'a' || strings.IndexByte("aeiouyAEIOUY", b) >= 0 {
			return false
		}
	}
	return true
}

// initial reports whether the capital at pos with the full stop at end abbreviates a name, and does not end a
// sentence: smid J. Bakker, not plan B. or Karel V. Hij.
func (c *cutter) initial(pos, end int, next rune) bool {
	if unicode.IsLower(next) {
		return true
	}
	if !unicode.IsUpper(next) {
		return c.runeAt(end+1) == '-' || next == ','
	}
	name := c.nextWord(end + 1)
	if c.lists(name)&dutchList == 0 || len(name) == 1 {
		return true
	}
	before := c.previousWord()
	if !isParticle(name) || before == "" {
		return before == "" && len(c.doc.Tokens) == 0
	}
	if strings.IndexByte("IVX", c.s[pos]) >= 0 && startsUpper(before) && !strings.HasSuffix(before, ".") {
		return false
	}
	return startsUpper(before) || strings.HasSuffix(before, ".") || c.lists(before)&dutchList != 0
}

// previousWord gives the token before the one that is being cut, "" at the start of the text.
func (c *cutter) previousWord() string {
	if n := len(c.doc.Tokens); n > 0 {
		return c.doc.Tokens[n-1].Text
	}
	return ""
}

// nextWord gives the letters that follow pos past white space and opening marks.
func (c *cutter) nextWord(pos int) string {
	return firstWord(c.s[pastOpenings(c.s, pos):])
}

// isParticle reports words that begin a surname: J. De Smet.
func isParticle(w string) bool {
	switch w {
	case "De", "Van", "Den", "Der", "Ten", "Ter", "Te", "In", "Op", "Het", "La", "Le", "Du", "Von":
		return true
	}
	return false
}

// longestOpening is how many opening marks are looked past for the word that follows.
const longestOpening = 4

// following gives the first letter, digit or other sign that follows pos within the paragraph, past
// white space, quotation marks and brackets that open; 0 at its end.
func following(s string, pos int) rune {
	pos = pastOpenings(s, pos)
	if pos == len(s) {
		return 0
	}
	r, _ := utf8.DecodeRuneInString(s[pos:])
	return r
}

// pastOpenings gives the offset of what follows pos past white space and opening marks; the end of s where the
// paragraph ends before it.
func pastOpenings(s string, pos int) int {
	for range longestOpening {
		var breaks int
		if pos, breaks = skipSpace(s, pos); breaks > 1 || pos == len(s) {
			return len(s)
		}
		r, width := utf8.DecodeRuneInString(s[pos:])
		if !strings.ContainsRune("'\"‘’“”„«»([`", r) {
			return pos
		}
		pos += width
	}
	return len(s)
}

// firstWord gives the letters that s begins with, at most maxFolded bytes.
func firstWord(s string) string {
	end := 0
	for end < len(s) && end < maxFolded && isASCIILetter(s[end]) {
		end++
	}
	return s[:end]
}

func startsUpper(w string) bool {
	r, _ := utf8.DecodeRuneInString(w)
	return unicode.IsUpper(r)
}

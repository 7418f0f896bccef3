package ingest

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// paragraph is one paragraph of the input, its lines joined by spaces.
type paragraph struct {
	line, last int    // its first and last line in the input, from 1
	text       string // never empty
	apart      bool   // a blank line, or nothing, stands before it
	kind       kind
	prefix     int // bytes of a name and its colon before a comment, 0 for none

	words    []string // in lower case, without punctuation
	sentence []string // the words of its opening: the first sentence, two where the first is very short
	opening  string   // that opening itself

	topics map[string]bool // what it is about, once that has been asked
}

// Texts pasted from an e-mail or a terminal break their lines at 60 to 80 columns; lines of a blog are longer.
const (
	minWidth      = 40
	maxWidth      = 100
	wrappedShare  = 0.6  // of the breaks between neighbouring lines the width explains
	glued         = 0.3  // of them, where no blank line parts the paragraphs,
	insideShare   = 0.6  // and of those it explains most are inside a sentence
	withinWidth   = 0.98 // of the lines that keep within the width; an address may stick out
	openingLength = 4    // an opening has at least so many words
)

// joinWrapped makes paragraphs of lines: one each, or, where the text is wrapped, so many as the width explains.
// A paragraph always starts on the line from, where the user says that the comments begin.
func joinWrapped(lines []string, from int) []paragraph {
	width := wrapWidth(lines)
	var paragraphs []paragraph
	apart := true
	for i, line := range lines {
		if line == "" {
			apart = true
			continue
		}
		last := len(paragraphs) - 1
		if !apart && i+1 != from && overflows(lines[i-1], line, width) {
			paragraphs[last].text += " " + line
			paragraphs[last].last = i + 1
			continue
		}
		paragraphs = append(paragraphs, paragraph{line: i + 1, last: i + 1, text: line, apart: apart})
		apart = false
	}
	for i := range paragraphs {
		paragraphs[i].readWords()
	}
	return paragraphs
}

// wrapWidth gives the column at which the text is wrapped, 0 where it is not: few breaks between neighbouring
// lines could then have been put off by a word.
func wrapWidth(lines []string) int {
	width := usualMaximum(lines)
	if width < minWidth || width > maxWidth {
		return 0
	}
	breaks, explained, inside := 0, 0, 0
	for i := 1; i < len(lines); i++ {
		if lines[i-1] == "" || lines[i] == "" {
			continue
		}
		breaks++
		if overflows(lines[i-1], lines[i], width) {
			explained++
			if breaksSentence(lines[i-1], lines[i]) {
				inside++
			}
		}
	}
	wrapped := atLeast(explained, wrappedShare, breaks) || atLeast(explained, glued, breaks) && atLeast(inside, insideShare, explained)
	if breaks < 3 || !wrapped {
		return 0
	}
	return width
}

func atLeast(part int, share float64, whole int) bool { return float64(part) >= share*float64(whole) }

// breaksSentence reports whether a sentence goes on from one line to the next.
func breaksSentence(line, next string) bool {
	return startsLower(next) && !strings.ContainsRune(".!?:;", lastOf(line))
}

// usualMaximum gives the length, in characters, that all lines but a few keep within.
func usualMaximum(lines []string) int {
	var lengths []int
	for _, line := range lines {
		if strings.Contains(line, " ") {
			lengths = append(lengths, utf8.RuneCountInString(line))
		}
	}
	if len(lengths) == 0 {
		return 0
	}
	slices.Sort(lengths)
	return lengths[int(withinWidth*float64(len(lengths)-1))]
}

// overflows reports whether the first word of the next line would not have fitted on this one.
func overflows(line, next string, width int) bool {
	if width == 0 {
		return false
	}
	word, _, _ := strings.Cut(next, " ")
	return utf8.RuneCountInString(line)+1+utf8.RuneCountInString(word) > width
}

// longestRead is how many bytes of a paragraph are searched for cues; who writes more without a break has shown them.
const longestRead = 16 << 10

func (p *paragraph) readWords() {
	head := strings.ToValidUTF8(p.text[:min(len(p.text), longestRead)], "")
	p.words = words(head)
	p.opening = head[:openingEnd(head)]
	p.sentence = words(p.opening)
}

// words gives the words of a text in lower case: letters, figures and the apostrophes inside them.
func words(text string) []string {
	lower := strings.ToLower(strings.ReplaceAll(text, "’", "'"))
	list := strings.FieldsFunc(lower, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.Is(unicode.Mn, r) && r != '\'' && r != '-'
	})
	kept := list[:0]
	for _, w := range list {
		if w = strings.Trim(w, "'-"); w != "" {
			kept = append(kept, w)
		}
	}
	return kept
}

// openingEnd gives the offset of the end of the opening: the end of the first sentence that makes it long enough.
func openingEnd(text string) int {
	count, inWord := 0, false
	for i, r := range text {
		letter := unicode.IsLetter(r) || unicode.IsDigit(r)
		if letter && !inWord {
			count++
		}
		inWord = letter || inWord && (r == '\'' || r == '’' || r == '-')
		if !strings.ContainsRune(".!?", r) || count < openingLength {
			continue
		}
		if rest := text[i+1:]; rest == "" || strings.HasPrefix(rest, " ") {
			return i + 1
		}
	}
	return len(text)
}

// length gives the number of characters.
func (p *paragraph) length() int { return utf8.RuneCountInString(p.text) }

// lastRune gives the last character.
func (p *paragraph) lastRune() rune {
	r, _ := utf8.DecodeLastRuneInString(p.text)
	return r
}

// ends reports whether the paragraph ends as a sentence does.
func (p *paragraph) ends() bool {
	return strings.ContainsRune(".!?…:", lastOf(strings.TrimRight(p.text, `"'”’»)`)))
}

func lastOf(s string) rune {
	r, _ := utf8.DecodeLastRuneInString(s)
	return r
}

// hasName reports whether a comment starts here with the name of who wrote it.
func (p *paragraph) hasName() bool { return p.kind == nameLine || p.prefix > 0 }

// isBlankish reports whether there is nothing to read in the paragraph: a ruler, a row of stars.
func (p *paragraph) isBlankish() bool {
	return strings.IndexFunc(p.text, func(r rune) bool {
		return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.So, r) || unicode.Is(unicode.Mn, r)
	}) < 0 && len(emoticons(p.text)) == 0
}

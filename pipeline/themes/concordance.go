package themes

import (
	"errors"
	"fmt"
	"strings"

	"teneur/pipeline/text"
)

// NoParticle is the Particle of an occurrence without one.
const NoParticle = -1

// Occurrence is a hit as a concordance shows it.
type Occurrence struct {
	Hit
	Particle int // the token of a split-off particle, as toe in "vertrouwde … toe"; NoParticle for none
}

// OccurrenceOf finds where the split-off particle of a hit stands, if it has one.
func OccurrenceOf(doc *text.Document, h Hit) Occurrence {
	o := Occurrence{Hit: h, Particle: NoParticle}
	_, particle, found := strings.Cut(h.Form, " … ")
	if !found || h.Last != h.First+1 { // a phrase may hold dots of its own
		return o
	}
	for i := h.Last; i < doc.Sentences[h.Sentence].Last; i++ {
		if foldForm(doc.Tokens[i].Text) == particle {
			o.Particle = i
			break
		}
	}
	return o
}

// Context is how much stands around an occurrence. The context never leaves the document.
type Context struct {
	Words    int  // on either side, at most MaxContext
	Sentence bool // stay within the sentence of the occurrence
}

// MaxContext is the greatest number of words on either side: a sentence can be as long as its text.
const MaxContext = 1000

// Span is a stretch of a document's text in bytes, half open.
type Span struct{ Start, End int }

// Line is an occurrence with its context: Left, Keyword and Right follow each other in Document.Text without a gap.
type Line struct {
	Left, Keyword, Right string // share the document's memory
	Span                        // of Keyword in Document.Text: from the first word that was found to the last
	Marks                []Span // the words that were found in Document.Text: one stretch, or the verb and its particle
}

// Concord cuts the line of an occurrence out of its document.
func Concord(doc *text.Document, o Occurrence, c Context) Line {
	tokens := doc.Tokens
	line := Line{Marks: []Span{{tokens[o.First].Start, tokens[o.Last-1].End}}}
	last := o.Last - 1
	if o.Particle > last {
		last = o.Particle
		line.Marks = append(line.Marks, Span{tokens[last].Start, tokens[last].End})
	}
	line.Span = Span{tokens[o.First].Start, tokens[last].End}
	from, to, words := 0, len(tokens), min(c.Words, MaxContext)
	if c.Sentence {
		from, to, words = doc.Sentences[o.Sentence].First, doc.Sentences[o.Sentence].Last, MaxContext
	}
	line.Left = doc.Text[leftEdge(tokens[from:o.First+1], words):line.Start]
	line.Keyword = doc.Text[line.Start:line.End]
	line.Right = doc.Text[line.End:rightEdge(tokens[last:to], words)]
	return line
}

// leftEdge is the byte where so many words before the last of some tokens begin, with the signs that open them.
func leftEdge(tokens []text.Token, words int) int {
	at := len(tokens) - 1
	for at > 0 {
		if isCounted(tokens[at-1]) {
			if words == 0 {
				break
			}
			words--
		} else if words == 0 && tokens[at-1].End < tokens[at].Start {
			break // an opening quotation mark touches its word
		}
		at--
	}
	return tokens[at].Start
}

// rightEdge is the byte where so many words after the first of some tokens end, with the signs that close them.
func rightEdge(tokens []text.Token, words int) int {
	at := 0
	for at < len(tokens)-1 {
		if isCounted(tokens[at+1]) {
			if words == 0 {
				break
			}
			words--
		} else if words == 0 && tokens[at].End < tokens[at+1].Start {
			break
		}
		at++
	}
	return tokens[at].End
}

// isCounted reports whether a token counts as a word of the context.
func isCounted(t text.Token) bool { return t.Kind != text.Punctuation && t.Kind != text.Symbol }

// Resolve finds the path of a theme by its name, in any mixture of capitals. The error names the nearest one.
func (s *Set) Resolve(name string) (string, error) {
	paths := s.Paths()
	for _, path := range paths {
		if strings.EqualFold(path, name) {
			return path, nil
		}
	}
	if len(paths) == 0 {
		return "", errors.New("the dictionary holds no themes")
	}
	return "", fmt.Errorf("there is no theme %q: did you mean %q? The themes are %s", name, nearestPath(name, paths), listed(paths))
}

// nearestPath is the path most like a name; a sub-theme is known by its last name too, as wantrouwen.
func nearestPath(name string, paths []string) string {
	byName := make(map[string]string)
	var names []string
	for _, path := range paths {
		for _, known := range []string{strings.ToLower(path), strings.ToLower(path[strings.LastIndexByte(path, '/')+1:])} {
			if byName[known] == "" {
				byName[known] = path
				names = append(names, known)
			}
		}
	}
	return byName[nearest(strings.ToLower(name), names)]
}

// maxListed is how many themes an error lists.
const maxListed = 20

func listed(paths []string) string {
	if len(paths) > maxListed {
		return fmt.Sprintf("%s and %d others", strings.Join(paths[:maxListed], ", "), len(paths)-maxListed)
	}
	return strings.Join(paths, ", ")
}

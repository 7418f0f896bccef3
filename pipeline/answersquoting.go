package pipeline

import (
	"slices"
	"strings"

	"teneur/pipeline/text"
)

const (
	gram         = 3 // words in a row by which quotations are looked up: no shorter one is found, marked or not
	leastContent = 3 // content words that a quotation must hold where nothing marks it as one
)

// said finds where in the essay words stand in a row.
type said struct {
	parts    []string         // IDs
	numbers  map[string]int32 // of the essay's words, in lower case
	telling  []wordWeight     // by number
	starts   []int32          // of each part, in the row of all words
	position map[[gram]int32]int32
}

// severalParts is the position of words in a row that stand in more than one part.
const severalParts = -1

// wordWeight tells how much a word makes a phrase one that not everybody uses.
type wordWeight uint8

const (
	functionWord wordWeight = iota
	everydayWord
	subjectWord
)

// saidIn indexes the words of the essay in the order of the text; everyday holds, by stem, the words that fit any subject.
func (a *Analysis) saidIn(essay []*Unit, everyday []bool) *said {
	s := &said{numbers: make(map[string]int32), position: make(map[[gram]int32]int32)}
	at := int32(0)
	for _, u := range essay {
		s.parts, s.starts = append(s.parts, u.ID), append(s.starts, at)
		row := s.number(u, a.Types, everyday)
		for i := range len(row) - gram + 1 {
			s.place([gram]int32(row[i:]), at+int32(i))
		}
		at += int32(len(row)) + 1
	}
	return s
}

// number gives the words of a part of the essay their numbers.
func (s *said) number(u *Unit, types []WordType, everyday []bool) []int32 {
	var row []int32
	for i, t := range u.Doc.Tokens {
		if !isWord(t) {
			continue
		}
		form := strings.ToLower(t.Text)
		n, known := s.numbers[form]
		if !known {
			n = int32(len(s.telling))
			s.numbers[form] = n
			s.telling = append(s.telling, functionWord)
		}
		s.telling[n] = max(s.telling[n], weightOf(t, u.Types[i], types, everyday))
		row = append(row, n)
	}
	return row
}

func weightOf(t text.Token, number int32, types []WordType, everyday []bool) wordWeight {
	switch {
	case t.Kind == text.Number:
		return everydayWord
	case number < 0 || types[number].Stem < 0:
		return functionWord
	case everyday[types[number].Stem]:
		return everydayWord
	}
	return subjectWord
}

func isWord(t text.Token) bool { return t.Kind == text.Word || t.Kind == text.Number }

// place notes where words in a row stand: at their first place where they stand in one part only.
func (s *said) place(words [gram]int32, at int32) {
	before, known := s.position[words]
	switch {
	case !known:
		s.position[words] = at
	case before != severalParts && before < s.starts[len(s.starts)-1]:
		s.position[words] = severalParts
	}
}

// partAt gives the part that holds a position.
func (s *said) partAt(position int32) int {
	next, _ := slices.BinarySearch(s.starts, position+1)
	return next - 1
}

// phrase is a row of words of a comment that also stand in a row in the essay.
type phrase struct {
	first, last int // words of the comment, half open
	shift       int // from the place in the comment to that in the essay
	part        int // -1 while every part will do
}

// quotedBy tells which part of the essay a comment quotes.
func (s *said) quotedBy(u *Unit) Answer {
	row := s.rowOf(u)
	words := make([]float64, len(s.parts))
	var found []phrase
	for _, p := range s.phrases(row) {
		if p.part >= 0 && s.isQuotation(row, p) {
			words[p.part] += float64(p.last - p.first)
			found = append(found, p)
		}
	}
	best, margin := clearly(words)
	if margin < leastMargin {
		return Answer{}
	}
	answer := Answer{Unit: s.parts[best], By: AnswersQuoting, Margin: margin}
	for _, p := range found {
		if p.part == best {
			answer.Words = append(answer.Words, u.Doc.Text[row[p.first].start:row[p.last-1].end])
		}
	}
	return answer
}

// quotable is a word of a comment.
type quotable struct {
	start, end int   // bytes of the document
	number     int32 // among the essay's words, -1 for a word that is not in it
	capital    bool  // begins with one
	marked     bool  // in a block quote or between quotation marks
}

// rowOf lists the words of a comment.
func (s *said) rowOf(u *Unit) []quotable {
	row := make([]quotable, 0, len(u.Doc.Tokens))
	for _, sentence := range u.Doc.Sentences {
		open := -1 // the first word after a quotation mark
		for _, t := range u.Doc.TokensOf(sentence) {
			switch {
			case isWord(t):
				n, known := s.numbers[strings.ToLower(t.Text)]
				if !known {
					n = -1
				}
				row = append(row, quotable{t.Start, t.End, n, isCapitalised(t.Text), sentence.Quoted})
			case isQuotationMark(t):
				if open >= 0 {
					mark(row[open:])
					open = -1
				} else {
					open = len(row)
				}
			}
		}
	}
	return row
}

func mark(row []quotable) {
	for i := range row {
		row[i].marked = true
	}
}

func isQuotationMark(t text.Token) bool {
	return t.Kind == text.Punctuation && strings.ContainsAny(t.Text, "\"“”„«»‘’'")
}

// phrases finds the longest rows of words that a comment and the essay have in common.
func (s *said) phrases(row []quotable) []phrase {
	var all []phrase
	open := false
	for i := range len(row) - gram + 1 {
		position, known := s.position[[gram]int32{row[i].number, row[i+1].number, row[i+2].number}]
		if !known {
			open = false
			continue
		}
		if !open || !all[len(all)-1].goesOn(i, position) {
			all = append(all, phrase{first: i, part: -1})
			open = true
		}
		p := &all[len(all)-1]
		p.last = i + gram
		if position != severalParts {
			p.shift, p.part = int(position)-i, s.partAt(position)
		}
	}
	return all
}

// goesOn reports whether the words at i, which stand at position in the essay, follow on a phrase there too.
func (p *phrase) goesOn(i int, position int32) bool {
	return p.part < 0 || position == severalParts || int(position)-i == p.shift
}

// isQuotation reports whether a phrase is long enough to be a quotation, and says something: turns of phrase such as "als
// het er op aan komt" are anybody's, and so are the names of institutions, however long.
func (s *said) isQuotation(row []quotable, p phrase) bool {
	marked, content, subject := true, 0, 0
	for _, w := range row[p.first:p.last] {
		marked = marked && w.marked
		if w.capital {
			continue
		}
		if s.telling[w.number] >= everydayWord {
			content++
		}
		if s.telling[w.number] == subjectWord {
			subject++
		}
	}
	switch long := p.last-p.first >= leastQuoted; {
	case marked && long:
		return content > 0
	case marked:
		return content > 1 && subject > 0
	default:
		return long && content >= leastContent && subject > 0
	}
}

package pipeline

import (
	"slices"

	"teneur/pipeline/text"
)

// leastContent is how many content words a quotation must hold where nothing marks it as one.
const leastContent = 3

// wordWeight tells how much a word makes a phrase one that not everybody uses.
type wordWeight uint8

const (
	functionWord wordWeight = iota
	everydayWord
	subjectWord
)

// weigh gives the words of the essay their weights, the first time in a post that somebody asks: most comments quote nothing. everyday holds, by stem, the
// words that fit any subject.
func (s *said) weigh(types []WordType, everyday []bool) {
	if s.weighed {
		return
	}
	s.weighed = true
	s.telling = zeroed(s.telling, len(s.row.words.texts))
	at := 0
	for _, u := range s.essay {
		for i, t := range u.Doc.Tokens {
			if isWord(t) {
				n := s.row.row[at]
				s.telling[n] = max(s.telling[n], weightOf(t, u.Types[i], types, everyday))
				at++
			}
		}
		at++ // between two parts
	}
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

// phrase is a row of words of a comment that also stand in a row in the essay.
type phrase struct {
	first, last int // words of the comment, half open
	shift       int // from the place in the comment to that in the essay
	part        int // -1 while every part will do
}

// quotedBy tells which part of the essay a comment quotes.
func (s *said) quotedBy(u *Unit, types []WordType, everyday []bool) Answer {
	s.hear(&u.Doc)
	phrases := s.phrases()
	if !slices.ContainsFunc(phrases, func(p phrase) bool { return p.part >= 0 }) {
		return Answer{}
	}
	s.weigh(types, everyday)
	return s.quotation(u, phrases)
}

// quotation gives the part of the essay that those of the phrases quote that are quotations.
func (s *said) quotation(u *Unit, phrases []phrase) Answer {
	row := quotables(u)
	words := make([]float64, len(s.essay))
	var found []phrase
	for _, p := range phrases {
		if p.part >= 0 && s.isQuotation(row, p) {
			words[p.part] += float64(p.last - p.first)
			found = append(found, p)
		}
	}
	best, margin := clearly(words)
	if margin < leastMargin {
		return Answer{}
	}
	answer := Answer{Unit: s.essay[best].ID, By: AnswersQuoting, Margin: margin}
	for _, p := range found {
		if p.part == best {
			answer.Words = append(answer.Words, u.Doc.Text[row[p.first].start:row[p.last-1].end])
		}
	}
	return answer
}

// phrases finds the longest rows of words that the comment at hand and the essay have in common.
func (s *said) phrases() []phrase {
	var all []phrase
	open := false
	for i := range len(s.words) - gram + 1 {
		at := s.row.find(s.words[i:])
		if at < 0 {
			open = false
			continue
		}
		several := s.row.severals[at]
		if !open || !all[len(all)-1].goesOn(i, at, several) {
			all = append(all, phrase{first: i, part: -1})
			open = true
		}
		p := &all[len(all)-1]
		p.last = i + gram
		if !several {
			p.shift, p.part = int(at)-i, s.row.part(at)
		}
	}
	return all
}

// goesOn reports whether the words at i, which stand at a place in the essay, follow on a phrase there too. Words that stand in several parts may.
func (p *phrase) goesOn(i int, at int32, several bool) bool {
	return p.part < 0 || several || int(at)-i == p.shift
}

// quotable is a word of a comment.
type quotable struct {
	start, end int  // bytes of the document
	capital    bool // begins with one
	marked     bool // in a block quote or between quotation marks
}

// quotables lists the words of a comment.
func quotables(u *Unit) []quotable {
	row := make([]quotable, 0, len(u.Doc.Tokens))
	for _, sentence := range u.Doc.Sentences {
		open := -1 // the first word after a quotation mark
		for _, t := range u.Doc.TokensOf(sentence) {
			switch {
			case isWord(t):
				row = append(row, quotable{t.Start, t.End, isCapitalised(t.Text), sentence.Quoted})
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

// isQuotation reports whether a phrase is long enough to be a quotation, and says something: turns of phrase such as "als
// het er op aan komt" are anybody's, and so are the names of institutions, however long.
func (s *said) isQuotation(row []quotable, p phrase) bool {
	marked, content, subject := true, 0, 0
	for i := p.first; i < p.last; i++ {
		marked = marked && row[i].marked
		if row[i].capital {
			continue
		}
		weight := s.telling[s.words[i]]
		if weight >= everydayWord {
			content++
		}
		if weight == subjectWord {
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

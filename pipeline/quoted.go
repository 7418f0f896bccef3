package pipeline

import (
	"strings"

	"teneur/pipeline/text"
)

// leastQuoted is how many words in a row a comment must share with the essay to be taken to quote it: shorter
// turns of phrase are anybody's.
const leastQuoted = 5

// said is what the essay of a post says, word by word, and what of it its comments repeat. Its memory is used again for the next post.
type said struct {
	essay []*Unit // the introduction and the sections
	row   wordRow

	// of the comment at hand
	words []int32 // the numbers of its words; what is no word has none
	after []int32 // by token, and one more: how many words stand before it

	telling []wordWeight // by number; see weigh
	weighed bool
}

// markQuotations marks the sentences of comments that repeat the essay, in a block quote or not: they are the
// essay's words. A sentence counts as quoted where it stands in the essay as a whole, or where what it sets in quotation marks
// does, and makes up most of it.
func markQuotations(units []Unit) { new(said).mark(units) }

// mark is markQuotations for one post after another.
func (s *said) mark(units []Unit) {
	s.begin(units)
	if len(s.essay) == len(units) || len(s.essay) == 0 {
		return
	}
	for i := range units {
		u := &units[i]
		if u.Kind != Comment {
			continue
		}
		s.hear(&u.Doc)
		for j := range u.Doc.Sentences {
			sentence := &u.Doc.Sentences[j]
			sentence.Quoted = sentence.Quoted || s.repeated(&u.Doc, *sentence)
		}
	}
}

// begin reads the essay of the next post, where there are comments that could repeat it.
func (s *said) begin(units []Unit) {
	s.essay, s.weighed = s.essay[:0], false
	for i := range units {
		if units[i].Kind != Comment {
			s.essay = append(s.essay, &units[i])
		}
	}
	if len(s.essay) < len(units) {
		s.row.begin(s.essay)
	}
}

// hear numbers the words of a comment.
func (s *said) hear(d *text.Document) {
	s.words, s.after = s.words[:0], s.after[:0]
	for i := range d.Tokens {
		s.after = append(s.after, int32(len(s.words)))
		if t := &d.Tokens[i]; isWord(*t) {
			s.words = append(s.words, s.row.words.find(t.Text))
		}
	}
	s.after = append(s.after, int32(len(s.words)))
}

// wordsOf gives the numbers of the words among some tokens of the comment at hand.
func (s *said) wordsOf(first, last int) []int32 { return s.words[s.after[first]:s.after[last]] }

// repeated reports whether a sentence, or the greater part of it in quotation marks, stands in the essay.
func (s *said) repeated(d *text.Document, sentence text.Sentence) bool {
	all := s.wordsOf(sentence.First, sentence.Last)
	if len(all) < leastQuoted {
		return false
	}
	if s.stand(all) {
		return true
	}
	open := -1
	for i := sentence.First; i < sentence.Last; i++ {
		if !isQuotationMark(d.Tokens[i]) {
			continue
		}
		if open >= 0 {
			if marked := s.wordsOf(open, i); 2*len(marked) > len(all) && s.stand(marked) {
				return true
			}
		}
		open = i + 1
	}
	return false
}

// stand tells whether words stand in the essay in a row, and are enough to be a quotation.
func (s *said) stand(words []int32) bool { return len(words) >= leastQuoted && s.row.holds(words) }

func isQuotationMark(t text.Token) bool {
	return t.Kind == text.Punctuation && strings.ContainsAny(t.Text, "\"“”„«»‘’'")
}

package pipeline

import (
	"strings"

	"teneur/pipeline/text"
)

// leastQuoted is how many words in a row a comment must share with the essay to be taken to quote it: shorter
// turns of phrase are anybody's.
const leastQuoted = 5

// markQuotations marks the sentences of comments that repeat the essay, in a block quote or not: they are the
// essay's words. A sentence counts as quoted where it stands in the essay as a whole, or where what it sets in quotation marks
// does, and makes up most of it.
func markQuotations(units []Unit) {
	var essay strings.Builder
	for i := range units {
		if units[i].Kind != Comment {
			essay.WriteString(" " + wordsOf(units[i].Doc.Tokens))
		}
	}
	said := essay.String() + " "
	for i := range units {
		u := &units[i]
		if u.Kind != Comment {
			continue
		}
		for j := range u.Doc.Sentences {
			s := &u.Doc.Sentences[j]
			s.Quoted = s.Quoted || repeats(u.Doc.TokensOf(*s), said)
		}
	}
}

// wordsOf gives the words of tokens in lower case, each followed by a space.
func wordsOf(tokens []text.Token) string {
	var b strings.Builder
	for _, t := range tokens {
		if t.Kind == text.Word || t.Kind == text.Number {
			b.WriteString(strings.ToLower(t.Text))
			b.WriteByte(' ')
		}
	}
	return b.String()
}

// repeats reports whether a sentence, or the greater part of it in quotation marks, stands in what was said.
func repeats(sentence []text.Token, said string) bool {
	if stands(wordsOf(sentence), said) {
		return true
	}
	open := -1
	for i, t := range sentence {
		if !strings.ContainsAny(t.Text, "\"“”„«»‘’'") || t.Kind != text.Punctuation {
			continue
		}
		if open >= 0 && 2*words(sentence[open:i]) > words(sentence) && stands(wordsOf(sentence[open:i]), said) {
			return true
		}
		open = i + 1
	}
	return false
}

func stands(phrase, said string) bool {
	return strings.Count(phrase, " ") >= leastQuoted && strings.Contains(said, " "+phrase)
}

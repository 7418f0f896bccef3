package sentiment

import (
	"unicode"
	"unicode/utf8"

	"teneur/pipeline/text"
)

// isName tells whether the word at token i is written as a name: a capital inside a sentence that is otherwise in lower case. The
// Partij voor de Vrijheid is not praised by its name, nor is mevrouw Vreugdenhil.
func (r *reading) isName(i int) bool {
	if i == 0 || r.tokens[i].Kind != text.Word || r.tokens[i-1].Kind != text.Word && r.tokens[i-1].Text != "," {
		return false
	}
	return isCapitalised(r.tokens[i].Text) && r.lowerWords() > 1
}

// isCapitalised tells whether a word is written with one capital, its first letter. All capitals are emphasis, or an abbreviation.
func isCapitalised(word string) bool {
	first, size := utf8.DecodeRuneInString(word)
	second, _ := utf8.DecodeRuneInString(word[size:])
	return unicode.IsUpper(first) && unicode.IsLower(second)
}

// lowerWords counts the words in lower case beyond those with a capital: below 1 in a title or a line of Capitalised Words.
// It is counted once.
func (r *reading) lowerWords() int {
	if r.counted {
		return r.lower
	}
	r.counted = true
	for i := range r.tokens {
		switch {
		case r.tokens[i].Kind != text.Word:
		case isCapitalised(r.tokens[i].Text):
			r.lower--
		default:
			r.lower++
		}
	}
	return r.lower
}

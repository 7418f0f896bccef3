package stem

import (
	"strings"
	"unicode/utf8"

	"github.com/kljensen/snowball/english"
)

// longestEnglish bounds, in bytes, the words given to the English stemmer: no word is longer, and
// it takes many times the memory of its word.
const longestEnglish = 1 << 10

// stemEnglish returns the English stem of word. Stop words are stemmed like all others. What is no
// UTF-8 or no word comes back as it is: the stemmer would replace some of it and trim the rest.
func stemEnglish(word string) string {
	if len(word) > longestEnglish || !utf8.ValidString(word) || strings.TrimSpace(word) != word {
		return word
	}
	return english.Stem(word, true)
}

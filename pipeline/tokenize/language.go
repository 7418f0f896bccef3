package tokenize

import (
	"strings"
	"unicode/utf8"

	"teneur/pipeline/text"
)

// language tells English sentences from Dutch ones by their function words; forms that both languages
// have count for neither. A Dutch sentence may quote English: it is English where that has three times the
// words. Where the words do not tell, letter groups do. In doubt it is Dutch.
func language(tokens []text.Token, traits []trait) text.Lang {
	dutch, english, words := countWords(traits)
	switch {
	case english > 1 && english > 3*dutch:
		return text.English
	case dutch > 0 || words > longestByLetters || words < 2:
		return text.Dutch
	}
	return languageByLetters(tokens, english)
}

// A tally counts the words of a sentence, those only Dutch has, and those only English has, all in one integer: whether a word
// is a function word is hard to foretell, and adding asks for no branch. Each has ten bits, enough for longestSentence.
const (
	oneWord    = 1
	oneDutch   = 1<<10 | oneWord
	oneEnglish = 1<<20 | oneWord
	tallyMask  = 1<<10 - 1
)

// tallies holds what a token of a trait adds.
var tallies = [2 * wordTrait]uint32{
	wordTrait:                                              oneWord,
	wordTrait | trait(dutchList):                           oneDutch,
	wordTrait | trait(englishList):                         oneEnglish,
	wordTrait | trait(englishCommon):                       oneEnglish,
	wordTrait | trait(dutchList|englishList):               oneWord,
	wordTrait | trait(dutchList|englishCommon):             oneWord,
	wordTrait | trait(englishList|englishCommon):           oneEnglish,
	wordTrait | trait(dutchList|englishList|englishCommon): oneWord,
}

// countWords counts all words, and the words that only one of the languages has.
func countWords(traits []trait) (dutch, english, words int) {
	var sum uint32
	for _, t := range traits {
		sum += tallies[t%(2*wordTrait)]
	}
	return int(sum >> 10 & tallyMask), int(sum >> 20), int(sum & tallyMask)
}

// longestByLetters is the number of words up to which a sentence without function words is judged by its letters.
const longestByLetters = 12

// languageByLetters counts letter groups that only one of the languages has; english begins at the given count.
func languageByLetters(tokens []text.Token, english int) text.Lang {
	english += countGroups(tokens, englishGroups[:])
	if english > 1 && english > 2*countGroups(tokens, dutchGroups[:]) {
		return text.English
	}
	return text.Dutch
}

// letterGroup is a group of letters that a word may hold at one place.
type letterGroup struct {
	letters string
	place   place
}

// place tells where in a word a group counts. At its edges it counts in longer words only.
type place uint8

const (
	anywhere place = iota
	atStart
	atEnd
)

var (
	dutchGroups = [...]letterGroup{
		{"ij", anywhere}, {"aa", anywhere}, {"uu", anywhere}, {"oe", anywhere}, {"sch", anywhere}, {"lijk", atEnd}, {"heid", atEnd},
		{"isch", anywhere}, {"uw", anywhere}, {"eeu", anywhere}, {"ui", anywhere}, {"cht", anywhere}, {"ver", atStart}, {"ge", atStart},
		{"ont", atStart}, {"tje", atEnd}, {"en", atEnd}, {"eur", atEnd},
	}
	englishGroups = [...]letterGroup{
		{"th", atStart}, {"wh", atStart}, {"ough", anywhere}, {"ght", anywhere}, {"tion", atEnd}, {"ly", atEnd}, {"sh", atStart},
		{"ck", anywhere}, {"ous", atEnd}, {"ful", atEnd}, {"ness", atEnd}, {"ity", atEnd}, {"ies", atEnd}, {"ea", anywhere},
		{"wn", anywhere}, {"ay", atEnd}, {"ey", atEnd}, {"ry", atEnd},
	}
)

// countGroups counts in how many words which groups stand.
func countGroups(tokens []text.Token, groups []letterGroup) int {
	n := 0
	var buffer [2 * maxFolded]byte
	for _, t := range tokens {
		if t.Kind != text.Word {
			continue
		}
		w := string(appendLower(buffer[:0], t.Text))
		for _, g := range groups {
			if g.in(w) {
				n++
			}
		}
	}
	return n
}

// appendLower appends w in lower case to b.
func appendLower(b []byte, w string) []byte {
	for i := 0; i < len(w); i++ {
		c := w[i]
		switch {
		case c >= utf8.RuneSelf:
			return append(b[:0], strings.ToLower(w)...)
		case 'A' <= c && c <= 'Z':
			c += 'a' - 'A'
		}
		b = append(b, c)
	}
	return b
}

// in reports whether the lower-case word w holds the group at its place.
func (g letterGroup) in(w string) bool {
	switch {
	case g.place == anywhere:
		return strings.Contains(w, g.letters)
	case len(w) <= len(g.letters):
		return false
	case g.place == atStart:
		return w[:len(g.letters)] == g.letters
	}
	return w[len(w)-len(g.letters):] == g.letters
}

package tokenize

import (
	"strings"

	"teneur/pipeline/text"
)

// language tells English sentences from Dutch ones by their function words; forms that both languages
// have count for neither. A Dutch sentence may quote English: it is English where that has three times the
// words. Where the words do not tell, letter groups do. In doubt it is Dutch.
func (c *cutter) language(tokens []text.Token) text.Lang {
	dutch, english, words := 0, 0, 0
	for _, t := range tokens {
		if t.Kind != text.Word {
			continue
		}
		words++
		switch lists := c.lists(t.Text); {
		case lists == 0:
		case lists == dutchList:
			dutch++
		case lists&dutchList == 0:
			english++
		}
	}
	switch {
	case english > 1 && english > 3*dutch:
		return text.English
	case dutch > 0 || words > longestByLetters || words < 2:
		return text.Dutch
	}
	return languageByLetters(tokens, english)
}

// longestByLetters is the number of words up to which a sentence without function words is judged by its letters.
const longestByLetters = 12

// languageByLetters counts letter groups that only one of the languages has; english begins at the given count.
func languageByLetters(tokens []text.Token, english int) text.Lang {
	dutch := 0
	for _, t := range tokens {
		if t.Kind == text.Word {
			w := strings.ToLower(t.Text)
			dutch += countGroups(w, dutchGroups[:])
			english += countGroups(w, englishGroups[:])
		}
	}
	if english > 1 && english > 2*dutch {
		return text.English
	}
	return text.Dutch
}

var (
	dutchGroups = [...]string{"ij", "aa", "uu", "oe", "sch", "lijk ", "heid ", "isch", "uw", "eeu", "ui", "cht", " ver", " ge",
		" ont", "tje ", "en ", "eur "}
	englishGroups = [...]string{" th", " wh", "ough", "ght", "tion ", "ly ", " sh", "ck", "ous ", "ful ", "ness ", "ity ",
		"ies ", "ea", "wn", "ay ", "ey ", "ry "}
)

// countGroups counts the groups that w holds; a space in a group stands for the edge of the word.
func countGroups(w string, groups []string) int {
	n := 0
	for _, g := range groups {
		bare := strings.Trim(g, " ")
		switch {
		case g[0] == ' ':
			n += count(strings.HasPrefix(w, bare) && len(w) > len(bare))
		case g[len(g)-1] == ' ':
			n += count(strings.HasSuffix(w, bare) && len(w) > len(bare))
		default:
			n += count(strings.Contains(w, bare))
		}
	}
	return n
}

func count(b bool) int {
	if b {
		return 1
	}
	return 0
}

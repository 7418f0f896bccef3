package inflect

import (
	"strings"
	"unicode/utf8"
)

// isVowel tells whether r is a vowel letter; y counts as one.
func isVowel(r rune) bool {
	switch r {
	case 'a', 'e', 'i', 'o', 'u', 'y', 'á', 'é', 'í', 'ó', 'ú', 'à', 'è', 'ë', 'ï', 'ö', 'ü', 'ä', 'ê', 'ô', 'û':
		return true
	}
	return false
}

// isDigraph tells whether two vowel letters stand for one vowel: the doubled ones, and ie, oe, eu, ui, ei, ou, au, ai, oi, ij.
// Any other pair (re-ageren, du-el) is two syllables.
func isDigraph(first, second rune) bool {
	if first == second {
		return strings.ContainsRune("aeou", first)
	}
	switch second {
	case 'e':
		return first == 'i' || first == 'o' || first == 'ï' || first == 'ö'
	case 'u':
		return first == 'e' || first == 'o' || first == 'a'
	case 'i':
		return first == 'u' || first == 'e' || first == 'a' || first == 'o'
	case 'j':
		return first == 'i'
	}
	return false
}

// lastThree returns the third-last, second-last and last letter of a word; 0 where it is shorter.
func lastThree(word string) (third, second, last rune) {
	last, size := lastRune(word)
	word = word[:len(word)-size]
	second, size = lastRune(word)
	third, _ = lastRune(word[:len(word)-size])
	return third, second, last
}

func lastRune(word string) (rune, int) {
	if word == "" {
		return 0, 0
	}
	return utf8.DecodeLastRuneInString(word)
}

func withoutLast(word string) string {
	_, size := lastRune(word)
	return word[:len(word)-size]
}

// syllables counts the vowels of a word, a digraph as one.
func syllables(word string) int {
	count := 0
	var previous rune // the vowel letter before this one, 0 if none or already part of a digraph
	for _, r := range word {
		switch {
		case previous != 0 && isDigraph(previous, r):
			previous = 0
		case isVowel(r):
			count++
			previous = r
		default:
			previous = 0
		}
	}
	return count
}

// stressedEndings close with a short vowel under stress though they look like a weak -el, -er, -en, -em:
// bloedsnel, toestel, filmster.
var stressedEndings = []string{"snel", "stel", "spel", "schel", "stem"}

// endsWeak tells whether the last syllable is a weak -el, -er, -en, -em or -ig, which never doubles
// its consonant: edel, helder, bezem, zalig, but snel, ster, stem.
func endsWeak(word string) bool {
	third, second, last := lastThree(word)
	weak := second == 'e' && strings.ContainsRune("lrnm", last) || (second == 'i' || second == 'ï') && last == 'g'
	if !weak || isDigraph(third, second) || syllables(word) < 2 {
		return false
	}
	for _, ending := range stressedEndings {
		if strings.HasSuffix(word, ending) {
			return false
		}
	}
	return true
}

// beforeVowel gives the word as it is spelt before an ending that begins with a vowel:
// groot → grot(e), dom → domm(e), lief → liev(e), huis → huiz(en), helder → helder(e).
func beforeVowel(word string) string {
	third, second, last := lastThree(word)
	stem := withoutLast(word)
	switch {
	case last == 0 || isVowel(last) || strings.ContainsRune("wxjhç", last):
		return word
	case isDigraph(third, second) && third == second:
		return shorten(stem, second) + voiced(last)
	case isDigraph(third, second):
		return stem + voiced(last)
	case !isVowel(second):
		return stem + voicedAfterConsonant(second, last)
	case endsWeak(word):
		return word
	}
	return word + string(last)
}

// shorten drops one letter of the doubled vowel at the end; after i the vowel needs a
// diaeresis, or it would read as ie: officieel → officië(le).
func shorten(stem string, vowel rune) string {
	short := stem[:len(stem)-1]
	if vowel == 'e' && strings.HasSuffix(short, "ie") {
		return short[:len(short)-1] + "ë"
	}
	return short
}

// voiced is a final consonant as it sounds before a vowel, after a long vowel.
func voiced(last rune) string {
	switch last {
	case 'f':
		return "v"
	case 's':
		return "z"
	}
	return string(last)
}

// voicedAfterConsonant: half → halve, werf → werven; s stays (kans → kansen), its exceptions are data.
func voicedAfterConsonant(second, last rune) string {
	if last == 'f' && (second == 'l' || second == 'r') {
		return "v"
	}
	return string(last)
}

// atEnd is the reverse of beforeVowel for the stem of a verb, given as its infinitive without -en:
// lop → loop, wedd → wed, lev → leef, reiz → reis, wandel → wandel.
func atEnd(stem string) string {
	third, second, last := lastThree(stem)
	body := withoutLast(stem)
	switch {
	case last == 0:
		return stem
	case last == second && !isVowel(last):
		return body
	case isVowel(last) || strings.ContainsRune("wxjh", last) || !isVowel(second):
		return body + devoiced(last)
	case isDigraph(third, second), isVowel(third) && second != 'ë' && !(third == 'u' && second == 'e'):
		return body + devoiced(last)
	}
	return lengthen(body, second) + devoiced(last)
}

// lengthen doubles the vowel at the end of body, which stood in an open syllable.
func lengthen(body string, vowel rune) string {
	switch vowel {
	case 'a', 'e', 'o', 'u':
		return body + string(vowel)
	case 'ë':
		if before, found := strings.CutSuffix(body, "ië"); found {
			return before + "iee" // variëren → varieer
		}
		return body + "e" // creëren → creëer
	}
	return body
}

func devoiced(last rune) string {
	switch last {
	case 'v':
		return "f"
	case 'z':
		return "s"
	}
	return string(last)
}

// isVoiceless tells whether a verb stem, as it is before -en, ends in a sound of 't kofschip (t k f s ch p, x, sh):
// its past tense has -te.
func isVoiceless(stem string) bool {
	_, second, last := lastThree(stem)
	if last == 'h' {
		return second == 'c' || second == 's'
	}
	return strings.ContainsRune("tkfspxc", last)
}

package inflect

import "strings"

// diminutives gives the regular diminutives of a noun: -je, -tje, -pje, -kje or -etje by its last sounds.
func diminutives(lemma string) []string {
	third, second, last := lastThree(lemma)
	long := isDigraph(third, second)
	switch {
	case last == 0, strings.HasSuffix(lemma, "je"): // a diminutive has none of its own
		return nil
	case isVowel(last) || last == 'j' && second == 'i':
		return []string{vowelDiminutive(lemma, second, last)}
	case strings.HasSuffix(lemma, "ing"):
		return ingDiminutives(lemma)
	case last == 'm' && (long || !isVowel(second) || endsWeak(lemma)):
		return []string{lemma + "pje"}
	case strings.ContainsRune("lnr", last) && (long || endsWeak(lemma)):
		return []string{lemma + "tje"}
	case strings.ContainsRune("lnrw", last) && !isVowel(second), last == 'w', last == 'j':
		return []string{lemma + "tje"} // ureum-like clusters and eeuw, vrouw
	case strings.ContainsRune("lmnr", last):
		return shortDiminutives(lemma, last)
	case last == 'g' && second == 'n':
		return []string{lemma + "etje"} // slang
	case strings.ContainsRune("bg", last) && isVowel(second) && !long:
		return []string{lemma + "je", lemma + string(last) + "etje"} // krabje, vlaggetje
	}
	return []string{lemma + "je"}
}

// vowelDiminutive writes the open vowel long before -tje: fotootje, cafeetje, taxietje; baby'tje.
func vowelDiminutive(lemma string, second, last rune) string {
	switch {
	case isVowel(second) || last == 'j' || last == 'e':
		return lemma + "tje"
	case last == 'y':
		return lemma + "'tje"
	case last == 'i':
		return lemma + "etje"
	case last == 'é':
		return strings.TrimSuffix(lemma, "é") + "eetje"
	}
	return lemma + string(last) + "tje"
}

// ingDiminutives: ding → dingetje; after another syllable either is found: koninkje, tekeningetje.
func ingDiminutives(lemma string) []string {
	if syllables(lemma) == 1 {
		return []string{lemma + "etje"}
	}
	return []string{lemma + "etje", strings.TrimSuffix(lemma, "g") + "kje"}
}

// shortDiminutives are those after a short vowel: bal → balletje. Where the last syllable has no stress
// (motor, album) it is -tje, or -pje; spelling does not show stress, so a longer word gets both.
func shortDiminutives(lemma string, last rune) []string {
	doubled := lemma + string(last) + "etje"
	if syllables(lemma) == 1 {
		return []string{doubled}
	}
	if last == 'm' {
		return []string{doubled, lemma + "pje"}
	}
	return []string{doubled, lemma + "tje"}
}

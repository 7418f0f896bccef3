package inflect

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed irregular_adjectives.tsv
var adjectiveTable string

// comparison holds the bases of the three degrees where spelling rules do not give them.
type comparison struct{ inflected, comparative, superlative []string }

var irregularAdjectives = sync.OnceValue(func() map[string]comparison {
	table := make(map[string]comparison)
	for row := range rows(adjectiveTable) {
		table[row[0]] = comparison{list(row[1]), list(row[2]), list(row[3])}
	}
	return table
})

// Adjective gives the forms of an adjective: mooi, mooie, moois, mooier, mooiere, mooiers, mooist, mooiste.
// One that Dutch does not inflect (gouden, prima, sexy) has fewer; a lemma with an irregular base (oergoed) follows it.
func Adjective(lemma string) []string {
	if lemma == "" {
		return nil
	}
	f := make(forms, 0, 10)
	f.add(lemma)
	irregular, prefix, found := irregularAdjective(lemma)
	switch {
	case found:
		for _, inflected := range irregular.inflected {
			f.add(prefix + inflected)
		}
		f.add(partitive(lemma))
		for _, comparative := range irregular.comparative {
			f.add(declined(prefix + comparative)...)
		}
		for _, superlative := range irregular.superlative {
			f.add(prefix+superlative, prefix+superlative+"e")
		}
	case isUndeclined(lemma):
	default:
		f.add(inflected(lemma), partitive(lemma))
		f.add(declined(comparative(lemma))...)
		if superlative := superlative(lemma); superlative != "" {
			f.add(superlative, superlative+"e")
		}
	}
	return f
}

// irregularAdjective looks the lemma up, then, for compounds such as oergoed and ongrof, without a known first part.
func irregularAdjective(lemma string) (found comparison, prefix string, ok bool) {
	table := irregularAdjectives()
	if found, ok = table[lemma]; ok {
		return found, "", true
	}
	for _, prefix := range []string{"over", "aarts", "oer", "on"} {
		if rest, cut := strings.CutPrefix(lemma, prefix); cut {
			if found, ok = table[rest]; ok {
				return found, prefix, true
			}
		}
	}
	return comparison{}, "", false
}

// isUndeclined tells whether the lemma takes no ending at all: it ends in a vowel that Dutch adjectives
// of its own do not end in (prima, indigo, sexy). A final -e takes degrees only in books; it has none here.
func isUndeclined(lemma string) bool {
	third, second, last := lastThree(lemma)
	if !isVowel(last) {
		return false
	}
	if last == 'e' {
		return second != 'e' && !(second == 'o' && third != 0) // gedwee, moe
	}
	return !isVowel(second) // mooi, blauw and the like end in a digraph
}

// inflected is the form with -e; none for materials, participles and others in a weak -en: gouden, gebroken, eigen.
func inflected(lemma string) string {
	switch {
	case strings.HasSuffix(lemma, "en") && endsWeak(lemma):
		return ""
	case strings.HasSuffix(lemma, "ee"), strings.HasSuffix(lemma, "oe"):
		return lemma + "ë"
	}
	return beforeVowel(lemma) + "e"
}

// partitive is the form after iets, niets, veel: iets moois. One that ends in a hiss has none of its own.
func partitive(lemma string) string {
	if strings.HasSuffix(lemma, "s") || strings.HasSuffix(lemma, "sch") || strings.HasSuffix(lemma, "x") {
		return ""
	}
	return lemma + "s"
}

func comparative(lemma string) string {
	if strings.HasSuffix(lemma, "r") {
		return lemma + "der"
	}
	if strings.HasSuffix(lemma, "ee") || strings.HasSuffix(lemma, "oe") {
		return lemma + "ër"
	}
	return beforeVowel(lemma) + "er"
}

func superlative(lemma string) string {
	switch {
	case strings.HasSuffix(lemma, "st"): // de meest juiste
		return ""
	case strings.HasSuffix(lemma, "s"), strings.HasSuffix(lemma, "sch"):
		return lemma + "t"
	}
	return lemma + "st"
}

func declined(comparative string) []string {
	return []string{comparative, comparative + "e", comparative + "s"}
}

package inflect

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed irregular_nouns.tsv
var nounTable string

// declension holds the plurals, and where the rule fails the diminutives, of a noun.
type declension struct {
	plurals, diminutives []string
	head                 bool // also the head of compounds: uitweg like weg
}

var irregularNouns = sync.OnceValue(func() map[string]declension {
	table := make(map[string]declension)
	for row := range rows(nounTable) {
		entry := declension{plurals: list(row[1])}
		for _, field := range row[2:] {
			switch field {
			case "+":
				entry.head = true
			default:
				entry.diminutives = list(field)
			}
		}
		table[row[0]] = entry
	}
	return table
})

// Noun gives the forms of a noun, given in the singular: the lemma, its plurals, its diminutives and their plurals.
// A compound follows its head where that is irregular: zwembad, zwembaden.
func Noun(lemma string) []string {
	if lemma == "" {
		return nil
	}
	f := make(forms, 0, 10)
	f.add(lemma)
	irregular, prefix, found := irregularNoun(lemma)
	if found {
		for _, plural := range irregular.plurals {
			f.add(prefix + plural)
		}
	} else {
		f.add(plurals(lemma)...)
	}
	if len(irregular.diminutives) == 0 {
		f.add(withPlural(diminutives(lemma))...)
	}
	for _, diminutive := range irregular.diminutives {
		f.add(withPlural([]string{prefix + diminutive})...)
	}
	return f
}

func withPlural(diminutives []string) []string {
	var both []string
	for _, diminutive := range diminutives {
		both = append(both, diminutive, diminutive+"s")
	}
	return both
}

// irregularNoun looks the noun up, then the longest irregular head it ends in. What stands before
// the head must be a word in its own right: three letters with a vowel among them.
func irregularNoun(lemma string) (found declension, prefix string, ok bool) {
	table := irregularNouns()
	if found, ok = table[lemma]; ok {
		return found, "", true
	}
	for i := 2; i < len(lemma)-1; i++ {
		head, known := table[lemma[i:]]
		if known && head.head && syllables(lemma[:i]) > 0 {
			return head, lemma[:i], true
		}
	}
	return declension{}, "", false
}

// pluralRules give the plurals by ending, the first that fits; the ending is replaced by each of the others.
// The order matters: an ending stands before the ones that it ends in.
var pluralRules = []struct {
	ending  string
	plurals []string
}{
	{"heid", []string{"heden"}},
	{"tie", []string{"ties"}},
	{"sie", []string{"sies"}},
	{"ie", []string{"ies", "ieën"}},
	{"ee", []string{"eeën", "ees"}},
	{"oe", []string{"oes", "oeën"}},
	{"é", []string{"és"}},
	{"eau", []string{"eaus"}},
	{"je", []string{"jes"}},
	{"e", []string{"en", "es"}},
	{"icus", []string{"ici", "icussen"}},
	{"eum", []string{"ea", "eums"}},
	{"ium", []string{"ia", "iums"}},
	{"um", []string{"ums", "a"}},
	{"graaf", []string{"grafen"}},
	{"soof", []string{"sofen"}},
	{"eur", []string{"eurs", "euren"}},
	{"aar", []string{"aars", "aren"}},
	{"ier", []string{"iers", "ieren"}},
	{"aard", []string{"aards"}},
	{"erd", []string{"erds", "erden"}},
	{"or", []string{"ors", "oren"}},
	{"erik", []string{"eriken"}},
	{"ik", []string{"ikken"}},
	{"man", []string{"mannen", "lieden", "lui"}},
	{"ment", []string{"menten"}},
}

// plurals gives the regular plurals of a noun.
func plurals(lemma string) []string {
	third, second, last := lastThree(lemma)
	switch {
	case endsWeak(lemma) && second == 'e':
		return []string{lemma + "s"}
	case syllables(lemma) > 1 || isVowel(last):
		if found := pluralsByEnding(lemma); found != nil {
			return found
		}
	}
	switch {
	case !isVowel(last):
		return []string{beforeVowel(lemma) + "en"}
	case isDigraph(second, last) && last != second && third != 'e':
		return []string{lemma + "en", lemma + "s"} // kei, bui, vrouw
	case isVowel(second):
		return []string{lemma + "s", lemma + "'s"} // bureau, duo's
	}
	return []string{lemma + "'s"} // foto's, baby's
}

func pluralsByEnding(lemma string) []string {
	for _, rule := range pluralRules {
		stem, found := strings.CutSuffix(lemma, rule.ending)
		if !found || stem == "" {
			continue
		}
		var plurals []string
		for _, ending := range rule.plurals {
			plurals = append(plurals, stem+ending)
		}
		return plurals
	}
	return nil
}

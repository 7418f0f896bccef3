package ingest

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// address is how a paragraph addresses somebody in its opening; weight 0 where it does not.
type address struct {
	name   string // "" where it only says Mevrouw
	weight float64
}

// Weights of the ways to address somebody, log-odds that a comment starts with it.
const (
	byAt         = 3.5 // @Henk
	byGreeting   = 3.0 // Beste Anna,
	byKnownName  = 3.0 // Henk, wat een mooi stuk
	byOtherName  = 1.8 // the same with a name that the list does not have, and a second person behind it
	bySemicolon  = 2.5 // Patriek; dat klopt
	byTitleOnly  = 2.0 // Mevrouw, daar heb ik geen antwoord op
	knownAtEnd   = 2.0 // Dat was ik ook, Gerda.
	otherAtEnd   = 2.0 // Bedankt voor je reactie, Patriek!
	knownNoComma = 1.8 // Mooi stuk Sietske!
)

const fewestBefore = 3 // words before a name that closes a sentence without thanks or praise in it

// findAddress finds whom the opening of a paragraph addresses.
func findAddress(p *paragraph) address {
	fields := strings.Fields(p.opening)
	if len(fields) == 0 {
		return address{}
	}
	if name, ok := strings.CutPrefix(fields[0], "@"); ok && isNickname(trimName(name)) {
		return address{trimName(name), byAt}
	}
	if a := greeted(fields); a.weight > 0 {
		return a
	}
	if matches(interject, words(fields[0])) && len(fields) > 2 && !startsLower(fields[1]) {
		fields = fields[1:] // Nee! Anna, dat klopt
	}
	if a := calledFirst(fields, p); a.weight > 0 {
		return a
	}
	return calledLast(fields, p)
}

func trimName(field string) string { return strings.Trim(field, `,;:!?.()"'”’`) }

// greeted finds Beste Anna, Meneer de Haan, Hoi Henk! at the start.
func greeted(fields []string) address {
	i := 0
	for i < len(fields) && i < 3 && matches(greeting, words(fields[i])) {
		i++
		if strings.HasSuffix(fields[i-1], ",") {
			return greetedByTitle(fields[0])
		}
	}
	if i == 0 {
		return address{}
	}
	name, ended := nameFrom(fields[i:])
	first, _, _ := strings.Cut(name, " ")
	if name == "" || matches(notName, words(first)) || !ended && !isGivenName(first) {
		return address{}
	}
	return address{name, byGreeting}
}

// greetedByTitle weighs a greeting without a name; Hoi, is one, Dag, may open any sentence.
func greetedByTitle(word string) address {
	switch strings.ToLower(trimName(word)) {
	case "mevrouw", "meneer", "hoi", "hallo", "hey", "geachte":
		return address{"", byTitleOnly}
	}
	return address{}
}

// nameFrom takes the name that fields start with, and reports whether a sign ends it.
func nameFrom(fields []string) (name string, ended bool) {
	var parts []string
	for _, field := range fields {
		bare := strings.TrimRight(field, ",;:!?.)-–")
		if !isNameWord(bare) && !particles[strings.ToLower(bare)] || len(parts) == longestName {
			break
		}
		if isInitial(field) {
			bare = field
		}
		parts = append(parts, bare)
		if bare != field {
			ended = true
			break
		}
	}
	if len(parts) == 0 || particles[strings.ToLower(parts[len(parts)-1])] {
		return "", false
	}
	return strings.Join(parts, " "), ended
}

func isInitial(field string) bool {
	r, size := utf8.DecodeRuneInString(field)
	return unicode.IsUpper(r) && field[size:] == "."
}

// calledFirst finds a name before the first comma or semicolon: Henk, dat klopt.
func calledFirst(fields []string, p *paragraph) address {
	name, ended := nameFrom(fields[:min(len(fields), 3)])
	if !ended || matches(notName, words(name)) || matches(kin, words(name)) {
		return address{}
	}
	count := len(strings.Fields(name))
	sign := lastOf(fields[count-1])
	first, _, _ := strings.Cut(name, " ")
	switch {
	case sign == ';' && count == 1 && len(fields) > 1:
		return address{name, bySemicolon}
	case sign != ',' && !(sign == '!' && isGivenName(first)):
		return address{}
	case isGivenName(first) && count == 1 && len(fields) > 1 && (sign == '!' || !explains(fields[1])):
		return address{name, byKnownName}
	case count == 1 && len(fields) > 1 && startsLower(fields[1]) && !opposes(fields[1]) && !isAdjective(name) && speaksTo(p.sentence):
		return address{name, byOtherName}
	}
	return address{}
}

// explains reports whether the word behind a name tells who that is: Henk, die hier woont; Henk, de bakker.
func explains(word string) bool {
	switch strings.ToLower(word) {
	case "die", "dat", "de", "het", "een", "mijn", "onze", "zijn", "haar", "van", "uit", "met", "oud", "toen", "wiens":
		return true
	}
	return isNameWord(trimName(word))
}

// opposes reports whether a word links two thoughts, so that the one before it is no name: Begrijpelijk, maar …
func opposes(word string) bool {
	switch strings.ToLower(word) {
	case "maar", "en", "want", "of", "dus", "toch", "al", "hoor":
		return true
	}
	return false
}

// isAdjective reports whether a word ends as adjectives and abstract nouns do, and names do not.
func isAdjective(word string) bool {
	for _, ending := range [...]string{"lijk", "lijke", "ig", "ige", "isch", "ische", "baar", "loos", "end", "ende", "heid", "ing", "zaam"} {
		if strings.HasSuffix(word, ending) {
			return true
		}
	}
	return false
}

func startsLower(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLower(r)
}

// speaksTo reports whether somebody is spoken to in the words.
func speaksTo(list []string) bool {
	for _, w := range list {
		switch w {
		case "je", "jij", "jou", "jouw", "u", "uw", "ge", "gij", "jullie", "dank", "bedankt":
			return true
		}
	}
	return false
}

// calledLast finds a name at the end of the opening, or behind thanks and praise: Bedankt voor je vraag, Henk.
func calledLast(fields []string, p *paragraph) address {
	cued := matches(thanks, p.sentence) || matches(praise, p.sentence) || strongest(voice, p.sentence) >= 2
	for i := 1; i < len(fields); i++ {
		if i < fewestBefore && !cued {
			continue // Jansen, Henk. Een boek
		}
		bare := trimName(fields[i])
		if !isNameWord(bare) || matches(notName, words(bare)) || !followsName(fields, i, cued) {
			continue
		}
		known := isGivenName(bare)
		behindComma := strings.HasSuffix(fields[i-1], ",")
		switch {
		case behindComma && known:
			return address{bare, knownAtEnd}
		case behindComma && cued:
			return address{bare, otherAtEnd}
		case cued && known && !isPreposition(fields[i-1]):
			return address{bare, knownNoComma}
		}
	}
	return address{}
}

// followsName reports whether what stands behind the name lets it be a call: the end of a sentence, or, where there is thanks or
// praise, a comma.
func followsName(fields []string, i int, cued bool) bool {
	switch lastOf(fields[i]) {
	case '.', '!', '?':
		return true
	case ',', ';':
		return cued
	}
	return i == len(fields)-1 || cued && len(emoticons(fields[i+1])) > 0
}

// isPreposition reports whether a word makes the name behind it an object: van Henk, met Anna.
func isPreposition(word string) bool {
	switch strings.ToLower(word) {
	case "van", "met", "voor", "aan", "door", "over", "bij", "naar", "en", "of", "op", "in", "uit", "tegen", "als", "is", "heet", "de", "het":
		return true
	}
	return false
}

package ingest

import (
	_ "embed"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

//go:embed givennames.txt
var givenNameData string

var givenNames = sync.OnceValue(func() map[string]bool {
	names := make(map[string]bool)
	for line := range strings.Lines(givenNameData) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		for name := range strings.FieldsSeq(line) {
			names[name] = true
		}
	}
	return names
})

// isGivenName reports whether a word is a given name that the list knows.
func isGivenName(word string) bool { return givenNames()[word] }

// particles stand in lower case inside a name: Anna van de Ven, Koen uit Mechelen.
var particles = map[string]bool{
	"van": true, "de": true, "den": true, "der": true, "het": true, "'t": true, "ten": true, "ter": true, "te": true,
	"von": true, "el": true, "la": true, "le": true, "uit": true, "op": true, "in": true, "d'": true, "en": true, "bin": true, "ben": true,
}

const longestName = 5 // words

// isNameShaped reports whether a line could be somebody's name: capitals, initials, particles; or one single nickname.
func isNameShaped(line string) bool {
	fields := strings.Fields(line)
	if len(fields) == 0 || len(fields) > longestName || utf8.RuneCountInString(line) > 40 {
		return false
	}
	if len(fields) == 1 {
		return isNickname(fields[0])
	}
	for i, field := range fields {
		if particles[strings.ToLower(field)] && i > 0 && i < len(fields)-1 {
			continue
		}
		if !isNameWord(field) {
			return false
		}
	}
	return true
}

// isNickname reports whether a single word can be a name: letters, figures, and the signs that nicknames have.
func isNickname(word string) bool {
	letters := 0
	for _, r := range word {
		switch {
		case unicode.IsLetter(r):
			letters++
		case !unicode.IsDigit(r) && !strings.ContainsRune("_-.'’@", r):
			return false
		}
	}
	last := lastOf(word)
	return letters > 1 && (unicode.IsLetter(last) || unicode.IsDigit(last) || last == '_')
}

// isNameWord reports whether a word is a capitalised one of letters (El-Idrissi, O'Neill) or initials (P., A.M.).
func isNameWord(word string) bool {
	first, _ := utf8.DecodeRuneInString(word)
	if !unicode.IsUpper(first) {
		return false
	}
	for _, r := range word {
		if !unicode.IsLetter(r) && !strings.ContainsRune("-'’.", r) {
			return false
		}
	}
	return !strings.HasSuffix(word, ".") || utf8.RuneCountInString(word) <= 2 || strings.Count(word, ".") > 1
}

// nameParts gives the words of a name that tell people apart, in lower case: without particles and initials.
func nameParts(name string) []string {
	var parts []string
	for field := range strings.FieldsSeq(strings.ToLower(name)) {
		field = strings.Trim(field, "@,;:!?")
		if !particles[field] && !strings.HasSuffix(field, ".") && field != "" {
			parts = append(parts, field)
		}
	}
	return parts
}

// sameName reports whether two names can be one person: one of them is part of the other (Sietske, Sietske Brandsma).
func sameName(a, b string) bool {
	short, long := nameParts(a), nameParts(b)
	if len(short) > len(long) {
		short, long = long, short
	}
	if len(short) == 0 {
		return false
	}
	for _, part := range short {
		if !slices.Contains(long, part) {
			return false
		}
	}
	return true
}

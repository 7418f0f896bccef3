package ingest

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

const sharedLength = 6 // letters of a word that can count as shared

// sharedWords counts the words that two paragraphs share: names, and longer words by their first letters (vraag and
// vragen are not shared, bekijken and bekijkt are).
func sharedWords(a, b *paragraph) int {
	count := 0
	for topic := range topics(b) {
		if topics(a)[topic] {
			count++
		}
	}
	return count
}

// topics gives the words of a paragraph that can tell what it is about.
func topics(p *paragraph) map[string]bool {
	if p.topics != nil {
		return p.topics
	}
	p.topics = make(map[string]bool)
	for _, w := range p.words {
		if s, ok := beginning(w); ok {
			p.topics[s] = true
		}
	}
	fields := strings.Fields(p.text)
	for i := 1; i < len(fields); i++ {
		name := trimName(fields[i])
		if len(name) > 2 && isNameWord(name) && !strings.ContainsRune(".!?", lastOf(fields[i-1])) && !matches(notName, words(name)) {
			p.topics[strings.ToLower(name)] = true
		}
	}
	return p.topics
}

// beginning gives the first letters of a word that is long enough to mean something.
func beginning(word string) (string, bool) {
	if utf8.RuneCountInString(word) < sharedLength || common[word] {
		return "", false
	}
	letters := 0
	for i, r := range word {
		if letters == sharedLength {
			return word[:i], true
		}
		if unicode.IsLetter(r) {
			letters++
		}
	}
	return word, true
}

// common words of six letters and more say nothing about what a paragraph is about.
var common = map[string]bool{
	"andere": true, "anders": true, "altijd": true, "tussen": true, "worden": true, "zonder": true, "moeten": true, "kunnen": true,
	"hebben": true, "waarom": true, "daarom": true, "omdat": true, "wanneer": true, "iedereen": true, "iemand": true, "niemand": true,
	"mensen": true, "helemaal": true, "gewoon": true, "eigenlijk": true, "misschien": true, "natuurlijk": true, "alleen": true,
	"steeds": true, "verder": true, "zoveel": true, "waarin": true, "zoiets": true, "allemaal": true, "eerste": true, "tweede": true,
	"willen": true, "zouden": true, "zullen": true, "mogen": true, "jullie": true, "zichzelf": true, "mezelf": true, "jezelf": true,
	"terwijl": true, "hoewel": true, "zodat": true, "daarna": true, "daarbij": true, "binnen": true, "buiten": true, "vooral": true,
	"weleens": true, "meteen": true, "volgens": true, "precies": true, "opnieuw": true, "namelijk": true, "inderdaad": true,
}

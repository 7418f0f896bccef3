package ingest

import "strings"

const shortSignature = 10 // words of a farewell with a name, on a line of its own

// signature gives the name with which a paragraph ends: Groeten, Anna. Groeten uit Parijs, Anna. "" where it has none.
func signature(p *paragraph) string {
	fields := strings.Fields(p.text)
	wholeLine := len(p.words) <= shortSignature && matches(leave, p.words)
	for i := max(1, len(fields)-3); i < len(fields); i++ {
		name := trimName(strings.Join(fields[i:], " "))
		if !isNameShaped(name) || matches(notName, words(fields[i])) || startsLower(name) {
			continue
		}
		if wholeLine && strings.HasSuffix(fields[i-1], ",") || signed(fields[max(0, i-3):i]) {
			return name
		}
	}
	return ""
}

// signed reports whether the words are a farewell such as Groeten or Met vriendelijke groet.
func signed(before []string) bool {
	for i := range before {
		if matchesWhole(leave, words(strings.Join(before[i:], " "))) {
			return true
		}
	}
	return false
}

package ingest

import "strings"

const (
	longestInline = 40  // bytes of a name with its colon
	inlineShare   = 0.3 // of the paragraphs of a discussion begin with a name where that is the custom
	inlineKnown   = 0.5 // of those names the list knows, or stand there more than once
	inlineLeast   = 2   // names
)

// markInlineNames finds the comments that begin with a name and a colon, Henk: Mooi stuk!, where that is the
// custom. The name is taken off the text.
func (t *reading) markInlineNames() {
	count := make(map[string]int)
	total, lines := 0, 0
	for i := t.from; i < len(t.paragraphs); i++ {
		if t.paragraphs[i].kind != prose {
			continue
		}
		lines++
		if name := inlineName(t.paragraphs[i].text); name != "" {
			count[name]++
			total++
		}
	}
	if total < inlineLeast || !atLeast(total, inlineShare, lines) || !atLeast(knownAmong(count), inlineKnown, total) {
		return
	}
	for i := t.from; i < len(t.paragraphs); i++ {
		if name := inlineName(t.paragraphs[i].text); t.paragraphs[i].kind == prose && name != "" {
			t.takeName(i, name)
		}
	}
}

// takeName takes the name off paragraph i, and reads the cues of what is left.
func (t *reading) takeName(i int, name string) {
	p := &t.paragraphs[i]
	p.prefix = len(name) + len(": ")
	t.headers[i] = header{}
	t.headers[i].readName(name)
	said := paragraph{text: p.text[p.prefix:]}
	said.readWords()
	p.words, p.opening, p.sentence = said.words, said.opening, said.sentence
	t.signs[i] = readSigns(&said)
}

// inlineName gives the name with which a text begins, "" where it does not.
func inlineName(text string) string {
	at := strings.Index(text[:min(len(text), longestInline)], ": ")
	if at < 0 || !isNameShaped(text[:at]) && !isKnownWithTrade(text[:at]) || matches(notName, words(text[:at])) {
		return ""
	}
	return text[:at]
}

// isKnownWithTrade reports whether a line is a given name, a comma and a few words: Mieke, verpleegkundige.
func isKnownWithTrade(line string) bool {
	name, _, _ := strings.Cut(line, ",")
	return isGivenName(name) && isNameWithTrade(line)
}

// knownAmong counts the paragraphs whose name is a given name, or that of more than one.
func knownAmong(count map[string]int) int {
	known := 0
	for name, n := range count {
		if first, _, _ := strings.Cut(name, " "); n > 1 || isGivenName(strings.TrimSuffix(first, ",")) {
			known += n
		}
	}
	return known
}

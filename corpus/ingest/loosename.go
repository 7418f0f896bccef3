package ingest

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

const (
	looseWords  = 5  // of a name that is written as no other: Mieke, verpleegkundige; henk uit deventer
	looseLength = 45 // characters
)

// isLooseName reports whether a line can be a name only because it stands where names stand: a name with what its bearer
// does or where he lives, or a known given name, with more words, in lower case or capitals.
func isLooseName(line string) bool {
	if utf8.RuneCountInString(line) > looseLength || len(strings.Fields(line)) > looseWords || strings.ContainsAny(line, "!?:;\"") {
		return false
	}
	return isNameWithTrade(line) || isLowerName(line) || isKinsman(line)
}

// isNameWithTrade reports whether a line is a name, a comma and a few words: Mieke, verpleegkundige.
func isNameWithTrade(line string) bool {
	name, trade, ok := strings.Cut(line, ", ")
	if !ok || !isNameShaped(name) || matches(notName, words(name)) {
		return false
	}
	return trade != "" && len(strings.Fields(line)) <= looseWords && !strings.Contains(trade, ",") && !endsInSign(trade)
}

// isLowerName reports whether a line of letters opens with a given name, in whatever case: henk jansen, Harm oet Winschoot.
func isLowerName(line string) bool {
	fields := strings.Fields(line)
	for _, field := range fields {
		if strings.IndexFunc(field, func(r rune) bool { return !unicode.IsLetter(r) && !strings.ContainsRune("-'’.", r) }) >= 0 {
			return false
		}
	}
	return len(fields) > 0 && len(fields) <= looseWords && !endsInSign(line) && isGivenName(capitalised(fields[0]))
}

// isKinsman reports whether a line is a word for a relative and a name: oma Dirkje.
func isKinsman(line string) bool {
	who, name, ok := strings.Cut(line, " ")
	return ok && matches(kin, words(who)) && isNameShaped(name) && !startsLower(name)
}

func capitalised(word string) string {
	first, size := utf8.DecodeRuneInString(word)
	return string(unicode.ToUpper(first)) + word[size:]
}

// markLooseNames takes the lines that could be loose names for the headers of comments. It is for discussions that have their
// names on lines of their own: such a line follows a text and stands above another.
func (t *reading) markLooseNames() {
	count := make(map[string]int)
	for i := t.from; i < len(t.paragraphs); i++ {
		count[t.paragraphs[i].text]++
	}
	for i := t.from; i+1 < len(t.paragraphs); i++ {
		p := &t.paragraphs[i]
		if p.kind != prose || t.paragraphs[i+1].kind != prose || i > t.from && t.paragraphs[i-1].kind == nameLine || !isLooseName(p.text) {
			continue
		}
		first, _, _ := strings.Cut(strings.TrimRight(p.text, ","), " ")
		if count[p.text] > 1 || isKinsman(p.text) || isGivenName(capitalised(strings.Trim(first, ","))) {
			t.headers[i] = header{name: p.text, named: true, score: nameScore}
			p.kind = nameLine
		}
	}
}

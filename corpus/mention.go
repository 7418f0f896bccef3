package corpus

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// mention is a place in a text where a name may stand.
type mention struct {
	text       string
	start, end int
	genitive   int // length of the s or 's behind the name
}

// cutGenitive sets the s of Henks and the 's of Anna's apart.
func (m *mention) cutGenitive() {
	for _, s := range []string{"'s", "’s", "s"} {
		if s == "s" && !m.hasCapital() {
			return // wils is no genitive of Wil
		}
		if strings.HasPrefix(m.text[m.end:], s) && !startsWord(m.text[m.end+len(s):]) {
			m.genitive = len(s)
			return
		}
	}
}

// close gives the end of the mention and what stands in its place.
func (m *mention) close(name string) (int, string) {
	if m.genitive > 0 {
		return m.end + m.genitive, name + "'s"
	}
	return m.end, name
}

// isName tells a name from the same letters in another word, in somebody else's name, and from an ordinary word.
func (m *mention) isName(f nameForm) bool {
	if startsWord(m.text[m.end+m.genitive:]) {
		return false
	}
	if len(f.words) > 1 && !f.surname {
		return true
	}
	if m.isSomebodyElse(f) {
		return false
	}
	if f.surname && !m.hasCapital() {
		return false
	}
	if !f.common {
		return true
	}
	if m.hasCapital() && !m.opensSentence() {
		return true
	}
	return m.isAddressed()
}

func startsWord(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return s != "" && isWordRune(r)
}

func startsCapital(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return s != "" && unicode.IsUpper(r)
}

// hasCapital reports whether the last word of the name is written with a capital.
func (m *mention) hasCapital() bool {
	found := m.text[m.start:m.end]
	return startsCapital(found[strings.LastIndexAny(found, " \t\n")+1:])
}

// isSomebodyElse knows Jan van Eyck and Jan Steen where Jan is a reader, and Gerard Visser where Piet Visser is one.
func (m *mention) isSomebodyElse(f nameForm) bool {
	if !m.hasCapital() {
		return false
	}
	if f.surname {
		before, gap := lastWord(m.text[:m.start])
		return gap == " " && startsCapital(before) && !nameWords().never[strings.ToLower(before)] && !nameWords().greeting[strings.ToLower(before)]
	}
	if m.genitive > 0 {
		return false
	}
	return m.surnameLength() > 0
}

// surnameLength gives the length of a surname behind a given name, with the space before it: in Jan van Eyck, in Jan Steen. 0 for none.
func (m *mention) surnameLength() int {
	behind := m.text[m.end:]
	rest, ok := strings.CutPrefix(behind, " ")
	for ok {
		next := rest[:wordLength(rest)]
		if !nameWords().particle[next] {
			if startsCapital(next) && !nameWords().never[strings.ToLower(next)] {
				return len(behind) - len(rest) + len(next)
			}
			return 0
		}
		rest, ok = strings.CutPrefix(rest[len(next):], " ")
	}
	return 0
}

// takeSurname makes the surname a part of the name: who comments as Gijs may sign with Gijs Hoogland.
func (m *mention) takeSurname() {
	if m.genitive == 0 && m.hasCapital() {
		m.end += m.surnameLength()
	}
}

func wordLength(s string) int {
	for i, r := range s {
		if !isWordRune(r) && r != '\'' && r != '’' {
			return i
		}
	}
	return len(s)
}

// lastWord gives the last word of a text and what stands behind it.
func lastWord(text string) (word, gap string) {
	end := strings.LastIndexFunc(text, isWordRune)
	if end < 0 {
		return "", text
	}
	_, size := utf8.DecodeRuneInString(text[end:])
	end += size
	start := strings.LastIndexFunc(text[:end], func(r rune) bool { return !isWordRune(r) })
	if start >= 0 {
		_, size = utf8.DecodeRuneInString(text[start:])
		start += size
	}
	return text[max(start, 0):end], text[end:]
}

// opensSentence reports whether nothing but marks stands between the name and the start of its line or sentence.
func (m *mention) opensSentence() bool {
	before := strings.TrimRight(m.text[:m.start], " \t>*_\"'“‘„([#-")
	if before == "" {
		return true
	}
	r, _ := utf8.DecodeLastRuneInString(before)
	return strings.ContainsRune(".!?…\n:;”’", r)
}

// isAddressed knows @Roos, Hoi Roos! and, on a line of its own or before a comma at its start, Roos.
func (m *mention) isAddressed() bool {
	if strings.HasSuffix(m.text[:m.start], "@") {
		return true
	}
	rest := strings.TrimLeft(m.text[m.end:], " \t*_")
	ends := rest == "" || strings.ContainsRune(",!:.\n", rune(rest[0]))
	line := strings.TrimLeft(m.text[strings.LastIndexByte(m.text[:m.start], '\n')+1:m.start], " \t>*_")
	if line == "" {
		return m.hasCapital() && ends
	}
	before, gap := lastWord(m.text[:m.start])
	return ends && strings.Trim(gap, " \t") == "" && nameWords().greeting[strings.ToLower(before)]
}

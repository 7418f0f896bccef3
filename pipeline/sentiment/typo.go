package sentiment

import (
	"strings"
	"unicode/utf8"
)

// minTypo is the length, in letters, from which a word is taken to be misspelt: shorter ones are one edit away from too many others.
const minTypo = 7

// minRespelt is the same for the rules of spelling, which are surer.
const minRespelt = 4

// misspelt finds the entry that a form which is no word was meant to be: an older spelling (produkt), a wrong d or t at the end (verrijkd), or
// one letter lacking, doubled or out of place (verschrikelijk, interressant). All the candidates must be forms of one entry.
func (l *Lexicon) misspelt(form string) (found formValue, ok bool) {
	if len(form) < minRespelt || l.isWord(form) {
		return formValue{}, false
	}
	for _, variant := range respelt(form) {
		if base, known := l.form(variant); known {
			return base, true
		}
	}
	form = diaereses.Replace(form)
	if utf8.RuneCountInString(form) < minTypo || !isASCII(form) {
		return formValue{}, false
	}
	c := candidates{lexicon: l}
	c.edits(form)
	return c.found, c.any && !c.several
}

var diaereses = strings.NewReplacer("ë", "e", "ï", "i", "ö", "o", "ü", "u", "ä", "a")

// respelt gives the spellings that the rules of before 1996, or of haste, would turn into the form.
func respelt(form string) []string {
	var all []string
	for i, r := range form {
		if i > 0 && r < utf8.RuneSelf && form[i-1] == form[i] && len(form) > 4 {
			all = append(all, form[:i]+form[i+1:]) // duurr
		}
		if r == 'k' {
			all = append(all, form[:i]+"c"+form[i+1:]) // produkt, aktie
		}
	}
	if stem, found := strings.CutSuffix(form, "ies"); found {
		all = append(all, stem+"isch") // fantasties
	}
	if stem, found := strings.CutSuffix(form, "iese"); found {
		all = append(all, stem+"ische")
	}
	if stem, found := strings.CutSuffix(form, "ch"); found {
		all = append(all, stem+"sch")
	}
	if stem, found := strings.CutSuffix(form, "d"); found {
		all = append(all, stem+"t", form+"t") // verrijkd, vind
	}
	if stem, found := strings.CutSuffix(form, "t"); found {
		all = append(all, stem+"d") // verdient for verdiend
		if strings.HasSuffix(stem, "d") {
			all = append(all, stem, stem[:len(stem)-1]+"t") // verdiendt
		}
	}
	for _, swap := range [...][2]string{{"ei", "ij"}, {"ij", "ei"}, {"au", "ou"}, {"ou", "au"}, {"y", "ij"}, {"ch", "g"}, {"g", "ch"}, {"x", "ks"}, {"ks", "x"}, {"q", "kw"},
		{"ie", "ië"}, {"ee", "eë"}, {"oo", "oö"}, {"oi", "oï"}, {"ai", "aï"}, {"ei", "eï"}, {"ue", "uë"}, {"oe", "oë"}} {
		if strings.Contains(form, swap[0]) {
			all = append(all, strings.Replace(form, swap[0], swap[1], 1))
		}
	}
	return all
}

// candidates collects the forms of the lexicon that are one edit away from a form.
type candidates struct {
	lexicon *Lexicon
	buffer  []byte
	found   formValue
	any     bool // found holds something
	several bool // forms of two entries: nothing is sure
}

const letters = "abcdefghijklmnopqrstuvwxyz"

// edits tries every form with one letter taken out, put in, or changed places with the next; the first letter is seldom wrong. A
// wrong letter is not tried: too many words differ in one.
func (c *candidates) edits(form string) {
	for i := 1; i <= len(form); i++ {
		if i < len(form) {
			c.try(form[:i], form[i+1:])
		}
		if i+1 < len(form) && form[i] != form[i+1] {
			c.try(form[:i], form[i+1:i+2], form[i:i+1], form[i+2:])
		}
		for l := range letters {
			c.try(form[:i], letters[l:l+1], form[i:])
		}
	}
}

func (c *candidates) try(parts ...string) {
	c.buffer = c.buffer[:0]
	for _, part := range parts {
		c.buffer = append(c.buffer, part...)
	}
	base, known := c.lexicon.form(string(c.buffer))
	switch {
	case !known || base.entry.class == emoji:
	case !c.any:
		c.found, c.any = base, true
	case c.found.entry.number != base.entry.number:
		c.several = true
	}
}

// isWord tells whether the form is a word of its own, by the list of OpenTaal.
func (l *Lexicon) isWord(form string) bool { return l.vocabulary.Known(form) }

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
	c := candidates{lexicon: l, buffer: make([]byte, 0, 64)}
	if c.respelt(form) {
		return c.found, true
	}
	if !isASCII(form) {
		form = diaereses.Replace(form)
	}
	if utf8.RuneCountInString(form) < minTypo || !isASCII(form) {
		return formValue{}, false
	}
	c.edits(form)
	return c.found, c.any && !c.several
}

var diaereses = strings.NewReplacer("ë", "e", "ï", "i", "ö", "o", "ü", "u", "ä", "a")

// candidates collects the forms of the lexicon that a form may have been meant for.
type candidates struct {
	lexicon *Lexicon
	buffer  []byte
	found   formValue
	any     bool // found holds something
	several bool // forms of two entries: nothing is sure
}

// respelt finds the first form of the lexicon that the rules of before 1996, or haste, would turn into the form.
func (c *candidates) respelt(form string) bool {
	return c.relettered(form) || c.ended(form) || c.swapped(form)
}

// relettered takes out a doubled letter (duurr), or turns a k into a c (produkt, aktie).
func (c *candidates) relettered(form string) bool {
	for i, r := range form {
		if i > 0 && r < utf8.RuneSelf && form[i-1] == form[i] && len(form) > 4 && c.is(form[:i], form[i+1:]) {
			return true
		}
		if r == 'k' && c.is(form[:i], "c", form[i+1:]) {
			return true
		}
	}
	return false
}

// ended tries other endings: fantasties, verrijkd, vind, verdient for verdiend, verdiendt.
func (c *candidates) ended(form string) bool {
	stem, last := form[:len(form)-1], form[len(form)-1]
	switch {
	case strings.HasSuffix(form, "ies"):
		return c.is(form[:len(form)-3], "isch")
	case strings.HasSuffix(form, "iese"):
		return c.is(form[:len(form)-4], "ische")
	case strings.HasSuffix(form, "ch"):
		return c.is(form[:len(form)-2], "sch")
	case last == 'd':
		return c.is(stem, "t") || c.is(form, "t")
	case strings.HasSuffix(form, "dt"):
		return c.is(stem, "d") || c.is(stem) || c.is(stem[:len(stem)-1], "t")
	case last == 't':
		return c.is(stem, "d")
	}
	return false
}

// swaps are letters that are mistaken for others, and vowels whose diaeresis is left out.
var swaps = [...][2]string{{"ei", "ij"}, {"ij", "ei"}, {"au", "ou"}, {"ou", "au"}, {"y", "ij"}, {"ch", "g"}, {"g", "ch"}, {"x", "ks"}, {"ks", "x"}, {"q", "kw"},
	{"ie", "ië"}, {"ee", "eë"}, {"oo", "oö"}, {"oi", "oï"}, {"ai", "aï"}, {"ei", "eï"}, {"ue", "uë"}, {"oe", "oë"}}

func (c *candidates) swapped(form string) bool {
	for _, swap := range swaps {
		if before, behind, found := strings.Cut(form, swap[0]); found && c.is(before, swap[1], behind) {
			return true
		}
	}
	return false
}

const letters = "abcdefghijklmnopqrstuvwxyz"

// edits tries every form with one letter taken out, put in, or changed places with the next; the first letter is seldom wrong. A
// wrong letter is not tried: too many words differ in one. The filter knows the most of them not to be listed by their hash, which is
// that of the bytes before the edit, of the edit, and of the bytes behind it, moved up or down a place (see hashForm).
func (c *candidates) edits(form string) {
	filter, whole := c.lexicon.filter, hashForm(form)
	before, power := uint64(form[0]), hashBase
	for i := 1; i <= len(form); i++ {
		behind := whole - before
		if i < len(form) && filter.mayList(before+(behind-uint64(form[i])*power)*hashInverse) {
			c.try(form[:i], form[i+1:])
		}
		if i+1 < len(form) && form[i] != form[i+1] && filter.mayList(whole+(uint64(form[i+1])-uint64(form[i]))*(power-power*hashBase)) {
			c.try(form[:i], form[i+1:i+2], form[i:i+1], form[i+2:])
		}
		hash := before + behind*hashBase + uint64(letters[0])*power
		for l := range letters {
			if filter.mayList(hash) {
				c.try(form[:i], letters[l:l+1], form[i:])
			}
			hash += power // the next letter
		}
		if i < len(form) {
			before += uint64(form[i]) * power
			power *= hashBase
		}
	}
}

// try takes up the form that the parts make together, if the lexicon has it.
func (c *candidates) try(parts ...string) {
	base, known := c.form(parts...)
	switch {
	case !known || base.entry.class == emoji:
	case !c.any:
		c.found, c.any = base, true
	case c.found.entry.number != base.entry.number:
		c.several = true
	}
}

// is tells whether the lexicon has the form that the parts make together: then it is what was found.
func (c *candidates) is(parts ...string) bool {
	base, known := c.form(parts...)
	if known {
		c.found = base
	}
	return known
}

func (c *candidates) form(parts ...string) (formValue, bool) {
	c.buffer = c.buffer[:0]
	for _, part := range parts {
		c.buffer = append(c.buffer, part...)
	}
	return c.lexicon.form(string(c.buffer))
}

// isWord tells whether the form is a word of its own, by the list of OpenTaal.
func (l *Lexicon) isWord(form string) bool { return l.vocabulary.Known(form) }

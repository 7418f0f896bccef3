package sentiment

import "maps"

// listing is all that a lexicon lists of a written form; what it derives is not in it.
type listing struct {
	valued   bool // value holds something
	value    formValue
	shift    *shifter
	roles    role
	phrases  *phraseIndex // of those that begin with the form
	split    []splitVerb  // separable verbs that it is a finite form of
	particle bool         // of a separable verb
}

// known tells whether the lexicon lists the form for anything but the particle of a verb.
func (f *listing) known() bool {
	return f.valued || f.shift != nil || f.roles != 0 || f.phrases != nil || f.split != nil
}

// listing looks a form up.
func (l *Lexicon) listing(form string) listing {
	found := l.builtIn.listing(form)
	if value, ok := l.own.forms[form]; ok {
		found.value, found.valued = value, true
	}
	if phrases := l.own.phrases[form]; phrases != nil {
		found.phrases = phrases
	}
	if split := l.own.split[form]; split != nil {
		found.split = split
	}
	if shift := l.rules.shifters[form]; shift != nil {
		found.shift = shift
	}
	found.roles |= l.rules.roles[form]
	found.particle = found.particle || l.own.particles[form]
	return found
}

// form gives the value of a form.
func (l *Lexicon) form(form string) (formValue, bool) {
	if own, ok := l.own.forms[form]; ok {
		return own, true
	}
	return l.builtIn.form(form)
}

// phraseIndex gives the phrases that begin with a token, nil for none.
func (l *Lexicon) phraseIndex(first string) *phraseIndex {
	found := l.listing(first)
	return found.phrases
}

// splitVerbs gives the separable verbs by a finite form, nil for none.
func (l *Lexicon) splitVerbs(form string) []splitVerb {
	found := l.listing(form)
	return found.split
}

// transparent is the share of a compound's first part that its head lets through, 0 for most heads.
func (l *Lexicon) transparent(head string) float64 {
	return l.rules.transparent[head] + l.builtIn.transparent(head)
}

// lending is the tone that a first part brings to any head, 0 for most words.
func (l *Lexicon) lending(first string) float64 {
	return l.rules.lending[first] + l.builtIn.lending(first)
}

// tables are what a lexicon has by itself.
type tables struct {
	forms     map[string]formValue
	phrases   map[string]*phraseIndex // by first token
	split     map[string][]splitVerb  // separable verbs by finite form
	particles map[string]bool         // of the separable verbs
}

func newTables(entries int) tables {
	return tables{
		forms:     make(map[string]formValue, entries),
		phrases:   make(map[string]*phraseIndex),
		split:     make(map[string][]splitVerb),
		particles: make(map[string]bool),
	}
}

func (t tables) clone() tables {
	c := newTables(len(t.forms))
	maps.Copy(c.forms, t.forms)
	maps.Copy(c.phrases, t.phrases)
	maps.Copy(c.split, t.split)
	maps.Copy(c.particles, t.particles)
	return c
}

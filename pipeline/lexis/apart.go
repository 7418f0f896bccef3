package lexis

import (
	"cmp"
	"slices"
	"strings"

	"teneur/pipeline/inflect"
)

// text holds the forms that occur, each with its group.
type text struct {
	groups []Group
	places map[string]place
}

// place is where a form stands in the groups.
type place struct{ group, form int }

func textOf(groups []Group) *text {
	t := &text{groups, make(map[string]place)}
	for i, g := range groups {
		for j, f := range g.Forms {
			t.places[f.Form] = place{i, j}
		}
	}
	return t
}

func (t *text) has(form string) bool {
	_, there := t.places[form]
	return there
}

func (t *text) count(form string) int {
	at, there := t.places[form]
	if !there {
		return 0
	}
	return t.groups[at.group].Forms[at.form].Count
}

// reading is a lexeme with those of its forms that the text has.
type reading struct {
	lexeme
	present []string
}

// apart finds the irregular words whose forms are spread over several groups.
func (p *paradigms) apart(groups []Group) []Apart {
	t := textOf(groups)
	readings := p.readings(t)
	settle(readings, t)
	var found []Apart
	for _, r := range readings {
		if a := r.gather(t); len(a.Parts) > 1 {
			found = append(found, a)
		}
	}
	slices.SortStableFunc(found, func(a, b Apart) int {
		return cmp.Or(b.count()-a.count(), strings.Compare(a.Lemma, b.Lemma))
	})
	return found
}

// readings are the irregular words of which the text has several forms, each of them no other word.
func (p *paradigms) readings(t *text) []reading {
	var found []reading
	seen := make(map[irregularForm]bool)
	for _, g := range t.groups {
		for _, f := range g.Forms {
			for _, l := range p.irregular(f.Form) {
				if key := (irregularForm{l.lemma, l.class}); !seen[key] {
					seen[key] = true
					if r := p.read(l, t); len(r.present) > 1 {
						found = append(found, r)
					}
				}
			}
		}
	}
	return found
}

func (p *paradigms) read(l lexeme, t *text) reading {
	r := reading{lexeme: l}
	for _, f := range l.forms {
		if t.has(f) && !slices.Contains(r.present, f) && !p.elsewhere(f, l, t) {
			r.present = append(r.present, f)
		}
	}
	return r
}

// elsewhere tells whether a form of a lexeme is surely another word too, so that it settles nothing: bond is a noun
// beside the past of binden, and afspraken is the plural of afspraak. A plural that is an infinitive too (dagen) counts as a plural as long
// as the text has no other form of that verb. A noun that is an adjective too (goed, goederen) is the adjective.
func (p *paradigms) elsewhere(form string, l lexeme, t *text) bool {
	if form == l.lemma {
		return l.class == noun && p.is(form, adjective)
	}
	if l.class == adjective && strings.HasSuffix(form, "ers") {
		return true // ouders are no more often iets ouders
	}
	for _, other := range p.lexemes(form) {
		if p.competes(other, l, t) {
			return true
		}
	}
	return l.class == verb && p.isPlural(form, l)
}

// competes tells whether a lexeme whose lemma is a form of l is a word of its own, and likely meant.
func (p *paradigms) competes(other, l lexeme, t *text) bool {
	beside := besides(other, l)
	if l.class == noun && other.class == verb {
		return other.sure && slices.ContainsFunc(beside, t.has)
	}
	if l.class == adjective && other.class == noun && strings.HasSuffix(other.lemma, "e") {
		return false // het goede
	}
	return p.bears(other.class, beside)
}

// besides gives the forms that a lexeme does not share with l.
func besides(other, l lexeme) []string {
	return slices.DeleteFunc(slices.Clone(other.forms), func(f string) bool { return slices.Contains(l.forms, f) })
}

// isPlural tells whether a form of a verb is surely the plural of a noun that is none of its forms.
func (p *paradigms) isPlural(form string, l lexeme) bool {
	rest, cut := strings.CutSuffix(form, "en")
	if !cut || len(rest) < 2 {
		return false
	}
	for _, singular := range closed(rest) {
		if p.knows(singular) && !slices.Contains(l.forms, singular) && slices.Contains(inflect.Noun(singular), form) {
			return true // uitspraken: a known singular that the verb has not
		}
	}
	n := p.noun(rest + "e")
	return p.knows(n.lemma) && !slices.Contains(l.forms, n.lemma) && p.bears(noun, besides(n, l)[1:])
}

// bears tells whether forms that no other word shares make a lexeme sure: one of a noun, two of an adjective, more of a verb.
func (p *paradigms) bears(c class, forms []string) bool {
	least := [...]int{noun: 1, adjective: 2, verb: verbForms}[c]
	for _, f := range forms {
		if p.knows(f) {
			least--
		}
	}
	return least <= 0
}

// settle gives a form of two readings (leden: lid, lijden) to the one whose other forms are more frequent, and to none
// where they are equally so.
func settle(readings []reading, t *text) {
	of := make(map[string][]int) // the readings of each form
	for i, r := range readings {
		for _, f := range r.present {
			of[f] = append(of[f], i)
		}
	}
	weights := make([]int, len(readings))
	for i, r := range readings {
		for _, f := range r.present {
			if len(of[f]) == 1 {
				weights[i] += t.count(f)
			}
		}
	}
	for i := range readings {
		readings[i].present = slices.DeleteFunc(readings[i].present, func(f string) bool {
			return slices.ContainsFunc(of[f], func(j int) bool { return j != i && weights[j] >= weights[i] })
		})
	}
}

// gather puts the forms of a reading under their stems.
func (r reading) gather(t *text) Apart {
	a := Apart{Lemma: r.lemma}
	for _, f := range r.present {
		at := t.places[f]
		g := t.groups[at.group]
		i := slices.IndexFunc(a.Parts, func(part Group) bool { return part.Stem == g.Stem })
		if i < 0 {
			i = len(a.Parts)
			a.Parts = append(a.Parts, Group{Stem: g.Stem})
		}
		a.Parts[i].Forms = append(a.Parts[i].Forms, g.Forms[at.form])
	}
	slices.SortStableFunc(a.Parts, func(x, y Group) int { return total(y.Forms) - total(x.Forms) })
	return a
}

func (a Apart) count() int {
	sum := 0
	for _, g := range a.Parts {
		sum += total(g.Forms)
	}
	return sum
}

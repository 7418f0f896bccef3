package lexis

import (
	"cmp"
	"iter"
	"slices"
	"strings"
)

// member is a form of a group that the word list knows.
type member struct {
	Form
	part    int      // forms of one part belong together; the smallest number of a member of it
	lemmas  []string // what it may be a form of
	certain bool     // one of the lemmas surely is a word
	own     string   // the noun that it is, if it looks like a past tense and is more likely that noun (gilde, gillen)
}

// parts gives the words that a group falls into, none or one where there is no doubt.
func (p *paradigms) parts(g Group) [][]Form {
	members := p.members(g)
	if len(members) < 2 {
		return nil
	}
	lexemes := p.candidates(members)
	if p.mayClaim(members) { // then all are needed before any is joined
		all := slices.Collect(lexemes)
		p.claim(members, all)
		lexemes = slices.Values(all)
	}
	for l := range lexemes {
		if l.join(members) && single(members) {
			return nil // nothing parts them again: most groups end here, after two or three lexemes of dozens
		}
	}
	p.joinFamilies(members)
	return parted(members)
}

// members are the forms that can be judged.
func (p *paradigms) members(g Group) []member {
	var members []member
	for _, f := range g.Forms {
		if len(f.Form) > 1 && p.knows(f.Form) {
			members = append(members, member{Form: f, part: len(members)})
		}
	}
	return members
}

// candidates are the words that the members may be forms of.
func (p *paradigms) candidates(members []member) iter.Seq[lexeme] {
	return func(yield func(lexeme) bool) {
		var tried []string
		each := func(lexemes []lexeme) bool {
			return !slices.ContainsFunc(lexemes, func(l lexeme) bool { return !yield(l) })
		}
		for _, m := range members {
			for lemma := range lemmasOf(m.Form.Form) {
				if slices.Contains(tried, lemma) {
					continue
				}
				tried = append(tried, lemma)
				if !each(p.withoutHomograph(p.lexemes(lemma))) {
					return
				}
			}
			if !each(p.irregular(m.Form.Form)) {
				return
			}
		}
	}
}

// withoutHomograph takes the plural in -eren from a noun that is an adjective too, and makes it a word of its own: goederen
// are not goed. Other plurals (armen, zieken) may be of the adjective used as a noun.
func (p *paradigms) withoutHomograph(lexemes []lexeme) []lexeme {
	if !slices.ContainsFunc(lexemes, func(l lexeme) bool { return l.class == adjective && l.sure }) {
		return lexemes
	}
	for i, l := range lexemes {
		if plural := l.lemma + "eren"; l.class == noun && slices.Contains(l.forms, plural) {
			lexemes = slices.Clone(lexemes) // they are remembered
			lexemes[i].forms = slices.DeleteFunc(slices.Clone(l.forms), func(f string) bool { return f == plural })
			return append(lexemes, lexeme{lemma: plural, class: noun, forms: []string{plural}, sure: true})
		}
	}
	return lexemes
}

// endings of inflected forms, and of what stands before them.
var endings = []string{"", "t", "d", "de", "te", "den", "ten", "e", "en", "n", "end", "ende", "s", "'s", "er", "ere", "st", "ste", "je", "jes", "tje", "tjes", "pje", "pjes", "etje", "etjes"}

// lemmasOf gives what a form may be a form of, in any spelling; most are no words.
func lemmasOf(form string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for _, ending := range endings {
			if slices.ContainsFunc(lemmasBehind(form, ending), func(lemma string) bool { return !yield(lemma) }) {
				return
			}
		}
	}
}

// lemmasBehind gives what a form with an ending may be a form of.
func lemmasBehind(form, ending string) []string {
	rest, cut := strings.CutSuffix(form, ending)
	if !cut || len(rest) < 2 {
		return nil
	}
	lemmas := append([]string{rest}, infinitives(rest)...)
	if ending != "" && isVowel(ending[0]) {
		for _, word := range closed(rest) {
			lemmas = append(append(lemmas, word), infinitives(word)...)
		}
	}
	if i := strings.Index(rest, "ge"); i >= 0 && len(rest) > i+4 { // participle: gewerkt, opgebouwd
		stem := rest[:i] + withoutDiaeresis(rest[i+2:])
		lemmas = append(append(lemmas, stem+"en"), infinitives(stem)...)
	}
	return lemmas
}

// withoutDiaeresis undoes the mark that follows ge-: ge-ïnitieerd, of initiëren.
func withoutDiaeresis(stem string) string {
	for _, letter := range [][2]string{{"ï", "i"}, {"ë", "e"}, {"ü", "u"}} {
		if rest, cut := strings.CutPrefix(stem, letter[0]); cut {
			return letter[1] + rest
		}
	}
	return stem
}

// mayClaim tells whether claim has anything to look at.
func (p *paradigms) mayClaim(members []member) bool {
	return slices.ContainsFunc(members, func(m member) bool { return p.claims(m.Form.Form) })
}

// claims tells whether a word looks like a past tense and has a plural of its own.
func (p *paradigms) claims(word string) bool {
	return (strings.HasSuffix(word, "de") || strings.HasSuffix(word, "te")) && p.knows(word+"s")
}

// claim finds the members that are nouns though a weak verb has such a past tense: gilde is no form of gillen, as
// it has the plural gildes. Its forms are then no forms of that verb either.
func (p *paradigms) claim(members []member, lexemes []lexeme) {
	for i := range members {
		word := members[i].Form.Form
		if !p.claims(word) {
			continue
		}
		for _, l := range lexemes {
			if l.class == noun && l.lemma == word && isPast(word, lexemes) {
				own(members, l)
			}
		}
	}
}

// isPast tells whether a word may be the past tense of one of the verbs, and not its participle (gemiddelde).
func isPast(word string, lexemes []lexeme) bool {
	participle := strings.TrimSuffix(word, "e")
	return slices.ContainsFunc(lexemes, func(l lexeme) bool {
		return l.class == verb && l.has(word) && !l.has(participle)
	})
}

func own(members []member, l lexeme) {
	for i := range members {
		if slices.Contains(l.forms, members[i].Form.Form) {
			members[i].own = l.lemma
		}
	}
}

// join joins those members that are forms of the lexeme; false where it has none.
func (l *lexeme) join(members []member) bool {
	if l.class == verb && !l.sure {
		return false
	}
	first := -1
	for i := range members {
		m := &members[i]
		if !l.has(m.Form.Form) || m.own != "" && m.own != l.lemma && l.class == verb {
			continue
		}
		m.lemmas = append(m.lemmas, l.lemma)
		m.certain = m.certain || l.sure
		if first >= 0 {
			join(members, first, i)
		}
		first = i
	}
	return first >= 0
}

// join makes one part of two.
func join(members []member, i, j int) {
	from, to := max(members[i].part, members[j].part), min(members[i].part, members[j].part)
	for k := range members {
		if members[k].part == from {
			members[k].part = to
		}
	}
}

// joinFamilies joins words that are derived from each other.
func (p *paradigms) joinFamilies(members []member) {
	all := make([][]*roots, len(members))
	for i, m := range members {
		for _, word := range p.sources(m) {
			all[i] = append(all[i], p.roots(word))
		}
	}
	for i := range members {
		for j := range i {
			if members[i].part != members[j].part && anyRelated(all[i], all[j]) {
				join(members, i, j)
			}
		}
	}
}

// sources are the form, the lemmas that it may be of, and what those are irregular forms of: gezochtst, gezocht, zoeken.
func (p *paradigms) sources(m member) []string {
	words := append([]string{m.Form.Form}, m.lemmas...)
	for _, lemma := range m.lemmas {
		for _, l := range p.irregular(lemma) {
			words = append(words, l.lemma)
		}
	}
	slices.Sort(words)
	return slices.Compact(words)
}

func anyRelated(a, b []*roots) bool {
	for i := range a {
		for j := range b {
			if related(a[i], b[j]) || genitive(a[i].word, b[j].word) || genitive(b[j].word, a[i].word) {
				return true
			}
		}
	}
	return false
}

// genitive: lands of land, wiebes of wiebe.
func genitive(word, base string) bool { return word == base+"s" || word == base+"'s" }

func single(members []member) bool {
	for _, m := range members {
		if m.part != 0 {
			return false
		}
	}
	return true
}

// parted gives the parts that surely are words, most frequent first.
func parted(members []member) [][]Form {
	parts := make([][]Form, len(members))
	certain := make([]bool, len(members))
	for _, m := range members {
		parts[m.part] = append(parts[m.part], m.Form)
		certain[m.part] = certain[m.part] || m.certain
	}
	kept := parts[:0]
	for i, forms := range parts {
		if certain[i] {
			kept = append(kept, forms)
		}
	}
	slices.SortStableFunc(kept, func(a, b []Form) int { return cmp.Compare(total(b), total(a)) })
	return kept
}

func total(forms []Form) int {
	sum := 0
	for _, f := range forms {
		sum += f.Count
	}
	return sum
}

package lexis

import (
	"slices"
	"strings"
)

// roots are what a word may be built on.
type roots struct {
	word   string
	exact  []string // in their own spelling, behind an ending that a whole word may have too (-er, -t, -e)
	family []string // bare: the word's own first, then those behind a suffix that only derivations have
	own    int      // how many of family are its own
}

// shortestRoot is the least length of a root behind a suffix.
const shortestRoot = 2

// roots finds the roots of a word.
func (p *paradigms) roots(word string) *roots {
	if r, cached := p.families[word]; cached {
		return r
	}
	r := &roots{word: word, exact: []string{word}, family: []string{bare(word)}}
	for _, ending := range []string{"en", "e"} {
		if rest, cut := strings.CutSuffix(word, ending); cut && len(rest) > 1 {
			r.family = append(r.family, bare(rest))
		}
	}
	p.addExact(r, word)
	addStrong(r, word)
	for _, root := range r.exact[1:] {
		r.family = append(r.family, bare(root))
	}
	r.own = len(r.family)
	p.addFamily(r, word, 3)
	p.addFamily(r, strings.TrimSuffix(word, "e"), 3)
	p.addParticiples(r, word)
	p.families[word] = r
	return r
}

// addParticiples takes what makes a participle off a word, or off what its quality is named after: gebocheld, ongedeeld, verzekerd, beperktheid.
func (p *paradigms) addParticiples(r *roots, word string) {
	for _, ending := range []string{"", "heid", "heden"} {
		base, cut := strings.CutSuffix(word, ending)
		base = strings.TrimSuffix(base, "e")
		stem := strings.TrimRight(base, "dt")
		if !cut || stem == base || !p.knows(base) {
			continue
		}
		if p.knows(base + "e") {
			p.addParticiple(r, stem)
		}
		if ge := strings.Index(base, "ge"); ge >= 0 && p.isVerb(base[:ge]+base[ge+2:]) {
			p.addParticiple(r, base) // the d or t is the verb's own: uitgebreid
		}
	}
}

func (p *paradigms) addParticiple(r *roots, stem string) {
	if at := strings.Index(stem, "ge"); at >= 0 && len(stem) >= at+2+shortestRoot {
		p.addRoot(r, stem[:at]+withoutDiaeresis(stem[at+2:]))
	}
	if isPrefixed(stem) {
		p.addRoot(r, stem)
	}
}

// isPrefixed tells whether a participle may have a prefix for its ge-.
func isPrefixed(stem string) bool {
	plain := strings.TrimPrefix(stem, "on") // unless it is part of onder- or ont-
	prefixed := func(prefix string) bool { return strings.HasPrefix(stem, prefix) || strings.HasPrefix(plain, prefix) }
	return len(stem) > 4 && (slices.ContainsFunc(inseparable, prefixed) || slices.ContainsFunc(particles(), prefixed))
}

// addRoot adds a root that stands behind an affix, and its own roots.
func (p *paradigms) addRoot(r *roots, root string) {
	r.family = append(r.family, bare(root))
	p.addFamily(r, root, 2)
}

// addCollectiveRoot takes ge- off what stands before a suffix of deeds and things: gewelfsel and welven.
func (p *paradigms) addCollectiveRoot(r *roots, suffix, rest string) {
	root, cut := strings.CutPrefix(rest, "ge")
	if cut && (suffix == "sel" || suffix == "ing" || suffix == "er") && p.isVerb(root) {
		r.family = append(r.family, bare(root))
	}
}

// addStrong takes what makes a participle off a strong one, as the noun of its verb may have its vowel: geworpen and worp, afgeslagen and afslag.
func addStrong(r *roots, word string) {
	stem, cut := strings.CutSuffix(word, "en")
	at := strings.Index(stem, "ge")
	if cut && at >= 0 && len(stem) >= at+2+shortestRoot {
		r.exact = append(r.exact, stem[:at]+stem[at+2:])
	}
}

// addFamily takes suffixes off, one behind another.
func (p *paradigms) addFamily(r *roots, word string, depth int) {
	if depth == 0 {
		return
	}
	for _, suffix := range suffixes() {
		rest, cut := strings.CutSuffix(word, suffix)
		if !cut || len(rest) < shortestRoot || !hasVowel(rest) {
			continue
		}
		if root := bare(rest); !slices.Contains(r.family, root) {
			r.family = append(r.family, root)
			p.addFamily(r, rest, depth-1)
			p.addCollectiveRoot(r, suffix, rest)
		}
	}
}

// addExact takes off endings that are ambiguous, where what is left bears it.
func (p *paradigms) addExact(r *roots, word string) {
	for _, ending := range []string{"en", "e", "er"} {
		if rest, cut := strings.CutSuffix(word, ending); cut && len(rest) > 1 {
			r.exact = append(r.exact, closed(rest)...)
		}
	}
	if rest, cut := strings.CutSuffix(word, "s"); cut && p.knows(rest) {
		r.exact = append(r.exact, rest) // inlands
	}
	if rest, cut := strings.CutSuffix(word, "der"); cut && strings.HasSuffix(rest, "r") {
		r.exact = append(r.exact, rest) // huurder
	}
	for _, ending := range []string{"t", "st"} {
		if rest, cut := strings.CutSuffix(word, ending); cut && p.isVerb(rest) {
			r.exact = append(r.exact, rest) // vaart, dienst
		}
	}
	if rest, cut := strings.CutSuffix(word, "te"); cut && (p.is(rest, adjective) || p.knows(rest) && !p.isVerb(rest)) {
		r.exact = append(r.exact, rest) // hoogte, suikerziekte
	}
	if rest, cut := strings.CutSuffix(word, "de"); cut && takesDe(rest) {
		r.exact = append(r.exact, rest) // liefde, vierde
	}
	p.addCollective(r, word)
}

// addCollective takes ge- off a noun: gebouw and bouwen, gebergte and berg, lichaamsgedeelte and lichaamsdeel; but gewoon is
// an adjective, and no wonen.
func (p *paradigms) addCollective(r *roots, word string) {
	word = strings.TrimSuffix(word, "heid")
	for at := 0; at+3 < len(word); at++ {
		if word[at:at+2] != "ge" || at > 0 && !p.knows(word[at:]) {
			continue
		}
		for _, root := range p.collected(word[at:]) {
			r.exact = append(r.exact, word[:at]+root)
		}
	}
}

// collected are what a word with ge- may be the collective or the doing of.
func (p *paradigms) collected(word string) []string {
	var found []string
	if root, cut := strings.CutSuffix(word[2:], "te"); cut && len(root) > 1 && !p.is("ge"+root, adjective) {
		found = append(closed(root), root)
	}
	root := strings.TrimSuffix(word[2:], "e")
	verb := p.isVerb(root)
	switch {
	case verb && !p.is(word, adjective), p.is(root, adjective): // geroep, geheel
		found = append(found, root)
	case !verb && p.isVerb(word), !p.knows(root): // bruikbaar, ruchtbaar: ge- of gebruiken, gerucht was lost
		found = append(found, root)
	}
	return found
}

// beforeDe are the words that take a suffix -de: the numerals that have such an ordinal, and lief. After others -de is a past tense.
var beforeDe = []string{"twee", "vier", "vijf", "zes", "zeven", "negen", "tien", "elf", "twaalf", "lief"}

func takesDe(word string) bool {
	return slices.ContainsFunc(beforeDe, func(w string) bool { return strings.HasSuffix(word, w) })
}

// related tells whether two words are of one family.
func related(a, b *roots) bool {
	for _, root := range a.exact {
		if slices.Contains(b.exact, root) {
			return true
		}
	}
	if falseFriends(a.word, b.word) || falseFriends(b.word, a.word) {
		return false
	}
	for i, root := range a.family {
		j := slices.Index(b.family, root)
		if j >= 0 && (i >= a.own || j >= b.own) { // bare words alone are too much alike: haam, ham
			return true
		}
	}
	return false
}

// falseFriends are -iteit and -eel behind the same letters: universiteit is none of universeel, whose
// quality would be universaliteit.
func falseFriends(a, b string) bool {
	quality, isQuality := strings.CutSuffix(a, "iteit")
	stem, isQuale := strings.CutSuffix(b, "eel")
	return isQuality && isQuale && quality == stem
}

package inflect

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed irregular_verbs.tsv
var irregularVerbTable string

//go:embed verb_stems.tsv
var verbStemTable string

// VerbForms are the written forms of a verb.
type VerbForms struct {
	// Joined are the forms that are one word, the infinitive first: bouwen, bouw, bouwt, bouwde, bouwden, bouwend,
	// bouwende, gebouwd, gebouwde; of a separable verb opbouwen, opbouw, opbouwt, …, opgebouwd.
	Joined []string

	// Split are the forms of a separable verb in a main clause, the finite form and the particle that follows
	// it somewhere in the same clause: {"bouwt", "op"} as in "hij bouwt het bedrijf op". Nil for other verbs.
	Split [][2]string

	// Te is the infinitive of a separable verb with te, three words: "op te bouwen". Empty for other verbs.
	Te string
}

// conjugation holds the principal parts of a verb.
type conjugation struct {
	present     []string // stem, and stem + t: bouw, bouwt
	past        []string // bouwde, bouwden
	participles []string // gebouwd
}

// Verb gives the forms of a verb, given as its infinitive; a separable verb is written with a bar after its particle: "tegen|vallen".
// A prefixed verb (verbreken, onderbreken) follows its irregular base, without ge- in the participle.
func Verb(lemma string) VerbForms {
	particle, infinitive, separable := strings.Cut(lemma, "|")
	if !separable {
		infinitive, particle = particle, ""
	}
	if infinitive == "" {
		return VerbForms{}
	}
	parts := conjugate(infinitive)
	verb := VerbForms{Joined: joined(particle, infinitive, parts)}
	if separable {
		verb.Split = split(particle, infinitive, parts)
		verb.Te = particle + " te " + infinitive
	}
	return verb
}

// joined writes every form as one word, the particle (or "") before it.
func joined(particle, infinitive string, parts conjugation) []string {
	f := make(forms, 0, 10)
	f.add(particle + infinitive)
	for _, finite := range parts.present {
		f.add(particle + finite)
	}
	for _, finite := range parts.past {
		f.add(particle + finite)
	}
	f.add(particle+presentParticiple(infinitive), particle+presentParticiple(infinitive)+"e")
	for _, participle := range parts.participles {
		f.add(particle+participle, declinedParticiple(particle+participle))
	}
	return f
}

// split pairs each finite form with the particle.
func split(particle, infinitive string, parts conjugation) [][2]string {
	finite := forms{}
	finite.add(parts.present...)
	finite.add(infinitive)
	finite.add(parts.past...)
	pairs := make([][2]string, len(finite))
	for i, form := range finite {
		pairs[i] = [2]string{form, particle}
	}
	return pairs
}

// presentParticiple: bouwend, gaand, ziend.
func presentParticiple(infinitive string) string { return infinitive + "d" }

// declinedParticiple adds the -e of an attributive participle: gebouwde, verrotte; one in -en takes none.
func declinedParticiple(participle string) string {
	if strings.HasSuffix(participle, "en") || strings.HasSuffix(participle, "e") {
		return ""
	}
	return beforeVowel(participle) + "e"
}

// conjugate finds the principal parts: in the table of irregular verbs, by an irregular base, else by rule.
func conjugate(infinitive string) conjugation {
	if parts, found := irregularVerbs()[infinitive]; found {
		return parts
	}
	if _, weak := verbStems()[infinitive]; !weak {
		if prefix, base := inseparable(infinitive); prefix != "" {
			if parts, found := irregularVerbs()[base]; found {
				return prefixed(prefix, parts)
			}
		}
	}
	return weak(infinitive)
}

// prefixed puts an unstressed prefix before the parts of an irregular verb; it takes the place of ge-.
func prefixed(prefix string, parts conjugation) conjugation {
	var out conjugation
	for _, form := range parts.present {
		out.present = append(out.present, prefix+form)
	}
	for _, form := range parts.past {
		out.past = append(out.past, prefix+form)
	}
	for _, form := range parts.participles {
		out.participles = append(out.participles, prefix+strings.TrimPrefix(form, "ge"))
	}
	return out
}

// weak conjugates by rule: -te or -de by 't kofschip, participle in -t or -d.
func weak(infinitive string) conjugation {
	open := strings.TrimSuffix(infinitive, "n")
	open = strings.TrimSuffix(open, "e")
	listed := verbStems()[infinitive]
	stem := listed.stem
	if stem == "" {
		stem = weakStem(open)
	}
	ending := "d"
	if isVoiceless(open) {
		ending = "t"
	}
	participle := listed.participle
	if participle == "" {
		participle = withGe(infinitive, addDental(stem, ending))
	}
	return conjugation{
		present:     []string{stem, addDental(stem, "t")},
		past:        []string{stem + ending + "e", stem + ending + "en"},
		participles: []string{participle},
	}
}

// addDental adds -t or -d unless the stem ends in one that swallows it: zet, antwoord (participle), but antwoordt.
func addDental(stem, ending string) string {
	if strings.HasSuffix(stem, "t") || ending == "d" && strings.HasSuffix(stem, "d") {
		return stem
	}
	return stem + ending
}

// weakStem gives the stem from the infinitive without -en. Before -el, -er, -en, -em it has to tell wandel (weak) from speel
// (stressed): a longer word with a weak ending keeps it; -eren after two syllables or more is the French ending (organiseer).
func weakStem(open string) string {
	prefix, base := inseparable(open + "en")
	base = strings.TrimSuffix(base, "en")
	french := strings.HasSuffix(base, "er") && syllables(base) > 2
	if endsWeak(base) && !french {
		return open
	}
	return prefix + atEnd(base)
}

// withGe puts ge- before a participle, unless the verb has an unstressed prefix: gebouwd, geüpdatet, verbouwd.
func withGe(infinitive, participle string) string {
	if prefix, _ := inseparable(infinitive); prefix != "" {
		return participle
	}
	if strings.HasPrefix(participle, "ge") && hasVerbBase(strings.TrimPrefix(infinitive, "ge")) {
		return participle
	}
	for _, vowel := range [][2]string{{"e", "ë"}, {"i", "ï"}, {"u", "ü"}} {
		if rest, found := strings.CutPrefix(participle, vowel[0]); found && !strings.HasPrefix(participle, "ij") && !strings.HasPrefix(participle, "ui") {
			return "ge" + vowel[1] + rest
		}
	}
	return "ge" + participle
}

// prefixes are the unstressed verb prefixes, and the stressed ones that a lemma written without a bar has as inseparable.
var prefixes = []string{
	"achter", "onder", "over", "door", "voor", "weer", "aan", "her", "mis", "ont", "ver", "vol", "be", "er", "ge", "om",
}

// inseparable cuts an inseparable prefix off an infinitive; "" where it has none, and the infinitive whole.
func inseparable(infinitive string) (prefix, base string) {
	if verbStems()[infinitive].participle != "" {
		return "", infinitive
	}
	for _, prefix := range prefixes {
		base, found := strings.CutPrefix(infinitive, prefix)
		if found && !joinsDigraph(prefix, base) && hasVerbBase(base) {
			return prefix, base
		}
	}
	return "", infinitive
}

// joinsDigraph tells whether the e of a seeming prefix belongs to ee, ei or eu: beuken, geeuwen, beitelen.
func joinsDigraph(prefix, base string) bool {
	return strings.HasSuffix(prefix, "e") && base != "" && strings.ContainsRune("eiu", rune(base[0]))
}

// hasVerbBase tells whether what is left after a prefix can be a verb: a vowel before -en, and no double
// consonant or other cluster at its start that no Dutch word has (bellen, bergen, vergen have no prefix).
func hasVerbBase(base string) bool {
	stem, found := strings.CutSuffix(base, "n")
	stem = strings.TrimSuffix(stem, "e")
	if !found || len(stem) < 2 || syllables(stem) == 0 {
		return strings.HasSuffix(base, "aan") || strings.HasSuffix(base, "oen") || strings.HasSuffix(base, "ien")
	}
	return stem[0] != stem[1] || isVowel(rune(stem[0])) // be-aden like vowels may double: beademen
}

var irregularVerbs = sync.OnceValue(func() map[string]conjugation {
	table := make(map[string]conjugation)
	for row := range rows(irregularVerbTable) {
		parts := conjugation{past: list(row[1]), participles: list(row[2])}
		if len(row) > 3 {
			parts.present = list(row[3])
		} else {
			stem := weakStem(strings.TrimSuffix(row[0], "en"))
			parts.present = []string{stem, addDental(stem, "t")}
		}
		table[row[0]] = parts
	}
	return table
})

// listedStem is what verb_stems.tsv says of a weak verb.
type listedStem struct{ stem, participle string }

var verbStems = sync.OnceValue(func() map[string]listedStem {
	table := make(map[string]listedStem)
	for row := range rows(verbStemTable) {
		entry := listedStem{stem: row[1]}
		if len(row) > 2 {
			entry.participle = row[2]
		}
		table[row[0]] = entry
	}
	return table
})

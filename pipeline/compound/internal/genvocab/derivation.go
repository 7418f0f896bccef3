package main

import (
	_ "embed"
	"strings"

	"teneur/pipeline/compound/internal/vocab"
)

//go:embed derivations.txt
var derivationText string

// ending is a suffix with what replaces it in the bases of words that have it.
type ending struct {
	suffix string
	bases  []string
}

func loadEndings() []ending {
	var all []ending
	for line := range strings.Lines(derivationText) {
		fields := strings.Fields(line)
		if len(fields) < 2 || fields[0] == "#" {
			continue
		}
		e := ending{suffix: fields[0]}
		for _, base := range fields[1:] {
			e.bases = append(e.bases, strings.TrimPrefix(base, "-"))
		}
		all = append(all, e)
	}
	return all
}

// derivation tells which words of the list are explained as made from another one by prefix or suffix.
type derivation struct {
	list     wordlist
	affixes  affixes
	endings  []ending
	compound func(word string) bool // whether the readings of word as a compound win, were it not derived
	memo     map[string]bool
}

// explains tells whether word is derived from a word of the list that is no compound.
func (d derivation) explains(word string) bool {
	if derived, ok := d.memo[word]; ok {
		return derived
	}
	d.memo[word] = false // what comes back to itself explains nothing
	derived := d.bySuffix(word) || d.byPrefix(word)
	d.memo[word] = derived
	return derived
}

func (d derivation) bySuffix(word string) bool {
	for _, e := range d.endings {
		stem, ok := strings.CutSuffix(word, e.suffix)
		if !ok {
			continue
		}
		for _, base := range e.bases {
			if d.simplex(stem+base) || d.simplex(vocab.Undouble(stem)+base) {
				return true
			}
		}
	}
	return false
}

func (d derivation) byPrefix(word string) bool {
	for cut := 2; cut <= len(word)-minBase; cut++ {
		if prefix := word[:cut]; (d.affixes.outer(prefix) || d.affixes.place[prefix]) && d.simplex(word[cut:]) {
			return true
		}
	}
	return false
}

const minBase = 3

func (d derivation) simplex(base string) bool {
	return len(base) >= minBase && d.list.common(base) && (d.explains(base) || !d.compound(base))
}

// findDerived gives the words that are explained as derivations, with the costs of parts taken from counts.
func (e estimator) findDerived(counts productivity) map[string]bool {
	modifierCost, headCost := costOf(counts.modifier), costOf(counts.head)
	d := derivation{list: e.list, affixes: e.affixes, endings: loadEndings(), memo: map[string]bool{}}
	d.compound = func(word string) bool {
		simplex := float64(vocab.WholeCost(len(word), false))
		for _, r := range e.readings(word) {
			if r.cost+modifierCost(r.modifier)+headCost(r.head)-vocab.PartBonus < simplex {
				return true
			}
		}
		return false
	}
	derived := map[string]bool{}
	for _, word := range e.list.words {
		derived[word] = d.explains(word)
	}
	return derived
}

package main

import (
	"strings"

	"teneur/pipeline/compound/internal/vocab"
)

// Limits of a reading; lengths are in bytes.
const (
	minModifier = 2
	minHead     = 3
	minCompound = 6
	linkerCost  = 1.5 // nats for a linking morpheme that is not itself spelled by a word of the list
)

// linkers are the linking morphemes of Dutch.
var linkers = [...]string{"s", "en", "e", "er", "n"}

// reading is one way to see a word as a compound of two.
type reading struct {
	modifier, head string
	cost           float64 // nats beyond those of the parts
}

// readings lists the ways to see word as a modifier and a head.
func (e estimator) readings(word string) []reading {
	if hyphen := strings.LastIndexByte(word, '-'); hyphen > 0 {
		return e.hyphenReading(word[:hyphen], word[hyphen+1:])
	}
	var found []reading
	for cut := minModifier; cut <= len(word)-minHead; cut++ {
		head := word[cut:]
		if !e.list.common(head) || !e.affixes.head(head) || vocab.DoubledSuffix([]byte(word), cut) {
			continue
		}
		if cost, ok := e.modifierCost(word[:cut]); ok {
			found = append(found, reading{word[:cut], head, cost})
		}
	}
	return found
}

func (e estimator) hyphenReading(modifier, head string) []reading {
	if !e.affixes.productive(modifier) {
		return nil
	}
	if len(modifier) < minModifier || len(head) < minHead || !e.list.has(head) {
		return nil
	}
	return []reading{{modifier, head, 0}}
}

// modifierCost tells whether surface, linking morpheme included, can be a first part, and at what cost beyond its own.
func (e estimator) modifierCost(surface string) (float64, bool) {
	if !e.affixes.productive(surface) {
		return 0, false
	}
	if e.list.common(surface) || e.bound[surface] {
		return 0, true
	}
	for _, linker := range linkers {
		bare, ok := strings.CutSuffix(surface, linker)
		if ok && len(bare) >= minHead && e.list.common(bare) && e.affixes.productive(bare) {
			return linkerCost, true
		}
	}
	return 0, false
}

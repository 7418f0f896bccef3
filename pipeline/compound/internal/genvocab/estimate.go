package main

import (
	"math"
	"strings"

	"teneur/pipeline/compound/internal/vocab"
)

// Settings of the estimation.
const (
	rounds    = 8
	keptCount = 0.6 // expected compounds below which a part counts as unattested
)

// estimator finds, by expectation maximisation, how often each word of the list is the first and the final
// part of others. A word's readings compete with each other and with the reading as a simplex, whose cost grows with its length.
type estimator struct {
	list    wordlist
	affixes affixes
	bound   map[string]bool // first parts that are no words of the list
	derived map[string]bool // words of the list explained as derivations
}

func (e estimator) estimate() productivity {
	readings := e.allReadings()
	var counts productivity
	for range rounds {
		counts = e.round(readings, counts)
	}
	return counts
}

func (e estimator) round(readings [][]reading, before productivity) productivity {
	after := productivity{map[string]float64{}, map[string]float64{}}
	modifierCost, headCost := costOf(before.modifier), costOf(before.head)
	for i, word := range e.list.words {
		if len(readings[i]) == 0 {
			continue
		}
		weights, total := weigh(readings[i], modifierCost, headCost, e.simplexCost(word))
		for k, r := range readings[i] {
			after.modifier[r.modifier] += weights[k] / total
			after.head[r.head] += weights[k] / total
		}
	}
	return after
}

// simplexCost is the cost of seeing word as no compound.
func (e estimator) simplexCost(word string) float64 {
	cost := vocab.WholeCost(len(word), e.derived[word])
	if strings.Contains(word, "-") {
		return math.Inf(1)
	}
	return float64(cost)
}

func weigh(readings []reading, modifierCost, headCost func(string) float64, simplex float64) (weights []float64, total float64) {
	total = math.Exp(-simplex)
	weights = make([]float64, 0, len(readings))
	for _, r := range readings {
		w := math.Exp(-r.cost - modifierCost(r.modifier) - headCost(r.head))
		weights = append(weights, w)
		total += w
	}
	return weights, total
}

func (e estimator) allReadings() [][]reading {
	all := make([][]reading, len(e.list.words))
	for i, word := range e.list.words {
		if len(word) >= minCompound && !e.list.name[word] {
			all[i] = e.readings(word)
		}
	}
	return all
}

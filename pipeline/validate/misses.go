package validate

import (
	"cmp"
	"math"
	"slices"
)

// Miss is a text to which the program gave a label that no majority of its coders chose.
type Miss struct {
	Text
	Prediction
	Mean float64 // of the coders' labels
}

// Misses gives the worst misses, at most limit: those whose score is furthest from the mean of the coders' labels first, ties in the order of the texts.
// Every text has at least one label; predictions runs parallel to coded.Texts.
func Misses(coded Coded, predictions []Prediction, limit int) []Miss {
	var misses []Miss
	for i, text := range coded.Texts {
		if !slices.Contains(majority(text.Labels), predictions[i].Label) {
			misses = append(misses, Miss{text, predictions[i], mean(text.Labels)})
		}
	}
	slices.SortStableFunc(misses, func(a, b Miss) int { return cmp.Compare(b.distance(), a.distance()) })
	return misses[:min(limit, len(misses))]
}

func (m Miss) distance() float64 { return math.Abs(m.Score - m.Mean) }

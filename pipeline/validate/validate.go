// Package validate measures how well scores agree with labels that people gave.
package validate

import (
	"teneur/pipeline/stats"
)

// Item is one text with a person's label and what the program made of it.
type Item struct {
	Label     int     // of the person: -1, 0 or 1
	Predicted int     // of the program: -1, 0 or 1
	Score     float64 // of the program, -1 to 1
}

// Agreement is how well the program agrees with one person.
type Agreement struct {
	N         int
	Accuracy  stats.Interval // share of equal labels, with its Wilson interval
	MacroF1   float64        // mean of the F1 of the labels that the person used, 0 to 1
	Spearman  float64        // rank correlation of score and label, -1 to 1; 0 where either is constant
	Confusion [3][3]int      // [label+1][predicted+1]: rows are the person's labels
}

// Measure compares items; level is the coverage of the interval, such as .95. Without items everything is zero.
func Measure(items []Item, level float64) Agreement {
	a := Agreement{N: len(items)}
	if a.N == 0 {
		return a
	}
	labels, scores := make([]float64, a.N), make([]float64, a.N)
	equal := 0
	for i, item := range items {
		a.Confusion[item.Label+1][item.Predicted+1]++
		labels[i], scores[i] = float64(item.Label), item.Score
		if item.Label == item.Predicted {
			equal++
		}
	}
	a.Accuracy = stats.Wilson(equal, a.N, level)
	a.MacroF1 = macroF1(a.Confusion)
	a.Spearman = stats.Spearman(scores, labels)
	return a
}

// macroF1 averages the F1 of each label over the labels that occur: 2·hits/(labelled + predicted).
func macroF1(confusion [3][3]int) float64 {
	var sum float64
	used := 0
	for label := range confusion {
		labelled, predicted := 0, 0
		for other := range confusion {
			labelled += confusion[label][other]
			predicted += confusion[other][label]
		}
		if labelled == 0 {
			continue
		}
		used++
		sum += 2 * float64(confusion[label][label]) / float64(labelled+predicted)
	}
	if used == 0 {
		return 0
	}
	return sum / float64(used)
}

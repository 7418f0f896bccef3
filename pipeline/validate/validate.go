// Package validate measures how well the program's scores agree with labels that people gave, and draws the texts for
// people to label.
//
// Its promise: the same labels and scores give the same figures; no figure is given where the texts do not define it; and
// a sample that was drawn with unequal chances is weighed back to the corpus that it was drawn from.
package validate

import (
	"errors"

	"teneur/pipeline/stats"
)

// Prediction is what the program made of one text.
type Prediction struct {
	Label Label
	Score float64 // -1 to 1
}

// Options are the sizes of the statistics.
type Options struct {
	Level     float64 // of the intervals, such as .95
	Resamples int     // of each bootstrap
	Seed      uint64  // of every random number
}

// DefaultOptions gives 95% intervals from 2,000 resamples.
func DefaultOptions() Options { return Options{Level: .95, Resamples: 2000, Seed: 1} }

// Figure is a measure with its interval.
type Figure struct {
	stats.Interval
	Err error // why there is no figure, or no interval: then the limits equal the figure; nil where there are both
}

// Known reports whether there is a figure at all; without one Err is stats.ErrUndefined.
func (f Figure) Known() bool { return !errors.Is(f.Err, stats.ErrUndefined) }

// Bounded reports whether the figure has an interval; without one Err is stats.ErrFewRows or stats.ErrSeldomDefined.
func (f Figure) Bounded() bool { return f.Err == nil }

// Agreement is how well the program agrees with the coders over a group of texts. Where texts have weights, every figure
// is one of the corpus that they stand for.
type Agreement struct {
	Kind      Kind    // of the texts; Any for all of them
	N         int     // texts with a label
	Effective float64 // the number of texts of equal weight that would tell as much (Kish 1965)
	Ties      int     // texts whose coders have no majority; each of the tied labels counts for its share

	Accuracy Figure // share of texts with the label of the majority, with Wilson's interval over the effective number
	MacroF1  Figure // mean of the F1 of the labels that the coders used, 0 to 1
	Spearman Figure // rank correlation of the program's score with the coders' mean, -1 to 1

	Alpha   Alphas // of the program's label: nominal with the majority's, interval with the coders' mean
	Between Alphas // of the coders among themselves: what a program can at best be expected to reach
	Coders  []WithCoder

	Confusion [3][3]float64 // [label+1][predicted+1], in texts: rows are the majority's labels; weights scaled to sum to N
}

// Alphas are Krippendorff's alpha for labels as mere names, and for labels at equal distances.
type Alphas struct {
	N                 int // texts with two labels or more to compare
	Nominal, Interval Figure
}

// WithCoder is the alpha of the program's label with that of a single coder, which compares with Between like with like: both set
// one judge against another, where a majority has less noise than any of its members.
type WithCoder struct {
	Coder string
	Alphas
}

// Measure compares the program with the coders: over all texts and, where the file tells of more than one kind, over essays and
// comments apart. predictions runs parallel to coded.Texts.
func Measure(coded Coded, predictions []Prediction, o Options) []Agreement {
	groups := []Agreement{newComparison(coded, predictions, Any).measure(o)}
	kinds := coded.kinds()
	if len(kinds) < 2 {
		return groups
	}
	for _, kind := range kinds {
		if kind != Any {
			groups = append(groups, newComparison(coded, predictions, kind).measure(o))
		}
	}
	return groups
}

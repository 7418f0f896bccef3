package shift

import (
	"math"
	"math/rand/v2"

	"teneur/pipeline/stats"
)

// Delta is the difference in tone between two bags of sentences: To minus From.
type Delta struct {
	From, To string
	Delta    float64

	// Low and High are the limits of the (1-Level) interval where Interval is set (both sides have enough text), equal to
	// Delta otherwise.
	Low, High float64
	Interval  bool

	// Effect is Hedges' g (1981): the difference in standard deviations of single sentences; 0 where they do not vary.
	Effect float64

	// P is two-sided, by permuting whole paragraphs or comments; 1 where not Testable. MinP is the smallest p that their number
	// allows; above Level nothing can be tested, whatever the text says. PAdjusted is for Tests tests together, and Significant tells
	// whether it is at most Level.
	P, PAdjusted, MinP float64
	Tests              int
	Testable           bool
	Significant        bool
	Why                string // a key in English where not Testable: see the Why constants
}

// difference compares two groups and their estimates.
func difference(from, to group, a, b Estimate, d dependence, cfg Config, rng *rand.Rand) Delta {
	delta := describeDelta(from, to, a, b)
	if a.N == 0 || b.N == 0 {
		delta.Why = WhyNoSentences
		return delta
	}
	if len(from.blocks) > 1 && len(to.blocks) > 1 {
		delta.MinP = stats.SmallestP(len(from.blocks), len(to.blocks), cfg.Permutations)
		if delta.MinP > cfg.Level {
			delta.Why = few(from.over)
			return delta
		}
	}
	stretch := math.Max(d.ofBlocks(from), d.ofBlocks(to))
	test, err := stats.DifferenceTest(from.blocks, to.blocks, stretch, cfg.Permutations, rng)
	if delta.Why = why(err, from.over); err == nil {
		delta.Testable, delta.P, delta.PAdjusted = true, test.P, test.P
	}
	return delta
}

// describeDelta fills in everything but the test.
func describeDelta(from, to group, a, b Estimate) Delta {
	delta := Delta{From: from.name, To: to.name, P: 1, PAdjusted: 1, MinP: 1}
	if a.N == 0 || b.N == 0 {
		return delta
	}
	i := stats.DifferenceInterval(a.interval(), b.interval())
	delta.Delta, delta.Low, delta.High = i.Estimate, i.Estimate, i.Estimate
	if delta.Interval = a.Enough && b.Enough; delta.Interval {
		delta.Low, delta.High = i.Low, i.High
	}
	delta.Effect = hedges(from.sentences, to.sentences)
	return delta
}

// hedges is (mean of b - mean of a)/pooled standard deviation, times 1 - 3/(4·df - 1) against its bias in small samples.
func hedges(a, b []SentenceScore) float64 {
	df := float64(len(a) + len(b) - 2)
	if df < 1 {
		return 0
	}
	ma, sa := squares(a)
	mb, sb := squares(b)
	pooled := math.Sqrt((sa + sb) / df)
	if pooled < 1e-12 {
		return 0
	}
	return (mb - ma) / pooled * (1 - 3/(4*df-1))
}

// squares gives the mean and the sum of squares around it.
func squares(sentences []SentenceScore) (mean, sum float64) {
	mean = stats.Mean(whole(sentences))
	for _, s := range sentences {
		sum += (s.Value - mean) * (s.Value - mean)
	}
	return mean, sum
}

// settle adjusts the p values of the testable deltas together.
func settle(deltas []*Delta, adjust func([]float64) []float64, level float64) {
	var p []float64
	var tested []*Delta
	for _, d := range deltas {
		if d.Testable {
			p, tested = append(p, d.P), append(tested, d)
		}
	}
	for i, adjusted := range adjust(p) {
		tested[i].PAdjusted, tested[i].Tests = adjusted, len(p)
		tested[i].Significant = adjusted <= level
	}
}

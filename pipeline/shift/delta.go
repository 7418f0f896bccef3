package shift

import "teneur/pipeline/stats"

// Delta is the difference in tone between two bags of sentences: To minus From.
type Delta struct {
	From, To string
	Delta    float64

	// Low and High are the limits of the (1-Level) interval where Interval is set (both sides have enough text), equal to
	// Delta otherwise.
	Low, High float64
	Interval  bool

	// Over is what is permuted, "paragraphs", "comments" or "posts", and FromBlocks and ToBlocks how many of them either side has.
	Over                 string
	FromBlocks, ToBlocks int

	// Effect is Hedges' g (1981) at the level of these blocks: the difference in standard deviations of single paragraphs, comments or
	// posts (see stats.Effect). SentenceEffect is in standard deviations of single sentences, and so does not depend on how long paragraphs are. 0
	// where a side has a single one, or they do not vary. SentenceEffect is 0 over posts.
	Effect, SentenceEffect float64

	// P is two-sided, by permuting whole blocks; 1 where not Testable. MinP is the smallest p that their number
	// allows; above Level nothing can be tested, whatever the text says. PAdjusted is for Tests tests together, and Significant tells
	// whether it is at most Level.
	P, PAdjusted, MinP float64
	Tests              int
	Testable           bool
	Significant        bool
	Why                string // a key in English where not Testable: see the Why constants
}

// difference compares two groups and their estimates; the test statistic is divided by stretch, how much wider than independent blocks would have it the difference
// scatters.
func (c *Comparison) difference(from, to group, a, b Estimate, stretch float64) Delta {
	delta := describeDelta(from, to, a, b, c.cfg.Level)
	switch {
	case a.N == 0 || b.N == 0:
		delta.Why = WhyNoSentences
		return delta
	case c.cfg.DescribeOnly:
		delta.Why = WhyLeftOut
		return delta
	}
	if len(from.blocks) > 1 && len(to.blocks) > 1 {
		delta.MinP = stats.SmallestP(len(from.blocks), len(to.blocks), c.cfg.Permutations)
		if delta.MinP > c.cfg.Level {
			delta.Why = few(from.over)
			return delta
		}
	}
	rng := stats.Stream(c.cfg.Seed, c.name, from.name, to.name, "difference of "+from.over)
	test, err := stats.DifferenceTest(from.blocks, to.blocks, stretch, c.cfg.Permutations, rng)
	if delta.Why = why(err, from.over); err == nil {
		delta.Testable, delta.P, delta.PAdjusted = true, test.P, test.P
	}
	return delta
}

// describeDelta fills in everything but the test.
func describeDelta(from, to group, a, b Estimate, level float64) Delta {
	delta := Delta{From: from.name, To: to.name, P: 1, PAdjusted: 1, MinP: 1, Over: from.over, FromBlocks: len(from.blocks), ToBlocks: len(to.blocks)}
	if a.N == 0 || b.N == 0 {
		return delta
	}
	delta.Delta = b.Mean - a.Mean
	delta.Low, delta.High = delta.Delta, delta.Delta
	if delta.Interval = a.Enough && b.Enough; delta.Interval {
		i := stats.DifferenceInterval(a.estimated(), b.estimated(), 1-level)
		delta.Low, delta.High = i.Low, i.High
	}
	delta.Effect, delta.SentenceEffect = stats.Effect(from.blocks, to.blocks), hedges(from.spread(), to.spread())
	return delta
}

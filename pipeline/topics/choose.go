package topics

import (
	"cmp"
	"slices"
)

// perTopic is the number of paragraphs that there must be for each topic, or a number of topics is not tried.
const perTopic = 15

// finalists are the numbers of topics that are looked at again, harder.
const finalists = 2

// try fits every number of topics that the corpus is large enough for. The finalists come first, the chosen one at their head.
func try(c *bags, cfg Config) []*trial {
	var trials []*trial
	for _, k := range numbers(len(c.rows), cfg.MaxTopics) {
		trials = append(trials, newTrial(c, k, effort{starts: 2, seeds: min(3, cfg.Seeds), pace: .6}, cfg))
	}
	rank(trials)
	final := trials[:min(finalists, len(trials))]
	for i, t := range final {
		final[i] = newTrial(c, t.K, effort{starts: 4, seeds: cfg.Seeds, pace: 2}, cfg)
	}
	rank(final)
	return trials
}

// numbers are the numbers of topics to try, closer together where one more makes a difference.
func numbers(rows, largest int) []int {
	var all []int
	for _, k := range []int{2, 3, 4, 5, 6, 8, 10, 12, 15, 20} {
		if k == 2 || k <= largest && k*perTopic <= rows {
			all = append(all, k)
		}
	}
	return all
}

// rank sorts trials by score, best first; of equal ones the fewer topics.
func rank(trials []*trial) {
	slices.SortFunc(trials, func(a, b *trial) int { return cmp.Or(cmp.Compare(b.Score, a.Score), a.K-b.K) })
}

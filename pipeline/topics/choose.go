package topics

import (
	"cmp"
	"slices"
)

// How many numbers of topics are tried, and how hard. All are tried on a few starts, the best few on all.
const (
	perTopic    = 15 // paragraphs that there must be for each topic, or a number of topics is not tried
	firstSeeds  = 3  // of Config.Seeds, for every number of topics
	firstStarts = 2  // fits of the whole corpus, for every number of topics
	starts      = 4  // and for the best few
	finalists   = 3
)

// try fits every number of topics that the corpus is large enough for. The finalists come first, the chosen one at their head.
func try(c *bags, cfg Config) []*trial {
	var trials []*trial
	for _, k := range numbers(len(c.rows), cfg.MaxTopics) {
		t := &trial{Trial: Trial{K: k}}
		t.extend(c, firstStarts, min(firstSeeds, cfg.Seeds), cfg)
		trials = append(trials, t)
	}
	rank(trials)
	final := trials[:min(finalists, len(trials))]
	for _, t := range final {
		t.extend(c, starts, cfg.Seeds, cfg)
	}
	rank(final)
	return trials
}

// numbers are the numbers of topics to try, closer together where one more makes a difference.
func numbers(rows, largest int) []int {
	var all []int
	for _, k := range []int{2, 3, 4, 5, 6, 8, 10, 12, 15, 20} {
		if k <= largest && (k == 2 || k*perTopic <= rows) {
			all = append(all, k)
		}
	}
	return all
}

// rank sorts trials by score, best first; of equal ones the fewer topics.
func rank(trials []*trial) {
	slices.SortFunc(trials, func(a, b *trial) int { return cmp.Or(cmp.Compare(b.Score, a.Score), a.K-b.K) })
}

package shift

import (
	"cmp"
	"math"
	"slices"

	"teneur/pipeline/stats"
)

// Pair is one post's tone on two sides, such as its essay and its comments.
type Pair struct {
	Post     string
	From, To Estimate
}

// OverPosts compares two sides over posts, to minus from: essays against their comments, or authors' replies against readers. Only posts with at least MinSentences
// sentences on both sides count. A post weighs h/(h+10) with h = n_from·n_to/(n_from+n_to), n being sentences: the best weights (DerSimonian & Laird 1986) where posts
// differ among themselves by a third of the standard deviation of a sentence, so that long posts do not drown the others.
//
// Delta is the weighted mean difference, Low and High its interval over posts (see stats.MeanInterval; five posts at least). P comes from flipping the sign of
// each post's weighted difference (see stats.PairedTest; six posts at least, else it is WhyFewPosts): that posts differ, in either direction, by chance. Effect is
// the mean in standard deviations of single posts (see stats.PairedEffect). PAdjusted is P until the caller adjusts it: see Named. Posts are taken to be independent
// of each other; the result does not depend on their order.
func OverPosts(from, to string, pairs []Pair, cfg Config) Delta {
	blocks, differences := weighted(pairs, cfg.MinSentences)
	d := Delta{From: from, To: to, Delta: stats.Mean(blocks), P: 1, PAdjusted: 1, MinP: 1, Over: overPosts, FromBlocks: len(blocks), ToBlocks: len(blocks)}
	if cfg.DescribeOnly {
		d.Low, d.High, d.Why = d.Delta, d.Delta, WhyLeftOut
		return d
	}
	i, err := stats.MeanInterval(blocks, 1-cfg.Level, 1)
	d.Delta, d.Low, d.High, d.Interval = i.Estimate, max(i.Low, -2), min(i.High, 2), err == nil
	d.Effect = stats.PairedEffect(blocks)
	test, err := stats.PairedTest(differences, cfg.Permutations, stats.Stream(cfg.Seed, "over posts", from, to))
	switch {
	case err != nil || test.MinP > cfg.Level:
		d.Why = WhyFewPosts
		d.MinP = test.MinP
	default:
		d.Testable, d.P, d.PAdjusted, d.MinP = true, test.P, test.P, test.MinP
	}
	return d
}

const (
	// evenWeight is how many sentences, in terms of h, give a post half of the most that it can weigh.
	evenWeight = 10

	// grain is the most that a post can weigh, as weights are whole numbers.
	grain = 1000
)

// weighted gives the posts' differences as blocks as large as their weights, and times them, in the order of the names of the posts.
func weighted(pairs []Pair, least int) (blocks []stats.Block, differences []float64) {
	pairs = slices.Clone(pairs)
	slices.SortStableFunc(pairs, func(a, b Pair) int { return cmp.Compare(a.Post, b.Post) })
	for _, p := range pairs {
		if min(p.From.N, p.To.N) < max(1, least) {
			continue
		}
		h := float64(p.From.N) * float64(p.To.N) / float64(p.From.N+p.To.N)
		w := max(1, int(math.Round(grain*h/(h+evenWeight))))
		difference := (p.To.Mean - p.From.Mean) * float64(w)
		blocks, differences = append(blocks, stats.Block{Sum: difference, N: w}), append(differences, difference)
	}
	return blocks, differences
}

package shift

import (
	"slices"
	"strconv"

	"teneur/pipeline/stats"
)

// ChangePoint is a place in the essay where the tone turns.
type ChangePoint struct {
	Sentence      int     // the first sentence after the turn, counted over the whole essay from 0
	Unit          string  // that sentence's unit
	Before, After float64 // mean tone of the stretches on either side, up to the next turn listed before it

	// Effect is After minus Before in standard deviations of single sentences (Hedges' g). As the place is chosen to make it large, it is larger than the
	// truth, the more so where the turn is not Significant.
	Effect float64

	// P is against no turn at all in that stretch, by the maximum statistic under block permutation; 1 where not Testable. MinP is the smallest that is
	// possible there. Significant tells whether P is at most Level. The first turn is one test; further ones are only looked for where it is
	// significant, and their P is corrected for their number, Tests (Holm).
	P, MinP     float64
	Tests       int // tests that P is corrected for; 0 where not Testable
	Significant bool
	Testable    bool
	Why         string // a key in English where not Testable

	Low, High int // 95% interval for Sentence; only of use where Significant
}

// changes finds the best split, and further ones where it is significant.
func (e essay) changes(post string, cfg Config) []ChangePoint {
	if cfg.DescribeOnly {
		return nil
	}
	c, ok := e.turn(post, "turn", 0, len(e.values), cfg)
	if !ok {
		return nil
	}
	all := []ChangePoint{c}
	if c.Significant {
		all = append(all, e.further(post, c.Sentence, cfg)...)
	}
	for i := range all {
		all[i].Unit = e.idOf(all[i].Sentence)
	}
	return all
}

// turn tests a stretch of the essay that begins at the given sentence for a turn.
func (e essay) turn(post, statistic string, begin, end int, cfg Config) (ChangePoint, bool) {
	values := e.values[begin:end]
	if len(values) < 2*max(1, cfg.MinSentences) {
		return ChangePoint{}, false
	}
	effect := func(at int) float64 { return e.effect(begin, begin+at, end) }
	s, err := stats.SplitTest(values, cfg.MinSentences, e.prior(begin, end), effect, cfg.Permutations, stats.Stream(cfg.Seed, post, "essay", statistic))
	c := ChangePoint{
		Sentence: begin + s.At, Low: begin + s.Low, High: begin + s.High,
		Before: s.Before, After: s.After, Effect: hedges(spreadOf(values[:s.At]), spreadOf(values[s.At:])), P: 1, MinP: s.MinP, Why: why(err, overSentences),
	}
	switch {
	case err != nil:
	case s.MinP > cfg.Level:
		c.Why = WhyShort
	default:
		c.Testable, c.P, c.Tests, c.Significant = true, s.P, 1, s.P <= cfg.Level
	}
	return c, true
}

// further are the turns of the optimal partition beside the first, each tested between its neighbours.
func (e essay) further(post string, first int, cfg Config) []ChangePoint {
	places := stats.Partition(e.values, cfg.MinSentences, stats.CutPenalty(e.values, cfg.MinSentences))
	places = slices.DeleteFunc(places, func(p int) bool { return max(p-first, first-p) < cfg.MinSentences })
	bounds := append([]int{0, first, len(e.values)}, places...)
	slices.Sort(bounds)
	var found []ChangePoint
	for _, p := range places {
		at, _ := slices.BinarySearch(bounds, p)
		begin, end := bounds[at-1], bounds[at+1]
		if c, ok := e.turn(post, "turn "+strconv.Itoa(p), begin, end, cfg); ok {
			found = append(found, c)
		}
	}
	correct(found, cfg.Level)
	return found
}

func correct(found []ChangePoint, level float64) {
	var p []float64
	var tested []*ChangePoint
	for i := range found {
		if found[i].Testable {
			p, tested = append(p, found[i].P), append(tested, &found[i])
		}
	}
	for i, adjusted := range stats.Holm(p) {
		tested[i].P, tested[i].Tests, tested[i].Significant = adjusted, len(p), adjusted <= level
	}
}

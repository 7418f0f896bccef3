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

	// P is against no turn at all in that stretch, by the maximum statistic under block permutation; 1 where not Testable. Significant
	// tells whether it is at most Level; of further turns after correction for their number (Holm).
	P           float64
	Significant bool
	Testable    bool
	Why         string // a key in English where not Testable

	Low, High int // 95% interval for Sentence; only of use where Significant
}

// changes finds the best split, and further ones where it is significant.
func changes(post string, units []Unit, values []float64, cfg Config) []ChangePoint {
	c, ok := turn(post, "turn", values, 0, cfg)
	if !ok {
		return nil
	}
	all := []ChangePoint{c}
	if c.Significant {
		all = append(all, further(post, values, c.Sentence, cfg)...)
	}
	for i := range all {
		all[i].Unit = unitAt(units, all[i].Sentence)
	}
	return all
}

// turn tests a stretch of the essay that begins at the given sentence for a turn.
func turn(post, statistic string, values []float64, begin int, cfg Config) (ChangePoint, bool) {
	rng := stats.Stream(cfg.Seed, post, "essay", statistic)
	s, err := stats.SplitTest(values, cfg.MinSentences, cfg.Permutations, rng)
	if s.At == 0 {
		return ChangePoint{}, false
	}
	testable := err == nil && s.MinP <= cfg.Level
	return ChangePoint{
		Sentence: begin + s.At, Low: begin + s.Low, High: begin + s.High,
		Before: s.Before, After: s.After, P: s.P,
		Testable: testable, Why: why(err, overSentences), Significant: testable && s.P <= cfg.Level,
	}, true
}

// further are the turns of the optimal partition beside the first, each tested between its neighbours.
func further(post string, values []float64, first int, cfg Config) []ChangePoint {
	places := stats.Partition(values, cfg.MinSentences, stats.CutPenalty(values, cfg.MinSentences))
	places = slices.DeleteFunc(places, func(p int) bool { return max(p-first, first-p) < cfg.MinSentences })
	bounds := append([]int{0, first, len(values)}, places...)
	slices.Sort(bounds)
	var found []ChangePoint
	for _, p := range places {
		at, _ := slices.BinarySearch(bounds, p)
		begin, end := bounds[at-1], bounds[at+1]
		if c, ok := turn(post, "turn "+strconv.Itoa(p), values[begin:end], begin, cfg); ok {
			found = append(found, c)
		}
	}
	correct(found, cfg.Level)
	return found
}

func correct(found []ChangePoint, level float64) {
	p := make([]float64, len(found))
	for i, c := range found {
		p[i] = c.P
	}
	for i, adjusted := range stats.Holm(p) {
		found[i].P = adjusted
		found[i].Significant = found[i].Testable && adjusted <= level
	}
}

// unitAt is the unit that holds the given sentence of the essay.
func unitAt(units []Unit, sentence int) string {
	for _, u := range units {
		if !inEssay(u) {
			continue
		}
		if sentence < len(u.Sentences) {
			return u.ID
		}
		sentence -= len(u.Sentences)
	}
	return ""
}

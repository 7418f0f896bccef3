package stats

import "math"

// Partition cuts a series into stretches of constant mean: the exact minimum of the sum of squares around the stretches' means
// plus penalty for every cut, over all partitions into stretches of at least least scores (optimal partitioning, Jackson et al. 2005,
// with the pruning of Killick et al. 2012). It returns the places of the first score of every stretch but the first, ascending. penalty
// is in squared units of the scores; see CutPenalty. In series of more than 2,000 scores the places are known to a few scores only (see condensed).
func Partition(series []float64, least int, penalty float64) []int {
	few, size := condensed(series)
	places := partition(few, (max(1, least)+size-1)/size, penalty)
	for i := range places {
		places[i] *= size
	}
	return places
}

func partition(series []float64, least int, penalty float64) []int {
	n := len(series)
	if n < 2*least {
		return nil
	}
	p := newPrefix(series)
	cost := make([]float64, n+1) // of the best partition of the first i scores
	from := make([]int, n+1)     // where its last stretch begins
	cost[0] = -penalty
	open := []int{0}           // places where a last stretch may still begin
	closed := make([]int, n+1) // the end from which on such a place is out of the race, 0 for not yet
	for end := least; end <= n; end++ {
		open = prune(open, closed, end)
		cost[end] = math.Inf(1)
		for _, start := range open {
			if c := cost[start] + p.squares(start, end) + penalty; c < cost[end] {
				cost[end], from[end] = c, start
			}
		}
		for _, start := range open {
			if closed[start] == 0 && cost[start]+p.squares(start, end) > cost[end] {
				closed[start] = end + least
			}
		}
		if start := end - least + 1; start >= least {
			open = append(open, start)
		}
	}
	return cuts(from, n)
}

// prune drops the places that begin no best last stretch any more: a further cut at an earlier end is cheaper. That cut
// leaves a stretch of its own, so it counts only once that stretch is long enough, which is what closed holds.
func prune(open, closed []int, end int) []int {
	kept := open[:0]
	for _, start := range open {
		if closed[start] == 0 || end < closed[start] {
			kept = append(kept, start)
		}
	}
	return kept
}

func cuts(from []int, n int) []int {
	var places []int
	for at := from[n]; at > 0; at = from[at] {
		places = append(places, at)
	}
	for i, j := 0, len(places)-1; i < j; i, j = i+1, j-1 {
		places[i], places[j] = places[j], places[i]
	}
	return places
}

// prefix holds running sums of a series around its mean, so that rounding stays small.
type prefix struct {
	sum, square []float64
}

func newPrefix(series []float64) prefix {
	p := prefix{make([]float64, len(series)+1), make([]float64, len(series)+1)}
	m := meanOf(series)
	for i, x := range series {
		p.sum[i+1] = p.sum[i] + x - m
		p.square[i+1] = p.square[i] + (x-m)*(x-m)
	}
	return p
}

// squares around the mean of the scores from start to end, end not included.
func (p prefix) squares(start, end int) float64 {
	s := p.sum[end] - p.sum[start]
	return math.Max(0, p.square[end]-p.square[start]-s*s/float64(end-start))
}

// CutPenalty is the price of a cut by Yao's (1988) form of the Bayesian information criterion, 2·variance·ln n: one
// for the new mean, one for its place. The variance is the long-run one around the best split, so that runs of scores that
// resemble each other are not cut up. 0 for a series too short to split.
func CutPenalty(series []float64, least int) float64 {
	if len(series) < 2*max(1, least) || len(series) < 3 {
		return 0
	}
	s := newSplitter(series, max(1, least))
	return 2 * s.variance(s.centred, s.best) * math.Log(float64(len(series)))
}

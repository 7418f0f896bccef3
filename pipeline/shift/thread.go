package shift

import (
	"math"

	"teneur/pipeline/stats"
)

// tellingComments is how many comments tell by themselves how much comments in a row resemble each other.
const tellingComments = 24

// thread compares the first half of the comments with the second.
func (c comparison) thread() Delta {
	means := tones(c.units)
	half := len(means) / 2
	from := gather("first half of the comments", overComments, c.units, part(0, half))
	to := gather("second half of the comments", overComments, c.units, part(half, len(means)))
	stretch := math.Max(c.dependence.ofBlocks(from), c.dependence.ofBlocks(to))
	if len(means) < tellingComments {
		stretch = max(stretch, c.dependence.ofRunning(from), c.dependence.ofRunning(to))
	} else {
		row := stats.Autocorrelation([][]float64{means[:half], means[half:]})
		stretch = math.Max(stretch, math.Sqrt(stats.SeriesEffect(half, row)))
	}
	rng := stats.Stream(c.cfg.Seed, c.post, from.name, to.name, "difference of "+from.over)
	return difference(from, to, c.estimate(from), c.estimate(to), stretch, c.cfg, rng)
}

// part tells the comments with the given numbers, counted from 0, the last not included, among those with sentences. It must be asked about the units once, in order.
func part(begin, end int) func(Unit) bool {
	seen := -1
	return func(u Unit) bool {
		if said(u) {
			seen++
			return begin <= seen && seen < end
		}
		return false
	}
}

// tones gives the mean of each comment as it differs from those of all comments by the same kind of speaker.
func tones(units []Unit) []float64 {
	var sums [2]stats.Block
	for _, u := range units {
		if said(u) {
			by := &sums[speakerOf(u)]
			by.Sum += stats.Mean(whole(u.Sentences))
			by.N++
		}
	}
	var means []float64
	for _, u := range units {
		if said(u) {
			by := sums[speakerOf(u)]
			means = append(means, stats.Mean(whole(u.Sentences))-by.Sum/float64(by.N))
		}
	}
	return means
}

package shift

import (
	"math"

	"teneur/pipeline/stats"
)

// tellingComments is how many comments tell by themselves how much comments in a row resemble each other.
const tellingComments = 24

// thread compares the first half of the comments with the second.
func (c *Comparison) thread() Delta {
	means := c.tones()
	half := len(means) / 2
	from := c.gather("first half of the comments", overComments, part(0, half))
	to := c.gather("second half of the comments", overComments, part(half, len(means)))
	stretch := c.stretch(from, to)
	if len(means) < tellingComments {
		stretch = max(stretch, c.in.ofRunning(from), c.in.ofRunning(to))
	} else {
		row := stats.Autocorrelation([][]float64{means[:half], means[half:]})
		stretch = math.Max(stretch, math.Sqrt(stats.SeriesEffect(half, row)))
	}
	return c.difference(from, to, c.estimate(from), c.estimate(to), stretch)
}

// part tells the comments with the given numbers, counted from 0, the last not included, among those with sentences. It must be asked about the units once, in order.
func part(begin, end int) func(*Unit) bool {
	seen := -1
	return func(u *Unit) bool {
		if said(u) {
			seen++
			return begin <= seen && seen < end
		}
		return false
	}
}

// tones gives the mean of each comment as it differs from those of all comments by the same kind of speaker.
func (p *material) tones() []float64 {
	var means []float64
	var sums [2]stats.Block
	for i := range p.units {
		if u := &p.units[i]; said(u) {
			mean, by := meanOf(u.Sentences), &sums[speakerOf(u)]
			means = append(means, mean)
			by.Sum += mean
			by.N++
		}
	}
	next := 0
	for i := range p.units {
		if u := &p.units[i]; said(u) {
			by := sums[speakerOf(u)]
			means[next] -= by.Sum / float64(by.N)
			next++
		}
	}
	return means
}

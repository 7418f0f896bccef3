package shift

import (
	"sync"

	"teneur/pipeline/stats"
)

// Rate is a number of hits per 1,000 words with its 95% interval.
type Rate struct {
	Per1000, Low, High float64
}

// RateOf gives the rate of hits in words, with the exact Poisson interval (Garwood 1936). No words give zeros.
func RateOf(hits, words int) Rate {
	low, high := limitsOf(hits)
	i := stats.RateWithin(hits, words, 1000, low, high)
	return Rate{i.Estimate, i.Low, i.High}
}

// fewHits are the numbers of hits whose limits are kept: a theme seldom has more in a unit, and each theme has a rate in every unit.
const fewHits = 32

// limitsOfFew gives the limits of so few hits in all.
var limitsOfFew = sync.OnceValue(func() *[fewHits][2]float64 {
	var limits [fewHits][2]float64
	for hits := range limits {
		limits[hits][0], limits[hits][1] = stats.PoissonLimits(hits, .95)
	}
	return &limits
})

func limitsOf(hits int) (low, high float64) {
	if hits >= fewHits {
		return stats.PoissonLimits(hits, .95)
	}
	limits := limitsOfFew()
	return limits[hits][0], limits[hits][1]
}

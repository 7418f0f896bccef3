package shift

import "teneur/pipeline/stats"

// Rate is a number of hits per 1,000 words with its 95% interval.
type Rate struct {
	Per1000, Low, High float64
}

// RateOf gives the rate of hits in words, with the exact Poisson interval (Garwood 1936). No words give zeros.
func RateOf(hits, words int) Rate {
	i := stats.PoissonRate(hits, words, 1000, .95)
	return Rate{i.Estimate, i.Low, i.High}
}

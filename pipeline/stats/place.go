package stats

import (
	"cmp"
	"math"
	"slices"
)

// reach is how far off a place must be to be no better than any other: the loss of a miss by d scores is min(d, reach).
const reach = 6

// mass is what the likelihoods within the limits of a place add up to at least, of all.
const mass = .95

// place gives the split with the least expected loss, and the first and last of the likeliest places that hold 95% of the likelihood.
// prior says how much likelier each place was beforehand; nil for all alike.
func (s *splitter) place(prior []float64) (at, low, high int) {
	at, low, high = s.best.at, s.best.at, s.best.at
	if s.within(s.best) == 0 {
		return at, low, high
	}
	likelihood, sum, most := s.likelihoods(prior), 0.0, 0.0
	for k := s.least; k <= len(likelihood)-s.least; k++ {
		sum += likelihood[k]
		if gain := nearby(likelihood, k); gain > most {
			at, most = k, gain
		}
	}
	low, high = likeliestPlaces(likelihood, mass*sum, low, high)
	return at, min(low, at), max(high, at)
}

// likelihoods gives that of a change before each score, times prior, that of the best split being 1; 0 where no split is allowed.
func (s *splitter) likelihoods(prior []float64) []float64 {
	within, n := s.within(s.best), len(s.centred)
	variance := within / float64(max(1, n-2)) * longRun(s.autocorrelation(s.centred, s.best, within), n, 2)
	likelihood, sum := make([]float64, n), 0.0
	for k, x := range s.centred {
		if s.least <= k && k <= n-s.least {
			likelihood[k] = math.Exp((sum*sum*s.weight[k] - s.best.between) / (2 * variance))
			if prior != nil {
				likelihood[k] *= prior[k]
			}
		}
		sum += x
	}
	return likelihood
}

// likeliestPlaces widens the limits to hold the likeliest places that add up to enough.
func likeliestPlaces(likelihood []float64, enough float64, low, high int) (first, last int) {
	order := make([]int32, len(likelihood))
	for i := range order {
		order[i] = int32(i)
	}
	slices.SortFunc(order, func(a, b int32) int {
		return cmp.Or(cmp.Compare(likelihood[b], likelihood[a]), cmp.Compare(b, a))
	})
	held := 0.0
	for _, i := range order {
		if held >= enough {
			break
		}
		held += likelihood[i]
		low, high = min(low, int(i)), max(high, int(i))
	}
	return low, high
}

// nearby adds up the likelihoods around a place, each by how far within reach it lies.
func nearby(likelihood []float64, at int) (gain float64) {
	for k := max(0, at-reach+1); k < min(len(likelihood), at+reach); k++ {
		gain += likelihood[k] * float64(reach-max(at-k, k-at))
	}
	return gain
}

package stats

import "math"

// reach is how far off a place must be to be no better than any other: the loss of a miss by d scores is min(d, reach).
const reach = 6

// mass is what the likelihoods within the limits of a place add up to at least, of all.
const mass = .95

// place gives the split with the least expected loss, and the first and last of the likeliest places that hold 95% of the likelihood. The series was scanned last.
// prior says how much likelier each place was beforehand; nil for all alike.
func (s *splitter) place(best found, prior []float64) (at, low, high int) {
	at, low, high = best.at, best.at, best.at
	within, n := s.squares-best.between, len(s.centred)
	if within <= 1e-12*s.squares {
		return at, low, high
	}
	variance := within / float64(max(1, n-2)) * longRun(s.autocorrelation(s.centred, best, within), n, 2)
	likelihood, sum, most := make([]float64, len(s.between)), 0.0, 0.0
	for k := s.least; k <= len(s.between)-s.least; k++ {
		likelihood[k] = math.Exp((s.between[k] - best.between) / (2 * variance))
		if prior != nil {
			likelihood[k] *= prior[k]
		}
		sum += likelihood[k]
	}
	for k := s.least; k <= len(s.between)-s.least; k++ {
		if gain := nearby(likelihood, k); gain > most {
			at, most = k, gain
		}
	}
	order, held := ascending(likelihood), 0.0
	for i := len(order) - 1; i >= 0 && held < mass*sum; i-- {
		held += likelihood[order[i]]
		low, high = min(low, order[i]), max(high, order[i])
	}
	return at, min(low, at), max(high, at)
}

// nearby adds up the likelihoods around a place, each by how far within reach it lies.
func nearby(likelihood []float64, at int) (gain float64) {
	for k := max(0, at-reach+1); k < min(len(likelihood), at+reach); k++ {
		gain += likelihood[k] * float64(reach-max(at-k, k-at))
	}
	return gain
}

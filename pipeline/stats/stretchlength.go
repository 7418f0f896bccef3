package stats

import "math"

// minTold is how many scores tell how much neighbours resemble each other; with fewer, stretches are as long as they get.
const minTold = 48

// stretchLength is how many neighbouring scores are moved as one: (2φ/(1-φ²))^⅔·n^⅓, the best length for a first-order autoregression (Carlstein 1986), at most ⌈n^⅓⌉.
//
// φ is how much neighbours resemble each other: in their deviations from the two means of the best split, or in the size of those, as loud scores in
// a row are to stay together too, or as an autoregression of the known effect has it, (effect-1)/(effect+1), whichever is most. One standard error, 1/√n, is put on top: stretches that are too short give false alarms, those that are too long only cost power.
func (s *splitter) stretchLength(effect float64) int {
	n := float64(len(s.centred))
	longest := max(2, int(math.Ceil(math.Cbrt(n))))
	within := s.within(s.best)
	if n < minTold || within == 0 {
		return longest
	}
	phi := max((effect-1)/(effect+1), unbiased(s.autocorrelation(s.centred, s.best, within), len(s.centred), 2), s.loudness()) + 1/math.Sqrt(n)
	phi = min(mostAutocorrelation, phi)
	return max(1, min(longest, int(math.Round(math.Cbrt(math.Pow(2*phi/(1-phi*phi), 2)*n)))))
}

// loudness is the autocorrelation of the sizes of the deviations from the two means.
func (s *splitter) loudness() float64 {
	f, n := s.best, float64(len(s.centred))
	before, after := f.sum/float64(f.at), -f.sum/(n-float64(f.at))
	size := func(i int) float64 {
		if i < f.at {
			return math.Abs(s.centred[i] - before)
		}
		return math.Abs(s.centred[i] - after)
	}
	mean := 0.0
	for i := range s.centred {
		mean += size(i)
	}
	mean /= n
	var lagged, squares, last float64
	for i := range s.centred {
		d := size(i) - mean
		lagged += d * last
		squares += d * d
		last = d
	}
	if squares == 0 {
		return 0
	}
	return unbiased(lagged/squares, len(s.centred), 1)
}

package stats

import "math"

// Ratio is the binary logarithm of a ratio of relative frequencies with its confidence limits, Low <= Estimate <= High:
// 1 is twice as frequent, -1 half as frequent.
type Ratio struct {
	Estimate, Low, High float64
	OpenLow, OpenHigh   bool // the limit lies at infinity, as a count is 0; the field then holds the estimate
}

// LogRatio tells how many times more frequent a word is that occurs a times in na words of one text and b times in nb words of
// another: log2((a/na)/(b/nb)) (Hardie 2014). In the estimate, a count of 0 is taken as .5, the other as it is.
//
// The limits are exact for independent words: given a+b occurrences in all, a is binomial with a share pi, which has
// Clopper & Pearson's interval (1934) and is turned into log2(pi/(1-pi)·nb/na) (Evert 2022). They use the counts as they are.
// level, between 0 and 1, is the coverage of one interval; who compares m words asks for 1-.05/m.
// A word in neither text and an empty text give 0 with both limits open: nothing is known.
func LogRatio(a, na, b, nb int, level float64) Ratio {
	if na <= 0 || nb <= 0 || a+b <= 0 {
		return Ratio{OpenLow: true, OpenHigh: true}
	}
	sizes := math.Log2(float64(nb) / float64(na))
	estimate := math.Log2(math.Max(.5, float64(a))/math.Max(.5, float64(b))) + sizes
	r := Ratio{estimate, estimate, estimate, a == 0, b == 0}
	tail := math.Max(1e-300, math.Min(.5, (1-level)/2))
	if !r.OpenLow {
		r.Low = math.Min(estimate, sizes+betaLogOdds(a, b+1, tail)/math.Ln2)
	}
	if !r.OpenHigh {
		r.High = math.Max(estimate, sizes-betaLogOdds(b, a+1, tail)/math.Ln2) // the lower limit of the other share, mirrored
	}
	return r
}

// Conservative is the limit nearest zero, and 0 where the interval holds zero: a ranking by it prefers words of which much is certain
// (Evert 2022, "LRC").
func (r Ratio) Conservative() float64 {
	switch {
	case r.Low > 0 && !r.OpenLow:
		return r.Low
	case r.High < 0 && !r.OpenHigh:
		return r.High
	}
	return 0
}

package stats

import "math"

// betaLogOdds is ln(p/(1-p)) for the p below which a beta variable with parameters a and b, whole and at least 1, lies with probability tail, at most one half.
//
// That probability is the one of at least a hits in n = a+b-1 trials, Σ C(n,k)·p^k·(1-p)^(n-k) for k from a, whose terms fall off quickly. Newton's method is
// applied to its logarithm, which is concave in the log odds, from an approximation by the normal distribution (Cran, Martin & Thomas 1977, AS 109). This is
// several times as fast as a general quantile of the beta distribution, and keeps the digits of the odds where p is near 1.
func betaLogOdds(a, b int, tail float64) float64 {
	odds, target := startLogOdds(float64(a), float64(b), tail), math.Log(tail)
	choices := logChoose(a+b-1, a)
	for range 100 {
		p, q := -math.Log1p(math.Exp(-odds)), -math.Log1p(math.Exp(odds)) // logarithms
		series := hitsBeyond(a, a+b-1, math.Exp(odds))
		probability := choices + float64(a)*p + float64(b-1)*q + math.Log(series)
		step := (target - probability) * series / (float64(a) * math.Exp(q))
		odds += math.Max(-mostStep, math.Min(mostStep, step))
		if math.Abs(step) < 1e-7 { // the next one would be of the order of its square
			break
		}
	}
	return odds
}

// mostStep keeps a start that is too high, where the probability hardly changes, from being thrown far too low.
const mostStep = 3

// hitsBeyond is the probability of at least a hits in n trials over that of exactly a, from the odds of a hit.
func hitsBeyond(a, n int, odds float64) float64 {
	sum, term := 1.0, 1.0
	for k := a; k < n && term > 1e-17*sum; k++ {
		term *= odds * float64(n-k) / float64(k+1)
		sum += term
	}
	return sum
}

func logChoose(n, k int) float64 {
	all, _ := math.Lgamma(float64(n) + 1)
	chosen, _ := math.Lgamma(float64(k) + 1)
	rest, _ := math.Lgamma(float64(n-k) + 1)
	return all - chosen - rest
}

func startLogOdds(a, b, tail float64) float64 {
	z := math.Min(8, -normalQuantile(tail)) // infinite below 1e-16
	s, t := 1/(2*a-1), 1/(2*b-1)
	h, r := 2/(s+t), (z*z-3)/6
	w := z*math.Sqrt(math.Max(0, h+r))/h - (t-s)*(r+5./6-2/(3*h))
	return math.Log(a/b) - 2*w
}

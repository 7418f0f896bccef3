package lexis

import "math"

// screen tells cheaply which terms cannot rank, so that few need an exact interval.
//
// Of a term that occurs a times in the target and b in the reference, a is binomial over n = a+b with chance p, the target's share of all tokens,
// if the term is used alike. The interval leaves 0 out only where the tail P(X ≥ a), or P(X ≤ a) on the other side, is below
// level/2 (that is how Clopper–Pearson limits are defined). The tail is at least P(X = a), and by Stirling's bounds (Ash 1990,
// Information Theory, lemma 4.7.1) P(X = a) ≥ exp(-nD)/√(8ab/n), with D the divergence of a/n from p; for a = 0 or b = 0 it is exp(-nD).
// So a term with nD + ln√(8ab/n) ≤ ln(2/level) cannot rank. As nD is at most (a-np)²/(npq) and √(8ab/n) at
// most √(2n), most terms are refused without a logarithm.
type screen struct {
	p, q  float64 // the shares of target and reference in all tokens
	limit float64 // ln(2/level), less a margin for rounding
}

// rounding is how far sums of logarithms may be off before a term is lost.
const rounding = 1e-6

func newScreen(target, reference int, level float64) screen {
	p := float64(target) / (float64(target) + float64(reference))
	return screen{p: p, q: 1 - p, limit: math.Log(2/level) - rounding}
}

// mayRank is false only for counts whose interval holds 0.
func (s screen) mayRank(a, b int) bool {
	x, y := float64(a), float64(b)
	n := x + y
	away := x - n*s.p
	size := math.Ilogb(2*n) + 1 // ln(2n) ≤ size·ln 2
	if away*away/(n*s.p*s.q)+float64(size)*(math.Ln2/2) <= s.limit {
		return false
	}
	divergence := xlog(x, n*s.p) + xlog(y, n*s.q)
	if a > 0 && b > 0 {
		divergence += math.Log(8*x*y/n) / 2
	}
	return divergence > s.limit
}

// xlog is x·ln(x/expected), 0 for x = 0.
func xlog(x, expected float64) float64 {
	if x == 0 {
		return 0
	}
	return x * math.Log(x/expected)
}

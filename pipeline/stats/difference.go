package stats

import "math"

// DifferenceInterval is the interval of b - a from the intervals of two independent estimates, recovering
// their variances limit by limit (MOVER, Zou & Donner 2008): low = d - √((b-l_b)² + (u_a-a)²),
// high = d + √((u_b-b)² + (a-l_a)²). Skewed intervals give a skewed one.
func DifferenceInterval(a, b Interval) Interval {
	d := b.Estimate - a.Estimate
	return Interval{
		Estimate: d,
		Low:      d - math.Hypot(b.Estimate-b.Low, a.High-a.Estimate),
		High:     d + math.Hypot(b.High-b.Estimate, a.Estimate-a.Low),
	}
}

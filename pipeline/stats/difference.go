package stats

import "math"

// Estimated is an interval for a mean whose standard error was estimated with so many degrees of freedom, at least 1.
type Estimated struct {
	Interval
	Free int // degrees of freedom: blocks - 1
}

// DifferenceInterval is the interval of b - a from the intervals, at this level, of two independent means, recovering
// their variances limit by limit (MOVER, Zou & Donner 2008): low = d - √((b-l_b)² + (u_a-a)²),
// high = d + √((u_b-b)² + (a-l_a)²). Skewed intervals give a skewed one.
//
// Either distance was widened by Student's t for its own few degrees of freedom; their root sum of squares has more of them (Welch 1947), so the distances enter
// over their own t and come back times that of Welch's degrees of freedom. Without it, an interval of two groups of five blocks is a fifth too wide.
func DifferenceInterval(a, b Estimated, level float64) Interval {
	d := b.Estimate - a.Estimate
	ta, tb := studentQuantile(level, float64(a.Free)), studentQuantile(level, float64(b.Free))
	half := func(distanceA, distanceB float64) float64 {
		return jointDistance(distanceA/ta, distanceB/tb, float64(a.Free), float64(b.Free), level)
	}
	return Interval{Estimate: d, Low: d - half(a.High-a.Estimate, b.Estimate-b.Low), High: d + half(a.Estimate-a.Low, b.High-b.Estimate)}
}

// jointDistance is how far the limit lies for two standard errors with their degrees of freedom, by Welch's.
func jointDistance(a, b, freeA, freeB, level float64) float64 {
	va, vb := a*a, b*b
	if va+vb == 0 {
		return 0
	}
	free := (va + vb) * (va + vb) / (va*va/freeA + vb*vb/freeB)
	return studentQuantile(level, free) * math.Sqrt(va+vb)
}

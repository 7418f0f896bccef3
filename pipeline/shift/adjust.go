package shift

import "teneur/pipeline/stats"

// Named adjusts the p of contrasts that were named beforehand, by Holm, and says which are significant. It changes the deltas that are
// testable: PAdjusted, Tests, which becomes their number, and Significant.
func Named(level float64, deltas ...*Delta) { settle(deltas, stats.Holm, level) }

// Explored does the same for contrasts that somebody goes through to find some, by Benjamini–Hochberg.
func Explored(level float64, deltas ...*Delta) { settle(deltas, stats.BenjaminiHochberg, level) }

// settle adjusts the p values of the testable deltas together.
func settle(deltas []*Delta, adjust func([]float64) []float64, level float64) {
	var p []float64
	var tested []*Delta
	for _, d := range deltas {
		if d.Testable {
			p, tested = append(p, d.P), append(tested, d)
		}
	}
	for i, adjusted := range adjust(p) {
		tested[i].PAdjusted, tested[i].Tests = adjusted, len(p)
		tested[i].Significant = adjusted <= level
	}
}

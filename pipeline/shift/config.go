package shift

import "teneur/pipeline/stats"

// Config holds the seed, the level and the sizes of the statistics.
type Config struct {
	Seed         uint64  // of every random number
	Level        float64 // share of false alarms accepted: .05 gives 95% intervals and tests at .05
	MinSentences int     // a unit with fewer gets no interval; a stretch of the essay between two turns is at least as long
	MinTokens    int     // a unit with fewer words gets no interval
	Permutations int     // at most, per test, unless fewer arrangements exist

	// DescribeOnly leaves out what tells chance from more: estimates have no interval and differences no test (WhyLeftOut), there is no turn and no arc. Means,
	// counts and differences stay what they are.
	DescribeOnly bool
}

// DefaultConfig returns the sizes that the documented error rates were simulated with.
func DefaultConfig() Config {
	return Config{Seed: 1, Level: .05, MinSentences: stats.MinBlocks, MinTokens: 60, Permutations: 1000}
}

package shift

import "teneur/pipeline/stats"

// Config holds the seed, the level and the sizes of the statistics.
type Config struct {
	Seed         uint64  // of every random number
	Level        float64 // share of false alarms accepted: .05 gives 95% intervals and tests at .05
	MinSentences int     // a unit with fewer gets no interval; a stretch of the essay between two turns is at least as long
	MinTokens    int     // a unit with fewer words gets no interval
	Bootstrap    int     // resamples per interval
	Permutations int     // per test, unless fewer arrangements exist
}

// DefaultConfig returns the sizes that the documented error rates were simulated with.
func DefaultConfig() Config {
	return Config{Seed: 1, Level: .05, MinSentences: stats.MinBlocks, MinTokens: 60, Bootstrap: 1000, Permutations: 1000}
}

package stats

import "math"

// Effect is Hedges' g (1981) of the difference between two groups of blocks: the mean of b minus the mean of a, in standard deviations of single blocks. It is
// (mean b - mean a)/s·(1 - 3/(4·df-1)) with df = k_a + k_b - 2 and s² = Σ (k-1)·k·v / df over both groups, where a group of k blocks has v as the variance of its
// mean (a ratio estimator's, as in MeanInterval), so that k·v is the variance of a block. Blocks of equal size give g of the blocks' means. 0 where a
// group has fewer than two blocks or blocks do not vary.
func Effect(a, b []Block) float64 {
	if len(a) < 2 || len(b) < 2 {
		return 0
	}
	df := float64(len(a) + len(b) - 2)
	pooled := math.Sqrt((spreadOf(a) + spreadOf(b)) / df)
	if pooled < 1e-12 {
		return 0
	}
	return (Mean(b) - Mean(a)) / pooled * smallSample(df)
}

// PairedEffect is the mean over blocks, each the difference that one pair or document shows, in standard deviations of single blocks, with the correction of
// Effect for df = k - 1: Cohen's d_z without its bias. 0 with fewer than two blocks or where they do not vary.
func PairedEffect(differences []Block) float64 {
	if len(differences) < 2 {
		return 0
	}
	df := float64(len(differences) - 1)
	spread := math.Sqrt(spreadOf(differences) / df)
	if spread < 1e-12 {
		return 0
	}
	return Mean(differences) / spread * smallSample(df)
}

// spreadOf is (k-1) times the variance of a single block: k times the variance of the mean of k blocks.
func spreadOf(blocks []Block) float64 {
	r := ratioMeanOf(blocks)
	return r.blocks * r.blocks * r.squares / (r.scores * r.scores)
}

// smallSample takes off most of the bias of an effect in standard deviations that are estimated with df degrees of freedom.
func smallSample(df float64) float64 { return 1 - 3/(4*df-1) }

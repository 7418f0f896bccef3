package stats

import "math"

// ratioMean is the mean over all scores of blocks, a ratio of two sums, with what its distribution depends on. A block's
// deviation is its sum minus what its scores would add up to at the mean; deviations add up to 0.
type ratioMean struct {
	mean           float64
	blocks, scores float64
	squares, cubes float64 // Σ deviation², Σ deviation³
}

func ratioMeanOf(blocks []Block) ratioMean {
	r := ratioMean{mean: Mean(blocks), blocks: float64(len(blocks))}
	for _, b := range blocks {
		n := float64(b.N)
		d := b.Sum - r.mean*n
		r.scores += n
		r.squares += d * d
		r.cubes += d * d * d
	}
	return r
}

// standardError is that of a ratio from whole blocks: √(k/(k-1)·Σ deviation²)/Σn (Cochran 1977, §6.3).
func (r ratioMean) standardError() float64 {
	return math.Sqrt(r.squares*r.blocks/(r.blocks-1)) / r.scores
}

// skewness is that of the blocks' deviations, with the correction for small samples, √(k(k-1))/(k-2).
func (r ratioMean) skewness() float64 {
	variance := r.squares / r.blocks
	return r.cubes / r.blocks / (variance * math.Sqrt(variance)) * math.Sqrt(r.blocks*(r.blocks-1)) / (r.blocks - 2)
}

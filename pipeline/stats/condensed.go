package stats

import "math"

// mostScores bounds the work of what goes through a series again and again: SplitTest and Partition.
const mostScores = 2000

// condensed makes a series of at most mostScores out of a longer one: of every size neighbours their sum over √size, so that sums of squares between stretches, and the
// long-run variance, stay what they are. A change is as clear in it as in the series, and its place is known to size scores. Scores that are left over at the end are left out.
func condensed(series []float64) (few []float64, size int) {
	size = (len(series) + mostScores - 1) / mostScores
	if size <= 1 {
		return series, 1
	}
	few = make([]float64, len(series)/size)
	for i := range few {
		for _, v := range series[i*size : (i+1)*size] {
			few[i] += v
		}
		few[i] /= math.Sqrt(float64(size))
	}
	return few, size
}

package stats

import "math"

// mostAutocorrelation keeps the long-run variance of a short series finite.
const mostAutocorrelation = .8

// Autocorrelation tells how much neighbouring scores of one unit resemble each other beyond the unit's mean: the lag-1
// autocorrelation pooled over units, from 0 (also for negative ones) to .8. Too little text to tell, fewer than 20 scores beyond one a unit, gives 0.
// The bias of deviations from an estimated mean, about (1+3φ)/n (Marriott & Pope 1954), is taken off.
func Autocorrelation(units [][]float64) float64 {
	var lagged, squares float64
	n, means := 0, 0
	for _, scores := range units {
		m, before := meanOf(scores), 0.0
		for _, x := range scores {
			d := x - m
			lagged += d * before
			squares += d * d
			before = d
		}
		n += len(scores)
		means += min(1, len(scores))
	}
	if n-means < 20 || squares == 0 {
		return 0
	}
	return unbiased(lagged/squares, n, means)
}

// unbiased corrects an autocorrelation of deviations from so many fitted means, and keeps it between 0 and .8.
func unbiased(phi float64, n, means int) float64 {
	phi += (1 + 3*phi) * float64(means) / float64(n)
	return max(0, min(mostAutocorrelation, phi))
}

// SeriesEffect is the factor by which autocorrelation phi raises the variance of the mean of n scores in a row:
// 1 + 2·Σ(1-k/n)·phi^k for k from 1 to n-1, as in a first-order autoregression. Its root is a stretch for MeanInterval.
func SeriesEffect(n int, phi float64) float64 {
	if n < 2 || phi == 0 {
		return 1
	}
	return (1+phi)/(1-phi) - 2*phi*(1-math.Pow(phi, float64(n)))/(float64(n)*(1-phi)*(1-phi))
}

// longRun is SeriesEffect of an endless series, from the autocorrelation of n deviations around so many fitted levels.
func longRun(phi float64, n, levels int) float64 {
	phi = unbiased(phi, n, levels)
	return (1 + phi) / (1 - phi)
}

package plot

// spread moves places (ascending) apart until each keeps its gap from the one before it and all lie within [low, high],
// with the least sum of squared moves: isotonic regression by pooling adjacent violators
// (Barlow et al., "Statistical Inference under Order Restrictions", 1972). gaps[0] is not used.
// It returns nil where there is no room.
func spread(places, gaps []float64, low, high float64) []float64 {
	offsets := make([]float64, len(places))
	for i := 1; i < len(places); i++ {
		offsets[i] = offsets[i-1] + gaps[i]
	}
	if n := len(places); n == 0 || offsets[n-1] > high-low+1e-6 {
		return nil
	}
	last := high - offsets[len(offsets)-1]
	out := make([]float64, 0, len(places))
	for _, p := range poolViolators(places, offsets) {
		for range p.count {
			out = append(out, max(low, min(last, p.mean()))+offsets[len(out)])
		}
	}
	return out
}

// pool is a run of places that touch each other.
type pool struct {
	sum   float64
	count int
}

func (p pool) mean() float64 { return p.sum / float64(p.count) }

func poolViolators(places, offsets []float64) []pool {
	var pools []pool
	for i, p := range places {
		pools = append(pools, pool{p - offsets[i], 1})
		for n := len(pools); n > 1 && pools[n-2].mean() > pools[n-1].mean(); n = len(pools) {
			pools[n-2] = pool{pools[n-2].sum + pools[n-1].sum, pools[n-2].count + pools[n-1].count}
			pools = pools[:n-1]
		}
	}
	return pools
}

// evenly returns n equal gaps.
func evenly(gap float64, n int) []float64 {
	gaps := make([]float64, n)
	for i := range gaps {
		gaps[i] = gap
	}
	return gaps
}

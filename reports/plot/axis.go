package plot

import "math"

// axis maps values to places, and knows round values to mark.
type axis struct {
	low, high float64 // in values
	from, to  float64 // in points, of low and of high
	step      float64
}

// newAxis returns an axis over [low, high], widened to round values, with about marks steps.
func newAxis(low, high float64, marks int, from, to float64) axis {
	step := roundStep((high - low) / float64(marks))
	return axis{
		low: math.Floor(low/step+1e-9) * step, high: math.Ceil(high/step-1e-9) * step,
		from: from, to: to, step: step,
	}
}

// roundStep returns the smallest of 1, 2, 2½ and 5 times a power of ten that is not below raw.
func roundStep(raw float64) float64 {
	if !finite(raw) || raw <= 0 {
		return 1
	}
	power := math.Pow(10, math.Floor(math.Log10(raw)))
	for _, m := range []float64{1, 2, 2.5, 5} {
		if raw <= m*power*(1+1e-9) {
			return m * power
		}
	}
	return 10 * power
}

// at returns the place of v; what lies outside the axis is set on its edge.
func (a axis) at(v float64) float64 {
	share := (clamp(v, a.low, a.high) - a.low) / (a.high - a.low)
	return a.from + share*(a.to-a.from)
}

// ticks returns the round values from low to high.
func (a axis) ticks() []float64 {
	n := int(math.Round((a.high - a.low) / a.step))
	out := make([]float64, 0, n+1)
	for i := range n + 1 {
		out = append(out, a.low+float64(i)*a.step)
	}
	return out
}

// decimals returns how many decimals tell the ticks apart.
func (a axis) decimals() int {
	for d := range 6 {
		scaled := a.step * math.Pow(10, float64(d))
		if math.Abs(scaled-math.Round(scaled)) < 1e-6 {
			return d
		}
	}
	return 6
}

// extent collects the range of what is to be drawn, from the values it was made with.
type extent struct{ low, high float64 }

func (e *extent) add(values ...float64) {
	for _, v := range values {
		if finite(v) {
			e.low, e.high = math.Min(e.low, v), math.Max(e.high, v)
		}
	}
}

// spacedTicks returns those of the ticks whose numbers keep apart, counted from zero where that is on the axis: all, or every second, …
// A number takes the room that it returns.
func (a axis) spacedTicks(room func(v float64) float64) []float64 {
	ticks := a.ticks()
	zero := 0
	for i, v := range ticks {
		if math.Abs(v) < a.step/2 {
			zero = i
		}
	}
	for every := 1; every < len(ticks); every++ {
		var kept []float64
		for i := zero % every; i < len(ticks); i += every {
			kept = append(kept, ticks[i])
		}
		if a.apart(kept, room) {
			return kept
		}
	}
	return ticks[zero : zero+1]
}

func (a axis) apart(ticks []float64, room func(v float64) float64) bool {
	for i := 1; i < len(ticks); i++ {
		if math.Abs(a.at(ticks[i])-a.at(ticks[i-1])) < (room(ticks[i])+room(ticks[i-1]))/2 {
			return false
		}
	}
	return true
}

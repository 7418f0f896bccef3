package plot

import "math"

// point is a place on the figure: x to the right, y downward, in points from the top left corner.
type point struct{ x, y float64 }

// box is an upright rectangle.
type box struct{ left, top, right, bottom float64 }

func (b box) width() float64  { return b.right - b.left }
func (b box) height() float64 { return b.bottom - b.top }

// inset returns the box made smaller by d on each side.
func (b box) inset(d float64) box {
	return box{b.left + d, b.top + d, b.right - d, b.bottom - d}
}

// finite tells whether v can be drawn at all.
func finite(v float64) bool { return !math.IsNaN(v) && !math.IsInf(v, 0) }

// clamp brings v into [low, high].
func clamp(v, low, high float64) float64 { return math.Max(low, math.Min(high, v)) }

package plot

import "math"

// leastSigned is the least that a signed axis covers on each side of zero.
const leastSigned = 0.2

// highest is how far the vertical axis of a panel must reach from zero: to all dots and means, and to intervals within reason.
func (t *timeline) highest(p TimelinePanel) float64 {
	dots, intervals := t.extents(p)
	if t.data.Signed {
		most := max(leastSigned, -dots.low, dots.high)
		return min(1, max(most, min(beyondDots*most, max(-intervals.low, intervals.high))))
	}
	return max(dots.high, min(intervals.high, beyondDots*dots.high))
}

func (t *timeline) extents(p TimelinePanel) (dots, intervals extent) {
	for _, v := range p.voices() {
		for _, post := range t.posts {
			if e, ok := v.post(post); ok {
				dots.add(e.Mean)
				if e.solid() {
					intervals.add(e.Low, e.High)
				}
			}
		}
		for _, m := range v.Means {
			dots.add(m.Mean)
			intervals.add(m.Low, m.High)
		}
	}
	return dots, intervals
}

// verticalAxis runs from zero up, or signed as far up as down, and not to the next round value: panels are low.
func (t *timeline) verticalAxis(high float64) axis {
	if high <= 0 {
		high = 1
	}
	if t.data.Signed {
		y := newAxis(-high, high, 4, 0, 0)
		return axis{low: -1.04 * high, high: 1.04 * high, step: y.step}
	}
	y := newAxis(0, high, 3, 0, 0)
	y.high = high * 1.04
	return y
}

// marked returns the values that are marked on an axis that may end between them.
func (a axis) marked() []float64 {
	whole := axis{low: math.Ceil(a.low/a.step-1e-9) * a.step, high: math.Floor(a.high/a.step+1e-9) * a.step, step: a.step}
	return whole.ticks()
}

// number writes a value of an axis, with its sign where there are two.
func (t *timeline) number(v float64, y axis) string {
	if t.data.Signed {
		return t.note.signed(v, y.decimals())
	}
	return t.note.number(v, y.decimals())
}

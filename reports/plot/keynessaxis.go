package plot

import "math"

// keynessMark is a number on the axis of a keyness plot.
type keynessMark struct {
	value float64 // doublings
	text  string
}

const (
	markGap     = 7    // the least distance between two numbers
	equalRoom   = 70   // the widest name of the middle
	keynessEdge = 30.0 // left of the axis, for half of its first number
)

// fitAxis returns the axis of doublings with its numbers: in the smallest steps at which these keep apart, with the
// words after them where that costs no more than every other number.
func (k *keyness) fitAxis(r *ruler, width float64) (axis, []keynessMark) {
	equal := r.fit(plain(k.data.Words.Equal), tickSize, false, equalRoom)
	for _, worded := range []bool{true, false} {
		if x, marks, ok := k.smallestSteps(r, width, equal, worded); ok {
			return x, marks
		}
	}
	low, high := k.reach()
	step := math.Ceil(max(-low, high))
	x := k.axisFor(math.Floor(low/step)*step, math.Ceil(high/step)*step, step)
	return x, k.marksOn(x, "1×", false)
}

func (k *keyness) smallestSteps(r *ruler, width float64, equal string, worded bool) (axis, []keynessMark, bool) {
	low, high := k.reach()
	for step := 1.0; step < max(-low, high)+1; step++ {
		x := k.axisFor(math.Floor(low/step)*step, math.Ceil(high/step)*step, step)
		if marks := k.marksOn(x, equal, worded); keepApart(r, x, marks, width) {
			return x, marks, !worded || step == 1 || step <= max(-low, high)/2
		}
	}
	return axis{}, nil, false
}

// axisFor places an axis so that the words have room: across the middle from their dots, or left of all of them.
func (k *keyness) axisFor(low, high, step float64) axis {
	left, right, upper, lower := keynessEdge, k.right-6, k.sides[0].names+nameGap, k.sides[1].names+nameGap
	if !k.split {
		left = max(upper, lower) + 6
		return axis{low: low, high: high, from: left, to: right, step: step}
	}
	middle := left - low*(right-left)/(high-low)
	middle = clamp(middle, upper, max(upper, k.right-lower))
	each := math.Inf(1) // points to a doubling
	if low < 0 {
		each = (middle - left) / -low
	}
	if high > 0 {
		each = min(each, (right-middle)/high)
	}
	return axis{low: low, high: high, from: middle + low*each, to: middle + high*each, step: step}
}

// reach is what the axis covers: all dots, and of the intervals what lies less than two doublings beyond the farthest of them.
func (k *keyness) reach() (low, high float64) {
	x := extent{}
	if len(k.sides[0].rows) > 0 {
		x.high = 1
	}
	if len(k.sides[1].rows) > 0 || x.high == 0 {
		x.low = -1
	}
	for _, row := range k.data.Rows {
		x.add(clamp(row.Ratio, -keynessFarthest, keynessFarthest))
	}
	far := max(-x.low, x.high) + 2
	for _, row := range k.data.Rows {
		if row.solid() {
			low, high := row.interval(1)
			x.add(clamp(low, -far, far), clamp(high, -far, far))
		}
	}
	return x.low, x.high
}

// interval returns the ends of a row's interval, an open one as far from the dot as given.
func (r KeynessRow) interval(open float64) (low, high float64) {
	low, high = r.Low, r.High
	if r.OpenLow {
		low = r.Ratio - open
	}
	if r.OpenHigh {
		high = r.Ratio + open
	}
	return low, high
}

// marksOn returns the numbers of an axis; worded, the outer ones say what they count.
func (k *keyness) marksOn(x axis, equal string, worded bool) []keynessMark {
	var marks []keynessMark
	for _, v := range x.ticks() {
		text := k.note.number(math.Exp2(math.Abs(v)), 0) + "×"
		switch outer := v <= x.low || v >= x.high; {
		case v == 0 && equal != "":
			text = equal
		case v != 0 && outer && worded:
			text = plain(text + " " + k.data.Words.Times)
		}
		marks = append(marks, keynessMark{v, text})
	}
	return marks
}

// keepApart tells whether no number meets the next or leaves the drawing.
func keepApart(r *ruler, x axis, marks []keynessMark, width float64) bool {
	end := -float64(markGap)
	for _, m := range marks {
		half := r.width(m.text, tickSize, false) / 2
		if x.at(m.value)-half < end+markGap {
			return false
		}
		end = x.at(m.value) + half
	}
	return end <= width
}

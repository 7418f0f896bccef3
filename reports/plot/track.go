package plot

import "slices"

// track is the horizontal course of a text: its parts side by side, in reading order.
type track struct {
	spans []span
}

// span is the place of one part: the units (sentences or tokens) that it holds, and where it is drawn.
type span struct {
	first, size float64 // in units, from the start of the track
	left, right float64 // in points
}

func (s span) center() float64 { return (s.left + s.right) / 2 }

// newTrack lays out parts of the given sizes between two edges: as wide as they are long, but none
// narrower than narrowest, so that a short section can be seen and labelled.
func newTrack(sizes []int, left, right, narrowest float64) track {
	if !slices.ContainsFunc(sizes, func(n int) bool { return n > 0 }) {
		narrowest = right - left // nothing to go by: equal widths
	}
	widths := allot(sizes, right-left, narrowest)
	spans := make([]span, len(sizes))
	first := 0.0
	for i, w := range widths {
		spans[i] = span{first: first, size: float64(sizes[i]), left: left, right: left + w}
		first += float64(sizes[i])
		left += w
	}
	return track{spans}
}

// allot shares out a width by size, at least narrowest to each (less where that is more than there is).
func allot(sizes []int, width, narrowest float64) []float64 {
	narrowest = min(narrowest, width/float64(max(1, len(sizes))))
	raised := make([]bool, len(sizes))
	perUnit := -1.0
	for previous := -2.0; perUnit != previous; { // each round may push further parts below the least width
		previous, perUnit = perUnit, widthPerUnit(sizes, raised, width, narrowest)
		for i, size := range sizes {
			raised[i] = raised[i] || float64(size)*perUnit < narrowest
		}
	}
	out := make([]float64, len(sizes))
	for i, size := range sizes {
		out[i] = max(narrowest, float64(size)*perUnit)
	}
	return out
}

// widthPerUnit shares out among the other parts what the raised ones leave.
func widthPerUnit(sizes []int, raised []bool, width, narrowest float64) float64 {
	units := 0
	for i, r := range raised {
		if r {
			width -= narrowest
		} else {
			units += sizes[i]
		}
	}
	return width / float64(max(1, units))
}

// at returns the place of unit x, counted from the start of the track.
func (t track) at(x float64) float64 {
	for i, s := range t.spans {
		if x < s.first+s.size || i == len(t.spans)-1 {
			return s.at(x - s.first)
		}
	}
	return 0
}

// at returns the place of unit x of the part itself.
func (s span) at(x float64) float64 {
	if s.size == 0 {
		return s.center()
	}
	return s.left + clamp(x/s.size, 0, 1)*(s.right-s.left)
}

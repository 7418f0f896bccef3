package plot

import (
	"math"
	"slices"
)

// heading is the name of a part of the text, to be set under the stretch that it names.
type heading struct {
	text        string
	left, right float64 // the stretch
}

func (h heading) center() float64 { return (h.left + h.right) / 2 }

// headings are names laid out below an axis: level where they fit, else slanted, as steep as their
// number asks for. Where even upright ones have no room, names of the narrowest parts are left out.
type headings struct {
	set    []setHeading
	size   float64 // of the letters
	height float64 // of the names, from the axis downward
}

// setHeading is a heading with its place.
type setHeading struct {
	heading
	lines []string
	place float64 // where its text ends (slanted) or has its middle (level)
	angle float64 // 0 for level
}

// The measures of headings, in points.
const (
	headingDrop   = 9   // from the axis to the text
	headingLength = 136 // the longest slanted name
	levelLines    = 3
	levelWidth    = 82 // at which names that are wider than their part are broken
	levelGap      = 9
)

// slants are the ways to set names that do not fit level, in the order in which they are tried.
var slants = [...]struct{ degrees, size float64 }{{45, labelSize}, {60, labelSize}, {90, sourceSize}}

// layoutHeadings finds places for names under an axis from left to right. Names may reach back to
// edge, further left.
func layoutHeadings(r *ruler, hs []heading, left, right, edge float64) headings {
	hs = named(hs)
	if len(hs) == 0 {
		return headings{}
	}
	if level, ok := layoutLevel(r, hs, right, edge); ok {
		return level
	}
	for _, s := range slants {
		angle := s.degrees * math.Pi / 180
		gap := s.size * 1.12 / math.Sin(angle)
		if s.degrees == 90 {
			hs = thinned(hs, gap)
		}
		if places := spread(centers(hs), evenly(gap, len(hs)), left+gap/2, right); places != nil {
			return layoutSlanted(r, hs, places, angle, s.size, edge)
		}
	}
	return headings{}
}

func named(hs []heading) []heading {
	var out []heading
	for _, h := range hs {
		if h.text = plain(h.text); h.text != "" {
			out = append(out, h)
		}
	}
	return out
}

func centers(hs []heading) []float64 {
	out := make([]float64, len(hs))
	for i, h := range hs {
		out[i] = h.center()
	}
	return out
}

// thinned keeps headings whose middles are a gap apart, those of wide parts first.
func thinned(hs []heading, gap float64) []heading {
	byWidth := slices.Clone(hs)
	slices.SortStableFunc(byWidth, widerFirst)
	var kept []heading
	for _, h := range byWidth {
		near := func(k heading) bool { return math.Abs(k.center()-h.center()) < gap-1e-6 }
		if !slices.ContainsFunc(kept, near) {
			kept = append(kept, h)
		}
	}
	slices.SortStableFunc(kept, func(a, b heading) int { return sign(a.center() - b.center()) })
	return kept
}

func widerFirst(a, b heading) int { return sign((b.right - b.left) - (a.right - a.left)) }

// sign ignores differences that come from rounding, so that equal parts keep their order.
func sign(d float64) int {
	switch {
	case d < -1e-6:
		return -1
	case d > 1e-6:
		return 1
	}
	return 0
}

// layoutLevel sets every name level under its own part, or none.
func layoutLevel(r *ruler, hs []heading, right, edge float64) (headings, bool) {
	lines, widths, gaps := make([][]string, len(hs)), make([]float64, len(hs)), make([]float64, len(hs))
	for i, h := range hs {
		room := max(levelWidth, h.right-h.left-levelGap)
		if room < 2*headingLength && !r.wrapsWhole(h.text, labelSize, room, levelLines) {
			return headings{}, false
		}
		lines[i] = r.wrap(h.text, labelSize, false, room, levelLines)
		widths[i] = widestLine(r, lines[i], labelSize)
		if i > 0 {
			gaps[i] = (widths[i-1]+widths[i])/2 + levelGap
		}
	}
	places := spread(centers(hs), gaps, edge+widths[0]/2, right-widths[len(hs)-1]/2)
	return setLevel(hs, lines, places)
}

// setLevel refuses places that lie outside the parts they name.
func setLevel(hs []heading, lines [][]string, places []float64) (headings, bool) {
	out := headings{size: labelSize}
	for i, h := range hs {
		if places == nil || places[i] < h.left || places[i] > h.right {
			return headings{}, false
		}
		out.set = append(out.set, setHeading{heading: h, lines: lines[i], place: places[i]})
		out.height = max(out.height, headingDrop+blockHeight(lines[i], labelSize))
	}
	return out, true
}

func widestLine(r *ruler, lines []string, size float64) float64 {
	w := 0.0
	for _, l := range lines {
		w = max(w, r.width(l, size, false))
	}
	return w
}

func layoutSlanted(r *ruler, hs []heading, places []float64, angle, size, edge float64) headings {
	sin, cos := math.Sincos(angle)
	out := headings{size: size}
	for i, h := range hs {
		room := float64(headingLength)
		if cos > 1e-9 {
			room = min(room, (places[i]-edge)/cos-2)
		}
		text := r.fit(h.text, size, false, room)
		out.set = append(out.set, setHeading{heading: h, lines: []string{text}, place: places[i], angle: angle})
		out.height = max(out.height, headingDrop+sin*r.width(text, size, false)+cos*size*0.5+3)
	}
	return out
}

// level tells whether the names are set level.
func (hs headings) level() bool { return len(hs.set) > 0 && hs.set[0].angle == 0 }

// draw sets the names below the axis at y, each with a short line to the middle of its part where it is slanted.
func (hs headings) draw(p *pen, y float64) {
	for _, h := range hs.set {
		if h.angle == 0 {
			p.lines(point{h.place, y + headingDrop - 3}, h.lines, textStyle{size: hs.size, paint: muted, align: 0.5, full: h.text})
			continue
		}
		p.line(stroke{paint: muted, width: 0.6}, point{h.center(), y + 1}, point{h.center(), y + 3}, point{h.place, y + headingDrop - 2})
		p.slanted(h, hs.size, point{h.place, y + headingDrop})
	}
}

// slanted sets a name so that the middle of its last letter stands at a place.
func (p *pen) slanted(h setHeading, size float64, at point) {
	sin, cos := math.Sincos(h.angle)
	half := size * capHeight / 2
	style := textStyle{size: size, paint: muted, align: 1, angle: h.angle}
	if h.lines[0] != h.text {
		style.full = h.text
	}
	p.text(point{at.x + half*sin, at.y + half*cos}, h.lines[0], style)
}

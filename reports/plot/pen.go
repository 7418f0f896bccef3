package plot

import "math"

// pen draws figures on a surface.
type pen struct {
	surface
	ruler  *ruler
	labels *[]label // where not nil, every text set is noted here
}

// label is a text as it was set, with its corners.
type label struct {
	text    string
	corners [4]point
}

// stroke is how a line is drawn.
type stroke struct {
	paint paint
	width float64
	dash  []float64 // lengths of line and gap in turn; none for a solid line
}

// textStyle is how a text is set.
type textStyle struct {
	size  float64
	bold  bool
	paint paint
	align float64 // which point of the text stands at the place: 0 its start, 0.5 its middle, 1 its end
	angle float64 // in radians, counter-clockwise
	full  string  // the whole text, where an abbreviation is set
}

// rect fills a rectangle.
func (p *pen) rect(b box, fill paint) {
	p.polygon([]point{{b.left, b.top}, {b.right, b.top}, {b.right, b.bottom}, {b.left, b.bottom}}, fill)
}

// frame outlines a rectangle.
func (p *pen) frame(b box, s stroke) {
	p.outline([]point{{b.left, b.top}, {b.right, b.top}, {b.right, b.bottom}, {b.left, b.bottom}}, s)
}

// line draws one or more joined straight lines.
func (p *pen) line(s stroke, pts ...point) { p.surface.line(pts, s) }

// rhombus returns the corners of a diamond.
func rhombus(center point, radius float64) []point {
	return []point{{center.x, center.y - radius}, {center.x + radius, center.y}, {center.x, center.y + radius}, {center.x - radius, center.y}}
}

// text sets s with the start, middle or end of its base line at a place.
func (p *pen) text(at point, s string, style textStyle) {
	if s == "" {
		return
	}
	var width textWidth
	width.points, width.known = p.ruler.measure(s, style.size, style.bold)
	p.note(at, s, width.points, style)
	p.surface.text(at, s, width, style)
}

// note keeps the corners of a text: from the base line to the height of capitals.
func (p *pen) note(at point, s string, width float64, style textStyle) {
	if p.labels == nil {
		return
	}
	sin, cos := math.Sincos(style.angle)
	corner := func(x, y float64) point { return point{at.x + x*cos - y*sin, at.y - x*sin - y*cos} }
	left, top := -style.align*width, capHeight*style.size
	*p.labels = append(*p.labels, label{s, [4]point{corner(left, 0), corner(left+width, 0), corner(left+width, top), corner(left, top)}})
}

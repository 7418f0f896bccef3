package plot

import (
	"math"

	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
)

// pen draws on a canvas in the system of the figures, y downward.
type pen struct {
	canvas draw.Canvas
	height float64
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

func (s stroke) style() draw.LineStyle {
	style := draw.LineStyle{Color: s.paint, Width: vg.Length(s.width)}
	for _, d := range s.dash {
		style.Dashes = append(style.Dashes, vg.Length(d))
	}
	return style
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

func (p *pen) at(pt point) vg.Point {
	return vg.Point{X: vg.Length(pt.x), Y: vg.Length(p.height - pt.y)}
}

func (p *pen) points(pts []point) []vg.Point {
	out := make([]vg.Point, len(pts))
	for i, pt := range pts {
		out[i] = p.at(pt)
	}
	return out
}

// rect fills a rectangle.
func (p *pen) rect(b box, fill paint) {
	p.polygon([]point{{b.left, b.top}, {b.right, b.top}, {b.right, b.bottom}, {b.left, b.bottom}}, fill)
}

// frame outlines a rectangle.
func (p *pen) frame(b box, s stroke) {
	p.outline([]point{{b.left, b.top}, {b.right, b.top}, {b.right, b.bottom}, {b.left, b.bottom}}, s)
}

// polygon fills a closed shape.
func (p *pen) polygon(pts []point, fill paint) {
	p.canvas.FillPolygon(fill, p.points(pts))
}

// outline draws the edge of a closed shape, its corners joined.
func (p *pen) outline(pts []point, s stroke) {
	p.canvas.SetLineStyle(s.style())
	var path vg.Path
	for i, pt := range p.points(pts) {
		if i == 0 {
			path.Move(pt)
		} else {
			path.Line(pt)
		}
	}
	path.Close()
	p.canvas.Stroke(path)
}

// line draws one or more joined straight lines.
func (p *pen) line(s stroke, pts ...point) {
	p.canvas.StrokeLines(s.style(), p.points(pts))
}

// disc fills a circle.
func (p *pen) disc(center point, radius float64, fill paint) {
	p.canvas.SetColor(fill)
	p.canvas.Fill(p.round(center, radius))
}

// ring draws a circle.
func (p *pen) ring(center point, radius float64, s stroke) {
	p.canvas.SetLineStyle(s.style())
	p.canvas.Stroke(p.round(center, radius))
}

func (p *pen) round(center point, radius float64) vg.Path {
	c, r := p.at(center), vg.Length(radius)
	var path vg.Path
	path.Move(vg.Point{X: c.X + r, Y: c.Y})
	path.Arc(c, r, 0, 2*math.Pi)
	path.Close()
	return path
}

// rhombus returns the corners of a diamond.
func rhombus(center point, radius float64) []point {
	return []point{{center.x, center.y - radius}, {center.x + radius, center.y}, {center.x, center.y + radius}, {center.x - radius, center.y}}
}

// text sets s with the start, middle or end of its base line at a place.
func (p *pen) text(at point, s string, style textStyle) {
	if s == "" {
		return
	}
	width := p.ruler.width(s, style.size, style.bold)
	p.note(at, s, width, style)
	p.canvas.SetColor(style.paint)
	p.hint(s, width, style)
	face := p.ruler.faces.face(style.size, style.bold)
	start := vg.Point{X: vg.Length(-style.align * width)}
	if style.angle == 0 {
		p.canvas.FillString(face, p.at(at).Add(start), s)
		return
	}
	p.canvas.Push()
	p.canvas.Translate(p.at(at))
	p.canvas.Rotate(style.angle)
	p.canvas.FillString(face, start, s)
	p.canvas.Pop()
}

// hint tells an SVG canvas what only it can use.
func (p *pen) hint(s string, width float64, style textStyle) {
	c, ok := p.canvas.Canvas.(*svgCanvas)
	if !ok {
		return
	}
	c.hint = textHint{anchor: [3]string{"start", "middle", "end"}[int(math.Round(style.align*2))], shift: style.align * width}
	if style.full != s {
		c.hint.full = style.full
	}
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

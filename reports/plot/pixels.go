package plot

import (
	"math"

	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
)

// pixels draws by gonum's drawing layer, in whose system y runs upward.
type pixels struct {
	canvas draw.Canvas
	height float64
	faces  typeface
}

func (c *pixels) at(pt point) vg.Point {
	return vg.Point{X: vg.Length(pt.x), Y: vg.Length(c.height - pt.y)}
}

func (c *pixels) points(pts []point) []vg.Point {
	out := make([]vg.Point, len(pts))
	for i, pt := range pts {
		out[i] = c.at(pt)
	}
	return out
}

func (s stroke) style() draw.LineStyle {
	style := draw.LineStyle{Color: s.paint, Width: vg.Length(s.width)}
	for _, d := range s.dash {
		style.Dashes = append(style.Dashes, vg.Length(d))
	}
	return style
}

func (c *pixels) polygon(corners []point, fill paint) { c.canvas.FillPolygon(fill, c.points(corners)) }

func (c *pixels) outline(corners []point, s stroke) {
	c.canvas.SetLineStyle(s.style())
	var path vg.Path
	for i, pt := range c.points(corners) {
		if i == 0 {
			path.Move(pt)
		} else {
			path.Line(pt)
		}
	}
	path.Close()
	c.canvas.Stroke(path)
}

func (c *pixels) line(through []point, s stroke) { c.canvas.StrokeLines(s.style(), c.points(through)) }

func (c *pixels) curve(from point, through []bend, s stroke) {
	var path vg.Path
	path.Move(c.at(from))
	for _, b := range through {
		path.CubeTo(c.at(b.leaving), c.at(b.arriving), c.at(b.to))
	}
	c.canvas.SetLineStyle(s.style())
	c.canvas.Stroke(path)
}

func (c *pixels) disc(center point, radius float64, fill paint) {
	c.canvas.SetColor(fill)
	c.canvas.Fill(c.round(center, radius))
}

func (c *pixels) ring(center point, radius float64, s stroke) {
	c.canvas.SetLineStyle(s.style())
	c.canvas.Stroke(c.round(center, radius))
}

func (c *pixels) round(center point, radius float64) vg.Path {
	at, r := c.at(center), vg.Length(radius)
	var path vg.Path
	path.Move(vg.Point{X: at.X + r, Y: at.Y})
	path.Arc(at, r, 0, 2*math.Pi)
	path.Close()
	return path
}

func (c *pixels) text(at point, s string, width textWidth, style textStyle) {
	c.canvas.SetColor(style.paint)
	face := c.faces.face(style.size, style.bold)
	start := vg.Point{X: vg.Length(-style.align * width.points)}
	if style.angle == 0 {
		c.canvas.FillString(face, c.at(at).Add(start), s)
		return
	}
	c.canvas.Push()
	c.canvas.Translate(c.at(at))
	c.canvas.Rotate(style.angle)
	c.canvas.FillString(face, start, s)
	c.canvas.Pop()
}

func (c *pixels) number(int) {} // a page cannot find a pixel

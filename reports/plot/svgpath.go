package plot

import (
	"math"

	"gonum.org/v1/plot/vg"
)

// matrix is an affine map: x' = a·x + c·y + e, y' = b·x + d·y + f.
type matrix struct{ a, b, c, d, e, f float64 }

// times returns the map that applies n first, then m.
func (m matrix) times(n matrix) matrix {
	return matrix{
		a: m.a*n.a + m.c*n.b, b: m.b*n.a + m.d*n.b,
		c: m.a*n.c + m.c*n.d, d: m.b*n.c + m.d*n.d,
		e: m.a*n.e + m.c*n.f + m.e, f: m.b*n.e + m.d*n.f + m.f,
	}
}

func (m matrix) apply(x, y float64) (float64, float64) {
	return m.a*x + m.c*y + m.e, m.b*x + m.d*y + m.f
}

// rigid tells whether lengths stay as they are.
func (m matrix) rigid() bool {
	return math.Abs(math.Hypot(m.a, m.b)-1) < 1e-9 && math.Abs(m.a*m.d-m.b*m.c-1) < 1e-9
}

// circle recognises the path of one full circle.
func circle(path vg.Path) (center vg.Point, radius float64, ok bool) {
	for _, comp := range path {
		switch comp.Type {
		case vg.MoveComp, vg.CloseComp:
		case vg.ArcComp:
			if ok || math.Abs(comp.Angle) < 2*math.Pi-1e-9 {
				return center, 0, false
			}
			center, radius, ok = comp.Pos, comp.Radius.Points(), true
		default:
			return center, 0, false
		}
	}
	return center, radius, ok
}

// pathData writes a path in the document's system; arcs become Bézier curves, which any transform keeps true.
func (c *svgCanvas) pathData(path vg.Path) []byte {
	var d []byte
	for _, comp := range path {
		switch comp.Type {
		case vg.MoveComp:
			d = c.command(d, 'M', comp.Pos)
		case vg.LineComp:
			d = c.command(d, 'L', comp.Pos)
		case vg.CurveComp:
			d = c.curve(d, comp)
		case vg.ArcComp:
			d = c.arc(d, comp)
		case vg.CloseComp:
			d = append(d, 'Z')
		}
	}
	return d
}

func (c *svgCanvas) command(d []byte, letter byte, pts ...vg.Point) []byte {
	d = append(d, letter)
	for i, pt := range pts {
		if i > 0 {
			d = append(d, ' ')
		}
		p := c.place(pt)
		d = append(d, decimal(p.x)...)
		d = append(d, ' ')
		d = append(d, decimal(p.y)...)
	}
	return d
}

func (c *svgCanvas) curve(d []byte, comp vg.PathComp) []byte {
	letter := byte('Q')
	if len(comp.Control) == 2 {
		letter = 'C'
	}
	points := append(append([]vg.Point(nil), comp.Control...), comp.Pos)
	return c.command(d, letter, points...)
}

// arc approximates an arc by one cubic curve for each quarter turn.
func (c *svgCanvas) arc(d []byte, comp vg.PathComp) []byte {
	on := func(angle float64) vg.Point {
		sin, cos := math.Sincos(angle)
		return vg.Point{X: comp.Pos.X + comp.Radius*vg.Length(cos), Y: comp.Pos.Y + comp.Radius*vg.Length(sin)}
	}
	letter := byte('L')
	if len(d) == 0 {
		letter = 'M'
	}
	d = c.command(d, letter, on(comp.Start))
	quarters := max(1, int(math.Ceil(math.Abs(comp.Angle)/(math.Pi/2)-1e-9)))
	step := comp.Angle / float64(quarters)
	reach := comp.Radius * vg.Length(4.0/3*math.Tan(step/4))
	for i := range quarters {
		from := comp.Start + float64(i)*step
		d = c.command(d, 'C', along(on(from), from, reach), along(on(from+step), from+step, -reach), on(from+step))
	}
	return d
}

// along returns the point at a distance along the tangent of a circle at an angle.
func along(p vg.Point, angle float64, distance vg.Length) vg.Point {
	sin, cos := math.Sincos(angle)
	return vg.Point{X: p.X - distance*vg.Length(sin), Y: p.Y + distance*vg.Length(cos)}
}

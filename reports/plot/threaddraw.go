package plot

import "math"

// draw draws a thread from the back to the front.
func (t thread) draw(p *pen, area box) {
	t.key.draw(p, point{area.left, area.top})
	t.panel, t.names = t.panel.moved(area), t.names.moved(area.left)
	t.y.from, t.y.to = t.panel.bottom, t.panel.top
	t.drawDays(p)
	t.drawAxis(p)
	for _, l := range t.links {
		t.drawLink(p, l)
	}
	for i, c := range t.data.Comments {
		t.drawWhisker(p, i, c)
	}
	for _, author := range []bool{false, true} {
		for i, c := range t.data.Comments {
			if c.Author == author {
				t.drawComment(p, i, c)
			}
		}
	}
	t.names.draw(p, t.panel.bottom)
}

func (t thread) drawDays(p *pen) {
	top := t.panel.top - t.arcs - 8 - threadDates
	for _, d := range t.days {
		x := t.dayLine(d.comment)
		p.line(stroke{paint: grid, width: 0.9}, point{x, top}, point{x, t.panel.bottom})
		at := point{x + 4 - 8*d.align, top + tickSize*capHeight}
		p.text(at, d.text, textStyle{size: tickSize, paint: muted, align: d.align})
	}
}

// drawAxis draws the lines across, their numbers, and what the ends mean.
func (t thread) drawAxis(p *pen) {
	for _, v := range t.y.ticks() {
		y, s := t.y.at(v), stroke{paint: grid, width: 0.7}
		if math.Abs(v) < 1e-9 {
			s = stroke{paint: muted, width: 0.9}
		}
		p.line(s, point{t.panel.left, y}, point{t.panel.right, y})
		p.text(point{t.panel.left - 7, y + tickSize*capHeight/2}, t.note.signed(v, t.y.decimals()), textStyle{size: tickSize, paint: muted, align: 1})
	}
	p.ends(t.panel, t.data.Words.Negative, t.data.Words.Positive)
}

// drawLink joins an answer with what it answers, the author's with a solid line, the readers' with a broken one.
func (t thread) drawLink(p *pen, l threadLink) {
	s := stroke{paint: speaker(l.author).paint.alpha(t.look.opacity), width: t.look.arc}
	if !l.author {
		s.dash = []float64{3, 1.6}
	}
	foot := t.panel.top - 4
	p.arch(point{t.x(l.to), foot}, point{t.x(l.from), foot}, t.arcHeight(l), s)
}

func (t thread) drawWhisker(p *pen, i int, c ThreadComment) {
	if c.solid() {
		s := stroke{paint: speaker(c.Author).paint.alpha(t.look.opacity), width: t.look.whisker}
		p.line(s, point{t.x(i), t.y.at(c.Low)}, point{t.x(i), t.y.at(c.High)})
	}
}

func (t thread) drawComment(p *pen, i int, c ThreadComment) {
	if !finite(c.Mean) {
		p.unmeasured(point{t.x(i), t.panel.bottom - 3}, t.look.radius)
		return
	}
	p.comment(point{t.x(i), t.y.at(c.Mean)}, speaker(c.Author), c.solid(), t.look.radius)
}

// comment draws the mark of a comment in the colour and shape of its voice, filled or hollow.
func (p *pen) comment(at point, v voice, solid bool, radius float64) {
	s := stroke{paint: v.paint, width: min(1.2, 0.3*radius+0.2)}
	switch {
	case v.diamond && solid:
		p.polygon(rhombus(at, radius+1), v.paint)
	case v.diamond:
		p.polygon(rhombus(at, radius+1), ground)
		p.outline(rhombus(at, radius+0.6), s)
	case solid:
		p.disc(at, radius, v.paint)
	default:
		p.disc(at, radius, ground)
		p.ring(at, radius-s.width/2, s)
	}
}

// unmeasured draws the dash of a comment without a tone.
func (p *pen) unmeasured(at point, half float64) {
	p.line(stroke{paint: muted, width: 1.1}, point{at.x - half, at.y}, point{at.x + half, at.y})
}

// arch draws half an ellipse upward over two points at one height.
func (p *pen) arch(from, to point, height float64, s stroke) {
	const kappa = 0.5522847498 // makes a quarter of a circle of a cubic curve
	middle, half := (from.x+to.x)/2, (to.x-from.x)/2
	top := from.y - height
	p.curve(from, []bend{
		{point{from.x, from.y - kappa*height}, point{middle - kappa*half, top}, point{middle, top}},
		{point{middle + kappa*half, top}, point{to.x, to.y - kappa*height}, to},
	}, s)
}

// ends sets what the ends of a vertical axis mean along it, at the left edge of the figure.
func (p *pen) ends(panel box, negative, positive string) {
	x, room := float64(margin)+tickSize*capHeight, panel.height()/2-8
	style := textStyle{size: tickSize, paint: muted, angle: math.Pi / 2}
	low, high := style, style
	low.full, high.full, high.align = plain(negative), plain(positive), 1
	p.text(point{x, panel.bottom}, p.ruler.fit(low.full, tickSize, false, room), low)
	p.text(point{x, panel.top}, p.ruler.fit(high.full, tickSize, false, room), high)
}

package plot

import "math"

const (
	meanStep = 2.4 // the width of the line of a mean
	fewPosts = 60
)

// postStyle is how posts are drawn: the more there are, the finer.
type postStyle struct {
	radius, width float64
	dot, whisker  paint
}

func postStyleFor(posts int) postStyle {
	share := clamp(math.Sqrt(30/float64(max(1, posts))), 0.3, 1)
	return postStyle{radius: 1.4 + 1.5*share, width: 0.5 + 0.7*share, dot: ink.alpha(0.4 + 0.6*share), whisker: muted.alpha(0.25 + 0.6*share)}
}

func (t timeline) draw(p *pen, area box) {
	if t.empty() {
		none := plain(t.data.Words.None)
		p.text(point{area.left, area.top + labelSize}, p.ruler.fit(none, labelSize, false, area.width()), textStyle{size: labelSize, paint: muted, full: none})
		return
	}
	t.key.draw(p, point{area.left, area.top})
	unit := plain(t.data.Words.Unit)
	p.text(point{area.left, area.top + t.key.height + tickSize}, p.ruler.fit(unit, tickSize, false, area.width()), textStyle{size: tickSize, paint: muted, full: unit})
	for _, s := range t.panels {
		dates := t.dates
		shift := area.left + s.panel.left - t.panels[0].panel.left
		dates.from, dates.to = dates.from+shift, dates.to+shift
		s.panel = s.panel.moved(area)
		s.y.from, s.y.to = s.panel.bottom, s.panel.top
		t.drawPanel(p, s, dates)
	}
}

// drawPanel draws from the back to the front: a few dots stand before the means, many would hide them.
func (t timeline) drawPanel(p *pen, s setPanel, dates dateAxis) {
	t.drawScale(p, s)
	t.drawDates(p, s, dates)
	s.drawBands(p, dates)
	t.drawWhiskers(p, s, dates)
	if len(t.posts) <= fewPosts {
		s.drawMeans(p, dates)
		t.drawDots(p, s, dates)
		return
	}
	t.drawDots(p, s, dates)
	s.drawMeans(p, dates)
}

// drawScale draws the name of a panel, the lines across it, and their numbers.
func (t timeline) drawScale(p *pen, s setPanel) {
	left := s.panel.left - t.marks - 6
	top := s.panel.top - 6 - blockHeight(s.name, labelSize)
	p.lines(point{left, top}, s.name, textStyle{size: labelSize, bold: true, paint: ink, full: plain(s.Name)})
	for _, v := range s.y.ticks() {
		if v > s.y.high {
			continue
		}
		line := stroke{paint: grid, width: 0.7}
		if v == 0 {
			line = stroke{paint: muted, width: 0.9}
		}
		p.line(line, point{s.panel.left, s.y.at(v)}, point{s.panel.right, s.y.at(v)})
		at := point{s.panel.left - 6, s.y.at(v) + tickSize*capHeight/2}
		p.text(at, t.note.number(v, s.y.decimals()), textStyle{size: tickSize, paint: muted, align: 1})
	}
}

func (t timeline) drawDates(p *pen, s setPanel, dates dateAxis) {
	for _, m := range dates.marks {
		x := dates.at(m.day)
		p.line(stroke{paint: muted, width: 0.7}, point{x, s.panel.bottom}, point{x, s.panel.bottom + 3})
		left, _ := dates.textAt(p.ruler, m)
		p.text(point{left, s.panel.bottom + 5 + tickSize*ascent}, m.text, textStyle{size: tickSize, paint: muted})
	}
}

// drawBands draws the intervals of the means.
func (s setPanel) drawBands(p *pen, dates dateAxis) {
	for _, m := range s.Means {
		left, right := dates.at(dayOf(m.From)), dates.at(dayOf(m.To))
		if left < right && finite(m.Mean) && finite(m.Low) && finite(m.High) {
			p.rect(box{left, s.y.at(m.High), right, s.y.at(m.Low)}, blue.alpha(bandOpacity))
		}
	}
}

func (s setPanel) drawMeans(p *pen, dates dateAxis) {
	for _, m := range s.Means {
		left, right := dates.at(dayOf(m.From)), dates.at(dayOf(m.To))
		if left < right && finite(m.Mean) {
			y := s.y.at(m.Mean)
			p.line(stroke{paint: ground, width: meanStep + 1.6}, point{left, y}, point{right, y})
			p.line(stroke{paint: blue, width: meanStep}, point{left, y}, point{right, y})
		}
	}
}

// place is where a post stands in a panel.
func (s setPanel) place(post datedPost, dates dateAxis, style postStyle) float64 {
	return clamp(dates.at(post.day)+post.dodge, s.panel.left+style.radius, s.panel.right-style.radius)
}

// drawWhiskers draws the intervals, with an arrow where one goes on above the axis.
func (t timeline) drawWhiskers(p *pen, s setPanel, dates dateAxis) {
	style := postStyleFor(len(t.posts))
	for _, post := range t.posts {
		e, ok := s.post(post)
		if !ok || !e.solid() {
			continue
		}
		x := s.place(post, dates, style)
		if e.High > s.y.high {
			p.upArrow(x, s.y.at(e.High), s.y.at(e.Low), style)
			continue
		}
		p.line(stroke{paint: style.whisker, width: style.width}, point{x, s.y.at(e.High)}, point{x, s.y.at(e.Low)})
	}
}

// upArrow draws an upright line with a head.
func (p *pen) upArrow(x, top, bottom float64, style postStyle) {
	line, d := stroke{paint: style.whisker, width: style.width}, style.radius*0.9
	p.line(line, point{x, bottom}, point{x, top})
	p.line(line, point{x - d, top + 1.5*d}, point{x, top}, point{x + d, top + 1.5*d})
}

// drawDots draws the full dots, and then the hollow ones.
func (t timeline) drawDots(p *pen, s setPanel, dates dateAxis) {
	style := postStyleFor(len(t.posts))
	for _, solid := range []bool{true, false} {
		for _, post := range t.posts {
			e, ok := s.post(post)
			if !ok || e.solid() != solid {
				continue
			}
			at := point{s.place(post, dates, style), s.y.at(e.Mean)}
			if solid {
				p.disc(at, style.radius, style.dot)
			} else {
				p.hollow(at, style.radius)
			}
		}
	}
}

// hollow draws a dot that rests on too little text.
func (p *pen) hollow(at point, radius float64) {
	p.disc(at, radius, ground)
	p.ring(at, radius-0.4, stroke{paint: muted, width: 0.9})
}

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
	voiced        bool // of another voice than the essay
	diamond       bool
}

func postStyleFor(posts int) postStyle {
	share := clamp(math.Sqrt(30/float64(max(1, posts))), 0.3, 1)
	return postStyle{radius: 1.4 + 1.5*share, width: 0.5 + 0.7*share, dot: ink.alpha(0.4 + 0.6*share), whisker: muted.alpha(0.25 + 0.6*share)}
}

// voiceStyle is that of the posts of one voice.
func voiceStyle(kind RowKind, posts int) postStyle {
	style := postStyleFor(posts)
	if kind != EssayRow {
		v, opacity := kind.voice(), float64(style.dot.light.A)/255
		style.dot, style.whisker = v.paint.alpha(opacity), v.paint.alpha(0.7*opacity)
		style.voiced, style.diamond = true, v.diamond
	}
	return style
}

func (t timeline) draw(p *pen, area box) {
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
	voices := t.setVoices(&s.TimelinePanel)
	for _, v := range voices {
		s.drawBands(p, dates, v)
	}
	for _, v := range voices {
		t.drawWhiskers(p, s, dates, v)
	}
	few := len(t.posts) <= fewPosts
	for _, means := range []bool{few, !few} {
		for _, v := range voices {
			if means {
				s.drawMeans(p, dates, v)
			} else {
				t.drawDots(p, s, dates, v)
			}
		}
	}
}

// drawScale draws the name of a panel, the lines across it, and their numbers.
func (t timeline) drawScale(p *pen, s setPanel) {
	left := s.panel.left - t.marks - 6
	top := s.panel.top - 6 - blockHeight(s.name, labelSize)
	p.lines(point{left, top}, s.name, textStyle{size: labelSize, bold: true, paint: ink, full: plain(s.Name)})
	for _, v := range s.y.marked() {
		line := stroke{paint: grid, width: 0.7}
		if math.Abs(v) < 1e-9 {
			line = stroke{paint: muted, width: 0.9}
		}
		p.line(line, point{s.panel.left, s.y.at(v)}, point{s.panel.right, s.y.at(v)})
		at := point{s.panel.left - 6, s.y.at(v) + tickSize*capHeight/2}
		p.text(at, t.number(v, s.y), textStyle{size: tickSize, paint: muted, align: 1})
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
func (s setPanel) drawBands(p *pen, dates dateAxis, v setVoice) {
	for _, m := range v.Means {
		left, right := dates.at(dayOf(m.From)), dates.at(dayOf(m.To))
		if left < right && finite(m.Mean) && finite(m.Low) && finite(m.High) {
			p.rect(box{left, s.y.at(m.High), right, s.y.at(m.Low)}, v.Kind.meanPaint().alpha(bandOpacity))
		}
	}
}

func (s setPanel) drawMeans(p *pen, dates dateAxis, v setVoice) {
	for _, m := range v.Means {
		left, right := dates.at(dayOf(m.From)), dates.at(dayOf(m.To))
		if left < right && finite(m.Mean) {
			y := s.y.at(m.Mean)
			p.line(stroke{paint: ground, width: meanStep + 1.6}, point{left, y}, point{right, y})
			p.line(stroke{paint: v.Kind.meanPaint(), width: meanStep}, point{left, y}, point{right, y})
		}
	}
}

// place is where a post stands in a panel.
func (s setPanel) place(post datedPost, dates dateAxis, v setVoice) float64 {
	return clamp(dates.at(post.day)+post.dodge+v.shift, s.panel.left+v.look.radius, s.panel.right-v.look.radius)
}

// drawWhiskers draws the intervals, with an arrow where one goes on beyond the axis.
func (t timeline) drawWhiskers(p *pen, s setPanel, dates dateAxis, v setVoice) {
	for _, post := range t.posts {
		e, ok := v.post(post)
		if !ok || !e.solid() {
			continue
		}
		x, top, bottom := s.place(post, dates, v), s.y.at(e.High), s.y.at(e.Low)
		p.line(stroke{paint: v.look.whisker, width: v.look.width}, point{x, top}, point{x, bottom})
		if e.High > s.y.high {
			p.arrowHead(x, top, 1, v.look)
		}
		if e.Low < min(s.y.low, 0) {
			p.arrowHead(x, bottom, -1, v.look)
		}
	}
}

// upArrow draws an upright line with a head.
func (p *pen) upArrow(x, top, bottom float64, style postStyle) {
	p.line(stroke{paint: style.whisker, width: style.width}, point{x, bottom}, point{x, top})
	p.arrowHead(x, top, 1, style)
}

// arrowHead draws the head of an upright arrow, up (1) or down (-1).
func (p *pen) arrowHead(x, y, way float64, style postStyle) {
	d := style.radius * 0.9
	p.line(stroke{paint: style.whisker, width: style.width}, point{x - d, y + way*1.5*d}, point{x, y}, point{x + d, y + way*1.5*d})
}

// drawDots draws the full dots, and then the hollow ones.
func (t timeline) drawDots(p *pen, s setPanel, dates dateAxis, v setVoice) {
	for _, solid := range []bool{true, false} {
		for _, post := range t.posts {
			if e, ok := v.post(post); ok && e.solid() == solid {
				p.postMark(point{s.place(post, dates, v), s.y.at(e.Mean)}, v.look, solid)
			}
		}
	}
}

// postMark draws the mark of a post: hollow and grey where there is too little text, of voices other than the essay in their colour.
func (p *pen) postMark(at point, look postStyle, solid bool) {
	switch {
	case look.diamond && solid:
		p.polygon(rhombus(at, look.radius+1), look.dot)
	case look.diamond:
		p.polygon(rhombus(at, look.radius+1), ground)
		p.outline(rhombus(at, look.radius+0.6), stroke{paint: look.dot, width: 0.9})
	case solid:
		p.disc(at, look.radius, look.dot)
	case look.voiced:
		p.disc(at, look.radius, ground)
		p.ring(at, look.radius-0.4, stroke{paint: look.dot, width: 0.9})
	default:
		p.hollow(at, look.radius)
	}
}

// hollow draws a dot that rests on too little text.
func (p *pen) hollow(at point, radius float64) {
	p.disc(at, radius, ground)
	p.ring(at, radius-0.4, stroke{paint: muted, width: 0.9})
}

package plot

import "math"

const (
	commentRadius  = 1.5
	commentOpacity = 0.6
)

var sectionTick = stroke{paint: ink, width: 1}

func (m multiples) draw(p *pen, area box) {
	m.key.draw(p, point{area.left, area.top})
	for i, panel := range m.panels {
		numbered := i == 0 || m.panels[i-1].essay.left > panel.essay.left
		m.drawPanel(p, panel.movedTo(area), numbered)
	}
}

func (p multiple) movedTo(area box) multiple {
	p.head = point{p.head.x + area.left, p.head.y + area.top}
	p.essay, p.aside, p.track = p.essay.moved(area), p.aside.moved(area), p.track.moved(area.left)
	return p
}

// drawPanel draws a post from the back to the front; the first of a row has the numbers of the scale.
func (m multiples) drawPanel(p *pen, panel multiple, numbered bool) {
	m.y.from, m.y.to = panel.essay.bottom, panel.essay.top
	panel.drawTexts(p)
	m.drawScale(p, panel, numbered)
	p.smoothBand(panel.Smooth, panel.track, m.y)
	panel.drawSections(p)
	p.smoothLine(panel.Smooth, panel.track, m.y)
	if len(panel.Smooth) < 2 {
		p.upright((panel.essay.left+panel.essay.right)/2, m.y, panel.Essay, essayVoice)
	}
	if len(panel.Comments) > 0 {
		m.drawStrip(p, panel)
	}
}

// drawTexts sets title and date above, the note below.
func (m multiple) drawTexts(p *pen) {
	y := p.lines(m.head, m.title, textStyle{size: labelSize, bold: true, paint: ink, full: plain(m.Title)})
	p.text(point{m.head.x, y + tickSize*ascent}, m.date, textStyle{size: tickSize, paint: muted, full: plain(m.Date)})
	p.text(point{m.head.x, m.essay.bottom + 3 + tickSize*ascent}, m.note, textStyle{size: tickSize, paint: muted, full: plain(m.Note)})
}

func (m multiples) drawScale(p *pen, panel multiple, numbered bool) {
	if len(panel.Comments) > 0 {
		p.rect(panel.aside, band)
	}
	for _, v := range m.ticks {
		y, s := m.y.at(v), stroke{paint: grid, width: 0.7}
		if math.Abs(v) < 1e-9 {
			s = stroke{paint: muted, width: 0.9}
		}
		p.line(s, point{panel.essay.left, y}, point{panel.essay.right, y})
		if len(panel.Comments) > 0 {
			p.line(s, point{panel.aside.left, y}, point{panel.aside.right, y})
		}
		if numbered {
			at := point{panel.essay.left - 6, y + tickSize*capHeight/2}
			p.text(at, m.note.signed(v, m.y.decimals()), textStyle{size: tickSize, paint: muted, align: 1})
		}
	}
}

// drawSections marks on the lower edge where each section begins.
func (m multiple) drawSections(p *pen) {
	for i, s := range m.track.spans {
		if i > 0 && i < len(m.Parts) {
			p.line(sectionTick, point{s.left, m.essay.bottom - 5}, point{s.left, m.essay.bottom})
		}
	}
}

// drawStrip draws each comment small, and the means of readers and author at the end of the strip.
func (m multiples) drawStrip(p *pen, panel multiple) {
	right := panel.aside.right - 4
	for _, author := range []bool{true, false} {
		if panel.speaks(author) {
			p.upright(right-multiplesEnds/2+2, m.y, panel.mean(author), speaker(author))
			right -= multiplesEnds - 2
		}
	}
	left := panel.aside.left + 3
	step := (right - left) / float64(len(panel.Comments))
	for i, c := range panel.Comments {
		m.drawComment(p, c, left+(float64(i)+0.5)*step)
	}
}

func (m multiples) drawComment(p *pen, c MultiplesComment, x float64) {
	if !finite(c.Mean) {
		return
	}
	at, v := point{x, m.y.at(c.Mean)}, speaker(c.Author)
	if way := m.outside(c.Mean); way != 0 {
		p.pointer(at, way, v.paint)
		return
	}
	v.paint = v.paint.alpha(commentOpacity)
	p.comment(at, v, true, commentRadius)
}

// pointer draws a small triangle that points up (-1) or down (1) from a place at the edge.
func (p *pen) pointer(at point, way float64, fill paint) {
	p.polygon([]point{{at.x, at.y}, {at.x - 2.4, at.y - 4*way}, {at.x + 2.4, at.y - 4*way}}, fill)
}

package plot

import "math"

func (s wordShift) draw(p *pen, area box) {
	s.key.draw(p, point{area.left, area.top})
	s.panel = s.panel.moved(area)
	s.x.from, s.x.to = s.x.from+area.left, s.x.to+area.left
	s.drawAxis(p)
	s.drawHeads(p, area)
	s.drawEnds(p, area)
	for i := range s.lines {
		s.drawLine(p, area, i)
	}
	s.drawRule(p, area)
	p.line(stroke{paint: muted, width: 0.9}, point{s.x.at(0), s.panel.top}, point{s.x.at(0), s.panel.bottom})
}

// drawAxis draws the upright lines and their numbers above the panel.
func (s wordShift) drawAxis(p *pen) {
	for _, v := range s.ticks {
		x := s.x.at(v)
		p.line(stroke{paint: grid, width: 0.7}, point{x, s.panel.top}, point{x, s.panel.bottom})
		p.text(point{x, s.panel.top - 5}, s.note.signed(v, s.x.decimals()), textStyle{size: tickSize, paint: muted, align: 0.5})
	}
}

func (s wordShift) drawHeads(p *pen, area box) {
	base := s.panel.top - 5
	s.counts.drawHead(p, area.left, base)
	change := plain(s.data.Words.Change)
	head := p.ruler.fit(change, tickSize, false, area.left+s.change-s.panel.right-shiftGap+1e-6)
	p.text(point{area.left + s.change, base}, head, textStyle{size: tickSize, paint: muted, align: 1, full: change})
}

// drawEnds says below the panel what lies left and right of zero.
func (s wordShift) drawEnds(p *pen, area box) {
	y, zero, low, high := s.panel.bottom+tickSize*1.6-2, s.x.at(0), plain(s.data.Words.Negative), plain(s.data.Words.Positive)
	left, right := p.ruler.fit(low, tickSize, false, zero-shiftEnds-area.left), p.ruler.fit(high, tickSize, false, area.right-zero-shiftEnds)
	p.text(point{zero - shiftEnds, y}, left, textStyle{size: tickSize, paint: muted, align: 1, full: low})
	p.text(point{zero + shiftEnds, y}, right, textStyle{size: tickSize, paint: muted, full: high})
}

// drawRule parts the sums from the words.
func (s wordShift) drawRule(p *pen, area box) {
	y := area.top + s.lines[s.words].top - shiftSums/2
	p.line(stroke{paint: muted, width: 0.7}, point{area.left, y}, point{area.right, y})
}

func (s wordShift) drawLine(p *pen, area box, i int) {
	line := s.lines[i]
	middle := area.top + (line.top+line.bottom)/2
	base := middle + tickSize*capHeight/2
	text := textStyle{size: labelSize, paint: ink, align: 1, full: plain(line.Label), bold: line.bold}
	p.middled(point{s.panel.left - shiftSign - 6, middle}, line.name, text)
	s.drawBar(p, line, middle)
	text = textStyle{size: tickSize, paint: ink, align: 1, bold: text.bold}
	p.text(point{area.left + s.change, base}, s.note.signed(line.Change, s.decimals), text)
	if line.sum {
		return
	}
	p.text(point{s.panel.left - 4, middle + labelSize*capHeight/2}, line.look.sign, textStyle{size: labelSize, bold: true, paint: line.look.paint, align: 1})
	s.counts.draw(p, area.left, base, s.note, [2]int{line.First, line.Second})
}

func (s wordShift) drawBar(p *pen, line shiftLine, middle float64) {
	from, to := s.x.at(0), s.x.at(line.Change)
	if s.beyond(line) {
		p.barArrow(from, to, middle, line.look.paint)
		return
	}
	if line.Change == 0 {
		return
	}
	if math.Abs(to-from) < 0.6 { // what is there must be seen
		to = from + math.Copysign(0.6, line.Change)
	}
	p.bar(box{from, middle - shiftBar/2, to, middle + shiftBar/2}, line.look)
}

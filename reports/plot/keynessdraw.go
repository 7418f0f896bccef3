package plot

const arrowSize = 3.6

func (k keyness) draw(p *pen, area box) {
	k.key.draw(p, point{area.left, area.top})
	k.x.from, k.x.to = k.x.from+area.left, k.x.to+area.left
	k.drawColumnHeads(p, area)
	for i, s := range k.sides {
		k.drawSideHead(p, area, i)
		if len(s.rows) == 0 {
			k.drawNone(p, area, s)
			continue
		}
		k.drawGrid(p, area, i)
		for _, row := range s.rows {
			k.drawRow(p, area, row, i)
		}
	}
}

// drawColumnHeads says above the first row what the numbers at the right count.
func (k keyness) drawColumnHeads(p *pen, area box) {
	y, c := area.top+k.sides[0].top-7, k.columns
	c.counts.drawHead(p, area.left, y)
	style := textStyle{size: tickSize, paint: muted, align: 1, full: plain(k.data.Words.Speakers)}
	p.text(point{area.left + c.speakersRight, y}, c.speakers, style)
}

// drawSideHead names a side over its half of the axis, or from the other half on where it is too long for that.
func (k keyness) drawSideHead(p *pen, area box, i int) {
	s := k.sides[i]
	head := p.ruler.fit(s.head, labelSize, true, k.right)
	w, at := p.ruler.width(head, labelSize, true), area.left
	switch middle := k.x.at(0); {
	case len(s.rows) == 0:
	case i == 0:
		at = min(middle, area.left+k.right-w)
	default:
		at = max(middle-w, area.left)
	}
	p.text(point{at, area.top + s.top - 7}, head, textStyle{size: labelSize, bold: true, paint: s.voice.text, full: s.head})
}

// drawNone says that a side has no words.
func (k keyness) drawNone(p *pen, area box, s keynessSide) {
	none := plain(k.data.Words.None)
	at := point{area.left, area.top + s.top + tickSize}
	p.text(at, p.ruler.fit(none, labelSize, false, area.width()), textStyle{size: labelSize, paint: muted, full: none})
}

// drawGrid draws the lines of the axis behind the words of a side, and its numbers below them: where
// the words stand on the axis, only those of its own half.
func (k keyness) drawGrid(p *pen, area box, i int) {
	s := k.sides[i]
	for _, m := range k.marks {
		if k.split && (i == 0 && m.value < 0 || i == 1 && m.value > 0) {
			continue
		}
		line, x := stroke{paint: grid, width: 0.7}, k.x.at(m.value)
		if m.value == 0 {
			line = stroke{paint: muted, width: 0.9}
		}
		p.line(line, point{x, area.top + s.top}, point{x, area.top + s.bottom})
		p.text(point{x, area.top + s.bottom + tickSize*ascent + 4}, m.text, textStyle{size: tickSize, paint: muted, align: 0.5})
	}
}

func (k keyness) drawRow(p *pen, area box, row keynessLine, side int) {
	middle := area.top + (row.top+row.bottom)/2
	k.drawGuide(p, area, row, side, middle)
	at, style := point{k.x.from - 6 - nameGap, middle}, textStyle{size: labelSize, paint: ink, align: 1, full: plain(row.Label)}
	switch {
	case k.split && side == 0:
		at.x = k.x.at(0) - nameGap
	case k.split:
		at.x, style.align = k.x.at(0)+nameGap, 0
	}
	p.middled(at, row.name, style)
	k.drawRatio(p, row.KeynessRow, middle, k.sides[side].voice)
	k.drawCounts(p, area, row.KeynessRow, middle+tickSize*capHeight/2)
}

// drawGuide leads the eye from a word by its dot to its counts.
func (k keyness) drawGuide(p *pen, area box, row keynessLine, side int, y float64) {
	left, right := k.x.from-6, area.left+k.right
	s := stroke{paint: grid, width: 0.7, dash: []float64{1, 2.5}}
	switch {
	case k.split && side == 0:
		left = k.x.at(0)
	case k.split:
		p.line(s, point{left, y}, point{k.x.at(0), y})
		left = k.x.at(0) + nameGap + widestLine(p.ruler, row.name, labelSize) + nameGap
	}
	if left < right {
		p.line(s, point{left, y}, point{right, y})
	}
}

func (k keyness) drawRatio(p *pen, row KeynessRow, y float64, v voice) {
	if !row.drawn() {
		p.rect(box{k.x.at(0) - 4, y - 4, k.x.at(0) + 4, y + 4}, ground) // the line of the middle would hide the dash
		p.text(point{k.x.at(0), y + tickSize*capHeight/2}, "–", textStyle{size: tickSize, paint: muted, align: 0.5})
		return
	}
	if row.solid() {
		low, high := row.interval(2 * keynessFarthest)
		k.drawEnd(p, row.Ratio, low, y, v.paint)
		k.drawEnd(p, row.Ratio, high, y, v.paint)
	}
	p.mean(point{k.x.at(row.Ratio), y}, v, row.solid())
}

// drawEnd draws the interval from the dot to one end, as an arrow where that lies beyond the axis.
func (k keyness) drawEnd(p *pen, from, to, y float64, paint paint) {
	if to < k.x.low || to > k.x.high {
		p.arrow(k.x.at(from), k.x.at(to), y, paint)
		return
	}
	p.line(stroke{paint: paint, width: keynessStroke}, point{k.x.at(from), y}, point{k.x.at(to), y})
}

// arrow draws a level line that ends in a head.
func (p *pen) arrow(from, to, y float64, paint paint) {
	back := arrowSize * 1.5
	if to < from {
		back = -back
	}
	p.line(stroke{paint: paint, width: keynessStroke}, point{from, y}, point{to - back/2, y})
	p.polygon([]point{{to, y}, {to - back, y - arrowSize}, {to - back, y + arrowSize}}, paint)
}

// drawCounts sets both counts around their colon, and the number of people.
func (k keyness) drawCounts(p *pen, area box, row KeynessRow, base float64) {
	k.columns.counts.draw(p, area.left, base, k.note, [2]int{row.Target, row.Reference})
	if row.Speakers > 0 {
		style := textStyle{size: tickSize, paint: muted, align: 1}
		p.text(point{area.left + k.columns.speakersRight, base}, k.note.number(float64(row.Speakers), 0), style)
	}
}

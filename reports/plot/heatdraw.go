package plot

func (h heat) draw(p *pen, area box) {
	h.key.draw(p, point{area.left, area.top})
	h = h.movedTo(area)
	for r, lines := range h.rowNames {
		h.drawRowName(p, r, lines)
		for k := range h.columns {
			h.drawCell(p, r, k)
		}
	}
	h.drawNames(p)
	h.drawBar(p, h.grid.right+barRoom)
}

func (h heat) movedTo(area box) heat {
	h.grid = h.grid.moved(area)
	h.columns = track{h.columns}.moved(area.left).spans
	h.rows = track{h.rows}.moved(area.top).spans
	h.names = h.names.moved(area.left)
	return h
}

func (h heat) drawNames(p *pen) {
	if h.namedAbove() {
		h.names.draw(p, h.grid.top-h.names.height)
		return
	}
	h.names.draw(p, h.grid.bottom)
}

func (h heat) drawRowName(p *pen, r int, lines []string) {
	p.middled(point{h.grid.left - 8, h.rows[r].center()}, lines, textStyle{size: labelSize, paint: ink, align: 1, full: plain(h.data.Rows[r])})
}

// middled sets lines around a height.
func (p *pen) middled(at point, lines []string, style textStyle) {
	const tight = 1.1
	base := at.y + style.size*(capHeight-float64(len(lines)-1)*tight)/2
	for i, l := range lines {
		one := style
		if i < len(lines)-1 || !isCut(l) {
			one.full = ""
		}
		p.text(point{at.x, base + float64(i)*style.size*tight}, l, one)
	}
}

// value returns the value of a cell, NaN where the data have none.
func (h heat) value(r, k int) (float64, bool) {
	if r >= len(h.data.Values) || k >= len(h.data.Values[r]) {
		return 0, false
	}
	v := h.data.Values[r][k]
	return v, finite(v)
}

func (h heat) drawCell(p *pen, r, k int) {
	cell := box{h.columns[k].left, h.rows[r].left, h.columns[k].right, h.rows[r].right}.inset(cellGap / 2)
	v, ok := h.value(r, k)
	if !ok {
		p.missing(cell)
		return
	}
	color := h.color(v)
	p.rect(cell, color)
	if h.decimals >= 0 {
		middle := point{(cell.left + cell.right) / 2, (cell.top+cell.bottom)/2 + tickSize*capHeight/2}
		p.text(middle, h.number(v, h.decimals), textStyle{size: tickSize, paint: inkOn(color), align: 0.5})
	}
}

// missing draws the cell of a value that was not computed.
func (p *pen) missing(cell box) {
	p.frame(cell.inset(0.4), stroke{paint: grid, width: 0.8})
	x, y := (cell.left+cell.right)/2, (cell.top+cell.bottom)/2
	p.line(stroke{paint: muted, width: 0.9}, point{x - 3, y}, point{x + 3, y})
}

func (h heat) color(v float64) paint {
	if h.data.Diverging {
		return diverging.at((v/h.max + 1) / 2)
	}
	return sequential.at(v / h.max)
}

// drawBar draws the colour bar at the right, in as many steps as the eye sees as none.
func (h heat) drawBar(p *pen, right float64) {
	bar := box{right - barRoom + 14, h.grid.top + 16, right - barRoom + 14 + barWidth, max(h.grid.bottom, h.grid.top+leastBar)}
	bar.bottom = min(bar.bottom, bar.top+150)
	low := 0.0
	if h.data.Diverging {
		low = -h.max
	}
	scale := newAxis(low, h.max, 4, bar.bottom, bar.top)
	const steps = 48
	for i := range steps {
		v := low + (h.max-low)*(float64(i)+0.5)/steps
		top := bar.bottom - bar.height()*float64(i+1)/steps
		p.rect(box{bar.left, top, bar.right, min(bar.bottom, top+bar.height()/steps+0.4)}, h.color(v))
	}
	for _, v := range scale.ticks() {
		p.text(point{bar.right + 5, scale.at(v) + tickSize*capHeight/2}, h.tick(v, scale.decimals()), textStyle{size: tickSize, paint: muted})
	}
	unit := plain(h.data.Unit)
	p.text(point{right, h.grid.top + tickSize*capHeight}, p.ruler.fit(unit, tickSize, false, barRoom-4), textStyle{size: tickSize, paint: muted, align: 1, full: unit})
}

func (h heat) tick(v float64, decimals int) string {
	if h.data.Diverging {
		return h.note.signed(v, decimals)
	}
	return h.note.number(v, decimals)
}

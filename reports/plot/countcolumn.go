package plot

// countColumn is a column of pairs of counts, "12 : 3", aligned at their colon below the middle of its head.
type countColumn struct {
	left, right float64
	head        string // as it fits
	full        string // the whole head
	colon       float64
	colonWidth  float64 // with its blanks
}

// layoutCountColumn sets a column that ends at right; its head is at most room wide.
func layoutCountColumn(r *ruler, head string, pairs [][2]int, note notation, right, room float64) countColumn {
	first, second := 0.0, 0.0
	for _, pair := range pairs {
		first = max(first, r.width(note.number(float64(pair[0]), 0), tickSize, false))
		second = max(second, r.width(note.number(float64(pair[1]), 0), tickSize, false))
	}
	c := countColumn{right: right, full: plain(head), colonWidth: r.width(" : ", tickSize, false)}
	c.head = r.fit(c.full, tickSize, false, room)
	numbers, wide := first+c.colonWidth+second, r.width(c.head, tickSize, false)
	c.left = right - max(numbers, wide)
	c.colon = right - second - c.colonWidth - max(0, wide-numbers)/2
	return c
}

func (c countColumn) drawHead(p *pen, left, base float64) {
	p.text(point{left + c.right, base}, c.head, textStyle{size: tickSize, paint: muted, align: 1, full: c.full})
}

// draw sets a pair of counts around the colon.
func (c countColumn) draw(p *pen, left, base float64, note notation, pair [2]int) {
	style := textStyle{size: tickSize, paint: muted}
	p.text(point{left + c.colon + c.colonWidth, base}, note.number(float64(pair[1]), 0), style)
	style.align = 0.5
	p.text(point{left + c.colon + c.colonWidth/2, base}, ":", style)
	style.align = 1
	p.text(point{left + c.colon, base}, note.number(float64(pair[0]), 0), style)
}

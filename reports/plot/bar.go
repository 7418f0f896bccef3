package plot

// barLook is how a bar is filled: the colour tells positive from negative, the filling more from less, the sign both.
type barLook struct {
	paint   paint
	hatched bool
	sign    string
}

// kindLooks are the looks of the kinds of word, in the colours that tell tone in the other figures.
var kindLooks = [...]barLook{
	PositiveMore: {paint: positivePaint, sign: "+↑"},
	PositiveLess: {paint: positivePaint, hatched: true, sign: "+↓"},
	NegativeMore: {paint: negativePaint, sign: "−↑"},
	NegativeLess: {paint: negativePaint, hatched: true, sign: "−↓"},
}

const (
	hatchGap  = 3.6 // between two lines of a hatching
	hatchLine = 1.1
)

// bar fills a rectangle, or hatches it.
func (p *pen) bar(b box, look barLook) {
	if b.left > b.right {
		b.left, b.right = b.right, b.left
	}
	if !look.hatched {
		p.rect(b, look.paint)
		return
	}
	p.rect(b, ground)
	s := stroke{paint: look.paint, width: hatchLine}
	for _, line := range hatching(b) {
		p.line(s, line[0], line[1])
	}
	if b.width() > hatchLine {
		p.frame(b.inset(hatchLine/2), s)
	} else {
		p.rect(b, look.paint)
	}
}

// hatching returns lines that rise to the right, cut off at the edges of a rectangle.
func hatching(b box) [][2]point {
	var lines [][2]point
	h := b.height()
	for x := b.left - h + hatchGap; x < b.right; x += hatchGap {
		from, to := point{x, b.bottom}, point{x + h, b.top}
		if from.x < b.left {
			from = point{b.left, b.bottom - (b.left - x)}
		}
		if to.x > b.right {
			to = point{b.right, b.bottom - (b.right - x)}
		}
		lines = append(lines, [2]point{from, to})
	}
	return lines
}

// barArrow fills a level bar that ends in a head.
func (p *pen) barArrow(from, to, y float64, fill paint) {
	back := shiftBar / 2
	if to < from {
		back = -back
	}
	p.polygon([]point{
		{from, y - shiftBar/2}, {to - back, y - shiftBar/2}, {to, y}, {to - back, y + shiftBar/2}, {from, y + shiftBar/2},
	}, fill)
}

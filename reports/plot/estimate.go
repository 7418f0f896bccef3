package plot

// Estimate is a mean with its 95% interval.
type Estimate struct {
	Mean, Low, High float64 // sentiment from -1 to 1; NaN for what was not computed
	N               int     // how many sentences it rests on
	Enough          bool    // false where there is too little text for an interval: drawn hollow and grey, without one
}

// solid tells whether the estimate is drawn with its interval.
func (e Estimate) solid() bool { return e.Enough && finite(e.Mean) && finite(e.Low) && finite(e.High) }

// addTo widens a range by what is drawn of the estimate.
func (e Estimate) addTo(x *extent) {
	x.add(e.Mean)
	if e.solid() {
		x.add(e.Low, e.High)
	}
}

// voice is how a speaker is drawn: in colour and in shape.
type voice struct {
	paint   paint // of marks
	text    paint // of names: dark enough to read
	diamond bool
}

// The voices: the author of the post in the text itself, the author answering, and the readers.
var (
	essayVoice  = voice{paint: ink, text: ink}
	authorVoice = voice{paint: blue, text: blue, diamond: true}
	readerVoice = voice{paint: vermilion, text: rust}
)

const (
	meanRadius  = 3.6
	whiskerLine = 1.5
)

// mean draws an estimate's dot: full, or hollow and grey where there is too little text.
func (p *pen) mean(at point, v voice, solid bool) {
	hollow := stroke{paint: muted, width: 1.1}
	switch {
	case v.diamond && solid:
		p.polygon(rhombus(at, meanRadius+2.2), ground)
		p.polygon(rhombus(at, meanRadius+1), v.paint)
	case v.diamond:
		p.polygon(rhombus(at, meanRadius+1), ground)
		p.outline(rhombus(at, meanRadius), hollow)
	case solid:
		p.disc(at, meanRadius+1.1, ground)
		p.disc(at, meanRadius, v.paint)
	default:
		p.disc(at, meanRadius, ground)
		p.ring(at, meanRadius-0.5, hollow)
	}
}

// upright draws an estimate over a vertical axis.
func (p *pen) upright(x float64, y axis, e Estimate, v voice) {
	if !finite(e.Mean) {
		return
	}
	if e.solid() {
		p.line(stroke{paint: v.paint, width: whiskerLine}, point{x, y.at(e.Low)}, point{x, y.at(e.High)})
	}
	p.mean(point{x, y.at(e.Mean)}, v, e.solid())
}

// level draws an estimate along a horizontal axis.
func (p *pen) level(y float64, x axis, e Estimate, v voice) {
	if !finite(e.Mean) {
		return
	}
	if e.solid() {
		p.line(stroke{paint: v.paint, width: whiskerLine + 0.3}, point{x.at(e.Low), y}, point{x.at(e.High), y})
	}
	p.mean(point{x.at(e.Mean), y}, v, e.solid())
}

// meanMark is the mark of a mean with its interval in a key.
func meanMark(p *pen, at point) {
	p.line(stroke{paint: ink, width: whiskerLine}, point{at.x, at.y - 7}, point{at.x, at.y + 7})
	p.mean(at, essayVoice, true)
}

// levelHollow draws a second estimate along a horizontal axis: a hollow mark in the colour of its voice on a thin line.
func (p *pen) levelHollow(y float64, x axis, e Estimate, v voice) {
	if !finite(e.Mean) {
		return
	}
	if !e.solid() {
		p.mean(point{x.at(e.Mean), y}, v, false)
		return
	}
	p.line(stroke{paint: v.paint, width: 0.9}, point{x.at(e.Low), y}, point{x.at(e.High), y})
	p.comment(point{x.at(e.Mean), y}, v, false, meanRadius-0.4)
}

package plot

import "slices"

const (
	bandOpacity = 0.16
	smoothWidth = 1.8
)

// smoothBand draws the band of a smoothed line, in stretches between points that have one.
func (p *pen) smoothBand(points []ArcPoint, along track, y axis) {
	var low, high []point
	flush := func() {
		if len(low) > 1 {
			slices.Reverse(low)
			p.polygon(append(high, low...), blue.alpha(bandOpacity))
		}
		low, high = nil, nil
	}
	for _, s := range points {
		if !finite(s.Low) || !finite(s.High) || !finite(s.Sentence) {
			flush()
			continue
		}
		x := along.at(s.Sentence)
		low, high = append(low, point{x, y.at(s.Low)}), append(high, point{x, y.at(s.High)})
	}
	flush()
}

// smoothLine draws the line itself.
func (p *pen) smoothLine(points []ArcPoint, along track, y axis) {
	var run []point
	flush := func() {
		if len(run) > 1 {
			p.line(stroke{paint: blue, width: smoothWidth}, run...)
		}
		run = nil
	}
	for _, s := range points {
		if !finite(s.Mean) || !finite(s.Sentence) {
			flush()
			continue
		}
		run = append(run, point{along.at(s.Sentence), y.at(s.Mean)})
	}
	flush()
}

// smoothMark is the mark of a smoothed line in a key.
func smoothMark(p *pen, at point) {
	p.rect(box{at.x - 10, at.y - 5, at.x + 10, at.y + 5}, blue.alpha(bandOpacity))
	p.line(stroke{paint: blue, width: smoothWidth}, point{at.x - 10, at.y}, point{at.x + 10, at.y})
}

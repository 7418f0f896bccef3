package plot

// surface is what a pen draws on: SVG, or pixels. Places are in the system of the figures, y downward.
type surface interface {
	polygon(corners []point, fill paint)
	outline(corners []point, s stroke) // the edge of a closed shape, its corners joined
	line(through []point, s stroke)
	curve(from point, through []bend, s stroke)
	disc(center point, radius float64, fill paint)
	ring(center point, radius float64, s stroke)
	text(at point, s string, width textWidth, style textStyle)
	number(n int) // what the next shape stands for, where there is a place for that
}

// bend is a cubic curve from where the last one ended.
type bend struct{ leaving, arriving, to point }

// textWidth is how wide a text is set.
type textWidth struct {
	points float64
	known  bool // not of scripts that the face lacks
}

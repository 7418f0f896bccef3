package plot

// Layouts are made from the corner of the drawing and moved to its place in the figure, which is known
// only when the caption is set. Each of these returns a moved copy, for a figure may be drawn several times at once.

func (b box) moved(to box) box {
	return box{b.left + to.left, b.top + to.top, b.right + to.left, b.bottom + to.top}
}

func (t track) moved(dx float64) track {
	spans := make([]span, len(t.spans))
	for i, s := range t.spans {
		s.left, s.right = s.left+dx, s.right+dx
		spans[i] = s
	}
	return track{spans}
}

func (hs headings) moved(dx float64) headings {
	set := make([]setHeading, len(hs.set))
	for i, h := range hs.set {
		h.left, h.right, h.place = h.left+dx, h.right+dx, h.place+dx
		set[i] = h
	}
	hs.set = set
	return hs
}

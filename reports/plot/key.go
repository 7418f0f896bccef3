package plot

// keyEntry explains one mark of a figure.
type keyEntry struct {
	text  string
	width float64                // of the mark
	mark  func(p *pen, at point) // draws the mark around a point
}

// key is the line under the subtitle that shows what the marks mean.
type key struct {
	entries []keyEntry
	places  []point // of the marks, from the top left corner of the key
	height  float64
}

const (
	keyRow  = 15.0
	keyGap  = 5.0  // between a mark and its text
	keyNext = 18.0 // between two entries
)

// layoutKey sets the entries that have a text in rows of at most width.
func layoutKey(r *ruler, width float64, entries ...keyEntry) key {
	var k key
	x, row := 0.0, 0.0
	for _, e := range entries {
		e.text = r.fit(plain(e.text), tickSize, false, width-e.width-keyGap)
		if e.text == "" {
			continue
		}
		w := e.width + keyGap + r.width(e.text, tickSize, false)
		if x > 0 && x+w > width {
			x, row = 0, row+1
		}
		k.entries = append(k.entries, e)
		k.places = append(k.places, point{x + e.width/2, row*keyRow + keyRow/2})
		x += w + keyNext
	}
	if len(k.entries) > 0 {
		k.height = (row+1)*keyRow + 6
	}
	return k
}

func (k key) draw(p *pen, top point) {
	for i, e := range k.entries {
		at := point{top.x + k.places[i].x, top.y + k.places[i].y}
		e.mark(p, at)
		p.text(point{at.x + e.width/2 + keyGap, at.y + tickSize*capHeight/2}, e.text, textStyle{size: tickSize, paint: muted})
	}
}

package plot

import "slices"

// setTurn is a change point with its place and that of its label.
type setTurn struct {
	ArcTurn
	x     float64
	label string
	row   int     // of the label, from the panel upward
	align float64 // 0: the label stands right of its line; 1: left of it
}

const turnLabel = 220 // the longest label of a turn, in points

// layoutTurns gives each label a row above the panel in which it meets no other label.
func layoutTurns(r *ruler, turns []ArcTurn, essay track, width float64) []setTurn {
	turns = slices.Clone(turns)
	slices.SortStableFunc(turns, func(a, b ArcTurn) int { return b.Sentence - a.Sentence })
	var out []setTurn
	var free []float64 // in each row, where the labels set so far begin
	for _, t := range turns {
		s := setTurn{ArcTurn: t, x: essay.at(float64(t.Sentence))}
		s.label = r.fit(plain(t.Label), labelSize, t.Significant, turnLabel)
		w := r.width(s.label, labelSize, t.Significant) + 5
		if s.x+w > width {
			s.align = 1
		}
		left, right := s.x-s.align*w, s.x+(1-s.align)*w
		for s.row < len(free) && free[s.row] < right+8 {
			s.row++
		}
		if s.row == len(free) {
			free = append(free, 0)
		}
		free[s.row] = left
		out = append(out, s)
	}
	slices.Reverse(out)
	return out
}

func turnRows(turns []setTurn) int {
	n := 0
	for _, t := range turns {
		if t.label != "" {
			n = max(n, t.row+1)
		}
	}
	return n
}

// drawTurns draws the change points: heavy where they are significant, faint and dotted where they are not.
func (a arc) drawTurns(p *pen) {
	for _, t := range a.turns {
		s := stroke{paint: muted, width: 0.9, dash: []float64{2, 3}}
		if t.Significant {
			s = stroke{paint: ink, width: 1.5, dash: []float64{6, 2.5}}
		}
		p.line(s, point{t.x, a.turnBase(t) - 6}, point{t.x, a.panel.bottom})
	}
	for _, t := range a.turns {
		a.drawTurnLabel(p, t)
	}
}

func (a arc) turnBase(t setTurn) float64 { return a.panel.top - 4 - float64(t.row)*turnRow }

// drawTurnLabel sets a label on a ground of its own, so that no line of another turn strikes it through.
func (a arc) drawTurnLabel(p *pen, t setTurn) {
	style := textStyle{size: labelSize, paint: muted, full: plain(t.Label)}
	if t.Significant {
		style.bold, style.paint = true, ink
	}
	w := p.ruler.width(t.label, style.size, style.bold)
	at := point{t.x + 5 - t.align*(w+10), a.turnBase(t)}
	if t.row > 0 || t.align > 0 {
		p.rect(box{at.x - 2, at.y - labelSize*0.8, at.x + w + 2, at.y + labelSize*0.24}, ground)
	}
	p.text(at, t.label, style)
}

func movedTurns(turns []setTurn, dx float64) []setTurn {
	out := slices.Clone(turns)
	for i := range out {
		out[i].x += dx
	}
	return out
}

package plot

import "slices"

// timelineMarks tells which marks a timeline has, so that the key explains those and no others.
type timelineMarks struct{ hollow, beyond bool }

func (t *timeline) keyEntries() []keyEntry {
	w, marks, style := t.data.Words, t.marksDrawn(), postStyleFor(0)
	var entries []keyEntry
	for _, v := range t.voicesDrawn() {
		entries = append(entries, keyEntry{v.Name, 8, func(p *pen, at point) {
			look := voiceStyle(v.Kind, 0)
			p.line(stroke{paint: look.whisker, width: look.width}, point{at.x, at.y - 7}, point{at.x, at.y + 7})
			p.postMark(at, look, true)
		}})
	}
	if marks.hollow {
		entries = append(entries, keyEntry{w.TooLittle, 8, func(p *pen, at point) { p.hollow(at, style.radius) }})
	}
	if marks.beyond {
		entries = append(entries, keyEntry{w.Beyond, 8, func(p *pen, at point) { p.upArrow(at.x, at.y-6, at.y+6, style) }})
	}
	for _, v := range t.voicesDrawn() {
		if len(v.Means) > 0 {
			return append(entries, keyEntry{w.Mean, 24, func(p *pen, at point) {
				p.rect(box{at.x - 12, at.y - 5, at.x + 12, at.y + 5}, v.Kind.meanPaint().alpha(bandOpacity))
				p.line(stroke{paint: v.Kind.meanPaint(), width: meanStep}, point{at.x - 12, at.y}, point{at.x + 12, at.y})
			}})
		}
	}
	return entries
}

// marksDrawn looks through all panels.
func (t *timeline) marksDrawn() timelineMarks {
	var marks timelineMarks
	for _, panel := range t.panels {
		for _, v := range panel.voices() {
			for _, post := range t.posts {
				e, ok := v.post(post)
				marks.hollow = marks.hollow || ok && !e.solid()
				marks.beyond = marks.beyond || ok && e.solid() && panel.y.beyond(e)
			}
		}
	}
	return marks
}

// voicesDrawn are the voices of all panels, each kind once, named for the key: the first as the words for a post. A kind has means
// where it has them in any panel.
func (t *timeline) voicesDrawn() []TimelineVoice {
	var all []TimelineVoice
	for _, panel := range t.panels {
		for i, v := range panel.voices() {
			if i == 0 {
				v.Name = t.data.Words.Post
			}
			known := slices.IndexFunc(all, func(other TimelineVoice) bool { return other.Kind == v.Kind })
			if known < 0 {
				all = append(all, v)
			} else if len(all[known].Means) == 0 {
				all[known].Means = v.Means
			}
		}
	}
	return all
}

// beyond tells whether an interval goes on above or below the axis.
func (a axis) beyond(e Estimate) bool { return e.High > a.high || e.Low < min(a.low, 0) }

package plot

import "math"

// draw draws the arc from the back to the front.
func (a arc) draw(p *pen, area box) {
	a.key.draw(p, point{area.left, area.top})
	a = a.movedTo(area)
	a.drawStripes(p)
	a.drawAxis(p)
	p.smoothBand(a.data.Smooth, a.essay, a.y)
	a.drawTurns(p)
	a.drawSentences(p)
	p.smoothLine(a.data.Smooth, a.essay, a.y)
	for i, part := range a.data.Parts {
		p.upright(a.essay.spans[i].center(), a.y, part.Estimate, essayVoice)
	}
	a.names.draw(p, a.panel.bottom)
	if len(a.data.Comments) > 0 {
		a.drawComments(p)
	}
}

// movedTo shifts what was laid out from the corner of the page into the drawing's area. The copy shares nothing that it changes.
func (a arc) movedTo(area box) arc {
	a.panel, a.aside = a.panel.moved(area), a.aside.moved(area)
	a.essay, a.zone = a.essay.moved(area.left), a.zone.moved(area.left)
	a.y.from, a.y.to = a.y.from+area.top, a.y.to+area.top
	a.names = a.names.moved(area.left)
	a.turns = movedTurns(a.turns, area.left)
	return a
}

// drawStripes shades every other section.
func (a arc) drawStripes(p *pen) {
	for i, s := range a.essay.spans {
		if i%2 == 0 {
			p.rect(box{s.left, a.panel.top, s.right, a.panel.bottom}, band)
		}
	}
	if len(a.zone.spans) > commentStripes {
		return
	}
	for i, s := range a.zone.spans {
		if i%2 == 0 {
			p.rect(box{s.left, a.aside.top, s.right, a.aside.bottom}, band)
		}
	}
}

// drawAxis draws the lines across both zones, the numbers and the words at the ends.
func (a arc) drawAxis(p *pen) {
	for _, v := range a.y.ticks() {
		y := a.y.at(v)
		s := stroke{paint: grid, width: 0.7}
		if math.Abs(v) < 1e-9 {
			s = stroke{paint: muted, width: 0.9}
		}
		a.across(p, y, s)
		number := a.note.signed(v, a.y.decimals())
		p.text(point{a.panel.left - 7, y + tickSize*capHeight/2}, number, textStyle{size: tickSize, paint: muted, align: 1})
	}
	p.ends(a.panel, a.data.Words.Negative, a.data.Words.Positive)
}

func (a arc) across(p *pen, y float64, s stroke) {
	if a.panel.width() > 0 {
		p.line(s, point{a.panel.left, y}, point{a.panel.right, y})
	}
	if len(a.data.Comments) > 0 {
		p.line(s, point{a.aside.left, y}, point{a.aside.right, y})
	}
}

// drawSentences draws a small mark for each sentence of the essay.
func (a arc) drawSentences(p *pen) {
	parts, _ := arcSizes(a.data)
	dense := density(total(parts))
	for _, zero := range []bool{true, false} {
		for i, part := range a.data.Parts {
			a.drawScores(p, a.essay.spans[i], part.Scores, scoreStyle{essayVoice, zero, dense, 0})
		}
	}
}

// scoreStyle tells which scores are drawn, and how.
type scoreStyle struct {
	voice   voice
	zero    bool    // the sentences at exactly zero, where no word was judged; else all others
	density float64 // from 1 for few to 0.3 for thousands
	before  int     // sentences before those of this track
}

// density makes the marks smaller and fainter where there are many.
func density(sentences int) float64 {
	return clamp(math.Sqrt(250/float64(max(1, sentences))), 0.3, 1)
}

func (a arc) drawScores(p *pen, s span, scores []float64, style scoreStyle) {
	for k, score := range scores {
		if finite(score) && (score == 0) == style.zero {
			p.number(style.before + int(s.first) + k) // counted through the essay and then the comments: a page finds the sentence to the mark
			p.sentence(point{s.at(float64(k) + 0.5), a.y.at(score)}, style)
		}
	}
}

// sentence draws the mark of one sentence.
func (p *pen) sentence(at point, style scoreStyle) {
	size, opacity := 0.7+0.3*style.density, 0.55*math.Sqrt(style.density)
	if style.zero {
		size, opacity = 0.7*size, 0.5*opacity
	}
	if style.voice.diamond {
		p.polygon(rhombus(at, 2.6*size), style.voice.paint.alpha(opacity+0.15))
		return
	}
	p.disc(at, 1.7*size, style.voice.paint.alpha(opacity))
}

// drawComments draws the zone of the comments: their sentences, and the means of both kinds of speaker beside them.
func (a arc) drawComments(p *pen) {
	p.line(stroke{paint: muted, width: 0.8}, point{a.aside.left - zoneGap/2, a.aside.top}, point{a.aside.left - zoneGap/2, a.aside.bottom})
	parts, comments := arcSizes(a.data)
	dense := density(total(comments))
	for _, zero := range []bool{true, false} {
		for i, c := range a.data.Comments {
			a.drawScores(p, a.zone.spans[i], c.Scores, scoreStyle{speaker(c.Author), zero, dense, total(parts)})
		}
	}
	a.nameZone(p)
	for i, author := range []bool{false, true} {
		if a.speaks(author) {
			a.drawSpeaker(p, a.aside.right-zoneMeans+zoneMeans*(0.27+0.5*float64(i)), author)
		}
	}
}

func (a arc) nameZone(p *pen) {
	middle := (a.aside.left + a.aside.right - zoneMeans) / 2
	name := plain(a.data.Words.Comments)
	lines := p.ruler.wrap(name, labelSize, false, a.aside.width()-zoneMeans, 2)
	p.lines(point{middle, a.aside.bottom + headingDrop - 3}, lines, textStyle{size: labelSize, paint: muted, align: 0.5, full: name})
}

func (a arc) speaks(author bool) bool {
	for _, c := range a.data.Comments {
		if c.Author == author {
			return true
		}
	}
	return false
}

func speaker(author bool) voice {
	if author {
		return authorVoice
	}
	return readerVoice
}

// drawSpeaker draws the mean of one kind of speaker, its name below.
func (a arc) drawSpeaker(p *pen, x float64, author bool) {
	e, name := a.data.Readers, a.data.Words.Readers
	if author {
		e, name = a.data.Authors, a.data.Words.Author
	}
	v := speaker(author)
	p.upright(x, a.y, e, v)
	label := plain(name)
	style := textStyle{size: labelSize, bold: true, paint: v.text, align: 0.5, full: label}
	p.text(point{x, a.aside.bottom + headingDrop - 3 + labelSize*ascent}, p.ruler.fit(label, labelSize, true, zoneMeans/2), style)
}

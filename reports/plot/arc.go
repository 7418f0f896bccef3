package plot

import "slices"

// ArcData is what an arc shows: the sentiment of a post from its first sentence to its last comment.
type ArcData struct {
	Caption
	Width        float64 // points, 360 or more; 0 for 720
	DecimalComma bool    // 0,5 rather than 0.5

	Parts    []ArcPart    // the introduction and the sections, in reading order
	Comments []ArcComment // in reading order; none leaves the zone of the comments out
	Authors  Estimate     // the mean of the author's comments; drawn where an author's comment is there
	Readers  Estimate     // the mean of the readers' comments
	Smooth   []ArcPoint   // the smoothed tone of the essay, in ascending order; none leaves it out
	Turns    []ArcTurn    // change points

	Words ArcWords
}

// ArcPart is an introduction or a section.
type ArcPart struct {
	Heading string
	Scores  []float64 // of its sentences in order, from -1 to 1; 0 for a sentence without any judged word
	Estimate
}

// ArcComment is one comment.
type ArcComment struct {
	Author bool      // written by the author of the post
	Scores []float64 // of its sentences in order, from -1 to 1
}

// ArcPoint is a point of the smoothed line.
type ArcPoint struct {
	Sentence        float64 // place, in sentences from the start of the essay: the middle of the first is 0.5
	Mean, Low, High float64 // the line and its band; a band that is not finite is left out
}

// ArcTurn is a change point.
type ArcTurn struct {
	Sentence    int    // it stands before this sentence of the essay, counted from 0
	Label       string // as "omslag, p = 0,01", or with "n.s."
	Significant bool   // drawn as a heavy line in ink, else as a faint dashed one
}

// ArcWords are the words in an arc. What is empty is left out.
type ArcWords struct {
	Negative, Positive string // the ends of the vertical axis
	Sentence           string // the key: a sentence …
	Mean               string // … the mean of a section with its interval …
	TooLittle          string // … a mean that rests on too little text …
	Smooth             string // … the smoothed line and its band
	Comments           string // names the zone of the comments
	Author, Readers    string // name the speakers there
	None               string // stands in place of an arc without a single score
}

// The measures of an arc, in points.
const (
	arcHeight      = 236
	arcNarrowest   = 11 // the least width of a section: a dot with some air
	zoneGap        = 16
	zoneMeans      = 78 // room for the two means beside the comments
	turnRow        = 13
	commentStripes = 60 // more comments than this are not told apart by stripes
)

// arc is an arc laid out.
type arc struct {
	data  ArcData
	note  notation
	key   key
	essay track
	zone  track
	panel box // of the essay, relative to the drawing
	aside box // of the comments; empty where there are none
	y     axis
	names headings
	turns []setTurn
	below float64 // the height of the names under the panel
}

// Arc draws the sentiment of each sentence over the course of a post: sections as stripes with their names, the mean of each
// section with its 95% interval, the smoothed line with its band, and change points as upright lines. Comments follow in a zone
// apart, the author's and the readers' told apart by shape and colour, each with their mean. Both zones run on
// the same vertical axis; along the horizontal one each has its own scale, and no section is narrower than its mark.
func Arc(data ArcData) Figure {
	r := newRuler()
	width := figureWidth(data.Width)
	if data.empty() {
		return emptyFigure(data.Caption, r, width, data.Words.None)
	}
	a := layoutArc(r, data, bodyWidth(width))
	return newFigure(data.Caption, r, width, a.panel.bottom+a.below, a.draw)
}

// empty tells whether there is neither a score nor a mean to draw.
func (d ArcData) empty() bool {
	for _, part := range d.Parts {
		if finite(part.Mean) && part.N > 0 || slices.ContainsFunc(part.Scores, finite) {
			return false
		}
	}
	return !slices.ContainsFunc(d.Comments, func(c ArcComment) bool { return slices.ContainsFunc(c.Scores, finite) })
}

func layoutArc(r *ruler, data ArcData, width float64) arc {
	a := arc{data: data, note: notation{data.DecimalComma}}
	a.key = layoutKey(r, width, a.keyEntries()...)
	a.y = arcAxis(data)
	left := a.axisWidth(r)
	a.split(left, width)
	a.turns = layoutTurns(r, data.Turns, a.essay, width)
	top := a.key.height + float64(turnRows(a.turns))*turnRow + 6
	a.panel.top, a.panel.bottom = top, top+arcHeight
	a.aside.top, a.aside.bottom = a.panel.top, a.panel.bottom
	a.y.from, a.y.to = a.panel.bottom, a.panel.top
	a.names = a.headings(r)
	a.below = a.names.height
	if len(data.Comments) > 0 {
		a.below = max(a.below, headingDrop+2*labelSize*leading)
	}
	return a
}

// arcAxis covers all that is drawn, and a quarter on each side of zero at least.
func arcAxis(data ArcData) axis {
	x := extent{-0.25, 0.25}
	for _, part := range data.Parts {
		x.add(part.Scores...)
		part.addTo(&x)
	}
	for _, c := range data.Comments {
		x.add(c.Scores...)
	}
	for _, s := range data.Smooth {
		x.add(s.Mean, s.Low, s.High)
	}
	data.Authors.addTo(&x)
	data.Readers.addTo(&x)
	return newAxis(max(x.low, -1), min(x.high, 1), 4, 0, 1)
}

// axisWidth is the room for the numbers and the words left of the panel.
func (a *arc) axisWidth(r *ruler) float64 {
	w := 0.0
	for _, t := range a.y.ticks() {
		w = max(w, r.width(a.note.signed(t, a.y.decimals()), tickSize, false))
	}
	if a.data.Words.Negative+a.data.Words.Positive != "" {
		w += 14
	}
	return w + 7
}

// split shares the width between the essay and its comments: by their length, but a fifth to the comments at least and
// two fifths at most, and less than that where sections would get too narrow.
func (a *arc) split(left, width float64) {
	sentences, sizes := arcSizes(a.data)
	commented := total(sizes)
	if len(a.data.Comments) == 0 {
		a.panel.left, a.panel.right = left, width
		a.essay = newTrack(sentences, left, width, arcNarrowest)
		return
	}
	free := width - left - zoneGap - zoneMeans
	most := clamp(1-arcNarrowest*float64(len(sentences))/free, 0.2, 0.38)
	share := clamp(float64(commented)/float64(max(1, commented+total(sentences))), 0.2, most)
	if len(sentences) == 0 {
		share = 1
	}
	a.panel.left, a.panel.right = left, left+free*(1-share)
	a.aside.left, a.aside.right = a.panel.right+zoneGap, width
	a.essay = newTrack(sentences, a.panel.left, a.panel.right, arcNarrowest)
	a.zone = newTrack(sizes, a.aside.left, a.aside.right-zoneMeans, 0)
}

// arcSizes are the numbers of sentences of the parts and of the comments.
func arcSizes(data ArcData) (parts, comments []int) {
	for _, part := range data.Parts {
		parts = append(parts, len(part.Scores))
	}
	for _, c := range data.Comments {
		comments = append(comments, len(c.Scores))
	}
	return parts, comments
}

func total(sizes []int) int {
	n := 0
	for _, s := range sizes {
		n += s
	}
	return n
}

func (a *arc) headings(r *ruler) headings {
	var hs []heading
	for i, part := range a.data.Parts {
		hs = append(hs, heading{part.Heading, a.essay.spans[i].left, a.essay.spans[i].right})
	}
	return layoutHeadings(r, hs, a.panel.left, a.panel.right, 0)
}

func (a *arc) keyEntries() []keyEntry {
	w := a.data.Words
	entries := []keyEntry{
		{w.Sentence, 4, func(p *pen, at point) { p.sentence(at, scoreStyle{voice: essayVoice, density: 1}) }},
		{w.Mean, 9, meanMark},
	}
	if a.tooLittle() {
		entries = append(entries, keyEntry{w.TooLittle, 9, func(p *pen, at point) { p.mean(at, essayVoice, false) }})
	}
	if len(a.data.Smooth) > 1 {
		entries = append(entries, keyEntry{w.Smooth, 20, smoothMark})
	}
	return entries
}

// tooLittle tells whether any mean is drawn hollow.
func (a *arc) tooLittle() bool {
	for _, part := range a.data.Parts {
		if finite(part.Mean) && !part.solid() {
			return true
		}
	}
	return false
}

package plot

import (
	"math"
	"slices"
)

// MultiplesData is what small multiples show: the course of the tone in each post of a corpus, side by side.
type MultiplesData struct {
	Caption
	Width        float64 // points, 360 or more; 0 for 720
	DecimalComma bool    // 0,5 rather than 0.5

	Posts []MultiplesPost // in the order in which they are to be read; the first sixty are drawn

	Words MultiplesWords
}

// MultiplesPost is one post.
type MultiplesPost struct {
	Title string
	Date  string // as it is to be read: "9 okt 2017"; empty for none
	Note  string // stands below: "84 zinnen, 12 reacties"

	Parts    []int              // how many sentences the introduction and each section have, in reading order
	Smooth   []ArcPoint         // the smoothed tone of the essay, in ascending order; a few dozen points will do
	Essay    Estimate           // the mean of the essay: drawn where there is no smoothed line; NaN where there is none either
	Comments []MultiplesComment // in reading order; none leaves their strip out
	Readers  Estimate           // the mean of the readers' comments, drawn where a reader's comment is there
	Authors  Estimate           // the mean of the author's comments, drawn where an author's comment is there
}

// MultiplesComment is one comment.
type MultiplesComment struct {
	Author bool    // written by the author of the post
	Mean   float64 // of its sentences, from -1 to 1; one that is not finite is left out
}

// MultiplesWords are the words in small multiples. What is empty is left out.
type MultiplesWords struct {
	Smooth          string // the key: the smoothed line and its band …
	Section         string // … where a section begins …
	Mean            string // … the mean of an essay without a line …
	TooLittle       string // … a mean on too little text …
	Readers, Author string // … the comments of readers and of the author, and their means …
	Beyond          string // … a comment beyond the scale
	NotShown        string // leads the number of posts beyond the sixtieth, added to source and description: "posts niet getoond"
	None            string // stands in place of a figure without posts
}

// The measures of small multiples, in points.
const (
	multiplesMost      = 60
	multiplesNarrowest = 130.0
	multiplesColumns   = 4
	multiplesGap       = 20.0 // between panels side by side
	multiplesNext      = 16.0 // between rows of panels
	multiplesHeight    = 66.0
	multiplesStrip     = 0.35 // the strip of the comments, as a share of a panel …
	multiplesStripMost = 84.0 // … and at most
	multiplesEnds      = 15.0 // of the strip, for the mean of each kind of speaker
	multiplesBand      = 1.6  // how far bands and intervals may widen the scale, as a share of the farthest line or mean
)

// multiples are small multiples laid out.
type multiples struct {
	data   MultiplesData
	note   notation
	key    key
	y      axis // of all panels; its places are set for each
	ticks  []float64
	marks  float64 // the width of the numbers of the vertical axis
	panels []multiple
	bottom float64
}

// multiple is a panel in its place.
type multiple struct {
	MultiplesPost
	title []string
	head  point // where the title begins
	width float64
	date  string
	note  string
	essay box
	aside box // of the comments; empty where there are none
	track track
}

// Multiples draws a small arc for each post, all on the same vertical scale and stretched to the same width: the smoothed tone with its band, a tick where a
// section begins, and behind it a strip with the tone of each comment and the means of readers and author.
// Of an essay without a line the mean is drawn.
func Multiples(data MultiplesData) Figure {
	r := newRuler()
	width := figureWidth(data.Width)
	m := multiples{data: data, note: notation{data.DecimalComma}}
	if len(data.Posts) == 0 {
		return emptyFigure(data.Caption, r, width, data.Words.None)
	}
	m.layout(r, bodyWidth(width))
	return newFigure(m.caption(), r, width, m.bottom, m.draw)
}

// caption adds to the caption how many posts are not shown.
func (m *multiples) caption() Caption {
	return m.data.Caption.withCount(m.data.Words.NotShown, len(m.data.Posts)-multiplesMost, m.note)
}

func (m *multiples) layout(r *ruler, width float64) {
	for _, post := range m.data.Posts[:min(len(m.data.Posts), multiplesMost)] {
		m.panels = append(m.panels, multiple{MultiplesPost: post})
	}
	m.setScale(r)
	m.key = layoutKey(r, width, m.keyEntries()...)
	m.bottom = m.place(r, width, m.key.height)
}

// setScale covers all lines and means, and bands and intervals within reason; as far up as down.
func (m *multiples) setScale(r *ruler) {
	near, far := extent{-0.2, 0.2}, extent{}
	for _, post := range m.panels {
		for _, s := range post.Smooth {
			near.add(s.Mean)
			far.add(s.Low, s.High)
		}
		for _, e := range post.means() {
			near.add(e.Mean)
			if e.solid() {
				far.add(e.Low, e.High)
			}
		}
	}
	most := max(-near.low, near.high)
	most = min(1, max(most, min(multiplesBand*most, max(-far.low, far.high))))
	m.y = newAxis(-most, most, 4, 0, 0)
	m.y.low, m.y.high = -most, most
	for _, v := range newAxis(-most, most, 4, 0, 0).ticks() {
		if math.Abs(v) <= most+1e-9 {
			m.ticks = append(m.ticks, v)
			m.marks = max(m.marks, r.width(m.note.signed(v, m.y.decimals()), tickSize, false))
		}
	}
}

// means are the means that are drawn of a post.
func (p *MultiplesPost) means() []Estimate {
	var means []Estimate
	if len(p.Smooth) < 2 {
		means = append(means, p.Essay)
	}
	for _, author := range []bool{false, true} {
		if p.speaks(author) {
			means = append(means, p.mean(author))
		}
	}
	return means
}

func (p *MultiplesPost) mean(author bool) Estimate {
	if author {
		return p.Authors
	}
	return p.Readers
}

func (p *MultiplesPost) speaks(author bool) bool {
	return slices.ContainsFunc(p.Comments, func(c MultiplesComment) bool { return c.Author == author })
}

// place sets the panels in rows and returns where they end.
func (m *multiples) place(r *ruler, width, y float64) float64 {
	columns := max(1, min(multiplesColumns, len(m.panels), int((width-m.marks-6+multiplesGap)/(multiplesNarrowest+multiplesGap))))
	left := m.marks + 6
	each := (width - left - multiplesGap*float64(columns-1)) / float64(columns)
	for first := 0; first < len(m.panels); first += columns {
		row := m.panels[first:min(first+columns, len(m.panels))]
		y = m.placeRow(r, row, point{left, y}, each) + multiplesNext
	}
	return y - multiplesNext
}

// placeRow sets the panels of a row below each of their heads and returns where they end.
func (m *multiples) placeRow(r *ruler, row []multiple, at point, each float64) float64 {
	head, noted := 0.0, false
	for i := range row {
		p := &row[i]
		p.width = each
		p.title = r.wrap(plain(p.Title), labelSize, true, each, 2)
		p.date, p.note = r.fit(plain(p.Date), tickSize, false, each), r.fit(plain(p.Note), tickSize, false, each)
		head, noted = max(head, p.headHeight()), noted || p.note != ""
	}
	bottom := at.y + head + multiplesHeight
	for i := range row {
		p := &row[i]
		left := at.x + float64(i)*(each+multiplesGap)
		p.head = point{left, at.y + head - p.headHeight()}
		p.split(box{left, at.y + head, left + each, bottom})
	}
	if noted {
		bottom += tickSize*leading + 4
	}
	return bottom
}

func (p *multiple) headHeight() float64 {
	h := blockHeight(p.title, labelSize) + 5
	if p.date != "" {
		h += tickSize * leading
	}
	return h
}

// split gives the comments their strip.
func (p *multiple) split(panel box) {
	p.essay = panel
	if len(p.Comments) > 0 {
		p.essay.right = panel.right - min(multiplesStripMost, multiplesStrip*panel.width())
		p.aside = box{p.essay.right + 5, panel.top, panel.right, panel.bottom}
	}
	sizes := make([]int, len(p.Parts))
	for i, n := range p.Parts {
		sizes[i] = max(0, n)
	}
	if total(sizes) == 0 {
		sizes = []int{p.sentences()}
	}
	p.track = newTrack(sizes, p.essay.left, p.essay.right, 0)
}

// sentences is the length of an essay whose parts are not known: as far as its line goes.
func (p *multiple) sentences() int {
	last := extent{}
	for _, s := range p.Smooth {
		last.add(s.Sentence)
	}
	return int(math.Ceil(min(last.high, 1e9)))
}

func (m *multiples) keyEntries() []keyEntry {
	w := m.data.Words
	var entries []keyEntry
	if m.any(func(p *multiple) bool { return len(p.Smooth) > 1 }) {
		entries = append(entries, keyEntry{w.Smooth, 20, smoothMark})
	}
	if m.any(func(p *multiple) bool { return len(p.Parts) > 1 }) {
		entries = append(entries, keyEntry{w.Section, 6, func(p *pen, at point) { p.line(sectionTick, point{at.x, at.y - 3}, point{at.x, at.y + 3}) }})
	}
	if m.any(func(p *multiple) bool { return len(p.Smooth) < 2 && finite(p.Essay.Mean) }) {
		entries = append(entries, keyEntry{w.Mean, 9, meanMark})
	}
	if m.any(func(p *multiple) bool {
		return slices.ContainsFunc(p.means(), func(e Estimate) bool { return finite(e.Mean) && !e.solid() })
	}) {
		entries = append(entries, keyEntry{w.TooLittle, 9, func(p *pen, at point) { p.mean(at, essayVoice, false) }})
	}
	for i, text := range []string{w.Readers, w.Author} {
		if v := speaker(i == 1); m.any(func(p *multiple) bool { return p.speaks(i == 1) }) {
			entries = append(entries, keyEntry{text, 18, func(p *pen, at point) {
				p.comment(point{at.x - 7, at.y}, voice{paint: v.paint.alpha(commentOpacity), diamond: v.diamond}, true, commentRadius)
				p.mean(point{at.x + 4, at.y}, v, true)
			}})
		}
	}
	if m.any(m.beyond) {
		entries = append(entries, keyEntry{w.Beyond, 8, func(p *pen, at point) { p.pointer(at, -1, readerVoice.paint) }})
	}
	return entries
}

func (m *multiples) any(is func(p *multiple) bool) bool {
	for i := range m.panels {
		if is(&m.panels[i]) {
			return true
		}
	}
	return false
}

// beyond tells whether a comment lies beyond the scale.
func (m *multiples) beyond(p *multiple) bool {
	return slices.ContainsFunc(p.Comments, func(c MultiplesComment) bool { return m.outside(c.Mean) != 0 })
}

// outside is -1 for what lies above the scale, 1 for what lies below, as places run.
func (m *multiples) outside(v float64) float64 {
	switch {
	case !finite(v):
		return 0
	case v > m.y.high:
		return -1
	case v < m.y.low:
		return 1
	}
	return 0
}

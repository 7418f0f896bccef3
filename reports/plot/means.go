package plot

import (
	"math"
	"slices"
)

// MeansData is what a dot-and-interval plot shows: a mean for each unit of a text, or for each theme.
type MeansData struct {
	Caption
	Width        float64 // points, 360 or more; 0 for 720
	DecimalComma bool    // 0,5 rather than 0.5

	Rows []MeanRow

	Difference bool // the values are differences between means, which run from -2 to 2 instead of -1 to 1

	Negative, Positive string // the ends of the axis
	Count              string // names the numbers at the right: "zinnen"
	TooLittle          string // the key: a mean that rests on too little text
	First, Second      string // the key, where a row has a second estimate: what the filled and what the hollow mark is
	None               string // stands in place of a figure without rows
}

// MeanRow is one mean.
type MeanRow struct {
	Name string
	Kind RowKind
	Estimate
	Second *Estimate // the same, estimated in another way: drawn hollow, in the row's colour, below the first; nil for none
	Joined bool      // another voice on what the row before it is about: where there are such rows, gaps part only the groups that they make
}

// RowKind tells whose words a mean is of: it sets shape and colour. Rows are set apart where the kind turns to or from
// that of comments.
type RowKind uint8

// The kinds of row.
const (
	EssayRow  RowKind = iota // a section, or a theme: a dot in ink
	AuthorRow                // comments by the author: a blue diamond
	ReaderRow                // comments by readers: a vermilion dot
)

func (k RowKind) voice() voice {
	return [...]voice{EssayRow: essayVoice, AuthorRow: authorVoice, ReaderRow: readerVoice}[min(k, ReaderRow)]
}

// The measures of a dot-and-interval plot, in points.
const (
	meanRow      = 22.0
	meanRowTight = 17.0 // where there are more than meanFew rows
	meanFew      = 24
	meanRowExtra = 10.0 // of a name in two lines
	meanRowTwice = 25.0 // of two estimates, at least
	meanApart    = 5.0  // from the middle of a row to each of two estimates
	meanName     = 0.36 // the widest names, as a share of the width
	meanHead     = 18.0
	meanCounts   = 52.0
)

// means is a dot-and-interval plot laid out.
type means struct {
	data  MeansData
	note  notation
	key   key
	names [][]string
	tops  []float64 // of the rows, and the end of the last
	panel box
	x     axis
}

// Means draws each mean as a dot with its 95% interval along a common axis, the names at the left in full width, the number of sentences at
// the right. A mean on too little text is hollow and grey, without an interval; one that was not computed is a dash.
func Means(data MeansData) Figure {
	r := newRuler()
	width := figureWidth(data.Width)
	if len(data.Rows) == 0 {
		return emptyFigure(data.Caption, r, width, data.None)
	}
	m := layoutMeans(r, data, bodyWidth(width))
	return newFigure(data.Caption, r, width, m.panel.bottom+m.foot(), m.draw)
}

func layoutMeans(r *ruler, data MeansData, width float64) means {
	m := means{data: data, note: notation{data.DecimalComma}}
	m.key = layoutKey(r, width, m.keyEntries()...)
	nameWidth := 0.0
	for _, row := range data.Rows {
		lines := r.wrap(plain(row.Name), labelSize, false, meanName*width, 2)
		m.names = append(m.names, lines)
		nameWidth = max(nameWidth, widestLine(r, lines, labelSize))
	}
	m.stack(m.key.height + meanHead)
	m.panel = box{nameWidth + 14, m.tops[0], width - meanCounts, m.tops[len(m.tops)-1]}
	m.x = meansAxis(data)
	m.x.from, m.x.to = m.panel.left+6, m.panel.right-6
	return m
}

// stack finds the tops of the rows: higher for a name in two lines, and apart where the comments begin.
func (m *means) stack(y float64) {
	for i, lines := range m.names {
		if m.turnsTo(i) {
			y += groupGap
		}
		m.tops = append(m.tops, y)
		y += m.rowHeight(m.data.Rows[i], lines)
	}
	m.tops = append(m.tops, y)
}

func (m *means) rowHeight(row MeanRow, lines []string) float64 {
	height := meanRow
	if len(m.data.Rows) > meanFew {
		height = meanRowTight
	}
	if len(lines) > 1 {
		height += meanRowExtra
	}
	if row.Second != nil {
		height = max(height, meanRowTwice)
	}
	return height
}

// turnsTo tells whether a gap parts a row from the one before it: where a group begins, or without groups where comments do or end.
func (m *means) turnsTo(i int) bool {
	if i == 0 {
		return false
	}
	if slices.ContainsFunc(m.data.Rows, func(row MeanRow) bool { return row.Joined }) {
		return !m.data.Rows[i].Joined
	}
	return (m.data.Rows[i].Kind == EssayRow) != (m.data.Rows[i-1].Kind == EssayRow)
}

func meansAxis(data MeansData) axis {
	x, most := extent{-0.1, 0.1}, 1.0
	if data.Difference {
		most = 2
	}
	for _, row := range data.Rows {
		row.addTo(&x)
		if row.Second != nil {
			row.Second.addTo(&x)
		}
	}
	return newAxis(max(x.low, -most), min(x.high, most), 5, 0, 1)
}

func (m means) draw(p *pen, area box) {
	m.key.draw(p, point{area.left, area.top})
	m.panel = m.panel.moved(area)
	m.x.from, m.x.to = m.x.from+area.left, m.x.to+area.left
	m.drawAxis(p)
	m.drawHead(p, area)
	m.drawEnds(p)
	for i := range m.data.Rows {
		m.drawRow(p, area, i)
	}
}

// foot is the room for the words below the panel.
func (m means) foot() float64 {
	if m.data.Negative+m.data.Positive == "" {
		return 0
	}
	return tickSize * 1.6
}

// drawEnds says below the panel what lies left and right.
func (m means) drawEnds(p *pen) {
	y, half := m.panel.bottom+m.foot()-2, m.panel.width()/2-8
	low, high := plain(m.data.Negative), plain(m.data.Positive)
	left := p.ruler.fit(low, tickSize, false, max(half, 2*half-p.ruler.width(high, tickSize, false))) // each has what the other leaves
	right := p.ruler.fit(high, tickSize, false, max(half, 2*half-p.ruler.width(low, tickSize, false)))
	p.text(point{m.panel.left, y}, left, textStyle{size: tickSize, paint: muted, full: low})
	p.text(point{m.panel.right, y}, right, textStyle{size: tickSize, paint: muted, align: 1, full: high})
}

// drawAxis draws the upright lines and their numbers above the panel.
func (m means) drawAxis(p *pen) {
	for _, v := range m.x.ticks() {
		s := stroke{paint: grid, width: 0.7}
		if math.Abs(v) < 1e-9 {
			s = stroke{paint: muted, width: 0.9}
		}
		p.line(s, point{m.x.at(v), m.panel.top}, point{m.x.at(v), m.panel.bottom})
		p.text(point{m.x.at(v), m.panel.top - 5}, m.note.signed(v, m.x.decimals()), textStyle{size: tickSize, paint: muted, align: 0.5})
	}
}

func (m means) drawHead(p *pen, area box) {
	count := plain(m.data.Count)
	style := textStyle{size: tickSize, paint: muted, align: 1, full: count}
	p.text(point{area.right, m.panel.top - 5}, p.ruler.fit(count, tickSize, false, meanCounts-16), style)
}

func (m means) drawRow(p *pen, area box, i int) {
	row, lines := m.data.Rows[i], m.names[i]
	middle := area.top + m.tops[i] + m.rowHeight(row, lines)/2
	p.line(stroke{paint: grid, width: 0.7, dash: []float64{1, 2.5}}, point{m.panel.left, middle}, point{m.panel.right, middle})
	p.middled(point{m.panel.left - 12, middle}, lines, textStyle{size: labelSize, paint: row.name(), align: 1, full: plain(row.Name)})
	m.drawEstimates(p, row, middle)
	base := middle + tickSize*capHeight/2
	p.text(point{area.right, base}, m.note.number(float64(row.N), 0), textStyle{size: tickSize, paint: muted, align: 1})
}

// drawEstimates draws one estimate on the line of a row, or two around it.
func (m means) drawEstimates(p *pen, row MeanRow, middle float64) {
	first := middle
	if row.Second != nil {
		first -= meanApart
		p.levelHollow(middle+meanApart, m.x, *row.Second, row.Kind.voice())
	}
	if !finite(row.Mean) {
		x := m.x.at(0)
		p.rect(box{x - 4, first - 4, x + 4, first + 4}, ground) // the line of zero would hide the dash
		p.text(point{x, first + tickSize*capHeight/2}, "–", textStyle{size: tickSize, paint: muted, align: 0.5})
		return
	}
	p.level(first, m.x, row.Estimate, row.Kind.voice())
}

// name is the colour of a row's name: that of the voice, so that no key is needed.
func (r MeanRow) name() paint { return r.Kind.voice().text }

package plot

import "math"

// MeansData is what a dot-and-interval plot shows: a mean for each unit of a text, or for each theme.
type MeansData struct {
	Caption
	Width        float64 // points, 360 or more; 0 for 720
	DecimalComma bool    // 0,5 rather than 0.5

	Rows []MeanRow

	Negative, Positive string // the ends of the axis
	Count              string // names the numbers at the right: "zinnen"
	TooLittle          string // the key: a mean that rests on too little text
}

// MeanRow is one mean.
type MeanRow struct {
	Name string
	Kind RowKind
	Estimate
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
	m.x = meansAxis(data.Rows)
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
		y += m.rowHeight(lines)
	}
	m.tops = append(m.tops, y)
}

func (m *means) rowHeight(lines []string) float64 {
	height := meanRow
	if len(m.data.Rows) > meanFew {
		height = meanRowTight
	}
	if len(lines) > 1 {
		height += meanRowExtra
	}
	return height
}

func (m *means) turnsTo(i int) bool {
	return i > 0 && (m.data.Rows[i].Kind == EssayRow) != (m.data.Rows[i-1].Kind == EssayRow)
}

func meansAxis(rows []MeanRow) axis {
	x := extent{-0.1, 0.1}
	for _, row := range rows {
		row.addTo(&x)
	}
	return newAxis(max(x.low, -1), min(x.high, 1), 5, 0, 1)
}

func (m *means) keyEntries() []keyEntry {
	for _, row := range m.data.Rows {
		if finite(row.Mean) && !row.solid() {
			return []keyEntry{{m.data.TooLittle, 9, func(p *pen, at point) { p.mean(at, essayVoice, false) }}}
		}
	}
	return nil
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
	y, room := m.panel.bottom+m.foot()-2, m.panel.width()/2-8
	low, high := plain(m.data.Negative), plain(m.data.Positive)
	p.text(point{m.panel.left, y}, p.ruler.fit(low, tickSize, false, room), textStyle{size: tickSize, paint: muted, full: low})
	p.text(point{m.panel.right, y}, p.ruler.fit(high, tickSize, false, room), textStyle{size: tickSize, paint: muted, align: 1, full: high})
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
	middle := area.top + m.tops[i] + m.rowHeight(lines)/2
	p.line(stroke{paint: grid, width: 0.7, dash: []float64{1, 2.5}}, point{m.panel.left, middle}, point{m.panel.right, middle})
	p.middled(point{m.panel.left - 12, middle}, lines, textStyle{size: labelSize, paint: row.name(), align: 1, full: plain(row.Name)})
	p.level(middle, m.x, row.Estimate, row.Kind.voice())
	base := middle + tickSize*capHeight/2
	if !finite(row.Mean) {
		p.text(point{m.x.at(0), base}, "–", textStyle{size: tickSize, paint: muted, align: 0.5})
	}
	p.text(point{area.right, base}, m.note.number(float64(row.N), 0), textStyle{size: tickSize, paint: muted, align: 1})
}

// name is the colour of a row's name: that of the voice, so that no key is needed.
func (r MeanRow) name() paint { return r.Kind.voice().text }

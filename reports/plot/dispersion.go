package plot

import (
	"math"
	"slices"
)

// DispersionData is what a dispersion plot shows: where in a text each theme occurs.
type DispersionData struct {
	Caption
	Width        float64 // points, 360 or more; 0 for 720
	DecimalComma bool    // 1.000 rather than 1,000

	Parts []DispersionPart // sections, then the comments, in reading order
	Rows  []DispersionRow  // themes

	Position string // names the axis above: "woorden"
	Hits     string // names the counts at the right: "treffers"
	None     string // stands in place of a plot without themes or text
}

// DispersionPart is a stretch of the text.
type DispersionPart struct {
	Heading string
	Tokens  int  // how long it is
	Apart   bool // begins a zone of its own after the one before it: the comments
}

// DispersionRow is a theme.
type DispersionRow struct {
	Name string
	At   []int // the token, counted from the start of the first part, of each hit; those beyond the text are left out
}

// The measures of a dispersion plot, in points.
const (
	stripRow   = 34
	stripMark  = 20 // the height of a mark
	countWidth = 58
	tickGap    = 46 // the least distance between two numbers of the axis
)

// dispersion is a dispersion plot laid out.
type dispersion struct {
	data     DispersionData
	note     notation
	rowNames [][]string
	track    track
	panel    box
	names    headings
}

// Dispersion draws a lexical barcode (the dispersion plot of corpus linguistics): a row for each theme, a mark for each hit at its place in the text,
// sections as stripes with their names, and the number of hits at the right.
func Dispersion(data DispersionData) Figure {
	r := newRuler()
	width := figureWidth(data.Width)
	if data.empty() {
		return emptyFigure(data.Caption, r, width, data.None)
	}
	d := layoutDispersion(r, data, bodyWidth(width))
	return newFigure(data.Caption, r, width, d.panel.bottom+d.names.height, d.draw)
}

func (d DispersionData) empty() bool {
	return len(d.Rows) == 0 || !slices.ContainsFunc(d.Parts, func(part DispersionPart) bool { return part.Tokens > 0 })
}

func layoutDispersion(r *ruler, data DispersionData, width float64) dispersion {
	d := dispersion{data: data, note: notation{data.DecimalComma}}
	nameWidth := 0.0
	for _, row := range data.Rows {
		lines := r.wrap(plain(row.Name), labelSize, false, rowNameWidth, 2)
		d.rowNames = append(d.rowNames, lines)
		nameWidth = max(nameWidth, widestLine(r, lines, labelSize))
	}
	top := tickSize*leading + 8
	d.panel = box{nameWidth + 10, top, width - countWidth, top + float64(len(data.Rows))*stripRow}
	d.track = dispersionTrack(data.Parts, d.panel)
	d.names = d.headings(r)
	return d
}

// dispersionTrack lays the parts side by side, with a gap before each zone.
func dispersionTrack(parts []DispersionPart, panel box) track {
	var sizes []int
	gaps := 0.0
	for i, part := range parts {
		sizes = append(sizes, max(0, part.Tokens))
		if part.Apart && i > 0 {
			gaps += groupGap
		}
	}
	t := newTrack(sizes, panel.left, panel.right-gaps, arcNarrowest)
	shift := 0.0
	for i, part := range parts {
		if part.Apart && i > 0 {
			shift += groupGap
		}
		t.spans[i].left, t.spans[i].right = t.spans[i].left+shift, t.spans[i].right+shift
	}
	return t
}

func (d *dispersion) headings(r *ruler) headings {
	var hs []heading
	for i, part := range d.data.Parts {
		hs = append(hs, heading{part.Heading, d.track.spans[i].left, d.track.spans[i].right})
	}
	return layoutHeadings(r, hs, d.panel.left, d.panel.right, 0)
}

func (d dispersion) draw(p *pen, area box) {
	d.panel, d.track, d.names = d.panel.moved(area), d.track.moved(area.left), d.names.moved(area.left)
	d.drawStripes(p)
	d.drawPositions(p, area)
	for i := range d.data.Rows {
		d.drawRow(p, area, i)
	}
	d.names.draw(p, d.panel.bottom)
}

func (d dispersion) drawStripes(p *pen) {
	for i, s := range d.track.spans {
		if i%2 == 0 {
			p.rect(box{s.left, d.panel.top, s.right, d.panel.bottom}, band)
		}
	}
}

// drawPositions numbers the axis above the panel, where round numbers keep their distance.
func (d dispersion) drawPositions(p *pen, area box) {
	y := d.panel.top - 5
	name := plain(d.data.Position)
	style := textStyle{size: tickSize, paint: muted, align: 1, full: name}
	p.text(point{d.panel.left - 10, y}, p.ruler.fit(name, tickSize, false, d.panel.left-10-area.left), style)
	hits := plain(d.data.Hits)
	style.full = hits
	p.text(point{area.right, y}, p.ruler.fit(hits, tickSize, false, countWidth-8), style)
	d.drawTicks(p, y)
}

func (d dispersion) drawTicks(p *pen, y float64) {
	length := d.length()
	if length == 0 {
		return
	}
	scale := newAxis(0, length, 6, 0, 1)
	last := math.Inf(-1)
	for _, v := range scale.ticks() {
		x := d.track.at(v)
		if v > length || x < last+tickGap || v != math.Trunc(v) {
			continue
		}
		last = x
		align := 0.5
		if v == 0 {
			align = 0
		}
		number := d.note.number(v, 0)
		if x+p.ruler.width(number, tickSize, false)/2 <= d.panel.right+6 {
			p.text(point{x, y}, number, textStyle{size: tickSize, paint: muted, align: align})
		}
	}
}

// length is the number of tokens of all parts.
func (d dispersion) length() float64 {
	if len(d.track.spans) == 0 {
		return 0
	}
	last := d.track.spans[len(d.track.spans)-1]
	return last.first + last.size
}

func (d dispersion) drawRow(p *pen, area box, i int) {
	middle := d.panel.top + (float64(i)+0.5)*stripRow
	row := d.data.Rows[i]
	p.middled(point{d.panel.left - 10, middle}, d.rowNames[i], textStyle{size: labelSize, paint: ink, align: 1, full: plain(row.Name)})
	for k, s := range d.track.spans {
		right := s.right
		if k+1 < len(d.track.spans) && !d.data.Parts[k+1].Apart {
			right = d.track.spans[k+1].left
		}
		p.line(stroke{paint: grid, width: 0.7}, point{s.left, middle}, point{right, middle})
	}
	hits := d.drawHits(p, row.At, middle)
	p.text(point{area.right, middle + labelSize*capHeight/2}, d.note.number(float64(hits), 0), textStyle{size: labelSize, bold: true, paint: ink, align: 1})
}

// drawHits draws the marks of a row and returns how many lie within the text.
func (d dispersion) drawHits(p *pen, at []int, middle float64) int {
	hits := 0
	for _, token := range at {
		if token < 0 || float64(token) >= d.length() {
			continue
		}
		hits++
		x := d.track.at(float64(token) + 0.5)
		p.line(stroke{paint: blue.alpha(0.85), width: 1.2}, point{x, middle - stripMark/2}, point{x, middle + stripMark/2})
	}
	return hits
}

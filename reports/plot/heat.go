package plot

import (
	"math"
	"slices"
)

// HeatData is what a heat map shows: a value for each row in each column.
type HeatData struct {
	Caption
	Width        float64 // points, 360 or more; 0 for 720
	DecimalComma bool    // 0,5 rather than 0.5

	Rows    []string    // themes
	Columns []string    // sections, then the groups of comments
	Apart   int         // how many columns at the end stand apart from the others: the groups of comments
	Values  [][]float64 // Values[row][column]: hits per 1,000 tokens, or a sentiment from -1 to 1; NaN for too little text

	Diverging bool // the values lie on both sides of zero: orange below, blue above

	Unit    string // names the values, above the colour bar
	Missing string // explains the dash of an empty cell, where there is one
	None    string // stands in place of a map without rows or columns
}

// The measures of a heat map, in points.
const (
	cellGap      = 1.5
	groupGap     = 9.0
	cellWidest   = 92.0
	rowNameWidth = 150
	barWidth     = 10
	barRoom      = 62
	leastBar     = 60
	mostColumns  = 24 // more columns than this stand as rows, where their names and numbers have room
)

// heat is a heat map laid out. Its rows and columns are as drawn.
type heat struct {
	data     HeatData
	turned   bool // the data's columns stand as rows
	note     notation
	key      key
	rowNames [][]string
	rows     []span // from top to bottom
	columns  []span
	grid     box
	names    headings
	max      float64
	decimals int     // of the numbers in the cells; -1 where they have no room
	bottom   float64 // of the drawing
}

// Heat draws a matrix of coloured cells with their numbers, and a colour bar. A cell that is not
// finite is outlined and holds a dash, so that it cannot be read as zero. Where there are more columns than can hold numbers,
// rows and columns change places.
func Heat(data HeatData) Figure {
	r := newRuler()
	width := figureWidth(data.Width)
	if len(data.Rows) == 0 || len(data.Columns) == 0 {
		return emptyFigure(data.Caption, r, width, data.None)
	}
	h := layoutHeat(r, data, bodyWidth(width))
	return newFigure(data.Caption, r, width, h.bottom, h.draw)
}

func layoutHeat(r *ruler, data HeatData, width float64) heat {
	h := heat{data: data, note: notation{data.DecimalComma}, max: roundMax(data.Values)}
	h.key = layoutKey(r, width, h.keyEntries()...)
	h.turn()
	nameWidth := h.wrapNames(r)
	h.grid = box{left: nameWidth + 8, top: h.key.height, right: width - barRoom}
	h.columns = cells(len(h.data.Columns), h.apart(!h.turned), h.grid.left, min(cellWidest, h.cellWidth()))
	h.grid.right = end(h.columns, h.grid.left)
	h.names = layoutHeadings(r, h.headings(), h.grid.left, h.grid.right, 0)
	if h.namedAbove() {
		h.grid.top += h.names.height // above the rows, where a long table begins to be read
	}
	h.rows = cells(len(h.data.Rows), h.apart(h.turned), h.grid.top, h.cellHeight())
	h.grid.bottom = end(h.rows, h.grid.top)
	h.decimals = h.fittingDecimals(r)
	h.bottom = h.below()
	return h
}

// turn puts columns in the place of rows where there are too many.
func (h *heat) turn() {
	if len(h.data.Columns) <= mostColumns || len(h.data.Rows) > len(h.data.Columns)/2 {
		return
	}
	values := make([][]float64, len(h.data.Columns))
	for k := range values {
		for r := range h.data.Rows {
			v := math.NaN()
			if r < len(h.data.Values) && k < len(h.data.Values[r]) {
				v = h.data.Values[r][k]
			}
			values[k] = append(values[k], v)
		}
	}
	h.data.Rows, h.data.Columns, h.data.Values = h.data.Columns, h.data.Rows, values
	h.turned = true
}

// wrapNames breaks the names of the rows and returns how wide they are.
func (h *heat) wrapNames(r *ruler) float64 {
	room, lines := float64(rowNameWidth), 2
	if h.turned {
		room, lines = 2*room, 1
	}
	width := 0.0
	for _, name := range h.data.Rows {
		h.rowNames = append(h.rowNames, r.wrap(plain(name), labelSize, false, room, lines))
		width = max(width, widestLine(r, h.rowNames[len(h.rowNames)-1], labelSize))
	}
	return width
}

func (h *heat) cellHeight() float64 {
	if h.turned {
		return 17
	}
	return 27
}

// cellWidth shares out the grid among the columns.
func (h *heat) cellWidth() float64 {
	width := h.grid.width()
	if h.apart(!h.turned) > 0 {
		width -= groupGap
	}
	return width / float64(max(1, len(h.data.Columns)))
}

// apart returns how many of the columns (or rows) that hold the data's columns stand apart.
func (h *heat) apart(here bool) int {
	if !here {
		return 0
	}
	n := len(h.data.Columns)
	if h.turned {
		n = len(h.data.Rows)
	}
	return max(0, min(h.data.Apart, n))
}

// cells returns n cells of one size from start on, with a gap before those that stand apart.
func cells(n, apart int, start, size float64) []span {
	out := make([]span, n)
	for i := range out {
		out[i] = span{left: start + float64(i)*size, right: start + float64(i+1)*size}
		if i >= n-apart && n > apart {
			out[i].left, out[i].right = out[i].left+groupGap, out[i].right+groupGap
		}
	}
	return out
}

func end(spans []span, start float64) float64 {
	if len(spans) == 0 {
		return start
	}
	return spans[len(spans)-1].right
}

func (h *heat) headings() []heading {
	var hs []heading
	for i, name := range h.data.Columns {
		hs = append(hs, heading{name, h.columns[i].left, h.columns[i].right})
	}
	return hs
}

// namedAbove tells whether the columns have their names above them: a turned map, whose names fit level.
func (h *heat) namedAbove() bool { return h.turned && h.names.level() }

// below returns where the drawing ends: under the names, or under a colour bar that is higher than the grid.
func (h *heat) below() float64 {
	bar := h.grid.top + leastBar + 2*tickSize
	if h.namedAbove() {
		return max(h.grid.bottom, bar)
	}
	return max(h.grid.bottom+h.names.height, bar)
}

// roundMax is the end of the scale: the greatest amount, rounded up.
func roundMax(values [][]float64) float64 {
	e := extent{}
	for _, row := range values {
		for _, v := range row {
			e.add(math.Abs(v))
		}
	}
	if e.high == 0 {
		return 1
	}
	return newAxis(0, e.high, 4, 0, 1).high
}

// fittingDecimals returns how exactly the numbers can be written in the cells: where amounts
// are small with one decimal (two for sentiment), else whole, else not at all.
func (h *heat) fittingDecimals(r *ruler) int {
	if len(h.columns) == 0 {
		return -1
	}
	room := h.columns[0].right - h.columns[0].left - 2*cellGap - 1
	for d := h.usefulDecimals(); d >= 0; d-- {
		if d == 0 && h.max <= 1 {
			break
		}
		if h.widestNumber(r, d) <= room {
			return d
		}
	}
	return -1
}

func (h *heat) usefulDecimals() int {
	switch {
	case h.max <= 1:
		return 2
	case h.max <= 10:
		return 1
	}
	return 0
}

func (h *heat) widestNumber(r *ruler, decimals int) float64 {
	w := 0.0
	for _, row := range h.data.Values {
		for _, v := range row {
			if finite(v) {
				w = max(w, r.width(h.number(v, decimals), tickSize, false))
			}
		}
	}
	return w
}

func (h *heat) number(v float64, decimals int) string {
	if h.data.Diverging {
		return h.note.signed(v, decimals)
	}
	if v == 0 {
		return "0"
	}
	return h.note.number(v, decimals)
}

func (h *heat) keyEntries() []keyEntry {
	for _, row := range h.data.Values {
		if slices.ContainsFunc(row, func(v float64) bool { return !finite(v) }) {
			return []keyEntry{{h.data.Missing, 18, func(p *pen, at point) { p.missing(box{at.x - 9, at.y - 6, at.x + 9, at.y + 6}) }}}
		}
	}
	return nil
}

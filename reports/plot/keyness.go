package plot

import "slices"

// KeynessData is what a keyness plot shows: the words that set two texts apart, those of the target and those of
// the text it is compared with (the reference).
type KeynessData struct {
	Caption
	Width        float64 // points, 360 or more; 0 for 720
	DecimalComma bool    // 1.000 rather than 1,000

	// Rows are the words, in the order in which each side is to be read, the most telling first. Those with a ratio below zero make
	// the lower block, of the reference; all others make the upper one.
	Rows []KeynessRow

	TargetKind, ReferenceKind RowKind // whose words the sides are: sets shape and colour; the zero value is ink for both

	Words KeynessWords
}

// KeynessRow is one word.
type KeynessRow struct {
	Label             string  // a form that occurs, not the stem
	Ratio             float64 // log₂ of how much more often the target uses it: 1 is twice as often, −1 half; NaN draws a dash
	Low, High         float64 // its confidence interval, in the same unit; where either is not finite, none is drawn
	OpenLow, OpenHigh bool    // the interval has no end there: drawn to the edge with an arrow, whatever Low or High holds
	Target, Reference int     // how often it occurs on each side
	Speakers          int     // how many people use it; 0 for what is not known
}

// KeynessWords are the words in a keyness plot. What is empty is left out.
type KeynessWords struct {
	Target, Reference string // head the sides: "vaker in de reacties →", "← vaker in het essay"
	Times             string // follows the outer numbers of the axis, "8× zo vaak": "zo vaak"
	Equal             string // names the middle of the axis: "even vaak"
	Counts            string // heads the counts, target first: "reacties : essay"
	Speakers          string // heads the numbers of people, where any is known: "personen"
	Interval          string // the key: a log ratio with its interval …
	Open              string // … an interval that goes on beyond the axis
	None              string // stands in place of the words of a side that has none
}

// The measures of a keyness plot, in points.
const (
	keynessHead     = 22.0 // the line that names a side
	keynessFoot     = 20.0 // the numbers of the axis
	keynessName     = 0.34 // the widest words, as a share of the width
	keynessColumn   = 0.19 // the widest head of a column of counts, likewise
	keynessGap      = 14.0 // between columns
	nameGap         = 8.0  // between a word and the middle
	keynessFarthest = 16   // doublings; what lies beyond stands on the edge
	keynessStroke   = whiskerLine + 0.3
)

// keyness is a keyness plot laid out.
type keyness struct {
	data    KeynessData
	note    notation
	key     key
	sides   [2]keynessSide // of the target, of the reference
	split   bool           // no interval crosses the middle: each word stands there, across from its dot
	right   float64        // of the axis
	x       axis
	marks   []keynessMark
	columns keynessColumns
	bottom  float64
}

// keynessSide is the block of words of one side.
type keynessSide struct {
	head        string
	voice       voice
	rows        []keynessLine
	names       float64 // how wide the widest of its words is
	top, bottom float64 // of its rows
}

// keynessLine is a row in its place.
type keynessLine struct {
	KeynessRow
	name        []string
	top, bottom float64
}

// Keyness draws how much more often each side uses its words: the words of the target to the right of the middle, those of
// the reference to the left, as a dot on an axis of doublings with its interval, and beside it both counts as they are. An interval
// without an end is an arrow.
func Keyness(data KeynessData) Figure {
	r := newRuler()
	width := figureWidth(data.Width)
	k := layoutKeyness(r, data, bodyWidth(width))
	return newFigure(data.Caption, r, width, k.bottom, k.draw)
}

func layoutKeyness(r *ruler, data KeynessData, width float64) keyness {
	k := keyness{data: data, note: notation{data.DecimalComma}}
	k.key = layoutKey(r, width, k.keyEntries()...)
	k.share()
	k.columns = layoutKeynessColumns(r, data, k.note, width)
	k.right = k.columns.left - keynessGap
	k.split = !k.crossed()
	k.wrapNames(r, min(keynessName*width, k.right/2-nameGap))
	k.bottom = k.stack(k.key.height)
	k.x, k.marks = k.fitAxis(r, width)
	return k
}

// share gives each side its words.
func (k *keyness) share() {
	w := k.data.Words
	k.sides[0] = keynessSide{head: plain(w.Target), voice: k.data.TargetKind.voice()}
	k.sides[1] = keynessSide{head: plain(w.Reference), voice: k.data.ReferenceKind.voice()}
	for _, row := range k.data.Rows {
		i := 0
		if row.Ratio < 0 {
			i = 1
		}
		k.sides[i].rows = append(k.sides[i].rows, keynessLine{KeynessRow: row})
	}
}

// crossed tells whether any interval reaches across the middle.
func (k *keyness) crossed() bool {
	return slices.ContainsFunc(k.data.Rows, func(row KeynessRow) bool {
		low, high := row.interval(2 * keynessFarthest)
		return row.solid() && (row.Ratio < 0 && high > 0 || row.Ratio >= 0 && low < 0)
	})
}

// wrapNames breaks the words that are too long.
func (k *keyness) wrapNames(r *ruler, room float64) {
	for i := range k.sides {
		s := &k.sides[i]
		for j := range s.rows {
			s.rows[j].name = r.wrap(plain(s.rows[j].Label), labelSize, false, room, 2)
			s.names = max(s.names, widestLine(r, s.rows[j].name, labelSize))
		}
	}
}

// stack sets the sides under each other from y on and returns where they end.
func (k *keyness) stack(y float64) float64 {
	for i := range k.sides {
		s := &k.sides[i]
		if s.head != "" || i == 0 {
			y += keynessHead // the first also holds the heads of the columns
		}
		s.top = y
		for j := range s.rows {
			row := &s.rows[j]
			row.top, row.bottom = y, y+k.rowHeight(row.name)
			y = row.bottom
		}
		s.bottom = y
		switch {
		case len(s.rows) > 0:
			y += keynessFoot
		case plain(k.data.Words.None) != "":
			y += meanRow
		}
	}
	return y
}

func (k *keyness) rowHeight(name []string) float64 {
	height := meanRow
	if len(k.data.Rows) > meanFew {
		height = meanRowTight
	}
	if len(name) > 1 {
		height += meanRowExtra
	}
	return height
}

func (k *keyness) keyEntries() []keyEntry {
	if len(k.data.Rows) == 0 {
		return nil
	}
	v := essayVoice
	entries := []keyEntry{{k.data.Words.Interval, 22, func(p *pen, at point) {
		p.line(stroke{paint: v.paint, width: keynessStroke}, point{at.x - 11, at.y}, point{at.x + 11, at.y})
		p.mean(at, v, true)
	}}}
	for _, row := range k.data.Rows {
		if row.drawn() && (row.OpenLow || row.OpenHigh) {
			return append(entries, keyEntry{k.data.Words.Open, 22, func(p *pen, at point) { p.arrow(at.x-11, at.x+11, at.y, v.paint) }})
		}
	}
	return entries
}

// drawn tells whether a row has a dot.
func (r KeynessRow) drawn() bool { return finite(r.Ratio) }

// solid tells whether it has an interval.
func (r KeynessRow) solid() bool {
	return r.drawn() && (r.OpenLow || finite(r.Low)) && (r.OpenHigh || finite(r.High))
}

package plot

import (
	"cmp"
	"math"
	"slices"
)

// WordShiftData is what a word shift shows: which words carry the difference in tone between two texts, of which
// the second is read against the first (Gallagher et al., "Generalized word shift graphs", EPJ Data Science 10, 2021).
type WordShiftData struct {
	Caption
	Width        float64 // points, 360 or more; 0 for 720
	DecimalComma bool    // 0,05 rather than 0.05

	// Rows are words, in any order and number. The twenty that do most are drawn, those that do most first, ties in the order given;
	// what the others do stands in a row of its own. A row without a finite Change is left out.
	Rows []WordShiftRow

	// Total is the whole difference: the mean of the second text less that of the first, from -2 to 2. What the drawn rows leave of it is
	// the row of the other words, so that the figure adds up. Where it is not finite, the sum of Rows stands in its place.
	Total float64
	Items int // how many words carry the difference, those in Rows included; 0 where Rows holds them all

	Words WordShiftWords
}

// WordShiftRow is one word with its shifters, such as "niet goed".
type WordShiftRow struct {
	Label         string
	Kind          ShiftKind
	Change        float64 // what it adds to the difference, in points of the score, from -2 to 2; above zero it makes the second text more positive
	First, Second int     // how often it stands in each text
}

// ShiftKind tells what a word does: it sets colour, filling and sign.
type ShiftKind uint8

// The kinds of word in a word shift.
const (
	PositiveMore ShiftKind = iota // a positive word that counts for more in the second text: blue, full, +↑
	PositiveLess                  // a positive word that counts for less there: blue, hatched, +↓
	NegativeMore                  // a negative word that counts for more there: orange, full, −↑
	NegativeLess                  // a negative word that counts for less there: orange, hatched, −↓
)

// WordShiftWords are the words in a word shift. What is empty is left out.
type WordShiftWords struct {
	Negative, Positive         string // the ends of the axis: "← negatiever", "positiever →"
	PositiveMore, PositiveLess string // the key, of the kinds that are there: "positief woord, vaker", …
	NegativeMore, NegativeLess string
	Change                     string // heads the contributions: "bijdrage"
	Counts                     string // heads the counts, the first text first: "ervoor : erna"
	Others                     string // names the row of all other words, followed by their number: "andere woorden"
	Total                      string // names the last row: "verschil"
	Beyond                     string // the key: a bar that goes on beyond the axis
	None                       string // stands in place of a word shift without words
}

// The measures of a word shift, in points.
const (
	shiftMost     = 20 // words that are drawn
	shiftRow      = 19.0
	shiftBar      = 11.0 // the height of a bar
	shiftName     = 0.34 // the widest words, as a share of the width
	shiftColumn   = 0.2  // the widest head of a column, likewise
	shiftSign     = 22.0 // the column of signs, +↑
	shiftGap      = 15.0 // between columns
	shiftReach    = 1.5  // how far the sums may widen the axis, in largest bars of a word
	shiftSums     = 8.0  // above the rows that sum up
	shiftEnds     = 7.0  // between zero and the words on either side of it
	shiftLeast    = 1e-3 // what the axis covers at least, in points of the score
	shiftFarthest = 2.0  // points of the score: no difference is larger
	shiftTickGap  = 8.0  // the least distance between two numbers of the axis
)

// wordShift is a word shift laid out.
type wordShift struct {
	data     WordShiftData
	note     notation
	key      key
	lines    []shiftLine
	words    int // how many of the lines are words; the sums follow
	panel    box
	x        axis
	ticks    []float64
	decimals int // of the contributions
	change   float64
	counts   countColumn
}

// shiftLine is a row in its place.
type shiftLine struct {
	WordShiftRow
	name        []string
	sum         bool // sums up: without counts and sign
	bold        bool // is the whole
	look        barLook
	top, bottom float64
}

// WordShift draws what each word does to the difference between two texts as a bar left or right of zero, largest first, with how often it
// stands in each text; then all other words together, and the whole difference. A positive or negative word that counts for
// more or for less is told by colour, by filling and by a sign. A sum far longer than the bars of the words ends in an arrow.
func WordShift(data WordShiftData) Figure {
	r := newRuler()
	width := figureWidth(data.Width)
	s := layoutWordShift(r, data, bodyWidth(width))
	if s.words == 0 {
		return emptyFigure(data.Caption, r, width, data.Words.None)
	}
	return newFigure(data.Caption, r, width, s.panel.bottom+s.foot(), s.draw)
}

func layoutWordShift(r *ruler, data WordShiftData, width float64) wordShift {
	s := wordShift{data: data, note: notation{data.DecimalComma}}
	if s.lines = largest(data.Rows); len(s.lines) == 0 {
		return s
	}
	s.words = len(s.lines)
	s.counts = layoutCountColumn(r, data.Words.Counts, s.pairs(), s.note, width, shiftColumn*width)
	s.addSums()
	s.setDecimals()
	s.change = s.counts.left - shiftGap
	names := s.wrapNames(r, shiftName*width)
	s.panel = box{left: names + shiftSign + 6, right: s.change - s.changeWidth(r, shiftColumn*width) - shiftGap}
	s.setAxis(r)
	s.key = layoutKey(r, width, s.keyEntries()...)
	s.stack(s.key.height + meanHead)
	return s
}

// largest returns the rows that do most, in the order in which they are drawn.
func largest(rows []WordShiftRow) []shiftLine {
	var lines []shiftLine
	for _, row := range rows {
		if finite(row.Change) {
			row.Kind, row.Change = min(row.Kind, NegativeLess), clamp(row.Change, -shiftFarthest, shiftFarthest)
			lines = append(lines, shiftLine{WordShiftRow: row, look: kindLooks[row.Kind]})
		}
	}
	slices.SortStableFunc(lines, func(a, b shiftLine) int { return cmp.Compare(math.Abs(b.Change), math.Abs(a.Change)) })
	return lines[:min(len(lines), shiftMost)]
}

func (s *wordShift) pairs() [][2]int {
	var pairs [][2]int
	for _, line := range s.lines {
		pairs = append(pairs, [2]int{line.First, line.Second})
	}
	return pairs
}

// addSums adds the rows of all other words, where there are any, and of the whole.
func (s *wordShift) addSums() {
	drawn := 0.0
	for _, line := range s.lines {
		drawn += line.Change
	}
	whole, others := s.whole(), max(s.data.Items, len(s.data.Rows))-s.words
	if others > 0 || math.Abs(whole-drawn) > 1e-9 {
		s.lines = append(s.lines, sumLine(s.othersName(others), whole-drawn, muted))
	}
	s.lines = append(s.lines, sumLine(s.data.Words.Total, whole, ink))
}

// whole is the difference, or where it is not known what all rows add up to.
func (s *wordShift) whole() float64 {
	sum := 0.0
	for _, row := range s.data.Rows {
		if finite(row.Change) {
			sum += row.Change
		}
	}
	if finite(s.data.Total) {
		sum = s.data.Total
	}
	return clamp(sum, -shiftFarthest, shiftFarthest)
}

// othersName names the row of the other words, with their number.
func (s *wordShift) othersName(others int) string {
	name := plain(s.data.Words.Others)
	if others > 0 && name != "" {
		name += " (" + s.note.number(float64(others), 0) + ")"
	}
	return name
}

func sumLine(name string, change float64, fill paint) shiftLine {
	return shiftLine{WordShiftRow: WordShiftRow{Label: name, Change: change}, sum: true, bold: fill == ink, look: barLook{paint: fill}}
}

// setDecimals writes as many decimals as tell the smallest word from nothing, two or three.
func (s *wordShift) setDecimals() {
	s.decimals = 2
	if math.Abs(s.lines[s.words-1].Change) < 0.01 {
		s.decimals = 3
	}
}

func (s *wordShift) changeWidth(r *ruler, room float64) float64 {
	w := r.width(r.fit(plain(s.data.Words.Change), tickSize, false, room), tickSize, false)
	for _, line := range s.lines {
		w = max(w, r.width(s.note.signed(line.Change, s.decimals), tickSize, true))
	}
	return w
}

func (s *wordShift) wrapNames(r *ruler, room float64) float64 {
	width := 0.0
	for i := range s.lines {
		line := &s.lines[i]
		line.name = r.wrap(plain(line.Label), labelSize, line.bold, room, 2)
		for _, l := range line.name {
			width = max(width, r.width(l, labelSize, line.bold))
		}
	}
	return width
}

// setAxis covers the words, and the sums within reason.
func (s *wordShift) setAxis(r *ruler) {
	x, longest := extent{}, math.Abs(s.lines[0].Change)
	for i, line := range s.lines {
		change := line.Change
		if i >= s.words && longest > 0 {
			change = clamp(change, -shiftReach*longest, shiftReach*longest)
		}
		x.add(change)
	}
	if x.high-x.low < shiftLeast {
		x = extent{-shiftLeast, shiftLeast}
	}
	s.x = newAxis(x.low, x.high, 5, s.panel.left+4, s.panel.right-4)
	number := func(v float64) float64 {
		return r.width(s.note.signed(v, s.x.decimals()), tickSize, false) + shiftTickGap
	}
	ticks := s.x.spacedTicks(number)
	s.x.low, s.x.high = x.low, x.high // not to the next round values: the bars need the room
	s.ticks = slices.DeleteFunc(ticks, func(v float64) bool { return v < x.low-1e-12 || v > x.high+1e-12 })
}

// stack sets the rows under each other from y on.
func (s *wordShift) stack(y float64) {
	s.panel.top = y
	for i := range s.lines {
		if i == s.words {
			y += shiftSums
		}
		line := &s.lines[i]
		line.top = y
		y += shiftRow
		if len(line.name) > 1 {
			y += meanRowExtra
		}
		line.bottom = y
	}
	s.panel.bottom = y
}

// foot is the room for the words below the panel.
func (s *wordShift) foot() float64 {
	if s.data.Words.Negative+s.data.Words.Positive == "" {
		return 0
	}
	return tickSize * 1.6
}

func (s *wordShift) keyEntries() []keyEntry {
	w := s.data.Words
	texts := [...]string{PositiveMore: w.PositiveMore, PositiveLess: w.PositiveLess, NegativeMore: w.NegativeMore, NegativeLess: w.NegativeLess}
	var entries []keyEntry
	for kind, text := range texts {
		look := kindLooks[kind]
		if slices.ContainsFunc(s.lines[:s.words], func(l shiftLine) bool { return l.Kind == ShiftKind(kind) }) {
			entries = append(entries, keyEntry{text, 38, func(p *pen, at point) {
				p.bar(box{at.x - 19, at.y - shiftBar/2, at.x, at.y + shiftBar/2}, look)
				p.text(point{at.x + 19, at.y + tickSize*capHeight/2}, look.sign, textStyle{size: tickSize, bold: true, paint: look.paint, align: 1})
			}})
		}
	}
	if slices.ContainsFunc(s.lines, s.beyond) {
		entries = append(entries, keyEntry{w.Beyond, 19, func(p *pen, at point) { p.barArrow(at.x-9, at.x+9, at.y, ink) }})
	}
	return entries
}

// beyond tells whether a bar goes on beyond the axis.
func (s *wordShift) beyond(l shiftLine) bool {
	return l.Change > s.x.high*(1+1e-9) || l.Change < s.x.low*(1+1e-9)
}

package plot

import (
	"math"
	"slices"
	"time"
)

// ThreadData is what a thread shows: the comments on a post one after the other, with their tone and who answers whom.
type ThreadData struct {
	Caption
	Width        float64 // points, 360 or more; 0 for 720
	DecimalComma bool    // 0,5 rather than 0.5

	Comments []ThreadComment // in the order in which they are to be read
	Months   [12]string      // the short names of the months, from January on: "jan", "feb", "mrt", …

	Words ThreadWords
}

// ThreadComment is one comment.
type ThreadComment struct {
	Name     string    // of who wrote it; set below where all names have room
	Author   bool      // written by the author of the post
	Date     time.Time // the zero time for none
	ReplyTo  int       // the number of the comment that it answers, counted from 1; 0 for none
	Estimate           // its tone; hollow where it is too short for an interval, a dash below where it could not be measured
}

// ThreadWords are the words in a thread. What is empty is left out.
type ThreadWords struct {
	Negative, Positive string // the ends of the vertical axis
	Readers, Author    string // the key: a comment by a reader, by the author …
	TooLittle          string // … a comment that is too short for an interval …
	Missing            string // … a comment whose tone could not be measured …
	Reply              string // … an answer to an earlier comment
	None               string // stands in place of a thread without comments
}

// The measures of a thread, in points.
const (
	threadHeight = 190
	threadDates  = 17.0 // the line of dates
	threadArcs   = 58.0 // the highest arc
	threadArcLow = 6.0  // the lowest
	threadRise   = 2.6  // the height of an arc, in square roots of its width: short ones stay visible, long ones low
	threadFew    = 40   // from this many comments on, marks get smaller
)

// thread is a thread laid out.
type thread struct {
	data  ThreadData
	note  notation
	key   key
	panel box
	y     axis
	step  float64 // between two comments
	look  threadLook
	links []threadLink
	days  []threadDay
	arcs  float64 // the room for arcs above the panel
	names headings
}

// threadLook is how comments are drawn: the more there are, the finer.
type threadLook struct{ radius, whisker, arc, opacity float64 }

// threadLink joins an answer with the comment that it answers, both counted from 0.
type threadLink struct {
	from, to int
	author   bool // writes the answer
}

// threadDay is a date above the first comment of a day.
type threadDay struct {
	comment int
	text    string
	align   float64 // 0: the date stands right of its line; 1: left of it
}

// Thread draws the comments on a post in their order, each with its tone: the author's as diamonds, the readers' as dots, filled with their 95%
// interval, or hollow where there is too little text for one. Arcs above join answers to what they answer; dates stand where
// the thread begins and after its longest pauses; the names stand below where all have room.
func Thread(data ThreadData) Figure {
	r := newRuler()
	width := figureWidth(data.Width)
	if len(data.Comments) == 0 {
		return emptyFigure(data.Caption, r, width, data.Words.None)
	}
	t := layoutThread(r, data, bodyWidth(width))
	return newFigure(data.Caption, r, width, t.panel.bottom+max(t.names.height, 4), t.draw)
}

func layoutThread(r *ruler, data ThreadData, width float64) thread {
	t := thread{data: data, note: notation{data.DecimalComma}, look: threadLookFor(len(data.Comments)), y: threadAxis(data.Comments)}
	t.links = threadLinks(data.Comments)
	t.key = layoutKey(r, width, t.keyEntries()...)
	t.panel = box{left: t.axisWidth(r), right: width}
	t.step = t.panel.width() / float64(len(data.Comments))
	t.days = t.layoutDays(r)
	t.arcs = t.highestArc()
	t.panel.top = t.key.height + t.arcs + 12
	if len(t.days) > 0 {
		t.panel.top += threadDates
	}
	t.panel.bottom = t.panel.top + threadHeight
	t.y.from, t.y.to = t.panel.bottom, t.panel.top
	t.names = t.layoutNames(r)
	return t
}

func threadLookFor(comments int) threadLook {
	share := clamp(math.Sqrt(threadFew/float64(comments)), 0.35, 1)
	return threadLook{radius: 1 + 2.8*share, whisker: 0.6 + 0.8*share, arc: 0.5 + 0.7*share, opacity: 0.35 + 0.55*share}
}

func threadAxis(comments []ThreadComment) axis {
	x := extent{-0.25, 0.25}
	for _, c := range comments {
		c.addTo(&x)
	}
	return newAxis(max(x.low, -1), min(x.high, 1), 4, 0, 1)
}

// axisWidth is the room for the numbers and the words left of the panel.
func (t *thread) axisWidth(r *ruler) float64 {
	w := 0.0
	for _, v := range t.y.ticks() {
		w = max(w, r.width(t.note.signed(v, t.y.decimals()), tickSize, false))
	}
	if t.data.Words.Negative+t.data.Words.Positive != "" {
		w += 14
	}
	return w + 7
}

// threadLinks are the answers to earlier comments; an answer to a later one, to itself or to none is not drawn.
func threadLinks(comments []ThreadComment) []threadLink {
	var links []threadLink
	for i, c := range comments {
		if c.ReplyTo >= 1 && c.ReplyTo <= i {
			links = append(links, threadLink{from: i, to: c.ReplyTo - 1, author: c.Author})
		}
	}
	return links
}

// x is the place of a comment.
func (t *thread) x(i int) float64 { return t.panel.left + (float64(i)+0.5)*t.step }

func (t *thread) arcHeight(l threadLink) float64 {
	return clamp(threadRise*math.Sqrt(t.step*float64(l.from-l.to)), threadArcLow, threadArcs)
}

func (t *thread) highestArc() float64 {
	h := 0.0
	for _, l := range t.links {
		h = max(h, t.arcHeight(l))
	}
	return h
}

// layoutNames sets the names below, if all have room.
func (t *thread) layoutNames(r *ruler) headings {
	var hs []heading
	for i, c := range t.data.Comments {
		hs = append(hs, heading{c.Name, t.x(i) - t.step/2, t.x(i) + t.step/2})
	}
	names := layoutHeadings(r, hs, t.panel.left, t.panel.right, 0)
	if len(names.set) < len(named(hs)) {
		return headings{}
	}
	return names
}

func (t *thread) keyEntries() []keyEntry {
	w := t.data.Words
	var entries []keyEntry
	for _, author := range []bool{false, true} {
		if slices.ContainsFunc(t.data.Comments, func(c ThreadComment) bool { return c.Author == author }) {
			text := w.Readers
			if author {
				text = w.Author
			}
			entries = append(entries, keyEntry{text, 9, func(p *pen, at point) { p.comment(at, speaker(author), true, meanRadius) }})
		}
	}
	if slices.ContainsFunc(t.data.Comments, func(c ThreadComment) bool { return finite(c.Mean) && !c.solid() }) {
		entries = append(entries, keyEntry{w.TooLittle, 20, func(p *pen, at point) {
			p.comment(point{at.x - 5, at.y}, readerVoice, false, meanRadius)
			p.comment(point{at.x + 5, at.y}, authorVoice, false, meanRadius)
		}})
	}
	if slices.ContainsFunc(t.data.Comments, func(c ThreadComment) bool { return !finite(c.Mean) }) {
		entries = append(entries, keyEntry{w.Missing, 8, func(p *pen, at point) { p.unmeasured(at, 3.6) }})
	}
	if len(t.links) > 0 {
		entries = append(entries, keyEntry{w.Reply, 20, func(p *pen, at point) {
			p.arch(point{at.x - 10, at.y + 4}, point{at.x + 10, at.y + 4}, 9, stroke{paint: muted, width: 1.2})
		}})
	}
	return entries
}

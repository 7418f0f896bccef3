package plot

import (
	"cmp"
	"slices"
	"time"
)

// TimelineData is what a timeline shows, post by post, over the years: how often each theme occurs, or (Signed) the tone.
type TimelineData struct {
	Caption
	Width        float64 // points, 360 or more; 0 for 720
	DecimalComma bool    // 0,5 rather than 0.5

	Dates  []time.Time     // of the posts, in any order; the zero time for a post without a date, which is left out
	Panels []TimelinePanel // one for each theme
	Months [12]string      // the short names of the months, from January on: "jan", "feb", "mrt", …

	Signed   bool // the values are a tone, from -1 to 1, on an axis with both signs and its line at zero; else rates from zero up
	OwnScale bool // each panel has a vertical axis of its own (say so in the subtitle); else all share one and can be compared

	Words TimelineWords
}

// TimelinePanel is a theme.
type TimelinePanel struct {
	Name  string
	Kind  RowKind        // whose tone or words: sets shape and colour
	Posts []Estimate     // hits per 1,000 words (or the tone) of the post at the same index in Dates; without Enough hollow, without an interval
	Means []TimelineMean // of the years that have enough posts; none leaves them out

	Beside []TimelineVoice // other voices on the same posts, drawn beside their dots; usually none
}

// TimelineVoice is another voice in a panel, such as the readers beside the essay.
type TimelineVoice struct {
	Kind  RowKind
	Name  string         // the key: "lezers"
	Posts []Estimate     // as in the panel
	Means []TimelineMean // as in the panel
}

// TimelineMean is the mean over the posts of a period.
type TimelineMean struct {
	From, To        time.Time // usually the first of January and that of the next year
	Mean, Low, High float64   // hits per 1,000 words; an interval that is not finite is left out
}

// TimelineWords are the words in a timeline. What is empty is left out.
type TimelineWords struct {
	Unit      string // names the vertical axis: "per 1.000 woorden"
	Post      string // the key: a post with its interval …
	TooLittle string // … a post that is too short for an interval …
	Beyond    string // … an interval that goes on above the axis …
	Mean      string // … the mean of a year with its interval
	Undated   string // leads the number of posts left out, added to the source and the description: "posts zonder datum, weggelaten"
	None      string // stands in place of a timeline without a dated post
}

// The measures of a timeline, in points.
const (
	panelNarrowest = 186.0
	panelGap       = 26.0 // between panels side by side
	panelBelow     = 32.0 // below a panel: the dates, and air
	panelInset     = 8.0  // between the edges of a panel and the first and last day
	beyondDots     = 1.6  // how far intervals may widen the vertical axis, as a share of the highest dot
	dodgeWidest    = 18.0 // the room for posts of one day, side by side
	dodgeUsual     = 7.0
)

// timeline is a timeline laid out.
type timeline struct {
	data   TimelineData
	note   notation
	key    key
	posts  []datedPost // in the order of their dates
	dates  dateAxis
	panels []setPanel
	marks  float64 // the width of the numbers of the vertical axes
	height float64
}

// datedPost is a post in its place along the axis of dates.
type datedPost struct {
	index int     // in the data
	day   float64 // see dayOf
	dodge float64 // points by which it stands beside the others of its day
}

// setPanel is a panel in its place.
type setPanel struct {
	TimelinePanel
	name  []string
	panel box
	y     axis
}

// Timeline draws small multiples: for each theme a panel in which every dated post is a dot, with its interval, at the rate at which the theme occurs
// in it, and the means of years are steps. An interval that goes far beyond the dots ends in an arrow.
func Timeline(data TimelineData) Figure {
	r := newRuler()
	width := figureWidth(data.Width)
	t := layoutTimeline(r, data, bodyWidth(width))
	if t.empty() {
		return emptyFigure(t.caption(), r, width, data.Words.None)
	}
	return newFigure(t.caption(), r, width, t.height, t.draw)
}

func layoutTimeline(r *ruler, data TimelineData, width float64) timeline {
	t := timeline{data: data, note: notation{data.DecimalComma}}
	t.posts = datedPosts(data.Dates)
	if t.empty() {
		return t
	}
	t.setScales(r)
	t.key = layoutKey(r, width, t.keyEntries()...)
	t.height = t.setPanels(r, width)
	panel := t.panels[0].panel
	first, last := t.posts[0].day, t.posts[len(t.posts)-1].day
	t.dates = newDateAxis(r, first, last, t.data.Months, panel.left+panelInset, panel.right-panelInset)
	return t
}

func (t *timeline) empty() bool { return len(t.posts) == 0 || len(t.data.Panels) == 0 }

// caption adds to the caption how many posts are left out.
func (t *timeline) caption() Caption {
	return t.data.Caption.withCount(t.data.Words.Undated, len(t.data.Dates)-len(t.posts), t.note)
}

// datedPosts returns the posts that have a date, those of one day beside each other.
func datedPosts(dates []time.Time) []datedPost {
	var posts []datedPost
	for i, date := range dates {
		if !date.IsZero() {
			posts = append(posts, datedPost{index: i, day: dayOf(date)})
		}
	}
	slices.SortStableFunc(posts, func(a, b datedPost) int { return cmp.Compare(a.day, b.day) })
	for first := 0; first < len(posts); {
		end := first
		for end < len(posts) && posts[end].day == posts[first].day {
			end++
		}
		dodge(posts[first:end])
		first = end
	}
	return posts
}

// dodge sets the posts of one day side by side.
func dodge(posts []datedPost) {
	last := float64(len(posts) - 1)
	step := min(dodgeUsual, dodgeWidest/max(1, last))
	for i := range posts {
		posts[i].dodge = step * (float64(i) - last/2)
	}
}

// setScales gives each panel its vertical axis: its own, or one for all.
func (t *timeline) setScales(r *ruler) {
	all := 0.0
	for _, p := range t.data.Panels {
		all = max(all, t.highest(p))
	}
	for _, p := range t.data.Panels {
		high := all
		if t.data.OwnScale {
			high = t.highest(p)
		}
		y := t.verticalAxis(high)
		for _, v := range y.marked() {
			t.marks = max(t.marks, r.width(t.number(v, y), tickSize, false))
		}
		t.panels = append(t.panels, setPanel{TimelinePanel: p, y: y})
	}
}

// setPanels sets the panels in rows, all of one size, and returns where they end.
func (t *timeline) setPanels(r *ruler, width float64) float64 {
	columns := panelColumns(len(t.panels), width)
	each := (width - panelGap*float64(columns-1)) / float64(columns)
	lines := 1
	for i := range t.panels {
		t.panels[i].name = r.wrap(plain(t.panels[i].Name), labelSize, true, each, 2)
		lines = max(lines, len(t.panels[i].name))
	}
	head, height := float64(lines)*labelSize*leading+9, panelHeight(len(t.panels), columns)
	y := t.key.height
	if plain(t.data.Words.Unit) != "" {
		y += tickSize * 2.1
	}
	for i := range t.panels {
		p := &t.panels[i]
		left, top := float64(i%columns)*(each+panelGap), y+float64(i/columns)*(head+height+panelBelow)+head
		p.panel = box{left + t.marks + 6, top, left + each, top + height}
		p.y.from, p.y.to = p.panel.bottom, p.panel.top
	}
	return t.panels[len(t.panels)-1].panel.bottom + panelBelow - 10
}

// panelColumns is how many panels stand side by side: three, or two where that leaves no gap.
func panelColumns(panels int, width float64) int {
	columns := min(panels, 3)
	if panels == 4 {
		columns = 2
	}
	return max(1, min(columns, int((width+panelGap)/(panelNarrowest+panelGap))))
}

func panelHeight(panels, columns int) float64 {
	switch {
	case panels == 1:
		return 190
	case columns <= 2:
		return 120
	}
	return 116
}

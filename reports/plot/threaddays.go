package plot

import (
	"cmp"
	"math"
	"slices"
)

// newDay is a comment on another day than the dated one before it.
type newDay struct {
	comment int
	day     float64 // see dayOf
	pause   float64 // days since the one before it; infinite for the first
}

// newDays returns the comments at which a day begins.
func newDays(comments []ThreadComment) []newDay {
	var days []newDay
	for i, c := range comments {
		if c.Date.IsZero() {
			continue
		}
		day, pause := dayOf(c.Date), math.Inf(1)
		if n := len(days); n > 0 {
			pause = math.Abs(day - days[n-1].day)
		}
		if pause > 0 {
			days = append(days, newDay{i, day, pause})
		}
	}
	return days
}

// layoutDays dates the first comment and those after the longest pauses, as many as keep apart, in the order of the comments.
func (t *thread) layoutDays(r *ruler) []threadDay {
	months := t.data.Months
	for i, name := range months {
		months[i] = r.fit(plain(name), tickSize, false, monthWidth)
	}
	days := newDays(t.data.Comments)
	slices.SortStableFunc(days, func(a, b newDay) int { return cmp.Compare(b.pause, a.pause) })
	var set []threadDay
	var taken []span
	for _, d := range days {
		y, m, date := dateOf(d.day)
		this := threadDay{comment: d.comment, text: dateText(y, m, date, months)}
		place, ok := t.freePlace(&this, r.width(this.text, tickSize, false), taken)
		if ok && len(set) < mostDates {
			set, taken = append(set, this), append(taken, place)
		}
	}
	slices.SortFunc(set, func(a, b threadDay) int { return cmp.Compare(a.comment, b.comment) })
	return set
}

// freePlace finds room for a date right of its line, or else left of it.
func (t *thread) freePlace(d *threadDay, width float64, taken []span) (span, bool) {
	line := t.dayLine(d.comment)
	for _, align := range []float64{0, 1} {
		left := line + 4 - align*(width+8)
		place := span{left: left, right: left + width}
		meets := func(s span) bool { return place.left < s.right+dateGap && s.left < place.right+dateGap }
		crossed := func(s span) bool { return line > s.left-dateGap && line < s.right+dateGap }
		if place.left >= 0 && place.right <= t.panel.right && !slices.ContainsFunc(taken, func(s span) bool { return meets(s) || crossed(s) }) {
			d.align = align
			return place, true
		}
	}
	return span{}, false
}

// dayLine is where the line of a date stands: before its comment.
func (t *thread) dayLine(comment int) float64 { return t.x(comment) - t.step/2 }

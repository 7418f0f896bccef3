package plot

import (
	"math"
	"strconv"
	"time"
)

// dateAxis maps days to places along a level axis, with the dates to mark.
type dateAxis struct {
	low, high float64 // days
	from, to  float64 // points
	marks     []dateMark
}

// dateMark is a date on the axis.
type dateMark struct {
	day  float64
	text string
}

// dayOf counts the days from the first of January 1970 to the date on the calendar of its own time zone.
func dayOf(date time.Time) float64 {
	y, m, d := date.Date()
	return calendarDay(y, int(m), d)
}

func calendarDay(year, month, day int) float64 {
	const seconds = 24 * 60 * 60
	return math.Round(float64(time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC).Unix()) / seconds)
}

// dateOf is the inverse of dayOf.
func dateOf(day float64) (year, month, date int) {
	y, m, d := time.Unix(int64(day)*24*60*60, 0).UTC().Date()
	return y, int(m), d
}

// The spans, in days, from which an axis begins and ends with whole years or whole months.
const (
	spanOfYears  = 500
	spanOfMonths = 45
)

// newDateAxis returns an axis that holds all days from first to last, whole years or months where these are many.
func newDateAxis(r *ruler, first, last float64, months [12]string, from, to float64) dateAxis {
	a := dateAxis{low: first, high: last, from: from, to: to}
	y, m, _ := dateOf(first)
	endYear, endMonth, _ := dateOf(last)
	switch span := last - first; {
	case span >= spanOfYears:
		a.low, a.high = calendarDay(y, 1, 1), calendarDay(endYear+1, 1, 1)
	case span >= spanOfMonths:
		a.low, a.high = calendarDay(y, m, 1), calendarDay(endYear, endMonth+1, 1)
	}
	a.marks = a.marksIn(r, months)
	return a
}

// at returns the place of a day; what lies outside the axis is set on its edge.
func (a dateAxis) at(day float64) float64 {
	if a.high <= a.low {
		return (a.from + a.to) / 2
	}
	return a.from + (clamp(day, a.low, a.high)-a.low)/(a.high-a.low)*(a.to-a.from)
}

// dateStep is a distance between marks; one of the three is set.
type dateStep struct{ years, months, days int }

// dateSteps are the distances that are tried, the shortest first.
var dateSteps = [...]dateStep{
	{days: 1}, {days: 2}, {days: 7}, {days: 14}, {months: 1}, {months: 2}, {months: 3}, {months: 6},
	{years: 1}, {years: 2}, {years: 5}, {years: 10}, {years: 20}, {years: 50}, {years: 100}, {years: 500}, {years: 1000},
}

const (
	mostDates  = 8
	dateGap    = 9.0  // the least distance between two dates
	monthWidth = 34.0 // the widest name of a month
)

// marksIn marks the axis in the shortest steps whose dates keep apart; at worst, its first day alone.
func (a dateAxis) marksIn(r *ruler, months [12]string) []dateMark {
	for i, name := range months {
		months[i] = r.fit(plain(name), tickSize, false, monthWidth)
	}
	for _, s := range dateSteps {
		if a.tooFine(s) {
			continue
		}
		if marks := a.marksBy(s, months); a.datesFit(r, marks) {
			return marks
		}
	}
	y, m, d := dateOf(a.low)
	return []dateMark{{a.low, dateText(y, m, d, months)}}
}

// tooFine tells whether an axis of years would be marked in days, and the like.
func (a dateAxis) tooFine(s dateStep) bool {
	span := a.high - a.low
	return s.days > 0 && span > 2*spanOfMonths || s.months > 0 && (span > 4*spanOfYears || span < spanOfMonths/2)
}

func (a dateAxis) marksBy(s dateStep, months [12]string) []dateMark {
	var marks []dateMark
	year, month, day := dateOf(a.low)
	switch {
	case s.years > 0:
		year, month, day = (year+s.years-1)/s.years*s.years, 1, 1
	case s.months > 0:
		month, day = (month-1)/s.months*s.months+1, 1
	}
	shown := 0 // the year that was last written
	for len(marks) <= mostDates {
		at := calendarDay(year, month, day)
		if at > a.high {
			break
		}
		if at >= a.low {
			y, m, d := dateOf(at)
			marks = append(marks, dateMark{at, s.text(y, m, d, y != shown, months)})
			shown = y
		}
		year, month, day = year+s.years, month+s.months, day+s.days
	}
	return marks
}

// text writes a date as exactly as a step asks for, with the year where it is new.
func (s dateStep) text(year, month, day int, isNew bool, months [12]string) string {
	switch {
	case s.years > 0, s.months > 0 && month == 1:
		return strconv.Itoa(year)
	case s.months > 0 && isNew:
		return plain(months[month-1] + " " + strconv.Itoa(year))
	case s.months > 0:
		return months[month-1]
	case isNew:
		return dateText(year, month, day, months)
	}
	return plain(strconv.Itoa(day) + " " + months[month-1])
}

func dateText(year, month, day int, months [12]string) string {
	return plain(strconv.Itoa(day) + " " + months[month-1] + " " + strconv.Itoa(year))
}

// datesFit tells whether there are enough dates, and none meets the next.
func (a dateAxis) datesFit(r *ruler, marks []dateMark) bool {
	if len(marks) > mostDates || len(marks) < 2 && a.high > a.low {
		return false
	}
	end := math.Inf(-1)
	for _, m := range marks {
		left, right := a.textAt(r, m)
		if left < end+dateGap {
			return false
		}
		end = right
	}
	return true
}

// textAt returns where the text of a mark begins and ends: below its day, but not far beyond the ends of the axis.
func (a dateAxis) textAt(r *ruler, m dateMark) (left, right float64) {
	width := r.width(m.text, tickSize, false)
	middle := clamp(a.at(m.day), a.from-panelInset+width/2, max(a.from-panelInset+width/2, a.to+panelInset-width/2))
	return middle - width/2, middle + width/2
}

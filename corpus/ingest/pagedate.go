package ingest

import (
	"regexp"
	"strings"
	"time"
)

var (
	machineDate = regexp.MustCompile(`^\s*(\d{4}-\d{2}-\d{2})(?:[T\s]|$)`)
	englishDate = regexp.MustCompile(`(?i)\b(january|february|march|april|may|june|july|august|september|october|november|december|` +
		`jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b`)
	englishDay = regexp.MustCompile(`(?i)\b(\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?(january|february|march|may|june|july|august|october|mar|oct)\.?,?\s+(\d{4})\b`)
)

// mailDates are the spellings of dates in RSS (RFC 822), in the order of asking.
var mailDates = []string{time.RFC1123Z, time.RFC1123, "Mon, 2 Jan 2006 15:04:05 -0700", "Mon, 2 Jan 2006 15:04:05 MST", "2 Jan 2006 15:04:05 -0700",
	time.RFC822Z, time.RFC822, "Mon, 2 Jan 2006 15:04 -0700", "Mon, 2 Jan 2006"}

// findDay gives the day that a date of a page or a feed tells, as it stands there, in the zone of the writer: 2014-06-03T12:05:00+02:00,
// Tue, 03 Jun 2014 10:05:00 +0000, 3 juni 2014 om 12:05, June 3, 2014 at 12:05 pm; "" for none.
func findDay(s string) string {
	s = strings.Join(strings.Fields(s), " ")
	if m := machineDate.FindStringSubmatch(s); m != nil {
		return realDay(m[1])
	}
	for _, layout := range mailDates {
		if t, err := time.Parse(layout, s); err == nil {
			return realDay(t.Format(time.DateOnly))
		}
	}
	if d, ok := findDate(s); ok {
		return d.iso
	}
	if m := englishDate.FindStringSubmatch(s); m != nil {
		return englishDayOf(m[3], m[1], m[2])
	}
	if m := englishDay.FindStringSubmatch(s); m != nil {
		return englishDayOf(m[3], m[2], m[1])
	}
	return ""
}

func englishDayOf(year, month, day string) string {
	t, err := time.Parse("2006 Jan 2", year+" "+month[:3]+" "+day)
	if err != nil {
		return ""
	}
	return t.Format(time.DateOnly)
}

// realDay refuses a day that no calendar has, and 0000-00-00 and 1970-01-01 with which programs say that they know none.
func realDay(iso string) string {
	t, err := time.Parse(time.DateOnly, iso)
	if err != nil || t.Year() < 1971 {
		return ""
	}
	return iso
}

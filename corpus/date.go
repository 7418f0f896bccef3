package corpus

import (
	"regexp"
	"strings"
	"time"
)

const isoDate = "2006-01-02"

// dateLayouts are the spellings in which blog programs write the day; what follows the day is time and zone.
var dateLayouts = []string{isoDate, "2006-1-2", "2006/01/02", "2006/1/2", "20060102"}

// readDate gives the day of a date as ISO 8601 (2014-06-02), without its time: "2014-06-02T10:00:00+02:00",
// "2014-06-02 10:00", "2014/6/2". ok is false for anything else.
func readDate(s string) (date string, ok bool) {
	day := strings.TrimSpace(s)
	if end := strings.IndexAny(day, "Tt \t"); end > 0 {
		day = day[:end]
	}
	if isDate(day) {
		return strings.Clone(day), true // a clone: a date is kept for longer than its post
	}
	for _, layout := range dateLayouts[1:] {
		if t, err := time.Parse(layout, day); err == nil && t.Year() > 0 {
			return t.Format(isoDate), true
		}
	}
	return "", false
}

func isDate(s string) bool {
	t, err := time.Parse(isoDate, s)
	return err == nil && t.Year() > 0
}

var datedName = regexp.MustCompile(`^(\d{4}-\d{2}-\d{2})-+`)

// cutDate splits a file name as Jekyll and Docusaurus want it, 2014-06-02-een-gilde, into its date and the rest.
func cutDate(name string) (date, rest string) {
	m := datedName.FindStringSubmatch(name)
	if m == nil || !isDate(m[1]) {
		return "", name
	}
	return m[1], name[len(m[0]):]
}

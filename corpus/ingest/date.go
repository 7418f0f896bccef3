package ingest

import (
	"regexp"
	"strconv"
	"strings"
	"time"
)

// stamp is a date found in a line, with the time of day and small words around it.
type stamp struct {
	iso        string // 2014-06-03; "" for "2 dagen geleden", which no calendar settles
	start, end int    // byte offsets in the line
	timed      bool   // a time of day stands beside it
}

const monthNames = `jan(?:uari|\.)?|feb(?:ruari|r\.|\.)?|maart|mrt\.?|apr(?:il|\.)?|mei|jun(?:i|\.)?|jul(?:i|\.)?|aug(?:ustus|\.)?|` +
	`sept?(?:ember|\.)?|okt(?:ober|\.)?|nov(?:ember|\.)?|dec(?:ember|\.)?`

const clock = `(?:,?\s*(?:om|at|T|@|-|–|\|)?\s*(\d{1,2}[:.]\d{2})(?::\d{2})?(?:\s*(?:uur|u\b|h\b))?)?`

var (
	writtenDate = regexp.MustCompile(`(?i)(?:\b(?:maan|dins|woens|donder|vrij|zater|zon)dag,?\s+)?\b(\d{1,2})\s+(` + monthNames + `),?\s+(\d{4})` + clock)
	isoDate     = regexp.MustCompile(`\b(\d{4})[-/](\d{1,2})[-/](\d{1,2})` + clock)
	dutchDate   = regexp.MustCompile(`\b(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})` + clock)
	ago         = regexp.MustCompile(`(?i)\b(?:\d+|een|één)\s+(?:minu(?:ut|ten)|uur|uren|dag(?:en)?|we(?:ek|ken)|maand(?:en)?|ja(?:ar|ren))\s+geleden\b`)
)

// findDate finds the first date in a line: 3 juni 2014 om 12:05, 2014-06-03, 03-06-2014 12:05, 2 dagen geleden.
func findDate(line string) (stamp, bool) {
	if !strings.ContainsAny(line, "0123456789") && !strings.Contains(line, "geleden") {
		return stamp{}, false
	}
	if m := writtenDate.FindStringSubmatchIndex(line); m != nil {
		return makeStamp(line, m, part(line, m, 3), monthNumber(part(line, m, 2)), part(line, m, 1))
	}
	if m := isoDate.FindStringSubmatchIndex(line); m != nil {
		return makeStamp(line, m, part(line, m, 1), number(part(line, m, 2)), part(line, m, 3))
	}
	if m := dutchDate.FindStringSubmatchIndex(line); m != nil {
		return makeStamp(line, m, part(line, m, 3), number(part(line, m, 2)), part(line, m, 1))
	}
	if m := ago.FindStringIndex(line); m != nil {
		return stamp{start: m[0], end: m[1]}, true
	}
	return stamp{}, false
}

// part gives group n of a match.
func part(line string, m []int, n int) string { return line[m[2*n]:m[2*n+1]] }

func number(s string) int {
	n, _ := strconv.Atoi(s) // figures only, by the expressions above
	return n
}

// makeStamp refuses a day that no calendar has, such as 31-06-2014.
func makeStamp(line string, m []int, year string, month int, day string) (stamp, bool) {
	d := time.Date(number(year), time.Month(month), number(day), 0, 0, 0, 0, time.UTC)
	if d.Day() != number(day) || d.Year() != number(year) || d.Year() == 0 {
		return stamp{}, false
	}
	return stamp{iso: d.Format("2006-01-02"), start: m[0], end: m[1], timed: m[8] >= 0}, true
}

// monthNumber gives the number of a month by the first letters of its name.
func monthNumber(name string) int {
	name = strings.ToLower(name)
	if name == "mrt" || name == "mrt." {
		return 3
	}
	return strings.Index("jan feb maa apr mei jun jul aug sep okt nov dec", name[:3])/4 + 1
}

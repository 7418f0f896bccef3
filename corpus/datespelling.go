package corpus

import (
	"fmt"
	"strconv"
	"strings"
	"time"
)

// misspelt is a date that is none, as it stands in the file.
type misspelt struct {
	text string
	line int // from 1
}

func badDate(file string, line int, text string) Problem {
	p := Problem{File: file, Line: line, What: fmt.Sprintf("%q is no date", text), Do: "write it as 2014-06-02"}
	if date, ok := respellDate(text); ok {
		p.Do, p.Fixable = "write it as "+date, true
	}
	return p
}

var monthNames = map[string]time.Month{
	"januari": 1, "februari": 2, "maart": 3, "april": 4, "mei": 5, "juni": 6, "juli": 7, "augustus": 8, "september": 9,
	"oktober": 10, "november": 11, "december": 12, "jan": 1, "feb": 2, "febr": 2, "mrt": 3, "apr": 4, "jun": 6, "jul": 7,
	"aug": 8, "sep": 9, "sept": 9, "okt": 10, "nov": 11, "dec": 12,
	"january": 1, "february": 2, "march": 3, "may": 5, "june": 6, "july": 7, "august": 8, "october": 10,
}

// respellDate reads a date in a spelling that can mean one day only: 2-6-2014 and 2.6.2014, in which the day stands first, 2 juni
// 2014, and with slashes 13/6/2014 but not 2/6/2014, which is another day in America. The year has four figures.
func respellDate(s string) (date string, ok bool) {
	s = strings.ToLower(strings.TrimSpace(s))
	for _, sign := range []string{"-", ".", "/", " "} {
		parts := strings.Split(s, sign)
		if len(parts) != 3 {
			continue
		}
		day, month, year := number(parts[0], 2), monthNumber(parts[1], sign), number(parts[2], 4)
		if sign == "/" && (month < 1 || day != month && day <= 12) || len(parts[2]) != 4 {
			return "", false
		}
		date = fmt.Sprintf("%04d-%02d-%02d", year, month, day)
		return date, isDate(date)
	}
	return "", false
}

func monthNumber(s, sign string) int {
	if sign == " " {
		return int(monthNames[strings.TrimSuffix(s, ".")])
	}
	return number(s, 2)
}

// number gives a number of at most so many figures, -1 for anything else.
func number(s string, figures int) int {
	n, err := strconv.Atoi(s)
	if err != nil || len(s) > figures || strings.ContainsAny(s, "+-") {
		return -1
	}
	return n
}

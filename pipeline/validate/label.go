package validate

import (
	"strconv"
	"strings"
)

// Label is the tone that somebody gave to a text.
type Label int8

// The labels, and the mark of a text that a coder left out.
const (
	Negative Label = -1
	Neutral  Label = 0
	Positive Label = 1
	Missing  Label = 2
)

// missing are the spellings of a text left out: an empty cell, and what statistics programs write for one.
var missing = [...]string{"", "na", "."}

// parseLabel reads a label as people and their programs write it: 1, +1, 1.0, -1, −1.
func parseLabel(cell string) (label Label, ok bool) {
	cell = strings.ToLower(strings.TrimSpace(cell))
	for _, m := range missing {
		if cell == m {
			return Missing, true
		}
	}
	v, err := parseNumber(cell)
	if err != nil || v != -1 && v != 0 && v != 1 {
		return Missing, false
	}
	return Label(v), true
}

// parseNumber reads a number with a decimal point or comma, and with a hyphen or a true minus sign.
func parseNumber(cell string) (float64, error) {
	return strconv.ParseFloat(strings.NewReplacer("−", "-", ",", ".").Replace(strings.TrimSpace(cell)), 64)
}

// given keeps the labels that were given.
func given(labels []Label) []Label {
	var kept []Label
	for _, l := range labels {
		if l != Missing {
			kept = append(kept, l)
		}
	}
	return kept
}

// majority gives the labels that most coders chose: one, or several that are tied, from negative to positive.
func majority(labels []Label) []Label {
	var votes [3]int
	most := 0
	for _, l := range given(labels) {
		votes[l+1]++
		most = max(most, votes[l+1])
	}
	var winners []Label
	for i, n := range votes {
		if n == most && most > 0 {
			winners = append(winners, Label(i-1))
		}
	}
	return winners
}

// mean gives the mean of the labels that were given, of which there is at least one.
func mean(labels []Label) float64 {
	sum, kept := 0, given(labels)
	for _, l := range kept {
		sum += int(l)
	}
	return float64(sum) / float64(len(kept))
}

package main

import (
	"bytes"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"

	"teneur/pipeline"
)

// sortLines puts the lines in an order: left by the words before the hit read backwards, right by those after it, keyword by
// the hit itself; small letters are capitals, as a Dutch dictionary has it. Lines that are equal keep the order of the corpus.
func sortLines(lines []pipeline.KwicLine, order string) {
	if len(lines) == 0 {
		return
	}
	type keyed struct {
		key  []byte
		line pipeline.KwicLine
	}
	collator := collate.New(language.Dutch, collate.IgnoreCase)
	var buffer collate.Buffer
	all := make([]keyed, len(lines))
	for i, line := range lines {
		buffer.Reset()
		var key []byte
		for _, words := range sortWords(line, order) {
			key = append(key, collator.KeyFromString(&buffer, words)...)
			key = append(key, 0, 0)
		}
		all[i] = keyed{key, line}
	}
	slices.SortStableFunc(all, func(a, b keyed) int { return bytes.Compare(a.key, b.key) })
	for i := range all {
		lines[i] = all[i].line
	}
}

// sortWords gives what lines are compared by, first things first.
func sortWords(line pipeline.KwicLine, order string) []string {
	left, right := nearestWords(line.Left), firstWords(line.Right)
	switch order {
	case "left":
		return []string{left, line.Form, right}
	case "right":
		return []string{right, line.Form, left}
	}
	return []string{line.Form, right, left}
}

// mostSorted is how many words on a side are compared: two hits that have more than these in common are copies.
const mostSorted = 20

// firstWords are the first words of a context, without punctuation.
func firstWords(s string) string {
	var words []string
	for word := range strings.FieldsFuncSeq(s, isNoLetter) {
		if words = append(words, word); len(words) == mostSorted {
			break
		}
	}
	return strings.Join(words, " ")
}

// nearestWords are the last words of a context, the last one first.
func nearestWords(s string) string {
	words := strings.FieldsFunc(s, isNoLetter)
	words = words[max(len(words)-mostSorted, 0):]
	slices.Reverse(words)
	return strings.Join(words, " ")
}

func isNoLetter(r rune) bool {
	return !unicode.In(r, unicode.L, unicode.M, unicode.N) && !strings.ContainsRune("'’-", r)
}

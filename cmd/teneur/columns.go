package main

import (
	"io"
	"os"
	"strings"
	"unicode"

	"github.com/clipperhouse/uax29/v2/graphemes"
	"github.com/vbauerster/cupwriter"
	"golang.org/x/text/width"
)

// columnsOf is how many columns a printable text takes on a terminal.
func columnsOf(s string) int {
	n := 0
	for g := graphemes.FromString(s); g.Next(); {
		n += clusterColumns(g.Value())
	}
	return n
}

// clusterColumns is how many columns one character takes, as a reader sees it: two for East Asian wide ones and emoji (Unicode
// Standard Annex 11; ambiguous ones are narrow outside East Asian fonts), none for what is only combined with others.
func clusterColumns(cluster string) int {
	const emojiStyle = '\ufe0f'
	n, symbol := 0, false
	for _, r := range cluster {
		switch {
		case r == emojiStyle && symbol:
			return 2
		case unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf):
		case isWide(r):
			return 2
		default:
			n, symbol = 1, unicode.Is(unicode.So, r)
		}
	}
	return n
}

func isWide(r rune) bool {
	const firstFlagLetter, lastFlagLetter = '\U0001F1E6', '\U0001F1FF'
	switch width.LookupRune(r).Kind() {
	case width.EastAsianWide, width.EastAsianFullwidth:
		return true
	}
	return r >= firstFlagLetter && r <= lastFlagLetter
}

// cut is the beginning of a text that fits into so many columns, with … where it was cut.
func cut(s string, columns int) string {
	if columnsOf(s) <= columns {
		return s
	}
	return strings.TrimRight(s[:fitting(s, columns-1)], " ") + ellipsis(columns)
}

// headOf is cut, but between words where there are spaces.
func headOf(s string, columns int) string {
	if columnsOf(s) <= columns {
		return s
	}
	end := fitting(s, columns-1)
	if space := strings.LastIndexByte(s[:end], ' '); space > 0 && s[end] != ' ' {
		end = space
	}
	return strings.TrimRight(s[:end], " ") + ellipsis(columns)
}

// fitting is how many bytes of a text fit into so many columns.
func fitting(s string, columns int) int {
	end := 0
	for g := graphemes.FromString(s); g.Next(); end = g.End() {
		if columns -= clusterColumns(g.Value()); columns < 0 {
			break
		}
	}
	return end
}

// tailOf is the end of a text that fits into so many columns, with … where it was cut, between words where there are spaces.
func tailOf(s string, columns int) string {
	all := columnsOf(s)
	if all <= columns {
		return s
	}
	start := 0
	for g := graphemes.FromString(s); all > columns-1 && g.Next(); start = g.End() {
		all -= clusterColumns(g.Value())
	}
	tail := s[start:]
	if space := strings.IndexByte(tail, ' '); space >= 0 && space < len(tail)-1 && s[start-1] != ' ' {
		tail = tail[space:]
	}
	if kept := strings.TrimLeft(tail, " "); kept != "" {
		tail = kept
	}
	return ellipsis(columns) + tail
}

func ellipsis(columns int) string {
	if columns < 1 {
		return ""
	}
	return "…"
}

// padded fills a text up to so many columns.
func padded(s string, columns int) string {
	return s + strings.Repeat(" ", max(columns-columnsOf(s), 0))
}

// paddedLeft fills a text up to so many columns with spaces before it.
func paddedLeft(s string, columns int) string {
	return strings.Repeat(" ", max(columns-columnsOf(s), 0)) + s
}

// terminalColumns is the width of the terminal that w writes to, 0 where it is none.
func terminalColumns(w io.Writer) int {
	f, ok := w.(*os.File)
	if !ok {
		return 0
	}
	terminal := cupwriter.New(f, false)
	if !terminal.IsTerminal() {
		return 0
	}
	columns, _, err := terminal.GetTermSize()
	if err != nil {
		return 0
	}
	return columns
}

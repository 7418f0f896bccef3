package main

import (
	"bufio"
	"strings"

	"teneur/pipeline"
)

// The bounds of the width of a line. Below the least, nothing useful fits.
const (
	leastColumns = 40
	mostColumns  = 1000
)

// aligned writes lines for people: where it stands, the text to the left, the hit in brackets, the text to the right. The brackets open in the same
// column on every line, whatever the posts are called, so that lines can be written as they come.
type aligned struct {
	out                *bufio.Writer
	place, left, right int // columns of each; right is that of the hit and what follows it
}

func newAligned(out *bufio.Writer, columns int) aligned {
	place := min(max(columns/3, 12), 48)
	rest := columns - place - len("  ")
	left := (rest - len("[gilden]")) / 2
	return aligned{out: out, place: place, left: left, right: rest - left}
}

func (a aligned) write(line pipeline.KwicLine) error {
	text := padded(a.placeOf(line), a.place) + "  " + paddedLeft(tailOf(printable(line.Left), a.left), a.left) + a.hit(line)
	_, err := a.out.WriteString(strings.TrimRight(text, " ") + "\n")
	return err
}

func (a aligned) flush() error { return a.out.Flush() }

// placeOf names the post, the unit and the speaker, each in its own columns; a long unit takes those of the speaker.
func (a aligned) placeOf(line pipeline.KwicLine) string {
	const unitColumns = len("intro>")
	post := (a.place - unitColumns - 2) * 3 / 5
	unit := printable(line.Unit)
	if line.Quoted {
		unit += ">"
	}
	speaker := strings.TrimSpace(printable(line.Speaker))
	if speaker == "" {
		speaker = "anonymous"
	}
	return padded(cut(printable(line.Post), post), post) + " " + cut(padded(unit, unitColumns)+" "+speaker, a.place-post-1)
}

// hit writes what was found in brackets, and what follows it. Where a verb and its particle stand too far apart for the line, the middle
// is left out, so that both are seen.
func (a aligned) hit(line pipeline.KwicLine) string {
	after := printable(line.Right)
	first := line.Marks[0]
	head := "[" + printable(line.Keyword[:first.End-line.Start]) + "]"
	if len(line.Marks) > 1 {
		second := line.Marks[1]
		between := printable(line.Keyword[first.End-line.Start : second.Start-line.Start])
		particle := "[" + printable(line.Keyword[second.Start-line.Start:]) + "]"
		room := a.right - columnsOf(head) - columnsOf(particle) - 1
		if columnsOf(between) > room {
			between = headOf(between, room) + " "
		}
		head += between + particle
	}
	if columnsOf(head) > a.right {
		return headOf(head, a.right)
	}
	return head + headOf(after, a.right-columnsOf(head))
}

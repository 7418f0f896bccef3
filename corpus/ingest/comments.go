package ingest

import (
	"fmt"

	"teneur/corpus"
)

// unsureBetween is the posterior probability from which, up to its complement, a start or a speaker is reported.
const unsureBetween = 0.25

// divideComments cuts what stands behind the post into comments: at their name lines where they have them, else
// as the cues say.
func (t *reading) divideComments() {
	t.markFurniture()
	t.markHeaders()
	t.markInlineNames()
	if t.namesStandBelow() {
		t.divideByFooters()
		return
	}
	for i := t.from; i < len(t.paragraphs); {
		end := i + 1
		if t.paragraphs[i].hasName() {
			end = t.divideByHeader(i)
		} else {
			for end < len(t.paragraphs) && !t.paragraphs[end].hasName() {
				end++
			}
			t.divideByCues(i, end)
		}
		i = end
	}
}

// markFurniture sets apart the heading over the comments, and what there is to click on.
func (t *reading) markFurniture() {
	said := false
	for i := t.from; i < len(t.paragraphs); i++ {
		switch {
		case !said && t.isOpener(i):
			t.paragraphs[i].kind = opener
		case t.isButton(i):
			t.paragraphs[i].kind = button
		case t.paragraphs[i].isBlankish():
			t.paragraphs[i].kind = blankish
		case t.headers[i].score == 0 && !t.headers[i].joins:
			said = true
		}
	}
}

// markHeaders settles which lines are the headers of comments. A line that holds nothing but what could be a name is
// one only where such lines are the custom: right at the start, and every few lines.
func (t *reading) markHeaders() {
	custom := t.namesAreCustom()
	for i := t.from; i < len(t.paragraphs); i++ {
		h := t.headers[i]
		if t.paragraphs[i].kind != prose {
			continue
		}
		sure := h.dated || h.says || h.score > knownScore*nameScore
		if h.joins || h.named && (sure || custom && t.standsAsName(i)) {
			t.paragraphs[i].kind = nameLine
		}
	}
	if custom {
		t.markLooseNames()
	}
}

// standsAsName reports whether a line stands where the name over a comment stands: a paragraph follows, and it is no comment itself.
func (t *reading) standsAsName(i int) bool {
	p := &t.paragraphs[i]
	if i+1 >= len(t.paragraphs) || matches(praise, p.words) || matches(thanks, p.words) || strongest(answer, p.words) > 0 {
		return false
	}
	return t.paragraphs[i+1].kind == prose && t.headers[i].named
}

const (
	customShare = 0.2 // of the lines are names where names are the custom
	knownShare  = 0.4 // of those names the list knows, or stand there more than once
)

// namesAreCustom reports whether the comments have their names on lines of their own.
func (t *reading) namesAreCustom() bool {
	lines, names, known := 0, 0, 0
	first := true
	for i := t.from; i < len(t.paragraphs); i++ {
		if t.paragraphs[i].kind != prose {
			continue
		}
		lines++
		if !t.headers[i].named || !t.standsAsName(i) && !t.headers[i].dated {
			if first && !t.headers[i].named {
				return false
			}
			first = false
			continue
		}
		first = false
		names++
		if t.headers[i].score > 0 {
			known++
		}
	}
	return float64(names) >= customShare*float64(lines) && float64(known) >= knownShare*float64(names)
}

// namesStandBelow reports whether each comment is signed on the line below it, with name and date.
func (t *reading) namesStandBelow() bool {
	first, last := -1, -1
	for i := t.from; i < len(t.paragraphs); i++ {
		if k := t.paragraphs[i].kind; k == prose || k == nameLine {
			if first < 0 {
				first = i
			}
			last = i
		}
	}
	return first >= 0 && t.paragraphs[first].kind == prose && t.paragraphs[last].kind == nameLine
}

func (t *reading) divideByFooters() {
	start := t.from
	for i := t.from; i < len(t.paragraphs); i++ {
		if t.paragraphs[i].kind == nameLine && t.hasProse(start, i) {
			t.addNamed(i, t.firstProse(comment{first: start, end: i}), i+1)
			start = i + 1
		}
	}
}

func (t *reading) hasProse(first, end int) bool {
	for i := first; i < end; i++ {
		if t.paragraphs[i].kind == prose {
			return true
		}
	}
	return false
}

// divideByHeader makes a comment of the header at i and what stands below it, and gives its end.
func (t *reading) divideByHeader(i int) int {
	end := i + 1
	if end < len(t.paragraphs) && t.headers[end].joins {
		end++
	}
	for end < len(t.paragraphs) && !t.paragraphs[end].hasName() {
		end++
	}
	if !t.hasProse(i, end) {
		return t.withoutText(i, end)
	}
	t.addNamed(i, i, end)
	return end
}

// withoutText leaves a name line without a comment out: who clicked on a heart, or wrote what was not pasted.
func (t *reading) withoutText(i, end int) int {
	t.doubt(t.paragraphs[i].line, fmt.Sprintf("%q looks like the name over a comment, but no text follows; it is left out", t.paragraphs[i].text))
	return end
}

func (t *reading) addNamed(header, first, end int) {
	h := t.headers[header]
	t.comments = append(t.comments, comment{first: first, end: end, header: header, name: h.name, date: h.date})
}

// divideByCues cuts paragraphs without name lines into comments.
func (t *reading) divideByCues(first, end int) {
	var places []int
	for i := first; i < end; i++ {
		if t.paragraphs[i].kind == prose {
			places = append(places, i)
		}
	}
	for k, h := range listen(t.observe(places)) {
		i := places[k]
		if h.starts {
			t.addUnnamed(i, h)
		}
		t.comments[len(t.comments)-1].end = i + 1
		t.doubtStart(i, h)
	}
}

func (t *reading) addUnnamed(i int, h heard) {
	c := comment{first: i, header: -1, by: corpus.Reader}
	sure := 1 - h.pAuthor
	if h.author {
		c.by, sure = corpus.Author, h.pAuthor
	}
	if sure < 1-unsureBetween {
		t.doubt(t.paragraphs[i].line, fmt.Sprintf("the %s seems to speak, but it could be the other side; set by= in the saved file", c.by))
	}
	t.comments = append(t.comments, c)
}

func (t *reading) doubtStart(i int, h heard) {
	switch {
	case h.pStart < unsureBetween || h.pStart > 1-unsureBetween:
	case h.starts:
		t.doubt(t.paragraphs[i].line, "a comment seems to start here, but it could go on with the one before; edit the saved file where it does")
	default:
		t.doubt(t.paragraphs[i].line, "this seems to go on with the comment before, but it could be one of its own; edit the saved file where it is")
	}
}

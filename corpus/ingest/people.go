package ingest

import (
	"fmt"

	"teneur/corpus"
)

// settlePeople finds out who is who: the author of the post, and the names that readers are addressed by.
func (t *reading) settlePeople() {
	if t.author == "" {
		t.author = t.signedAuthor()
	}
	if full := t.fullName(t.author); full != "" && t.options.Author == "" {
		t.author = full
	}
	if t.author == "" {
		t.author = t.guessAuthor()
	}
	for i := range t.comments {
		t.settleSpeaker(&t.comments[i])
	}
}

// signedAuthor gives the name under the post.
func (t *reading) signedAuthor() string {
	for i := t.from - 1; i >= max(t.body, t.from-2); i-- {
		if s := t.signs[i].signed; s != "" {
			return s
		}
		if t.isSigned(i) {
			return t.paragraphs[i].text
		}
	}
	return ""
}

// guessAuthor looks for the author among those who are addressed by readers, and, where comments have names, among
// those who write like one.
func (t *reading) guessAuthor() string {
	name := t.writtenTo()
	if full := t.fullName(name); full != "" {
		name = full
	}
	if name == "" {
		name = t.answersMost()
	}
	if name != "" {
		t.doubt(0, fmt.Sprintf("the author of the post seems to be %s, going by the comments; give --author for another", name))
	}
	return name
}

// writtenTo gives the name that the first comment which sounds like a reader's addresses.
func (t *reading) writtenTo() string {
	for k, c := range t.comments[:min(len(t.comments), enoughComments)] {
		s := t.signs[t.firstProse(c)]
		if s.address.name == "" || c.name != "" && sameName(c.name, s.address.name) || t.namedBefore(s.address.name, k) {
			continue
		}
		if c.by == corpus.Reader || c.by == "" && (k == 0 || s.voice <= callsAuthor/2) {
			return s.address.name
		}
	}
	return ""
}

// namedBefore reports whether somebody of that name has commented before comment k: who is addressed is then that
// reader, unless it is the author who answered.
func (t *reading) namedBefore(name string, k int) bool {
	for _, c := range t.comments[:k] {
		if c.name != "" && sameName(c.name, name) {
			return true
		}
	}
	return false
}

// fullName gives the longest name under which somebody so called comments.
func (t *reading) fullName(name string) string {
	full := ""
	for _, c := range t.comments {
		if name != "" && c.name != "" && sameName(c.name, name) && len(c.name) > max(len(full), len(name)) {
			full = c.name
		}
	}
	return full
}

// answersMost gives the name whose comments sound most like those of an author, "" where none does.
func (t *reading) answersMost() string {
	best, most := "", 0.0
	for k, c := range t.comments[:min(len(t.comments), enoughComments)] {
		if c.name == "" || t.namedBefore(c.name, k) {
			continue
		}
		if w := t.authorWeight(c.name); w > most {
			best, most = c.name, w
		}
	}
	if most < leastAuthor {
		return ""
	}
	return best
}

const (
	enoughComments = 300  // to tell who the author is
	leastAuthor    = 2.0  // log-odds that a commenter is the author
	opensThread    = -2.0 // the author seldom has the first word
	answersOthers  = 0.7  // for each comment behind somebody else's
	answeredTurn   = 0.5  // of what the comment before asks of the author
)

func (t *reading) authorWeight(name string) float64 {
	sum, plain := 0.0, t.plainShare()
	for k, c := range t.comments[:min(len(t.comments), enoughComments)] {
		if c.name != name {
			continue
		}
		i := t.firstProse(c)
		s := t.signs[i]
		sum += s.voice + manner(&t.paragraphs[i], plain) + entryReads*s.entry
		if s.address.name != "" && t.namedBefore(s.address.name, k) {
			sum += callsReader
		}
		if k == 0 {
			sum += opensThread
		} else if t.comments[k-1].name != name {
			sum += answersOthers/2 + answeredTurn*turn(&t.paragraphs[t.lastProse(t.comments[k-1])], s.answer)
		}
	}
	return sum
}

// firstProse gives the first paragraph of the words of a comment.
func (t *reading) firstProse(c comment) int {
	for i := c.first; i < c.end; i++ {
		if t.paragraphs[i].kind == prose {
			return i
		}
	}
	return c.first
}

// lastProse gives the last paragraph of the words of a comment.
func (t *reading) lastProse(c comment) int {
	for i := c.end - 1; i > c.first; i-- {
		if t.paragraphs[i].kind == prose {
			return i
		}
	}
	return c.first
}

// settleSpeaker tells by the name who speaks, where there is one. Where there is not, whoever addresses the author is no author.
func (t *reading) settleSpeaker(c *comment) {
	s := t.signs[t.firstProse(*c)]
	if c.header < 0 && c.name == "" {
		c.name = t.signatureOf(*c)
	}
	switch {
	case c.name != "" && t.author != "" && sameName(c.name, t.author):
		c.by, c.name = corpus.Author, t.author
	case c.header >= 0 || c.name != "":
		c.by = corpus.Reader
	case t.author != "" && s.address.name != "" && sameName(s.address.name, t.author):
		c.by = corpus.Reader
	}
	if c.by == corpus.Author {
		c.name = t.author
	}
}

// signatureOf gives the name with which a comment is signed.
func (t *reading) signatureOf(c comment) string {
	return t.signs[t.lastProse(c)].signed
}

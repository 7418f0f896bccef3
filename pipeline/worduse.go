package pipeline

import (
	"strings"

	"teneur/corpus"
)

// register is where in a post words stand, and whose they are.
type register int

const (
	inEssay register = iota
	byReaders
	inReplies // the author in the comments
	registers
)

func registerOf(u *Unit) register {
	switch {
	case u.Kind != Comment:
		return inEssay
	case u.By == corpus.Author:
		return inReplies
	}
	return byReaders
}

// wordUse is how a corpus uses a stem.
type wordUse struct {
	counts [registers]int    // tokens
	voices [registers]voices // the people who use it
}

func (w wordUse) plus(other wordUse) wordUse {
	for r := range registers {
		w.counts[r] += other.counts[r]
		w.voices[r] = w.voices[r].with(other.voices[r])
	}
	return w
}

func (w wordUse) total() int { return w.counts[inEssay] + w.counts[byReaders] + w.counts[inReplies] }

// uses counts the stems of a post by register; the second result is that of all of them together.
func (a *Analysis) uses() ([]wordUse, wordUse) {
	uses := make([]wordUse, len(a.Stems))
	var all wordUse
	for i := range a.Units {
		u := &a.Units[i]
		r, voice := registerOf(u), voiceOf(a.person(u))
		for _, t := range u.Types {
			if t < 0 || a.Types[t].Stem < 0 {
				continue
			}
			use := &uses[a.Types[t].Stem]
			use.counts[r]++
			use.voices[r] = use.voices[r].and(voice)
			all.counts[r]++
		}
		if len(u.Types) > 0 {
			all.voices[r] = all.voices[r].and(voice)
		}
	}
	return uses, all
}

// person tells people of a corpus apart by their names; whoever gives none is a person of their own.
func (a *Analysis) person(u *Unit) string {
	name := strings.ToLower(u.Name)
	if name == "" && u.By == corpus.Author {
		name = strings.ToLower(a.Author)
	}
	if name == "" {
		return a.ID + "/" + u.ID
	}
	return string(u.By) + "/" + name
}

// document is what is kept of the words of one post, for tests over posts.
type document struct {
	tokens [registers]int
	counts map[string][registers]int // by stem
}

// maxDocuments is how many posts a summary keeps the words of.
const maxDocuments = 400

// document gives the words of a post with comments: only within such a post can essay and comments be compared.
func (a *Analysis) document(uses []wordUse, all wordUse) []sampled[document] {
	if all.counts[byReaders]+all.counts[inReplies] == 0 {
		return nil
	}
	d := document{tokens: all.counts, counts: make(map[string][registers]int, len(uses))}
	for i, use := range uses {
		d.counts[a.Stems[i].Stem] = use.counts
	}
	return []sampled[document]{{hashOf(a.seed, a.ID), a.ID, d}}
}

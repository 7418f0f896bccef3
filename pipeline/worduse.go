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

// add adds the use of other posts.
func (w *wordUse) add(other *wordUse) {
	for r := range registers {
		w.counts[r] += other.counts[r]
		w.voices[r] = w.voices[r].with(other.voices[r])
	}
}

func (w *wordUse) total() int { return w.counts[inEssay] + w.counts[byReaders] + w.counts[inReplies] }

// people counts those who use the word in some registers, MostVoices at most.
func (w *wordUse) people(in []register) int {
	if len(in) == 1 {
		return len(w.voices[in[0]])
	}
	var room [MostVoices]uint32
	all := voices(room[:0])
	for _, r := range in {
		all = all.with(w.voices[r])
	}
	return len(all)
}

// use adds how a post uses its stems, and gives the tokens of each by register. numbers gives the stems of the post their numbers here.
func (s *Summary) use(a *Analysis, numbers []int32) (counts [][registers]int32) {
	counts = make([][registers]int32, len(a.Stems))
	last := make([]int32, len(a.Stems)) // the unit, from 1, whose voice was noted last: a unit has one
	for i := range a.Units {
		u := &a.Units[i]
		if len(u.Types) == 0 {
			continue
		}
		r, voice := registerOf(u), voiceOf(a.person(u))
		for _, t := range u.Types {
			if t < 0 || a.Types[t].Stem < 0 {
				continue
			}
			stem := a.Types[t].Stem
			counts[stem][r]++
			if last[stem] != int32(i+1) {
				last[stem] = int32(i + 1)
				used := &s.table.stems[numbers[stem]]
				used.voices[r] = used.voices[r].and(voice)
			}
		}
		s.all.voices[r] = s.all.voices[r].and(voice)
	}
	for stem, of := range counts {
		used := &s.table.stems[numbers[stem]]
		for r, n := range of {
			used.counts[r] += int(n)
			s.all.counts[r] += int(n)
		}
	}
	return counts
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

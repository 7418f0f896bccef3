package pipeline

import (
	"hash/fnv"
	"math"

	"teneur/pipeline/sentiment"
	"teneur/pipeline/shift"
)

// Variation is the comparison of a post under one change of the rules. What a report states should not hang on a rule
// that could as well have been another.
type Variation struct {
	Name   string       // see Variations
	Shift  shift.Result // computed as Analysis.Shift, from the changed scores
	Series []int        // which of Analysis.Series each essay sentence of Shift.Changes is
}

// variation is one change of the rules.
type variation struct {
	name       string
	change     func(p *sentiment.Piece) bool // gives a piece another result; false drops it; nil leaves all as they are
	judgedOnly bool                          // leave out sentences without a judged word
}

// variations are fixed beforehand: they were not chosen by looking at any result.
var variations = []variation{
	{name: "no shifters", change: func(p *sentiment.Piece) bool { p.Result = p.Value; return true }},
	{name: "first half of the lexicon", change: func(p *sentiment.Piece) bool { return half(p.Entry) == 0 }},
	{name: "second half of the lexicon", change: func(p *sentiment.Piece) bool { return half(p.Entry) == 1 }},
	{name: "equal weights", change: func(p *sentiment.Piece) bool { p.Result = math.Copysign(0.5, p.Result); return true }},
	{name: "judged sentences only", judgedOnly: true},
	{name: "no politeness", change: func(p *sentiment.Piece) bool { return !sentiment.Polite(p.Entry) }},
}

// Variations names the changes of the rules under which each comparison is repeated: no shifters (every word by itself), either half of the
// lexicon (by a hash of the entry), equal weights (only the side of a word counts), judged sentences only (those without a judged
// word left out), no politeness (without formulas such as bedankt).
func Variations() []string {
	var names []string
	for _, v := range variations {
		names = append(names, v.name)
	}
	return names
}

// half puts each entry of the lexicon in one of two halves.
func half(entry string) uint32 {
	h := fnv.New32a()
	h.Write([]byte(entry))
	return h.Sum32() >> 8 & 1
}

// vary compares the post anew under each variation.
func (a *Analysis) vary(cfg shift.Config) {
	for _, v := range variations {
		a.Variations = append(a.Variations, a.under(v, cfg))
	}
}

func (a *Analysis) under(v variation, cfg shift.Config) Variation {
	units := make([]shift.Unit, len(a.Units))
	var series []int
	before := 0
	for i := range a.Units {
		u := &a.Units[i]
		scores := u.sentences(nil)
		kept := u.varied(v)
		units[i] = shift.Unit{ID: u.ID, Kind: string(u.Kind), By: string(u.By), ReplyTo: u.ReplyTo}
		for j, score := range scores {
			score.Value, score.Judged = kept[j].value, kept[j].judged
			if v.judgedOnly && !score.Judged {
				continue
			}
			units[i].Sentences = append(units[i].Sentences, score)
			if u.Kind != Comment {
				series = append(series, before+j)
			}
		}
		if u.Kind != Comment {
			before += len(scores)
		}
	}
	return Variation{v.name, shift.Compare(a.ID, units, cfg), series}
}

// pieces gives the pieces that the variation leaves, with the values that it gives them.
func (v variation) pieces(pieces []sentiment.Piece) []sentiment.Piece {
	var kept []sentiment.Piece
	for _, p := range pieces {
		if v.change(&p) {
			kept = append(kept, p)
		}
	}
	return kept
}

// varied is a sentence's score after a variation.
type varied struct {
	value  float64
	judged bool
}

// varied scores the counted sentences of a unit anew.
func (u *Unit) varied(v variation) []varied {
	var all []varied
	for i, s := range u.Doc.Sentences {
		if !u.Counts(s) {
			continue
		}
		score := u.Scores[i]
		one := varied{u.Value(i), score.Judged > 0}
		if v.change != nil {
			value, judged := sentiment.Recombine(v.pieces(score.Pieces))
			one = varied{counted(value, judged), judged > 0}
		}
		all = append(all, one)
	}
	return all
}

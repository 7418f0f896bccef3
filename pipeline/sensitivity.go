package pipeline

import (
	"hash/fnv"
	"math"
	"slices"

	"teneur/pipeline/sentiment"
	"teneur/pipeline/shift"
)

// variation is one change of the rules. What a report states should not hang on a rule that could as well have been another.
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

// variant is a post under one variation: ready to be compared anew, which costs what the claims ask for.
type variant struct {
	*shift.Comparison
	series     []int         // which of Analysis.Series each essay sentence is
	neighbours []shift.Delta // once asked for
}

// under scores the post anew; scored are its units as they were compared. nil where no score changes: then nothing else does.
func (a *Analysis) under(v *variation, scored []shift.Unit, cfg shift.Config) *variant {
	r := rescoring{variation: v, scores: make([]shift.SentenceScore, 0, a.sentences()), series: make([]int, 0, len(a.Series))}
	units := slices.Clone(scored)
	for i := range a.Units {
		from := len(r.scores)
		r.unit(&a.Units[i], scored[i].Sentences)
		units[i].Sentences = r.scores[from:len(r.scores):len(r.scores)]
	}
	if !r.changed {
		return nil
	}
	return &variant{Comparison: shift.NewComparison(a.ID, units, cfg), series: r.series}
}

// neighbour is the difference between a part of the essay, by number, and the next.
func (v *variant) neighbour(i int) shift.Delta {
	if v.neighbours == nil {
		v.neighbours, _ = v.Explored()
	}
	return v.neighbours[i]
}

// rescoring goes through the counted sentences of a post under a variation.
type rescoring struct {
	*variation
	scores  []shift.SentenceScore // of the sentences that it leaves
	series  []int                 // which of the essay's sentences those of the essay are
	essay   int                   // sentences of the essay seen
	changed bool
	left    []sentiment.Piece // scratch
}

// unit goes through a unit, whose counted sentences were compared with these scores.
func (r *rescoring) unit(u *Unit, scored []shift.SentenceScore) {
	next := 0
	for i, s := range u.Doc.Sentences {
		if !u.Counts(s) {
			continue
		}
		score := scored[next]
		next++
		if r.change != nil {
			r.rescore(&score, u.Scores[i].Pieces)
		}
		kept := !r.judgedOnly || score.Judged
		if kept {
			r.scores = append(r.scores, score)
		}
		r.changed = r.changed || !kept || score != scored[next-1]
		if u.Kind != Comment {
			if kept {
				r.series = append(r.series, r.essay)
			}
			r.essay++
		}
	}
}

// rescore gives a sentence the score of the pieces that the variation leaves, with the values that it gives them.
func (r *rescoring) rescore(s *shift.SentenceScore, pieces []sentiment.Piece) {
	r.left = r.left[:0]
	for _, p := range pieces {
		r.left = append(r.left, p)
		if last := len(r.left) - 1; !r.change(&r.left[last]) {
			r.left = r.left[:last]
		}
	}
	value, judged := sentiment.Recombine(r.left)
	s.Value, s.Judged = counted(value, judged), judged > 0
}

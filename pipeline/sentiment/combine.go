package sentiment

import (
	"math"
	"slices"
)

// score writes the result; first is the number of the sentence's first token in the document.
func (r *reading) score(score *Score, first int) {
	slices.SortFunc(r.pieces, func(a, b judged) int { return a.at - b.at })
	positive, negative := 0.0, 0.0
	for p := range r.pieces {
		j := &r.pieces[p]
		if j.now == 0 {
			continue
		}
		score.Pieces = append(score.Pieces, r.piece(j, first))
		if j.now > 0 {
			positive += j.now
		} else {
			negative += j.now
		}
	}
	score.Judged = len(score.Pieces)
	score.Value = combine(positive + negative)
	score.Positive, score.Negative = combine(positive), combine(negative)
	score.Doubt = r.doubt
}

// combine brings a sum of values into -1..1: sum / sqrt(sum² + spread), as Hutto & Gilbert (2014) do. Each further word
// adds less, and one strong word does not fill the scale: 0.5 alone gives 0.45, 0.9 gives 0.67, two of 0.9 give 0.87.
func combine(sum float64) float64 {
	if sum == 0 {
		return 0
	}
	return sum / math.Sqrt(sum*sum+spread)
}

const spread = 1.0

func (r *reading) piece(j *judged, first int) Piece {
	for i := range j.applied {
		if j.applied[i].Token >= 0 {
			j.applied[i].Token += first
		}
	}
	return Piece{Token: first + j.at, Form: r.formOf(j.at), Entry: j.entry, Value: j.value, Shifters: j.applied, Result: j.now}
}

// formOf gives the text of the token, or of the phrase that starts there.
func (r *reading) formOf(i int) string {
	form := r.tokens[i].Text
	for j := i + 1; j < r.marks[i].until; j++ {
		form += " " + r.tokens[j].Text
	}
	return form
}

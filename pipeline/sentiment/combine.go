package sentiment

import (
	"math"
	"slices"
)

// score writes the result; first is the number of the sentence's first token in the document.
func (r *reading) score(score *Score, first int) {
	slices.SortFunc(r.pieces, func(a, b judged) int { return a.at - b.at })
	if len(r.pieces) > 0 {
		score.Pieces = make([]Piece, 0, len(r.pieces))
	}
	t := tally{}
	for p := range r.pieces {
		j := &r.pieces[p]
		if j.now == 0 {
			continue
		}
		score.Pieces = append(score.Pieces, r.piece(j, first))
		t.add(j.now)
	}
	if score.Content > mentioned {
		t.faint = 0
	}
	score.Judged = t.judged
	score.Value, score.Positive, score.Negative = t.values()
	score.Doubt = r.doubt
}

// tally sums the results of the pieces of a sentence.
type tally struct {
	positive, negative float64 // of what judges
	squares            float64
	faint              float64 // of what does not
	judged             int
}

func (t *tally) add(result float64) {
	switch {
	case result > -faintLimit && result < faintLimit:
		t.faint += result
		return
	case result > 0:
		t.positive += result
	default:
		t.negative += result
	}
	t.squares += result * result
	t.judged++
}

// values gives the value of the sentence and of its two sides.
func (t *tally) values() (value, positive, negative float64) {
	damping := t.damping()
	faint := faintShare * t.faint / math.Sqrt(t.faint*t.faint+faintShare*faintShare)
	value = combine((t.positive+t.negative)*damping + faint)
	return value, combine(t.positive*damping + max(0, faint)), combine(t.negative*damping + min(0, faint))
}

// damping is what the sum is multiplied by: the power -crowding of the number of pieces that judge. A piece counts there by its
// size beside the others, (Σ|v|)² / Σv², so that a faint word takes nothing from a strong one.
func (t *tally) damping() float64 {
	if t.judged == 0 {
		return 1
	}
	total := t.positive - t.negative
	return math.Pow(total*total/t.squares, -crowding)
}

// The weights of a sentence, fixed on the development data (docs/evaluation.md).
const (
	// faintLimit is the size below which a piece does not judge: naming water or a storm.
	faintLimit = 0.1

	// faintShare is what all such pieces together come to at most. It lies below neutralLimit: connotations alone
	// leave a sentence neutral, but keep their order.
	faintShare = 0.049

	// mentioned is how many content words a text holds at most for its connotations to count: a word by itself is
	// about the thing that it names; in a sentence the thing is only spoken of.
	mentioned = 2

	// crowding is the power of the number of judging pieces that their sum is divided by. 0 would sum: a long, mildly
	// worded sentence would beat a short outcry; 1 would average: a second word would add nothing.
	crowding = 0.5

	// spread is how large a sum fills the scale by 0.7.
	spread = 1.0
)

// combine brings a sum of values into -1..1: sum / sqrt(sum² + spread), as Hutto & Gilbert (2014) do. Together with
// crowding, each further word adds less, and one strong word does not fill the scale: 0.5 alone gives 0.45, 0.9 gives 0.67, two of 0.9 give 0.79.
func combine(sum float64) float64 {
	if sum == 0 {
		return 0
	}
	return sum / math.Sqrt(sum*sum+spread)
}

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

package sentiment

import (
	"math"
	"slices"

	"teneur/pipeline/text"
)

// score writes the result; first is the number of the sentence's first token in the document.
func (r *reading) score(score *Score, doc *text.Document, first int) {
	if !slices.IsSortedFunc(r.pieces, byPlace) { // they seldom are not, and sorting moves much
		slices.SortFunc(r.pieces, byPlace)
	}
	t := tally{}
	for p := range r.pieces {
		if now := r.pieces[p].now; now != 0 {
			t.add(now)
		}
	}
	if score.Content > mentioned {
		t.faint = 0
	}
	score.Judged = t.judged
	score.Value, score.Positive, score.Negative = t.values()
	score.Pieces, score.Doubt = r.results(doc, first), r.doubt
}

func byPlace(a, b judged) int { return a.at - b.at }

// results gives the pieces that are left with a value. They are kept for long, so they and their shifters get the room that they need and no more.
func (r *reading) results(doc *text.Document, first int) []Piece {
	kept, shifters := 0, 0
	for p := range r.pieces {
		if j := &r.pieces[p]; j.now != 0 {
			kept++
			shifters += len(j.applied)
		}
	}
	if kept == 0 {
		return nil
	}
	pieces, applied := make([]Piece, 0, kept), make([]Applied, 0, shifters)
	for p := range r.pieces {
		j := &r.pieces[p]
		if j.now == 0 {
			continue
		}
		start := len(applied)
		for _, a := range j.applied {
			if a.Token >= 0 {
				a.Token += first
			}
			applied = append(applied, a)
		}
		piece := Piece{Token: first + j.at, Form: r.formOf(j.at, doc), Entry: j.entry, Value: j.value, Result: j.now}
		if len(applied) > start {
			piece.Shifters = applied[start:len(applied):len(applied)]
		}
		pieces = append(pieces, piece)
	}
	return pieces
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

// formOf gives the text of the token, or of the phrase that starts there, with one space between its tokens.
func (r *reading) formOf(i int, doc *text.Document) string {
	tokens := r.tokens[i:r.marks[i].until]
	if isSpaced(tokens, doc.Text) {
		return doc.Text[tokens[0].Start:tokens[len(tokens)-1].End]
	}
	form := tokens[0].Text
	for _, t := range tokens[1:] {
		form += " " + t.Text
	}
	return form
}

// isSpaced tells whether there is one space between each token and the next.
func isSpaced(tokens []text.Token, all string) bool {
	for i := 1; i < len(tokens); i++ {
		if end := tokens[i-1].End; tokens[i].Start != end+1 || all[end] != ' ' {
			return false
		}
	}
	return true
}

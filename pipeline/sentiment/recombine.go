package sentiment

// Recombine gives the value of a sentence with the given pieces, in the way of Score: what its score would be if
// its words had other values, or some of them were not there. judged counts the pieces with a tone.
func Recombine(pieces []Piece) (value float64, judged int) {
	t := tally{}
	for _, p := range pieces {
		if p.Result != 0 {
			t.add(p.Result)
		}
	}
	t.faint = 0 // in a sentence connotations do not count
	value, _, _ = t.values()
	return value, t.judged
}

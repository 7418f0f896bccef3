package lexis

import "teneur/pipeline/stats"

// Slices is the number of equal parts over which Juilland's D is computed.
const Slices = 10

// Spread tells how evenly a word is spread over a text.
type Spread struct {
	Term, Count int
	Parts       int     // the text's own parts that have it
	DPNorm      float64 // Gries' deviation of proportions over those parts, normalised: 0 as even as the parts allow, 1 all in the smallest
	D           float64 // Juilland's D over ten equal slices of the running text: 1 even, 0 all in one
	DPKnown     bool    // false where there are fewer than two parts with words, or the word does not occur
	DKnown      bool    // false where the text has fewer than ten words, or the word does not occur
}

// Dispersion tells how each of terms is spread. parts are the running terms of the text's own parts (sections, posts) in their order;
// joined, they are the running text. The result runs parallel to terms. A word of few tokens cannot be
// even: with three of them at most three slices of ten have it, and D is at most .49. Compare words of like counts.
func Dispersion(parts [][]int32, terms []int) []Spread {
	p := newPlaces(parts, terms)
	spreads := make([]Spread, len(terms))
	for i, term := range terms {
		spreads[i] = p.spread(term, p.of[p.row[term]])
	}
	return spreads
}

// places are the positions of the wanted terms in the running text.
type places struct {
	sizes []int   // of the parts
	total int     // tokens of the text
	row   []int   // by term: its number among the wanted ones, from 1; 0 for others
	of    [][]int // by that number: where the term stands, ascending
}

func newPlaces(parts [][]int32, terms []int) *places {
	p := &places{of: make([][]int, len(terms)+1)}
	for i, term := range terms {
		p.row = widened(p.row, term+1)
		p.row[term] = i + 1
	}
	for _, part := range parts {
		for _, term := range part {
			if term >= 0 && int(term) < len(p.row) && p.row[term] > 0 {
				p.of[p.row[term]] = append(p.of[p.row[term]], p.total)
			}
			p.total++
		}
		p.sizes = append(p.sizes, len(part))
	}
	return p
}

func (p *places) spread(term int, at []int) Spread {
	s := Spread{Term: term, Count: len(at)}
	if s.Count == 0 {
		return s
	}
	counts := p.inParts(at)
	filled := 0
	for i, n := range counts {
		s.Parts += min(1, n)
		filled += min(1, p.sizes[i])
	}
	if s.DPKnown = filled > 1; s.DPKnown {
		s.DPNorm = stats.DPNorm(counts, p.sizes)
	}
	if s.DKnown = p.total >= Slices; s.DKnown {
		s.D = stats.JuillandD(p.inSlices(at))
	}
	return s
}

// inParts counts positions by part.
func (p *places) inParts(at []int) []int {
	counts := make([]int, len(p.sizes))
	part, end := -1, 0
	for _, place := range at {
		for place >= end {
			part++
			end += p.sizes[part]
		}
		counts[part]++
	}
	return counts
}

// inSlices gives the relative frequency in each slice; slices differ in size by one token at most.
func (p *places) inSlices(at []int) []float64 {
	rates := make([]float64, Slices)
	for slice := range rates {
		start, end := slice*p.total/Slices, (slice+1)*p.total/Slices
		for len(at) > 0 && at[0] < end {
			rates[slice]++
			at = at[1:]
		}
		rates[slice] /= float64(end - start)
	}
	return rates
}

package validate

import (
	"cmp"
	"slices"

	"teneur/pipeline/stats"
)

// MinSample is the least size of a sample: every stratum is drawn from, and Measure gives intervals.
const MinSample = stats.MinRows

// Candidate is a sentence of the corpus that may be drawn. Candidates stand in the order of the corpus: by post, by unit, by sentence.
type Candidate struct {
	ID    string
	Kind  Kind
	Label Label // of the program: it decides the chance of being drawn, and is not shown to the coder
	Text  string
}

// Drawn is a candidate that was drawn.
type Drawn struct {
	Candidate
	Weight float64 // how many sentences of the corpus it stands for: one over its chance of being drawn
}

// stratum is a group of candidates that is drawn from at a rate of its own.
type stratum struct {
	kind  Kind
	label Label
}

// Draw draws n sentences (at least MinSample), or all where there are no more, and shuffles them. Strata are essay and comments by the program's label: they get
// equal shares of the sample as far as they go, so that the rare ones are judged as precisely as the common ones. Inside
// a stratum the draw is systematic with a random start over the candidates in their order (Cochran 1977, ch. 8), which spreads it over posts and units in
// proportion to their length. The weights undo the unequal shares (Horvitz & Thompson 1952); within a stratum they sum to its size.
// Equal arguments give an equal sample.
func Draw(candidates []Candidate, n int, seed uint64) []Drawn {
	strata := make(map[stratum][]Candidate)
	for _, c := range candidates {
		strata[stratum{c.Kind, c.Label}] = append(strata[stratum{c.Kind, c.Label}], c)
	}
	order := ordered(strata)
	sizes := make([]int, len(order))
	for i, s := range order {
		sizes[i] = len(strata[s])
	}
	rng := stats.Stream(seed, "validate", "sample")
	var drawn []Drawn
	for i, share := range allot(n, sizes) {
		drawn = append(drawn, systematic(strata[order[i]], share, rng.Float64())...)
	}
	rng.Shuffle(len(drawn), func(i, j int) { drawn[i], drawn[j] = drawn[j], drawn[i] })
	return drawn
}

// ordered gives the strata from small to large, ties by name.
func ordered(strata map[stratum][]Candidate) []stratum {
	var order []stratum
	for s := range strata {
		order = append(order, s)
	}
	slices.SortFunc(order, func(a, b stratum) int {
		return cmp.Or(cmp.Compare(len(strata[a]), len(strata[b])), cmp.Compare(a.kind, b.kind), cmp.Compare(a.label, b.label))
	})
	return order
}

// allot gives n equally to groups whose sizes ascend; what a small one cannot take goes to the larger ones.
func allot(n int, sizes []int) []int {
	shares := make([]int, len(sizes))
	for i, size := range sizes {
		shares[i] = min(size, n/(len(sizes)-i))
		n -= shares[i]
	}
	return shares
}

// systematic draws n candidates at equal distances; start, from 0 up to 1, is the place of the first within its distance.
func systematic(candidates []Candidate, n int, start float64) []Drawn {
	drawn := make([]Drawn, 0, n)
	for i := range n {
		at := int((float64(i) + start) * float64(len(candidates)) / float64(n))
		drawn = append(drawn, Drawn{candidates[min(at, len(candidates)-1)], float64(len(candidates)) / float64(n)})
	}
	return drawn
}

package compound

import "teneur/pipeline/compound/internal/vocab"

// Costs are negative logarithms of probabilities (nats). A word is divided where the parts of the best division together
// cost less than the word as a whole.
const (
	// A whole word that is not in the list costs so much more than one that is.
	strangeBase = 14.0

	// Parts without attestation in the list.
	unattestedModifier = 17.0
	unattestedHead     = 16.0
	unattestedName     = 3.0 // beyond the above
	unattestedLinker   = 2.5 // a linking morpheme that no word of the list has after this part

	// A first part that is in no list ("trustbarometer").
	strangeModifier = 15.0
	strangeLetter   = 1.9

	// The longer a part, the likelier it is a compound itself: it costs at least so much a letter.
	partLetter = 1.1

	minModifier = 2 // bytes
	minHead     = 3
	minStrange  = 4
)

// place is where a form stands: by itself, or before or after a hyphen.
type place uint8

const (
	alone place = iota
	beforeHyphen
	afterHyphen
)

// wholeCost is the cost of a form as one part. Between hyphens a form that is often a part is cheap, however long.
func wholeCost(e vocab.Entry, known bool, length int, at place) float32 {
	cost := vocab.WholeCost(length, e.Derived)
	if (!known || !e.Free) && at == alone {
		cost += strangeBase
	}
	part, ok := float32(0), false
	switch at {
	case beforeHyphen:
		part, ok = modifierCost(e)
	case afterHyphen:
		part, ok = headCost(e)
	}
	if known && ok {
		cost = min(cost, part)
	}
	return cost
}

// modifierCost is the cost of a non-final part; ok is false where it cannot be one.
func modifierCost(e vocab.Entry) (cost float32, ok bool) {
	return partCost(e.Modifier, e.Name, unattestedModifier)
}

// headCost is the cost of a final part; ok is false where it cannot be one.
func headCost(e vocab.Entry) (cost float32, ok bool) {
	return partCost(e.Head, e.Name, unattestedHead)
}

func partCost(c vocab.Class, name bool, unattested float32) (float32, bool) {
	switch {
	case c == vocab.Never:
		return 0, false
	case c < vocab.Unattested:
		return c.Cost(), true
	case name:
		return unattested + unattestedName, true
	}
	return unattested, true
}

// isSuffix tells whether a form may not be a part after another one, because it would be read as a suffix of that one.
func isSuffix(e vocab.Entry) bool { return e.Free && e.Head == vocab.Never }

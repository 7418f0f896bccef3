package themes

import "slices"

// Has reports whether a token of the document is a word of the hit itself: not one in the gap of a phrase, but also the particle
// that a separable verb split off.
func (h Hit) Has(token int) bool {
	if h.own == nil {
		return h.First <= token && token < h.Last
	}
	return slices.Contains(h.own, int32(token))
}

// own lists the words of a match that are its own, as tokens of the document from offset on; nil where that is all from first to last.
func (in scan) own(m match, offset int) []int32 {
	var places []int32
	p := in.entries[m.entry].phrase
	switch {
	case m.particle > 0:
		for i := m.first; i < m.last; i++ {
			places = append(places, int32(i))
		}
		places = append(places, int32(m.particle))
	case slices.ContainsFunc(p, func(e element) bool { return e.gap() }):
		places, _ = in.places(p, m.first, m.last, nil)
	default:
		return nil
	}
	for i := range places {
		places[i] += int32(offset)
	}
	return places
}

// places matches a phrase as run does, from first to last, and lists the words that are no gap.
func (in scan) places(p []element, at, last int, before []int32) ([]int32, bool) {
	if len(p) == 0 {
		return before, at == last
	}
	if !p[0].gap() {
		if at = in.overQuote(at, 1); at >= len(in.words) || !p[0].has(in.key(at)) {
			return nil, false
		}
		return in.places(p[1:], at+1, last, append(slices.Clip(before), int32(at)))
	}
	for n := p[0].min; n <= p[0].max && at+n <= last; n++ {
		if found, ok := in.places(p[1:], at+n, last, before); ok {
			return found, true
		}
	}
	return nil, false
}

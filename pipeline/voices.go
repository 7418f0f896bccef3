package pipeline

import "slices"

// voices is a set of people by the hashes of their names: the MostVoices smallest, ascending. A union of such sets is exact
// up to that number, whatever the order, and takes no more room than one of them.
type voices []uint32

// MostVoices is the number of people up to which those who use a word are counted over a corpus; more count as so many.
const MostVoices = 10

func voiceOf(name string) uint32 { return uint32(hashOf(0, name)) }

// and gives the set with one more person.
func (v voices) and(voice uint32) voices {
	if slices.Contains(v, voice) {
		return v
	}
	return v.with(voices{voice})
}

// with gives the union of two sets.
func (v voices) with(other voices) voices {
	switch {
	case len(other) == 0 || v.holds(other):
		return v
	case len(v) == 0:
		return other
	}
	all := append(append(make(voices, 0, len(v)+len(other)), v...), other...)
	slices.Sort(all)
	all = slices.Compact(all)
	return slices.Clip(all[:min(MostVoices, len(all))])
}

// holds tells whether a union with other would be the set as it is.
func (v voices) holds(other voices) bool {
	for _, voice := range other {
		if full := len(v) == MostVoices && voice > v[MostVoices-1]; !full && !slices.Contains(v, voice) {
			return false
		}
	}
	return true
}

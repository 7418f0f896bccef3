package pipeline

import "slices"

// voices is a set of people by the hashes of their names: the MostVoices smallest, ascending. A union of such sets is exact
// up to that number, whatever the order, and takes no more room than one of them.
type voices []uint32

// MostVoices is the number of people up to which those who use a word are counted over a corpus; more count as so many.
const MostVoices = 10

func voiceOf(name string) uint32 { return uint32(hashOf(0, name)) }

// and gives the set with one more person, in the same memory where that suffices.
func (v voices) and(voice uint32) voices {
	if n := len(v); n == MostVoices && voice >= v[n-1] {
		return v
	}
	at, known := slices.BinarySearch(v, voice)
	if known {
		return v
	}
	if len(v) == MostVoices {
		v = v[:MostVoices-1]
	}
	return slices.Insert(v, at, voice)
}

// with gives the union of two sets, in the memory of v where that suffices.
func (v voices) with(other voices) voices {
	for _, voice := range other {
		v = v.and(voice)
	}
	return v
}

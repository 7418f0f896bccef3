package themes

import "cmp"

// traits tell in one number what the words of a sentence can and cannot be, so that most sentences need no second look, and most
// words none at what is known of them: what may begin or go on at a word, and which anchors of phrases it is one of, a bit each, or
// one for several where there are more anchors.
type traits uint64

const (
	anchorBits = 61
	begins     = traits(1) << (anchorBits + iota - 1) // an entry may begin here, other than at a pair
	first                                             // a pair of words may begin here
	second                                            // it may go on here: a second word, or a quotation mark before it
)

// anchor chooses the place of a phrase whose words are likely to be the rarest, gives these words a trait, and returns it: only sentences that
// have it can hold the phrase. It is 0 where every place is a gap or a pattern.
func (s *indexer) anchor(places []element) traits {
	var rarest *element
	var name string
	for i := range places {
		if e := &places[i]; e.isListed() {
			if shortest := e.shortest(); rarest == nil || len(shortest) > len(name) {
				rarest, name = e, shortest
			}
		}
	}
	if rarest == nil {
		return 0
	}
	bit := traits(1) << (sum(name) % anchorBits)
	for _, set := range rarest.sets {
		for word := range set.plain {
			s.at(word).traits |= bit
		}
	}
	return bit
}

// shortest is the shortest word of a place, of several the first by spelling: frequent words are short (Zipf 1935), and one is
// enough to make the place a frequent one.
func (e *element) shortest() string {
	name := ""
	for _, set := range e.sets {
		for word := range set.plain {
			if name == "" || cmp.Or(len(word)-len(name), cmp.Compare(word, name)) < 0 {
				name = word
			}
		}
	}
	return name
}

// sum is a hash of a word (Kernighan & Ritchie 1988, 6.6).
func sum(word string) uint32 {
	h := uint32(0)
	for i := range len(word) {
		h = 31*h + uint32(word[i])
	}
	return h
}

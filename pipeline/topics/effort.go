package topics

import "math"

// effort is how hard to look. It bounds the time: a small corpus mixes more slowly for its size and its numbers of topics
// are harder to tell apart, and its sweeps are cheap.
type effort struct {
	all       bool // whether every number of topics is tried, or every other one and the neighbours of the best
	first     look // at these
	semi      int  // numbers of topics that are looked at again
	again     look // at these
	finalists int  // numbers of topics that are looked at hardest
	last      look // at these
	sweeps    int  // of a chain at first; those on a part of its rows, before, are extra
	more      int  // that the chains of finalists run on
}

// look is the chains that a number of topics has.
type look struct {
	samples int // on samples of the rows
	starts  int // on all rows, each from another start
}

// Sizes of a corpus in words.
const (
	small  = 20_000 // below it time does not matter
	middle = 40_000 // up to it a second finalist can be afforded
)

func effortFor(words int, cfg Config) effort {
	seeds := func(n int) int { return min(n, cfg.Seeds) }
	if words < small {
		return effort{all: true, first: look{seeds(3), 2}, finalists: 2, last: look{cfg.Seeds, 4}, sweeps: 48, more: 112}
	}
	e := effort{first: look{seeds(2), 0}, semi: 3, again: look{seeds(4), 0}, finalists: 1, last: look{cfg.Seeds, 2}}
	if words < middle {
		e.finalists = 2 // short chains favour few topics, and the longer ones that finalists get put it right
	}
	e.sweeps = max(10, int(60*math.Pow(small/float64(words), 2)))
	e.more = 2 * e.sweeps
	return e
}

const (
	early     = 12   // sweeps of each part of its rows that a chain begins with
	firstPart = .15  // the smallest of these parts, as a share
	growth    = 2    // what the next one is as a multiple
	partWords = 5000 // that a part must have: in fewer, chance patterns are found that the whole then holds on to

	settling = 40 // states, at least, that the counts of the result rest on
)

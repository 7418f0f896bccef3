package lexis

// Side is one side of a comparison, such as a section and the rest of its post.
type Side struct {
	Counts   []int // tokens by term; a term beyond the end has none
	Tokens   int   // content words in all, those of terms that are not compared included
	Speakers []int // by term: how many people use it; nil where the side has one speaker
	Voices   int   // people on this side
}

// count is how often the side uses a term.
func (s *Side) count(term int) int { return at(s.Counts, term) }

// speakers is how many people on the side use a term.
func (s *Side) speakers(term int) int {
	if s.Speakers == nil {
		return min(1, s.count(term))
	}
	return at(s.Speakers, term)
}

// alone tells whether only one of several people on the side uses a term.
func (s *Side) alone(term int) bool {
	return s.Speakers != nil && s.Voices > 1 && s.speakers(term) <= 1
}

func at(counts []int, term int) int {
	if term < len(counts) {
		return counts[term]
	}
	return 0
}

func widened(counts []int, length int) []int {
	if length <= len(counts) {
		return counts
	}
	return append(counts, make([]int, length-len(counts))...)
}

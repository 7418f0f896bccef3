package ingest

import "hash/fnv"

// repetitions remembers runs of words, to see where a paragraph repeats an earlier one: who comments on a
// sentence often puts it first.
type repetitions struct {
	runs  map[uint64]bool
	words int
}

const (
	runLength    = 5       // words; shorter runs come back by chance
	mostRemember = 200_000 // words; no post is longer, and memory stays small for what is none
)

func newRepetitions() *repetitions { return &repetitions{runs: make(map[uint64]bool)} }

func (r *repetitions) add(words []string) {
	if r.words += len(words); r.words > mostRemember {
		return
	}
	for i := 0; i+runLength <= len(words); i++ {
		r.runs[hashRun(words[i:i+runLength])] = true
	}
}

// has reports whether the paragraph opens with words that stood earlier.
func (r *repetitions) has(words []string) bool {
	return len(words) >= runLength && r.runs[hashRun(words[:runLength])]
}

func hashRun(words []string) uint64 {
	h := fnv.New64a()
	for _, w := range words {
		h.Write([]byte(w))
		h.Write([]byte{0})
	}
	return h.Sum64()
}

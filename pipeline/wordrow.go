package pipeline

import (
	"slices"

	"teneur/pipeline/text"
)

// wordRow is the words of an essay in the order of the text, as numbers, and finds where words stand there in a row. It is made
// once for a post, of integers in memory that the next post uses again.
type wordRow struct {
	words  wordNumbers
	starts []int32  // of each part of the essay
	row    []int32  // the words of all parts; noWord between them
	hashes []uint64 // of the row up to each place, and of all of it

	first    []int32 // by the hash of gram words: where they first stand, and one more; 0 where nothing does
	next     []int32 // parallel to row: another place of the same gram words, -1 for none
	severals []bool  // parallel to row: the gram words that first stand here stand in a later part too
}

// gram is the number of words in a row by which phrases are looked up: no shorter one is found.
const gram = 3

// noWord is the number of a word that the essay does not have, and of what is no word.
const noWord = -1

// begin makes the row of the words of an essay.
func (r *wordRow) begin(essay []*Unit) {
	tokens := 0
	for _, u := range essay {
		tokens += len(u.Doc.Tokens) + 1
	}
	r.words.begin(tokens)
	r.starts, r.row = r.starts[:0], r.row[:0]
	for _, u := range essay {
		r.starts = append(r.starts, int32(len(r.row)))
		r.row = r.words.append(r.row, u.Doc.Tokens)
		r.row = append(r.row, noWord)
	}
	r.index()
}

// index notes where words stand in a row.
func (r *wordRow) index() {
	n := len(r.row)
	r.first = zeroed(r.first, tableSize(n))
	r.next = slices.Grow(r.next[:0], n)[:n]
	r.severals = zeroed(r.severals, n)
	r.hashes = slices.Grow(r.hashes[:0], n+1)[:n+1]
	r.hashes[0] = 0
	part := 0
	for i, w := range r.row {
		r.hashes[i+1] = r.hashes[i]*rowBase + uint64(w+1)
		if part+1 < len(r.starts) && int32(i) == r.starts[part+1] {
			part++
		}
		if i+gram <= n && w != noWord && r.row[i+1] != noWord && r.row[i+2] != noWord {
			r.place(int32(i), r.starts[part])
		}
	}
}

// place notes where the next gram words stand; part is where the part of the essay begins that they are in.
func (r *wordRow) place(at, part int32) {
	slot := r.slot(r.row[at:])
	if r.first[slot] == 0 {
		r.first[slot], r.next[at] = at+1, -1
		return
	}
	first := r.first[slot] - 1
	r.next[at], r.next[first] = r.next[first], at
	if first < part {
		r.severals[first] = true
	}
}

// slot gives the place in first of gram words: theirs, or an empty one.
func (r *wordRow) slot(words []int32) int {
	mask := len(r.first) - 1
	hash := (uint64(words[0])*rowBase+uint64(words[1]))*rowBase + uint64(words[2])*0xbf58476d1ce4e5b9
	for slot := int(hash>>40) & mask; ; slot = (slot + 1) & mask {
		at := r.first[slot] - 1
		if at < 0 || r.row[at] == words[0] && r.row[at+1] == words[1] && r.row[at+2] == words[2] {
			return slot
		}
	}
}

// find gives the first place where gram words stand in the essay, -1 for nowhere.
func (r *wordRow) find(words []int32) int32 {
	if words[0] == noWord || words[1] == noWord || words[2] == noWord {
		return -1
	}
	return r.first[r.slot(words)] - 1
}

// holds tells whether words, gram of them at least, stand in a row somewhere in the essay. It compares hashes first: so a row that begins as many others do costs
// no more than a look at each.
func (r *wordRow) holds(words []int32) bool {
	if slices.Contains(words, noWord) {
		return false
	}
	hash, power := uint64(0), uint64(1)
	for _, w := range words {
		hash, power = hash*rowBase+uint64(w+1), power*rowBase
	}
	for at := r.find(words); at >= 0; at = r.next[at] {
		end := int(at) + len(words)
		if end < len(r.hashes) && r.hashes[end]-r.hashes[at]*power == hash && slices.Equal(r.row[at:end], words) {
			return true
		}
	}
	return false
}

// part gives the part of the essay that holds a place.
func (r *wordRow) part(at int32) int {
	next, _ := slices.BinarySearch(r.starts, at+1)
	return next - 1
}

// rowBase is the base of the polynomial that rows are hashed by, modulo 2^64: odd, with bits all over.
const rowBase = 0x9e3779b97f4a7c15

// isWord tells words and numbers from marks.
func isWord(t text.Token) bool { return t.Kind == text.Word || t.Kind == text.Number }

// zeroed gives room for so many zeroes, in the same memory where it suffices.
func zeroed[T any](room []T, n int) []T {
	room = slices.Grow(room[:0], n)[:n]
	clear(room)
	return room
}

// tableSize is a power of two that leaves a table of n entries at least half empty.
func tableSize(n int) int {
	size := 16
	for size < 2*n {
		size *= 2
	}
	return size
}

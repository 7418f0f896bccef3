package pipeline

import (
	"strings"

	"teneur/pipeline/text"
)

// wordNumbers numbers words, whatever their capitals: an open table of integers that is used again from post to post, for a map of
// strings would take longer than all that is done with the numbers.
type wordNumbers struct {
	slots  []int32 // by hash: the number and one more; 0 where there is none
	hashes []uint32
	texts  []string // by number, as first met
}

// begin forgets all words, and makes room for so many.
func (w *wordNumbers) begin(most int) {
	w.slots = zeroed(w.slots, tableSize(most))
	w.hashes, w.texts = w.hashes[:0], w.texts[:0]
}

// append appends the numbers of the words among tokens; the others have none.
func (w *wordNumbers) append(row []int32, tokens []text.Token) []int32 {
	for i := range tokens {
		if isWord(tokens[i]) {
			row = append(row, w.number(tokens[i].Text))
		}
	}
	return row
}

// number gives a word its number, a new one where it has none.
func (w *wordNumbers) number(word string) int32 {
	hash := lowerHash(word)
	slot := w.slot(word, hash)
	if w.slots[slot] == 0 {
		w.hashes, w.texts = append(w.hashes, hash), append(w.texts, word)
		w.slots[slot] = int32(len(w.texts))
	}
	return w.slots[slot] - 1
}

// find gives the number of a word, noWord where it has none.
func (w *wordNumbers) find(word string) int32 {
	return w.slots[w.slot(word, lowerHash(word))] - 1
}

// slot gives the place of a word in the table: its own, or an empty one.
func (w *wordNumbers) slot(word string, hash uint32) int {
	mask := len(w.slots) - 1
	for slot := int(hash) & mask; ; slot = (slot + 1) & mask {
		n := w.slots[slot] - 1
		if n < 0 || w.hashes[n] == hash && equalInLower(w.texts[n], word) {
			return slot
		}
	}
}

// lowerHash is a hash of a word in lower case (FNV-1a).
func lowerHash(word string) uint32 {
	hash := uint32(2166136261)
	for i := range len(word) {
		c := word[i]
		if c >= 0x80 {
			return fnv32(strings.ToLower(word))
		}
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		hash = (hash ^ uint32(c)) * 16777619
	}
	return hash ^ hash>>15
}

func fnv32(s string) uint32 {
	hash := uint32(2166136261)
	for i := range len(s) {
		hash = (hash ^ uint32(s[i])) * 16777619
	}
	return hash ^ hash>>15
}

// equalInLower tells whether two words are the same in lower case: strings.ToLower of both, without making them where they are ASCII.
func equalInLower(a, b string) bool {
	if a == b {
		return true
	}
	if isASCII(a) && isASCII(b) {
		return strings.EqualFold(a, b)
	}
	lower := strings.ToLower(a) // folding would bring together more: ς and σ
	return lower == strings.ToLower(b)
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}

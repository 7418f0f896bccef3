package pipeline

import (
	"cmp"
	"slices"
	"strings"
)

// sample keeps the items with the smallest hashes. What it holds depends on the items alone, not on
// their order, so samples of disjoint items merge exactly.
type sample[T any] struct {
	items []sampled[T] // in any order; at least the size smallest, at most twice as many: sorting at every item would cost too much
	limit uint64       // no greater hash can be among the smallest; 0 while any can
}

type sampled[T any] struct {
	hash uint64
	name string // tells items of equal hash apart
	item T
}

func (a sampled[T]) compare(b sampled[T]) int {
	return cmp.Or(cmp.Compare(a.hash, b.hash), strings.Compare(a.name, b.name))
}

// wants tells whether an item of that hash may come into the sample: most items of a large corpus may not, and need not be made.
func (s *sample[T]) wants(hash uint64) bool { return s.limit == 0 || hash <= s.limit }

// add adds an item to a sample of so many.
func (s *sample[T]) add(one sampled[T], size int) {
	s.items = append(s.items, one)
	if len(s.items) > 2*size {
		kept := smallest(s.items, size)
		clear(s.items[size:]) // lets go of what is left out
		s.items, s.limit = kept, kept[size-1].hash
	}
}

// smallest gives the items that the sample stands for, in order, and may reorder those it is given.
func smallest[T any](items []sampled[T], size int) []sampled[T] {
	slices.SortFunc(items, sampled[T].compare)
	return items[:min(size, len(items))]
}

// hashOf draws a number for a named thing: equal seeds and names give equal numbers, and others give numbers that have nothing to do with it.
func hashOf(seed uint64, name string) uint64 { return mix(hashed(seeded(seed), name)) }

// FNV-1a of 64 bits (Fowler, Noll & Vo).
const (
	fnvOffset = 14695981039346656037
	fnvPrime  = 1099511628211
)

// seeded begins a hash with the bytes of a seed, the lowest first.
func seeded(seed uint64) uint64 {
	h := uint64(fnvOffset)
	for range 8 {
		h = (h ^ seed&0xff) * fnvPrime
		seed >>= 8
	}
	return h
}

// hashed takes a hash further by the bytes of a string or of digits.
func hashed[T string | []byte](h uint64, s T) uint64 {
	for i := range len(s) {
		h = (h ^ uint64(s[i])) * fnvPrime
	}
	return h
}

// mix spreads the bits of a hash (the finaliser of SplitMix64, Steele, Lea & Flood 2014): FNV leaves names that differ in
// their last letter close together.
func mix(x uint64) uint64 {
	x = (x ^ x>>30) * 0xbf58476d1ce4e5b9
	x = (x ^ x>>27) * 0x94d049bb133111eb
	return x ^ x>>31
}

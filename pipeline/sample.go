package pipeline

import (
	"cmp"
	"encoding/binary"
	"hash/fnv"
	"slices"
)

// sample keeps the items with the smallest hashes. What it holds depends on the items alone, not on
// their order, so samples of disjoint items merge exactly.
type sample[T any] struct {
	items []sampled[T] // in any order; at least the size smallest, at most twice as many: sorting at every item would cost too much
}

type sampled[T any] struct {
	hash uint64
	name string // tells items of equal hash apart
	item T
}

func (a sampled[T]) compare(b sampled[T]) int {
	return cmp.Or(cmp.Compare(a.hash, b.hash), cmp.Compare(a.name, b.name))
}

// merge adds the items of another sample of the same size.
func (s *sample[T]) merge(other []sampled[T], size int) {
	s.items = append(s.items, other...)
	if len(s.items) > 2*size {
		s.items = smallest(s.items, size)
	}
}

// smallest gives the items that the sample stands for, in order, and may reorder those it is given.
func smallest[T any](items []sampled[T], size int) []sampled[T] {
	slices.SortFunc(items, sampled[T].compare)
	return slices.Clip(items[:min(size, len(items))])
}

// hashOf draws a number for a named thing: equal seeds and names give equal numbers, and others give numbers that have nothing to do with it.
func hashOf(seed uint64, name string) uint64 {
	h := fnv.New64a()
	var b [8]byte
	binary.LittleEndian.PutUint64(b[:], seed)
	h.Write(b[:])
	h.Write([]byte(name))
	return mix(h.Sum64())
}

// mix spreads the bits of a hash (the finaliser of SplitMix64, Steele, Lea & Flood 2014): FNV leaves names that differ in
// their last letter close together.
func mix(x uint64) uint64 {
	x = (x ^ x>>30) * 0xbf58476d1ce4e5b9
	x = (x ^ x>>27) * 0x94d049bb133111eb
	return x ^ x>>31
}

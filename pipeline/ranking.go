package pipeline

import (
	"cmp"
	"encoding/binary"
	"slices"
	"strings"
)

// ranking puts stems in their order: the most frequent first, ties by spelling. It holds the room that this takes.
type ranking struct {
	order  []ranked
	places []int32
	ends   []int32
}

// ranked is a stem on its way to its place.
type ranked struct {
	count int
	begin uint64 // the first letters: they settle most ties without a look at the spelling
	stem  int32
}

// of counts word types under their stems: stems holds the spelling, types tell by index which stem is theirs. Each stem has its forms with
// the most frequent first, ties by spelling. places tells by the index of a stem which place it has; it holds until the next call.
func (r *ranking) of(stems []string, types []WordType) (all []StemCount, places []int32) {
	r.count(stems, types)
	slices.SortFunc(r.order, func(a, b ranked) int {
		switch { // no cmp.Or: it would compare the spellings of all
		case a.count != b.count:
			return b.count - a.count
		case a.begin != b.begin:
			return cmp.Compare(a.begin, b.begin)
		}
		return strings.Compare(stems[a.stem], stems[b.stem])
	})
	all = make([]StemCount, len(stems))
	for place, s := range r.order {
		r.places[s.stem] = int32(place)
		all[place] = StemCount{Stem: stems[s.stem], Count: s.count}
	}
	r.group(all, types)
	return all, r.places
}

// count gives each stem its number of tokens.
func (r *ranking) count(stems []string, types []WordType) {
	r.order = slices.Grow(r.order[:0], len(stems))
	for i, stem := range stems {
		r.order = append(r.order, ranked{begin: beginning(stem), stem: int32(i)})
	}
	r.places = slices.Grow(r.places[:0], len(stems))[:len(stems)]
	r.ends = slices.Grow(r.ends[:0], len(stems))[:len(stems)]
	clear(r.ends)
	for _, t := range types {
		if t.Stem >= 0 {
			r.order[t.Stem].count += t.Count
			r.ends[t.Stem]++
		}
	}
}

// group gives the stems, each at its place, their forms: all of them share one stretch of memory.
func (r *ranking) group(all []StemCount, types []WordType) {
	total := int32(0)
	for i, n := range r.ends {
		r.ends[i], total = total, total+n
	}
	forms := make([]FormCount, total)
	for _, t := range types {
		if t.Stem >= 0 {
			forms[r.ends[t.Stem]] = FormCount{t.Form, t.Count}
			r.ends[t.Stem]++
		}
	}
	from := int32(0)
	for i, to := range r.ends {
		own := forms[from:to:to]
		if len(own) > 1 {
			slices.SortFunc(own, func(a, b FormCount) int { return cmp.Or(b.Count-a.Count, strings.Compare(a.Form, b.Form)) })
		}
		all[r.places[i]].Forms = own
		from = to
	}
}

// beginning gives the first eight bytes of a string as a number that is ordered as they are.
func beginning(s string) uint64 {
	var b [8]byte
	copy(b[:], s)
	return binary.BigEndian.Uint64(b[:])
}

package packed

import (
	"encoding/binary"
	"fmt"
	"maps"
	"math"
	"slices"
)

// EncodeTable writes a table of values by key. The only error is that they are more than 4 GB together.
func EncodeTable(values map[string][]byte) ([]byte, error) {
	groups := groupsFor(len(values))
	tags, places := make([]byte, groupSlots*groups), make([]byte, groupSlots*placeBytes*groups)
	var records Writer
	for _, key := range slices.Sorted(maps.Keys(values)) {
		if err := checkPlace(records.Len()); err != nil {
			return nil, err
		}
		h := hash(key)
		slot := freeSlot(tags, h)
		tags[slot] = tagOf(h)
		binary.LittleEndian.PutUint32(places[placeBytes*slot:], uint32(records.Len()))
		records.Text(key)
		records.Text(string(values[key]))
	}
	data := binary.LittleEndian.AppendUint32(nil, uint32(groups))
	return slices.Concat(data, tags, places, records.Bytes()), nil
}

func checkPlace(at int) error {
	if at > math.MaxUint32 {
		return fmt.Errorf("packing a table: its records are more than %d bytes", uint32(math.MaxUint32))
	}
	return nil
}

// groupsFor gives the least power of two that leaves a quarter of the slots empty, and one at least: a search ends there.
func groupsFor(keys int) int {
	groups := 1
	for 4*keys >= 3*groupSlots*groups {
		groups *= 2
	}
	return groups
}

// freeSlot gives the first empty slot for a hash.
func freeSlot(tags []byte, h uint64) int {
	groups := uint64(len(tags) / groupSlots)
	for group := h & (groups - 1); ; group = (group + 1) & (groups - 1) {
		first := int(group) * groupSlots
		if free := slices.Index(tags[first:first+groupSlots], 0); free >= 0 {
			return first + free
		}
	}
}

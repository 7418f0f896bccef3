package packed

import (
	"encoding/binary"
	"fmt"
	"maps"
	"slices"
)

// EncodeTable writes a table of values by key. The only error is that they are more than 16 MB together.
func EncodeTable(values map[string][]byte) ([]byte, error) {
	slots := make([]uint32, slotsFor(len(values)))
	var records Writer
	for _, key := range slices.Sorted(maps.Keys(values)) {
		if records.Len() >= maxPlace {
			return nil, fmt.Errorf("packing a table: its records are more than %d bytes", maxPlace)
		}
		settle(slots, hash(key), uint32(records.Len())+1)
		records.Text(key)
		records.Text(string(values[key]))
	}
	data := binary.LittleEndian.AppendUint32(nil, uint32(len(slots)))
	for _, slot := range slots {
		data = binary.LittleEndian.AppendUint32(data, slot)
	}
	return append(data, records.Bytes()...), nil
}

// slotsFor gives the least power of two that leaves a quarter of the slots empty, and one at least: a search ends there.
func slotsFor(keys int) int {
	n := 1
	for 4*keys >= 3*n {
		n *= 2
	}
	return n
}

// settle puts a record into the first free slot for its hash.
func settle(slots []uint32, h, place uint32) {
	mask := uint32(len(slots) - 1)
	slot := h & mask
	for slots[slot] != 0 {
		slot = (slot + 1) & mask
	}
	slots[slot] = h>>placeBits<<placeBits | place
}

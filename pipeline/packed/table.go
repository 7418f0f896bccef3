package packed

import "math/bits"

// Table finds a record by its key: a hash table with open addressing, in groups of eight slots. The zero Table holds nothing.
//
// The data is the number of groups, a power of two, in four bytes; then a byte of the hash of each slot's key, 0 for an empty slot;
// then for each slot, in four bytes, where its record begins; then the records, each its key and its value as a Writer writes texts.
//
// The eight bytes of a group are compared at once. They lie together, apart from the rest, and are few enough to
// stay in the processor's cache: a search that fails, which most are, hardly ever looks at anything else.
type Table struct {
	tags    string
	places  string
	records string
	mask    uint64 // of groups
}

const (
	groupSlots = 8
	placeBytes = 4
)

// OpenTable gives the table that EncodeTable wrote.
func OpenTable(data string) Table {
	groups := int(uint32At(data, 0))
	slots := groupSlots * groups
	tags := data[4:]
	places := tags[slots:]
	return Table{tags: tags[:slots], places: places[:slots*placeBytes], records: places[slots*placeBytes:], mask: uint64(groups) - 1}
}

// Find gives the value of a key, and reports whether the table has it.
func (t Table) Find(key string) (value string, ok bool) {
	if t.tags == "" {
		return "", false
	}
	h := hash(key)
	wanted := lowBits * uint64(tagOf(h))
	for group := h & t.mask; ; group = (group + 1) & t.mask {
		tags := uint64At(t.tags, int(group)*groupSlots)
		for match := zeroBytes(tags ^ wanted); match != 0; match &= match - 1 {
			r := t.record(int(group)*groupSlots + bits.TrailingZeros64(match)/8)
			if r.Text() == key {
				return r.Text(), true
			}
		}
		if zeroBytes(tags) != 0 {
			return "", false
		}
	}
}

func (t Table) record(slot int) Reader {
	return NewReader(t.records[uint32At(t.places, placeBytes*slot):])
}

const (
	lowBits  = 0x0101010101010101 // of eight bytes the lowest bit each
	highBits = 0x8080808080808080
)

// zeroBytes has the high bit of each byte set that is 0 in x, and 0 for none (Mycroft 1987). Above a byte that is 0 it may have that
// of a byte that is 1 too.
func zeroBytes(x uint64) uint64 { return (x - lowBits) &^ x & highBits }

package packed

// Table finds a record by its key: a hash table with open addressing (linear probing). The zero Table holds nothing.
//
// The data is the number of slots, a power of two, in four bytes; then the slots; then the records, each its key and its value as
// a Writer writes texts. A slot has four bytes: 24 bits where the record begins, counted from 1, so that 0 is an empty slot, and 8 bits
// of the hash of its key, so that a search that fails hardly ever looks at a record.
type Table struct {
	slots   string
	records string
	mask    uint32
}

const (
	slotBytes = 4
	placeBits = 24
	maxPlace  = 1<<placeBits - 1
)

// OpenTable gives the table that EncodeTable wrote.
func OpenTable(data string) Table {
	n := uint32At(data, 0)
	slots := slotBytes * int(n)
	return Table{slots: data[4 : 4+slots], records: data[4+slots:], mask: n - 1}
}

// Find gives the value of a key, and reports whether the table has it.
func (t Table) Find(key string) (value string, ok bool) {
	if t.slots == "" {
		return "", false
	}
	h := hash(key)
	for slot := h & t.mask; ; slot = (slot + 1) & t.mask {
		entry := uint32At(t.slots, slotBytes*int(slot))
		if entry == 0 {
			return "", false
		}
		if entry>>placeBits != h>>placeBits {
			continue
		}
		r := NewReader(t.records[entry&maxPlace-1:])
		if r.Text() == key {
			return r.Text(), true
		}
	}
}

// hash is FNV-1a (Fowler, Noll & Vo).
func hash(key string) uint32 {
	h := uint32(2166136261)
	for i := 0; i < len(key); i++ {
		h = (h ^ uint32(key[i])) * 16777619
	}
	return h
}

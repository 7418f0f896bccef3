package pipeline

// textIndex numbers texts, from 0 in the order in which they are added. It is an open table without a pointer that the garbage collector would follow,
// and holds of each text what tells it from nearly all others, so that few looks lead away from it. The zero index is empty.
type textIndex struct {
	slots []textSlot // a power of two of them, at most half full
	n     int32
}

// textSlot is a place in the table.
type textSlot struct {
	begin  uint64 // the first eight bytes of the text
	end    uint64 // the last eight
	size   int32  // its length; the three tell a text of up to sixteen bytes from any other
	number int32  // and one more; 0 where there is none
}

// slotOf gives what the table holds of a text.
func slotOf(text string) textSlot {
	return textSlot{begin: eightBytes(text), end: eightBytes(text[max(0, len(text)-8):]), size: int32(len(text))}
}

// eightBytes gives the first eight bytes of a text, or those that there are, as a number.
func eightBytes(text string) uint64 {
	if len(text) >= 8 {
		return uint64(text[0]) | uint64(text[1])<<8 | uint64(text[2])<<16 | uint64(text[3])<<24 |
			uint64(text[4])<<32 | uint64(text[5])<<40 | uint64(text[6])<<48 | uint64(text[7])<<56
	}
	number := uint64(0)
	for i := len(text) - 1; i >= 0; i-- {
		number = number<<8 | uint64(text[i])
	}
	return number
}

// hash mixes what the slot holds (the finish of MurmurHash3 by A. Appleby).
func (s *textSlot) hash() uint64 {
	h := s.begin ^ s.end*0x9e3779b97f4a7c15 ^ uint64(s.size)
	h = (h ^ h>>33) * 0xff51afd7ed558ccd
	return h ^ h>>33
}

// find gives the number of a text, -1 where it has none. textOf gives the text of a number.
func (x *textIndex) find(text string, textOf func(number int32) string) int32 {
	if len(x.slots) == 0 {
		return -1
	}
	asked, mask := slotOf(text), len(x.slots)-1
	for i := int(asked.hash()) & mask; x.slots[i].number != 0; i = (i + 1) & mask {
		s := &x.slots[i]
		if s.begin == asked.begin && s.end == asked.end && s.size == asked.size && (len(text) <= 16 || textOf(s.number-1) == text) {
			return s.number - 1
		}
	}
	return -1
}

// add gives a text that is not in the index the next number.
func (x *textIndex) add(text string) {
	if x.n++; 2*int(x.n) > len(x.slots) {
		x.grow()
	}
	s := slotOf(text)
	s.number = x.n
	x.enter(s)
}

// grow doubles the table.
func (x *textIndex) grow() {
	old := x.slots
	x.slots = make([]textSlot, max(1<<10, 2*len(old)))
	for _, s := range old {
		if s.number != 0 {
			x.enter(s)
		}
	}
}

// enter gives a text its place.
func (x *textIndex) enter(s textSlot) {
	mask := len(x.slots) - 1
	i := int(s.hash()) & mask
	for x.slots[i].number != 0 {
		i = (i + 1) & mask
	}
	x.slots[i] = s
}

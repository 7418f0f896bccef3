// Package packed holds tables that are searched where they lie in the program: a generator writes them into a file, the program
// embeds the file as a string, and nothing of it is read, parsed or copied at start-up.
//
// List gives records by number, Table gives records by a word. What a record holds is the business of its owner, who
// writes it with a Writer and reads it with a Reader. Equal input gives equal bytes.
//
// The bytes are trusted, since they are part of the program: bytes that something else wrote give answers that mean nothing, or a panic
// for an index out of range.
package packed

// uint32At reads four bytes, little-endian.
func uint32At(data string, at int) uint32 {
	b := data[at : at+4]
	return uint32(b[0]) | uint32(b[1])<<8 | uint32(b[2])<<16 | uint32(b[3])<<24
}

// uint64At reads eight bytes, little-endian.
func uint64At(data string, at int) uint64 {
	b := data[at : at+8]
	return uint64(b[0]) | uint64(b[1])<<8 | uint64(b[2])<<16 | uint64(b[3])<<24 |
		uint64(b[4])<<32 | uint64(b[5])<<40 | uint64(b[6])<<48 | uint64(b[7])<<56
}

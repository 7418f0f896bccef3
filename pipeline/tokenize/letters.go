package tokenize

import "math/bits"

// A word of ASCII letters is read eight bytes at a time, as one integer: its end is found by arithmetic, without a
// branch a letter, and the same integer in lower case is the key of its table look-up.

// Each constant holds the same byte eight times.
const (
	everyByte = 0x0101010101010101
	highBits  = 0x80 * everyByte
	caseBits  = 0x20 * everyByte // set in the lower-case letters of ASCII, not in capitals
)

// letterRun is a run of ASCII letters. first and second hold its first sixteen letters in lower case, the first letter
// lowest, zero behind the last.
type letterRun struct {
	end           int
	first, second uint64
}

// lettersAt reads the run of ASCII letters that begins at s[pos].
func lettersAt(s string, pos int) letterRun {
	x := eightBytes(s, pos)
	if n := leadingLetters(x); n < 8 {
		return letterRun{end: pos + n, first: (x | caseBits) & (1<<(8*n) - 1)}
	}
	y := eightBytes(s, pos+8)
	n := leadingLetters(y)
	run := letterRun{end: pos + 8 + n, first: x | caseBits, second: y | caseBits}
	if n < 8 {
		run.second &= 1<<(8*n) - 1
		return run
	}
	for n == 8 {
		n = leadingLetters(eightBytes(s, run.end))
		run.end += n
	}
	return run
}

// leadingLetters counts the ASCII letters that x begins with, from 0 to 8.
func leadingLetters(x uint64) int {
	lower := x&^highBits | caseBits
	fromA := lower + (0x80-'a')*everyByte      // the high bit of a byte is set from a on
	afterZ := lower + (0x80-'z'-1)*everyByte   // and here behind z
	others := (^fromA | afterZ | x) & highBits // x has it beyond ASCII
	return bits.TrailingZeros64(others) >> 3
}

// eightBytes gives s[pos:pos+8], the first byte lowest, with zeros behind the end of s.
func eightBytes(s string, pos int) uint64 {
	if pos+8 <= len(s) {
		b := s[pos : pos+8] // the compiler makes one load of what follows
		return uint64(b[0]) | uint64(b[1])<<8 | uint64(b[2])<<16 | uint64(b[3])<<24 |
			uint64(b[4])<<32 | uint64(b[5])<<40 | uint64(b[6])<<48 | uint64(b[7])<<56
	}
	var x uint64
	for i := pos; i < len(s); i++ {
		x |= uint64(s[i]) << (8 * (i - pos))
	}
	return x
}

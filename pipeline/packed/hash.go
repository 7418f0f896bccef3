package packed

import "math/bits"

// The factors are those of wyhash (Wang Yi 2019).
const (
	factor1 = 0xa0761d6478bd642f
	factor2 = 0xe7037ed1a0b428db
)

// hash reads eight bytes at a time and folds each into what came before by a multiplication to 128 bits, as wyhash
// does: a word of up to eight letters takes two of them.
func hash(key string) uint64 {
	h := factor1 ^ uint64(len(key))
	for ; len(key) > 8; key = key[8:] {
		h = fold(h^uint64At(key, 0), factor1)
	}
	return fold(h^upToEight(key), factor2)
}

func fold(a, b uint64) uint64 {
	high, low := bits.Mul64(a, b)
	return high ^ low
}

// upToEight gives the bytes of a key of at most eight as one number, equal for equal keys of one length only.
func upToEight(key string) uint64 {
	switch n := len(key); {
	case n == 8:
		return uint64At(key, 0)
	case n >= 4: // the two halves overlap
		return uint64(uint32At(key, 0)) | uint64(uint32At(key, n-4))<<32
	case n > 0: // first, middle and last
		return uint64(key[0]) | uint64(key[n/2])<<8 | uint64(key[n-1])<<16
	}
	return 0
}

// tagOf is the byte of a hash that a slot keeps; the number of the group is in the lowest bits.
func tagOf(h uint64) byte { return byte(max(1, h>>56)) }

package stats

import (
	"encoding/binary"
	"hash/fnv"
	"math/rand/v2"
)

// Stream returns the random numbers that belong to a seed and a name, such as post, unit and
// statistic. Equal arguments give equal numbers, whatever else was drawn before and by whom, so that
// the order of work never shows in a result. Names are kept apart: ("ab", "c") is not ("a", "bc").
func Stream(seed uint64, names ...string) *rand.Rand {
	h := fnv.New128a()
	var number [8]byte
	write := func(n uint64) {
		binary.LittleEndian.PutUint64(number[:], n)
		h.Write(number[:]) // a hash never returns an error
	}
	write(seed)
	for _, name := range names {
		write(uint64(len(name)))
		h.Write([]byte(name))
	}
	sum := h.Sum(nil)
	return rand.New(rand.NewPCG(binary.LittleEndian.Uint64(sum[:8]), binary.LittleEndian.Uint64(sum[8:])))
}

package stats

import "math/rand/v2"

// dice are SplitMix64 (Steele, Lea & Flood 2014): resampling throws them hundreds of thousands of times for a post, and they
// cost a third of what rand.Rand does. They are seeded from a stream.
type dice uint64

func diceFrom(rng *rand.Rand) dice { return dice(rng.Uint64()) }

func (d *dice) throw() uint64 {
	*d += 0x9e3779b97f4a7c15
	z := uint64(*d)
	z = (z ^ z>>30) * 0xbf58476d1ce4e5b9
	z = (z ^ z>>27) * 0x94d049bb133111eb
	return z ^ z>>31
}

// below returns a whole number from 0 to n-1 by Lemire's multiplication (2019), without his
// rejection step: for n up to a few thousand blocks its bias is below one in a million.
func (d *dice) below(n int) int { return int(d.throw() >> 32 * uint64(n) >> 32) }

// two returns two such numbers from one throw.
func (d *dice) two(n int) (a, b int) {
	z := d.throw()
	return int(z >> 32 * uint64(n) >> 32), int(z & 0xffffffff * uint64(n) >> 32)
}

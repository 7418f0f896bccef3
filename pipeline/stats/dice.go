package stats

import (
	"math/bits"
	"math/rand/v2"
)

// dice are SplitMix64 (Steele, Lea & Flood 2014): resampling throws them tens of thousands of times for a post, and they
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

// draw brings k random values to the front (Fisher & Yates 1938, stopped early). One throw gives several places: what Lemire's multiplication leaves of it
// is a throw again, as long as the numbers of places multiply to no more than 2³² (Brackett-Rozinsky & Lemire 2024), so that their bias stays below 2⁻³².
func draw[T any](d *dice, values []T, k int) {
	n := len(values)
	places := placesIn(n)
	for i := 0; i < k; {
		rest := d.throw()
		for end := min(k, i+places); i < end; i++ {
			var place uint64
			place, rest = bits.Mul64(rest, uint64(n-i))
			j := i + int(place)
			values[i], values[j] = values[j], values[i]
		}
	}
}

// placesIn tells how many places out of n one throw gives.
func placesIn(n int) int {
	switch {
	case n <= 1<<8:
		return 4
	case n <= 1<<16:
		return 2
	}
	return 1
}
